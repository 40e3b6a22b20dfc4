/**
 * What must hold when everything has come to rest: nothing lost, nothing twice, in one order for all, open to exactly those
 * it was sealed to, forward only, and gone everywhere once deleted.
 */
import { expect } from 'vitest';
import type { Request } from '../../../src/lib/domain/consultation/request';
import { TABLES } from '../../../src/lib/domain/tables';
import { openContent, openMessage } from '../../../src/lib/consultation/envelope';
import { openMutation } from '../../../src/lib/local/outbox/outbox-state';
import { findKey } from '../../../src/lib/local/vault/vault';
import type { Mutation } from '../../../src/lib/protocol/mutation';
import { idOf } from '../../support/directory-rows';
import type { ModelPhone } from '../model-phone';
import { openersOf } from './independent-reader';
import type { Asked, ConfidentialWorld, ReaderName, Written } from './world';

const SEALED = /YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}/g;

export interface Tally {
	requests: number;
	messages: number;
	texts: number;
	lost: number;
	doubled: number;
	wronglyReadable: number;
}
export const newTally = (): Tally => ({
	requests: 0,
	messages: 0,
	texts: 0,
	lost: 0,
	doubled: 0,
	wronglyReadable: 0
});

/** The network is whole, nobody does anything any more: once to send the rest, once to see what came of it. */
export async function settle(world: ConfidentialWorld): Promise<void> {
	await world.reader('member');
	for (let round = 0; round < 2; round += 1)
		for (const phone of world.phones) {
			phone.restart();
			await phone.sync();
		}
}

export async function check(world: ConfidentialWorld, tally: Tally): Promise<void> {
	for (const asked of world.asked.values()) await checkRequest(world, asked, tally);
	for (const written of world.written.values()) await checkMessage(world, written, tally);
	await checkEffects(world, tally);
	checkReaders(world, tally);
	for (const row of world.requests()) await checkReading(world, row);
	await checkTraces(world, tally);
	const { store } = world.server;
	for (const { id, expert, recipient } of await store.allRows('publicKeys'))
		if (!world.roleTaken.has(String(expert)))
			expect(store.row('ownKeys', id)?.recipient, 'a key that its owner has not').toBe(recipient);
	expect(world.backward, 'went backward within a round').toEqual([]);
}

/** Where the phone has it: waiting, refused and shown, or not at all. */
async function queued({ device }: ModelPhone, request: string, test: (mutation: Mutation) => boolean) {
	const rows = await device.outbox.filter((row) => row.recordId === request).toArray();
	const opened = await Promise.all(
		rows.map(async (row) => openMutation(row, await findKey(row.owner, device)))
	);
	return opened.filter((mutation) => mutation && test(mutation)).length;
}

async function checkRequest(world: ConfidentialWorld, asked: Asked, tally: Tally): Promise<void> {
	tally.requests += 1;
	const phone = await world.asker(asked.asker);
	const there = world.server.store.row('requests', asked.id) !== undefined || world.deleted.has(asked.id);
	const waiting = await queued(phone, asked.id, ({ kind }) => kind === 'request.submit');
	const kept = await phone.device.receipts.get(asked.id);
	// A receipt without a request promises what nobody sends.
	const promised = asked.acknowledged || kept !== undefined;
	if (promised && !there && waiting === 0 && !world.discarded.has(asked.id)) tally.lost += 1;
	if ((there && waiting > 0) || waiting > 1) tally.doubled += 1;
	// Both or neither, whenever the process died.
	if (world.deleted.has(asked.id)) {
		// Some time after it even the note that it is gone leaves.
		if (kept) expect([kept.state, kept.texts]).toEqual(['gone', undefined]);
		return;
	}
	if (there || waiting > 0) expect(kept, 'sent, and the receipt is gone').toBeDefined();
	if (there) expect(kept?.state).toBe(world.server.store.row('requests', asked.id)?.status);
}

async function checkMessage(world: ConfidentialWorld, written: Written, tally: Tally): Promise<void> {
	if (world.deleted.has(written.request)) return;
	tally.messages += 1;
	const row = world.server.store.row('requests', written.request) as Request | undefined;
	const times = (row?.thread ?? []).filter(({ id }) => id === written.id).length;
	if (times > 1) tally.doubled += 1;
	if (times > 0 || !written.acknowledged || world.discarded.has(written.request)) return;
	const isIt = (one: Mutation) => one.kind === 'request.write' && one.body.message.id === written.id;
	if ((await queued(written.by, written.request, isIt)) === 0) tally.lost += 1;
}

