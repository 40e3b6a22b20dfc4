/**
 * A consultation from beginning to end over the server's own interface, as the app speaks it, with a word in everything that
 * is typed: asked as a guest or with an account, read, accepted, answered, written back to, handed over and sealed anew,
 * closed and counted.
 */
import { expect } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { newReceiptCode, receiptHashOf, receiptLookupKey } from '../../src/lib/domain/consultation/receipt';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { MessageContent } from '../../src/lib/domain/consultation/request-content';
import { openContent, openMessage, sealContent, sealMessage } from '../../src/lib/consultation/envelope';
import { sealAnew } from '../../src/lib/consultation/reseal/reseal';
import type { Mutation } from '../../src/lib/protocol/mutation';
import type { Delta, Snapshot } from '../../src/lib/protocol/pull';
import type { PushAnswer } from '../../src/lib/protocol/push';
import type { ReceiptState } from '../../src/lib/protocol/receipts';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { newSecret } from '../../src/lib/sealing/envelope';
import { fingerprintOf } from '../../src/lib/sealing/fingerprint';
import { newOwnKey, newRecoveryCode, wrapWithRecovery } from '../../src/lib/sealing/own-key';
import { type KeyPair, receiptIdentity } from '../../src/lib/sealing/receipt-identity';
import type { BuiltServer, TestVisitor } from './built-server';
import { ANNA, BERTA, type CallerName, CALLERS, requestDraftOf } from './small-network';
import { countEntry } from './count-entry';

export interface Person {
	visitor: TestVisitor;
	account: string;
	key: KeyPair;
}

export async function push({ visitor, account }: Omit<Person, 'key'>, ...mutations: Mutation[]) {
	const response = await visitor.send('POST', '/api/push', { v: PROTOCOL_VERSION, account, mutations });
	const { results } = (await response.json()) as PushAnswer;
	return results;
}

async function does(person: Omit<Person, 'key'>, ...mutations: Mutation[]): Promise<void> {
	for (const result of await push(person, ...mutations)) expect(result).toMatchObject({ outcome: 'done' });
}

/** Signed in, with a key that the server keeps wrapped. */
export async function personOf(
	server: BuiltServer,
	name: CallerName,
	visitor = server.visitor()
): Promise<Person> {
	expect((await visitor.login(name)).status).toBe(200);
	const key = await newOwnKey();
	const person = { visitor, account: CALLERS[name].userId, key };
	const wrapped = await wrapWithRecovery(key.identity, newRecoveryCode());
	const body = { id: newId(), recipient: key.recipient, wrapped, recovery: wrapped };
	await does(person, { id: newId(), kind: 'key.publish', body });
	return person;
}

/** The requests that an account's phone would receive. */
export async function requestsOf({ visitor }: Person): Promise<Request[]> {
	const snapshot = (await (await visitor.get('/api/sync/snapshot')).json()) as Snapshot;
	const rows: Request[] = [];
	for (let { cursor }: { cursor: string } = snapshot; ;) {
		const answer = await visitor.get(`/api/sync?cursor=${encodeURIComponent(cursor)}`);
		const delta = (await answer.json()) as Delta;
		rows.push(...((delta.puts.requests ?? []) as unknown as Request[]));
		if (!delta.more) return rows;
		cursor = delta.cursor;
	}
}

async function byReceipt(visitor: TestVisitor, code: string): Promise<ReceiptState> {
	const asked = [{ key: await receiptLookupKey(code) }];
	const response = await visitor.send('POST', '/api/receipts', { v: PROTOCOL_VERSION, asked });
	const { receipts } = (await response.json()) as { receipts: ReceiptState[] };
	return receipts[0]!;
}

export interface Network {
	anna: Person;
	berta: Person;
	karla: Person;
}

/** Answers the request's id. `asker` without an account proves by the receipt that she asked. */
export async function wholeLife(
	{ anna, berta, karla }: Network,
	asker: Omit<Person, 'key'>,
	word: string
): Promise<string> {
	const code = newReceiptCode();
	const receipt = await receiptIdentity(code);
	const proof = asker.account === '' ? await receiptLookupKey(code) : '';
	const readers = [anna, berta, karla].map(({ key }) => key.recipient);
	const recipients = await Promise.all(readers.map(fingerprintOf));
	const draft = requestDraftOf({ expert: ANNA, recipients, forDesk: true });
	const { id } = draft;
	const content = {
		format: 2 as const,
		profession: 'midwife' as const,
		ageGroup: 'under1' as const,
		concerns: ['neglect' as const],
		done: `Besuch ${word}`,
		question: `Frage ${word}?`,
		contact: {
			channel: 'phone' as const,
			phone: '040 66969 123',
			email: '',
			time: word,
			voicemail: false,
			place: word
		},
		replyTo: [receipt.recipient]
	};
	const secret = newSecret();
	const payload = await sealContent(id, content, secret, readers);
	const body = { ...draft, payload, receipt: await receiptHashOf(await receiptLookupKey(code)) };
	await does(asker, { id: newId(), kind: 'request.submit', body });

	const write = async (person: Omit<Person, 'key'>, from: 'asker' | 'expert', text: MessageContent) => {
		const place = { request: id, message: newId(), from };
		const sealed = await sealMessage(place, text, secret, [...readers, receipt.recipient]);
		const message = { id: place.message, payload: sealed };
		const by = from === 'asker' ? proof : '';
		await does(person, { id: newId(), kind: 'request.write', body: { id, message, proof: by } });
	};
	const step = (kind: 'request.see' | 'request.accept' | 'request.close'): Mutation => ({
		id: newId(),
		kind,
		body: { id }
	});
	const hers = (await requestsOf(anna)).find((row) => row.id === id)!;
	expect((await openContent(id, hers.payload!, [anna.key.identity])).content.question).toContain(word);
	await does(anna, step('request.see'), step('request.accept'));
	await write(anna, 'expert', { kind: 'text', text: `Antwort ${word}` });
	await write(asker, 'asker', { kind: 'text', text: `Rückfrage ${word}` });

	const row = (await requestsOf(anna)).find((one) => one.id === id)!;
	const resealed = await sealAnew({ ...row, payload: row.payload! }, [anna.key.identity], readers.slice(1));
	await does(anna, { id: newId(), kind: 'request.handOver', body: { id, to: BERTA, resealed } });
	await does(berta, step('request.accept'));
	const times = ['2026-12-01T09:00:00.000Z'];
	await write(berta, 'expert', { kind: 'times', text: `Termine ${word}`, times });
	await write(asker, 'asker', { kind: 'pick', time: times[0]!, text: `Passt ${word}` });
	await write(berta, 'expert', { kind: 'advised', text: `Telefonat ${word}` });
	await does(berta, step('request.close'));
	await does(berta, {
		id: newId(),
		kind: 'count.add',
		body: countEntry()
	});
	await isReadBy(await byReceipt(asker.visitor, code), receipt, secret, word);
	return id;
}

/** On any device, with the code alone: everything that was written is there. */
async function isReadBy(
	{ request, sealed }: ReceiptState,
	{ identity }: KeyPair,
	secret: string,
	word: string
) {
	const { content } = await openContent(request.id, sealed!.payload, [identity]);
	expect(content.question).toContain(word);
	for (const { id, from, payload } of sealed!.thread) {
		const place = { request: request.id, message: id, from };
		expect(JSON.stringify(await openMessage(place, payload, [identity], secret))).toContain(word);
	}
	expect(sealed!.thread).toHaveLength(5);
}
