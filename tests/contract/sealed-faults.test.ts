// Sealed texts that are replayed, lifted, cut off, too long or for somebody else, and wrong receipts: through the built
// server, read with the app's own functions. The server cannot look inside; the reader is told what is wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { LIMITS } from '../../src/lib/domain/limits';
import { newReceiptCode, receiptHashOf, receiptLookupKey } from '../../src/lib/domain/consultation/receipt';
import type { RequestContent } from '../../src/lib/domain/consultation/request-content';
import { openContent, openMessage, sealContent, sealMessage } from '../../src/lib/consultation/envelope';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { newSecret } from '../../src/lib/sealing/envelope';
import { receiptIdentity } from '../../src/lib/sealing/receipt-identity';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { type Person, personOf, push, requestsOf } from '../support/confidential-life';
import { ANNA, requestDraftOf } from '../support/small-network';

let server: BuiltServer;
let anna: Person;
let berta: Person;
let clara: Person;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
	anna = await personOf(server, 'anna', visitor());
	berta = await personOf(server, 'berta', visitor());
	clara = await personOf(server, 'clara', visitor());
});
afterAll(() => server.stop());

let lastAddress = 0;
const visitor = () => server.visitor({ 'x-test-address': `192.0.2.${++lastAddress}` });
const guest = () => ({ visitor: visitor(), account: '' });

interface Asked {
	id: string;
	payload: string;
	secret: string;
	proof: string;
	asker: { identity: string; recipient: string };
}

/** A request to Anna, sealed to `reader`; `change` is done to the sealed text on its way. */
async function ask(reader: Person, change: (payload: string) => string = (text) => text): Promise<Asked> {
	const code = newReceiptCode();
	const asker = await receiptIdentity(code);
	const proof = await receiptLookupKey(code);
	const draft = requestDraftOf({ expert: ANNA, receipt: await receiptHashOf(proof) });
	const secret = newSecret();
	const content: RequestContent = {
		format: 2,
		profession: 'midwife',
		ageGroup: 'under1',
		concerns: ['neglect'],
		question: 'Wie weiter?',
		contact: { channel: 'phone', phone: '', email: '', time: '', voicemail: false },
		replyTo: [asker.recipient]
	};
	const payload = change(await sealContent(draft.id, content, secret, [reader.key.recipient]));
	const body = { ...draft, payload };
	const results = await push(guest(), { id: newId(), kind: 'request.submit', body });
	expect(results).toMatchObject([{ outcome: 'done' }]);
	return { id: draft.id, payload, secret, proof, asker };
}

const rowOf = async (person: Person, id: string) => (await requestsOf(person)).find((row) => row.id === id)!;
const steps = (kind: 'request.accept', id: string): Mutation => ({ id: newId(), kind, body: { id } });
const writing = (id: string, message: { id: string; payload: string }, proof = ''): Mutation => ({
	id: newId(),
	kind: 'request.write',
	body: { id, message, proof }
});

describe('a request', () => {
	it('that was lifted from another is taken, and the reader is told', async () => {
		const first = await ask(anna);
		const second = await ask(anna, () => first.payload);
		const row = await rowOf(anna, second.id);
		await expect(openContent(row.id, row.payload!, [anna.key.identity])).rejects.toMatchObject({
			reason: 'foreign'
		});
	});

	it('that is sealed to the wrong key is delivered, and the reader is told', async () => {
		const { id } = await ask(clara);
		const row = await rowOf(anna, id);
		await expect(openContent(id, row.payload!, [anna.key.identity])).rejects.toMatchObject({
			reason: 'notForMe'
		});
		// Whom it is readable for by mistake never receives it.
		expect(await rowOf(clara, id)).toBeUndefined();
	});

	it.each([
		['the end cut off', (text: string) => text.slice(0, -44)],
		[
			'one sign changed',
			(text: string) => `${text.slice(0, -30)}${text.at(-30) === 'A' ? 'B' : 'A'}${text.slice(-29)}`
		]
	])('with %s is recognised as damaged', async (_what, change) => {
		const { id } = await ask(anna, change);
		const row = await rowOf(anna, id);
		await expect(openContent(id, row.payload!, [anna.key.identity])).rejects.toMatchObject({
			reason: 'damaged'
		});
	});

	it.each([
		['readable', 'Klartext'],
		['in the form of JSON', '{"question":"Klartext"}'],
		['without its beginning', 'AAAA'.repeat(100)],
		['longer than the limit', `YWdlLWVuY3J5cHRpb24ub3JnL3Yx${'A'.repeat(LIMITS.payload)}`]
	])('that is %s never gets in', async (_what, payload) => {
		const mutations = [{ id: newId(), kind: 'request.submit', body: { ...requestDraftOf(), payload } }];
		const body = { v: PROTOCOL_VERSION, account: '', mutations };
		const response = await visitor().send('POST', '/api/push', body);
		expect(response.status).toBe(400);
		expect(await response.text()).not.toContain('Klartext');
	});

	it('that would be too long is refused before it is sealed into anything', async () => {
		const content = { text: 'x'.repeat(LIMITS.payload) };
		const place = { request: newId(), message: newId(), from: 'asker' } as const;
		const sealing = sealMessage(place, { kind: 'text', ...content }, newSecret(), [anna.key.recipient]);
		await expect(sealing).rejects.toMatchObject({ name: 'TooLargeError' });
	});

	it('that two experts accept at the same moment is one of theirs, and the other keeps no text', async () => {
		const { id } = await ask(anna);
		const both = await Promise.all([anna, berta].map((one) => push(one, steps('request.accept', id))));
		const codes = both.map(([result]) => (result?.outcome === 'rejected' ? result.code : result?.outcome));
		expect([...codes].sort()).toEqual(['already_accepted', 'done']);
		const [winner, loser] = codes[0] === 'done' ? [anna, berta] : [berta, anna];
		expect((await rowOf(winner, id)).payload).toBeDefined();
		expect((await rowOf(loser, id)).payload).toBeUndefined();
	});
});