async function checkEffects({ server: { store } }: ConfidentialWorld, tally: Tally): Promise<void> {
	const keyed = new Map<string, number>();
	for (const id of store.effects) keyed.set(id, (keyed.get(id) ?? 0) + 1);
	for (const [id, times] of keyed) {
		const recorded = await store.recorded(id);
		// A key is two rows: the owner's and the directory's.
		if (times > 2 || (times === 2 && recorded?.result.outcome === 'done' && recorded.result.state))
			tally.doubled += 1;
	}
}

/** Every text that ever lay in the store opens to exactly those it was sealed to; no key more, no key less. */
function checkReaders(world: ConfidentialWorld, tally: Tally): void {
	for (const text of world.stored) {
		tally.texts += 1;
		const shall = world.sealed.get(text);
		expect(shall, 'a text that nobody sealed').toBeDefined();
		const { openers, strange } = openersOf(text, world.secrets);
		const strangers = [...openers].filter((secret) => !shall?.has(secret));
		if (strangers.length > 0 || strange > 0) tally.wronglyReadable += 1;
		else expect(openers, 'somebody who should cannot read').toEqual(shall);
	}
}

/** In one order for all; read with the app's own functions by the asker's receipt and by whoever took it. */
async function checkReading(world: ConfidentialWorld, row: Request): Promise<void> {
	const asked = world.asked.get(row.id)!;
	const thread = row.thread ?? [];
	const kept = await (await world.asker(asked.asker)).device.receipts.get(row.id);
	expect(kept?.texts, 'what the asker has').toEqual({ payload: row.payload, thread });
	for (const [name, phone] of world.readers) {
		const copy = await phone.directory.readOne('requests', row.id);
		if (copy?.payload === undefined) continue;
		expect(copy.thread, 'what a reader has').toEqual(thread);
		expect(mayHave(name, row), `${name} has what is none of hers`).toBe(true);
	}
	const identity = asked.receipt.identity;
	const { content, secret } = await openContent(row.id, row.payload!, [identity]);
	expect([content.question, secret]).toEqual([`Frage ${asked.word}`, asked.secret]);
	for (const { id, from, payload } of thread) {
		const text = await openMessage({ request: row.id, message: id, from }, payload, [identity], secret);
		expect(text).toEqual({ kind: 'text', text: world.written.get(id)?.word });
	}
}

/** Member and Dora never; the desk when it reads along; others until somebody took it. */
function mayHave(name: ReaderName, { acceptedBy, forDesk }: Request): boolean {
	if (name === 'member' || name === 'dora') return false;
	return name === 'desk' ? forDesk : acceptedBy === '' || acceptedBy === idOf(name);
}

/** On no phone and nowhere in the store stands a readable word; what a phone holds sealed came from the store. */
async function checkTraces(world: ConfidentialWorld, tally: Tally): Promise<void> {
	const words = [...world.asked.values(), ...world.written.values()].map(({ word }) => word);
	const dumps = [JSON.stringify(await Promise.all(TABLES.map((table) => world.server.store.allRows(table))))];
	for (const phone of world.phones) dumps.push(await dumpOf(phone));
	for (const dump of dumps) if (words.some((word) => dump.includes(word))) tally.wronglyReadable += 1;
	const member = world.readers.get('member')!;
	expect(await member.directory.count('requests'), 'requests on the phone of a member').toBe(0);
	for (const [name, phone] of world.readers) {
		for (const { id } of await phone.directory.readAll('requests'))
			expect(world.server.store.row('requests', id), `deleted, but still with ${name}`).toBeDefined();
		for (const [text] of (await dumpOf(phone)).matchAll(SEALED))
			if (text.length > 400) expect(world.sealed.has(text), `a strange text with ${name}`).toBe(true);
	}
}

async function dumpOf({ directoryDb, device }: ModelPhone): Promise<string> {
	const tables = [...directoryDb.tables, ...device.tables].map((table) => table.toArray());
	return JSON.stringify(await Promise.all(tables), (_, value: unknown) =>
		value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : value
	);
}
