/** What must hold once the dust has settled: client equals server for its scope, nothing lost, nothing twice, order kept. */
import { expect } from 'vitest';
import { GUEST, type Caller } from '../../src/lib/domain/access/caller';
import { TABLES, type AnyRow, type Table } from '../../src/lib/domain/tables';
import { project } from '../../src/lib/domain/access/visibility';
import { GUEST_OWNER } from '../../src/lib/local/device/device-db';
import { currentOwner, readSession } from '../../src/lib/local/device/local-session';
import type { MutationKind } from '../../src/lib/protocol/mutation';
import { queuedAction } from '../../src/lib/local/outbox/actions/all';
import type { Model, Tracked } from './model-actions';
import type { ModelPhone } from './model-phone';
import type { World } from './model-world';

/** The network is whole, nobody writes any more: once to send the rest, once to see what came of it. */
export async function settle({ phones }: Model): Promise<void> {
	for (let round = 0; round < 2; round += 1) {
		for (const phone of phones) {
			phone.restart();
			await phone.sync();
		}
	}
}

/**
 * Twice: as the phones lie there, when something may wait for an owner who is not signed in, and once she has come back.
 */
export async function check(model: Model): Promise<void> {
	await checkNow(model);
	if (!(await bringOwnersBack(model))) return;
	await settle(model);
	await checkNow(model);
}

async function checkNow(model: Model): Promise<void> {
	for (const phone of model.phones) await checkCopy(model.world, phone);
	for (const tracked of model.tracked.values()) await checkMutation(model, tracked);
	checkOrder(model);
	const { effects } = model.world.server.store;
	expect(new Set(effects).size, 'a mutation took effect twice').toBe(effects.length);
}

/** Everybody for whom something waits signs in on that phone, if she still has an account; whether anybody did. */
async function bringOwnersBack({ world, phones }: Model): Promise<boolean> {
	let anybody = false;
	for (const phone of phones) {
		const waiting = await phone.device.outbox.where('state').equals('pending').toArray();
		for (const owner of new Set(waiting.map((row) => row.owner))) {
			if (!world.server.store.accounts.has(owner)) continue;
			anybody = true;
			await phone.login(owner);
			await phone.sync();
			const hers = phone.device.outbox.where('owner').equals(owner);
			expect(await hers.filter(({ state }) => state === 'pending').count(), 'still waits').toBe(0);
		}
	}
	return anybody;
}

async function checkCopy({ server }: World, phone: ModelPhone): Promise<void> {
	const account = (await readSession(phone.device))?.account;
	const caller = account ? server.callerOf(phone.jar) : GUEST;
	expect(account?.id ?? '', 'signed in as somebody else than the server thinks').toBe(caller.userId);
	expect(account?.role ?? 'guest').toBe(caller.role);
	const state = await phone.directory.readState();
	expect(state?.owner).toBe(account?.id ?? GUEST_OWNER);
	const status = await phone.device.status.get('status');
	expect(['unauthenticated', undefined], 'the last sync failed').toContain(status?.problem);
	for (const table of TABLES) {
		expect(await localRows(phone, table), table).toEqual(await serverRows(server.store, table, caller));
	}
}

/** What the server shows of a table. */
export async function serverRows(
	store: World['server']['store'],
	table: Table,
	caller: Caller
): Promise<AnyRow[]> {
	const rows = (await store.allRows(table)).map((row) => project(table, row, caller));
	return byId(rows.filter((row) => row !== undefined));
}

/** What lies on the phone. */
export async function localRows(phone: ModelPhone, table: Table): Promise<AnyRow[]> {
	return byId(await phone.directory.readAll(table));
}

function byId(rows: AnyRow[]): AnyRow[] {
	return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function checkMutation({ world, phones }: Model, { mutation, phone, excused }: Tracked): Promise<void> {
	const { device } = phones[phone]!;
	const recorded = await world.server.store.recorded(mutation.id);
	const row = await device.outbox.where('id').equals(mutation.id).first();
	const owner = mutation.owner === GUEST_OWNER ? '' : mutation.owner;
	if (recorded) expect(recorded.author, 'sent under another account').toBe(owner);
	if (excused) return;
	const kept = await device.receipts.get(mutation.recordId);
	const { unasked } = queuedAction(mutation.kind as MutationKind);
	if (row?.state === 'pending') {
		// It waits for its owner. The server may have settled it already and only the answer was lost: what came of it
		// the phone asks under her name alone.
		expect(mutation.owner, 'still queued').not.toBe(GUEST_OWNER);
		expect(mutation.owner, 'still queued').not.toBe(await currentOwner(device));
		if (mutation.kind === 'request.submit') expect(kept?.state).toBe('waiting');
	} else if (recorded?.result.outcome === 'done') {
		expect(row, 'done, but refused here').toBeUndefined();
		if (mutation.kind === 'request.submit') expect(kept?.state).not.toMatch(/waiting|rejected/);
	} else if (recorded) {
		const { code } = recorded.result as { code: string };
		// What the app did of itself is nobody's to decide on: it goes.
		if (unasked) expect(row).toBeUndefined();
		else expect(row).toMatchObject({ state: 'parked', code });
		if (mutation.kind === 'request.submit') expect(kept).toMatchObject({ state: 'rejected', code });
	} else if (unasked) {
		expect(mutation.owner, 'lost').toBe(GUEST_OWNER);
	} else {
		expect(row, 'lost').toBeDefined();
		// Only an account can answer requests: a guest who tries is told so, nothing is recorded.
		expect(row).toMatchObject({ owner: GUEST_OWNER, code: 'unauthenticated' });
	}
}

/** What one person wrote on one phone reached the server in that order. */
function checkOrder({ world, tracked }: Model): void {
	if (world.restored) return;
	const arrived = world.server.store.recordedIds();
	const written = [...tracked.values()];
	for (const { phone, mutation } of written) {
		const mine = written
			.filter((other) => other.phone === phone && other.mutation.owner === mutation.owner)
			.map((other) => other.mutation.id)
			.filter((id) => arrived.includes(id));
		const seen = arrived.filter((id) => mine.includes(id));
		expect(seen, 'out of order').toEqual(mine);
	}
}