describe('an answer', () => {
	const taken = async () => {
		const asked = await ask(anna);
		expect(await push(anna, steps('request.accept', asked.id))).toMatchObject([{ outcome: 'done' }]);
		return asked;
	};
	const answered = async (asked: Asked, secret = asked.secret) => {
		const place = { request: asked.id, message: newId(), from: 'expert' } as const;
		const payload = await sealMessage(place, { kind: 'text', text: 'So:' }, secret, [asked.asker.recipient]);
		return { id: place.message, payload };
	};
	const read = async (asked: Asked) => {
		const { thread = [] } = await rowOf(anna, asked.id);
		const { id, from, payload } = thread.at(-1)!;
		const place = { request: asked.id, message: id, from };
		return openMessage(place, payload, [asked.asker.identity], asked.secret);
	};

	it('that is sent again stands there once', async () => {
		const asked = await taken();
		const mutation = writing(asked.id, await answered(asked));
		const [first, again] = [await push(anna, mutation), await push(anna, mutation)];
		expect(again).toEqual(first);
		expect((await rowOf(anna, asked.id)).thread).toHaveLength(1);
		expect(await read(asked)).toEqual({ kind: 'text', text: 'So:' });
	});

	it('that was lifted from another request, or from the other side, is told from a real one', async () => {
		const [mine, other] = [await taken(), await taken()];
		const lifted = await answered(other);
		await push(anna, writing(mine.id, { ...lifted, id: newId() }));
		// Sealed to another receipt: not even openable here.
		await expect(read(mine)).rejects.toMatchObject({ reason: 'notForMe' });
		const own = await answered(mine);
		await push(anna, writing(mine.id, { ...own, id: newId() }));
		await expect(read(mine)).rejects.toMatchObject({ reason: 'foreign' });
		await push(guest(), writing(mine.id, own, mine.proof));
		await expect(read(mine)).rejects.toMatchObject({ reason: 'foreign' });
	});

	it('by somebody who could not read the request is told from a real one', async () => {
		const asked = await taken();
		await push(anna, writing(asked.id, await answered(asked, newSecret())));
		await expect(read(asked)).rejects.toMatchObject({ reason: 'forged' });
	});
});

describe('a wrong receipt', () => {
	const look = async (key: string) => {
		const response = await visitor().send('POST', '/api/receipts', { v: PROTOCOL_VERSION, asked: [{ key }] });
		const headers = new Map(response.headers);
		headers.delete('date');
		const { serverTime, ...body } = (await response.json()) as { serverTime: string };
		expect(serverTime).toMatch(/^20/);
		return { status: response.status, headers: [...headers], body };
	};

	it('unknown, mistyped or of a deleted request: body and headers are the same', async () => {
		const { id, proof } = await ask(anna);
		expect((await look(proof)).body).toMatchObject({ receipts: [{ request: { id } }] });
		await server.pocketBase.admin.collection('requests').delete(id);
		const deleted = await look(proof);
		const mistyped = await look(proof.replace(/^./, (digit) => (digit === '0' ? '1' : '0')));
		const unknown = await look('0'.repeat(64));
		expect(deleted).toEqual(unknown);
		expect(mistyped).toEqual(unknown);
		expect(unknown.body).toEqual({ v: PROTOCOL_VERSION, receipts: [] });
	});

	it('is counted by the key, from one address, and then refused whatever it is', async () => {
		const guesser = visitor();
		const { proof } = await ask(anna);
		const keys = Array.from({ length: LIMITS.receiptsPerAsk }, (_, at) => String(at).padStart(64, '0'));
		const asked = keys.map((key) => ({ key }));
		const statuses: number[] = [];
		for (let round = 0; round < 16; round++)
			statuses.push((await guesser.send('POST', '/api/receipts', { v: PROTOCOL_VERSION, asked })).status);
		expect(statuses).toEqual([...Array.from({ length: 15 }, () => 200), 429]);
		const right = await guesser.send('POST', '/api/receipts', {
			v: PROTOCOL_VERSION,
			asked: [{ key: proof }]
		});
		expect(right.status).toBe(429);
		expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
	});
});
