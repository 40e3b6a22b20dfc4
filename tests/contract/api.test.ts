import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { receiptHashOf } from '../../src/lib/domain/consultation/receipt';
import { receiptsAnswer } from '../../src/lib/protocol/receipts';
import { type Delta, pullAnswer, snapshot } from '../../src/lib/protocol/pull';
import { pushAnswer } from '../../src/lib/protocol/push';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { rowOf } from '../support/one-of-each';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { ANNA, CALLERS, NORTH, requestDraftOf, SOUTH } from '../support/small-network';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer();
});
afterAll(() => server.stop());

const snapshotOf = async (visitor: TestVisitor) =>
	snapshot.parse(await (await visitor.get('/api/sync/snapshot')).json());
const pullOf = async (visitor: TestVisitor, cursor: string) =>
	pullAnswer.parse(await (await visitor.get(`/api/sync?cursor=${cursor}`)).json());
async function deltaOf(visitor: TestVisitor, cursor: string): Promise<Delta> {
	const answer = await pullOf(visitor, cursor);
	if (answer.kind !== 'delta') throw new Error('a reset came');
	return answer;
}

describe('the way of a phone', () => {
	it('goes from a snapshot over a delta to an empty one of at most 500 bytes', async () => {
		const guest = server.visitor();
		const start = pullAnswer.parse(await (await guest.get('/api/sync')).json());
		expect(start.kind).toBe('reset');

		const whole = snapshot.parse(await (await guest.get('/api/sync/snapshot')).json());
		expect(whole.scope).toBe('guest');
		expect(whole.puts.experts).toHaveLength(3);
		expect(JSON.stringify(whole.puts.experts)).not.toContain('mobile');

		const next = await guest.get(`/api/sync?cursor=${whole.cursor}`);
		const text = await next.text();
		expect(text.length).toBeLessThanOrEqual(500);
		expect(pullAnswer.parse(JSON.parse(text))).toMatchObject({
			kind: 'delta',
			puts: {},
			drops: {},
			more: false
		});
	});

	it('submits as a guest, and the expert of the pool sees it', async () => {
		const draft = requestDraftOf();
		const mutation = { id: newId(), kind: 'request.submit', body: draft };
		const response = await server
			.visitor()
			.send('POST', '/api/push', { v: PROTOCOL_VERSION, account: '', mutations: [mutation] });
		const { results } = pushAnswer.parse(await response.json());
		expect(results).toMatchObject([{ outcome: 'done', state: { request: draft.id, status: 'submitted' } }]);

		const anna = server.visitor();
		expect((await anna.login('anna')).status).toBe(200);
		const { cursor } = snapshot.parse(await (await anna.get('/api/sync/snapshot')).json());
		const delta = pullAnswer.parse(await (await anna.get(`/api/sync?cursor=${cursor}`)).json());
		if (delta.kind !== 'delta') throw new Error('no delta');
		expect(delta.account).toBe(CALLERS.anna.userId);
		// Twice when the clocks have marked it since the snapshot: as her own row, and as a change.
		const rows = delta.puts.requests ?? [];
		expect(rows.at(-1)).toMatchObject({ id: draft.id, payload: draft.payload });
		expect(new Set(rows.map(({ id }) => id)).size).toBe(1);
	});
});

describe('a snapshot', () => {
	/** Undecoded, unlike `fetch`. */
	const raw = (headers: Record<string, string>) =>
		new Promise<{ answer: IncomingMessage; body: Buffer }>((resolve, reject) => {
			const all = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), ...headers };
			get(`${server.url}/api/sync/snapshot`, { headers: all }, (answer) => {
				const chunks: Buffer[] = [];
				answer.on('data', (chunk: Buffer) => chunks.push(chunk));
				answer.on('end', () => resolve({ answer, body: Buffer.concat(chunks) }));
			}).on('error', reject);
		});

	/** The clocks mark what nobody can read, and every change makes the snapshot a new one. */
	const marked = () =>
		expect
			.poll(async () => {
				const filter = 'strandedAt = "" && status != "closed"';
				return (await server.pocketBase.admin.collection('requests').getList(1, 1, { filter })).totalItems;
			})
			.toBe(0);

	it('comes compressed as the phone likes it, and not at all when the phone has it', async () => {
		await marked();
		const plain = await raw({});
		const br = await raw({ 'accept-encoding': 'gzip, deflate, br' });
		const gzip = await raw({ 'accept-encoding': 'gzip' });
		expect([plain, br, gzip].map(({ answer }) => answer.headers['content-encoding'])).toEqual([
			undefined,
			'br',
			'gzip'
		]);
		expect(brotliDecompressSync(br.body)).toEqual(plain.body);
		expect(gunzipSync(gzip.body)).toEqual(plain.body);
		expect(br.body.length).toBeLessThan(plain.body.length / 2);

		const etag = plain.answer.headers.etag ?? '';
		expect(br.answer.headers.etag).toBe(etag);
		const again = await raw({ 'if-none-match': etag });
		expect([again.answer.statusCode, again.body.length]).toEqual([304, 0]);
		await server.pocketBase.admin.collection('experts').update(ANNA, { function: 'Diplom-Pädagogin' });
		expect((await raw({ 'if-none-match': etag })).answer.statusCode).toBe(200);
	});

	it('of members stays in no cache, and has what guests do not get', async () => {
		const mia = server.visitor();
		await mia.login('mia');
		const response = await mia.get('/api/sync/snapshot');
		expect(response.headers.get('cache-control')).toBe('no-store');
		const text = await response.text();
		expect(text).toContain('0171 3920001');
		expect(text).not.toContain('collectionId');
		expect(JSON.stringify(await snapshotOf(server.visitor()))).not.toContain('0171 3920001');
	});

	it('of the coordination office alone has its notes', async () => {
		await server.pocketBase.admin.collection('experts').update(ANNA, { note: 'nur für die Fachstelle' });
		const has: Record<string, boolean> = {};
		for (const name of ['mia', 'anna', 'karla'] as const) {
			const visitor = server.visitor();
			await visitor.login(name);
			has[name] = JSON.stringify(await snapshotOf(visitor)).includes('nur für die Fachstelle');
		}
		expect(has).toEqual({ mia: false, anna: false, karla: true });
	});
});

describe('a delta', () => {
	it('drops what was withdrawn, deleted or kept for members', async () => {
		const { admin } = server.pocketBase;
		const guest = server.visitor();
		const ids = [newId(), newId(), newId(), newId()] as const;
		for (const id of ids) await admin.collection('offers').create(rowOf('offers', id));
		const { cursor } = await snapshotOf(guest);
		const [changed, withdrawn, deleted, restricted] = ids;
		await admin.collection('offers').update(changed, { title: 'Neu' });
		await admin.collection('offers').update(withdrawn, { publication: 'withdrawn' });
		await admin.collection('offers').delete(deleted);
		await admin.collection('offers').update(restricted, { audience: 'members' });
		const { puts, drops } = await deltaOf(guest, cursor);
		expect(puts.offers).toMatchObject([{ id: changed, title: 'Neu' }]);
		expect(drops.offers?.sort()).toEqual([withdrawn, deleted, restricted].sort());
	});

	it('becomes a reset when the caller is another, or sees other requests than before', async () => {
		const clara = server.visitor();
		await clara.login('clara');
		const { cursor } = await deltaOf(clara, (await snapshotOf(clara)).cursor);
		expect((await pullOf(clara, cursor)).kind).toBe('delta');
		const { admin } = server.pocketBase;
		await admin.collection('experts').update(CALLERS.clara.expertId, { youthOffices: [SOUTH, NORTH] });
		expect((await pullOf(clara, cursor)).kind).toBe('reset');
		await admin.collection('experts').update(CALLERS.clara.expertId, { youthOffices: [SOUTH] });
		expect((await pullOf(server.visitor(), cursor)).kind).toBe('reset');
	});

	it('comes in pages that a thin line carries', async () => {
		const { admin } = server.pocketBase;
		const guest = server.visitor();
		let { cursor } = await snapshotOf(guest);
		const written: string[] = [];
		for (let round = 0; round < 6; round++) {
			const batch = admin.createBatch();
			for (let row = 0; row < 400; row++) {
				written.push(newId());
				batch.collection('helplines').create(rowOf('helplines', written.at(-1) ?? ''));
			}
			await batch.send();
		}
		const sizes: number[] = [];
		const seen: string[] = [];
		for (let more = true; more;) {
			const page = await deltaOf(guest, cursor);
			sizes.push(JSON.stringify(page).length);
			seen.push(...(page.puts.helplines ?? []).map(({ id }) => id));
			({ cursor, more } = page);
		}
		expect(sizes.length).toBeGreaterThan(1);
		expect(Math.max(...sizes)).toBeLessThan(132 * 1024);
		expect(seen.sort()).toEqual(written.sort());
	});
});

describe('receipts and events', () => {
	it('give the request, sealed as it is, to whoever has the key, and nothing to others', async () => {
		const key = 'a1'.repeat(32);
		const draft = requestDraftOf({ receipt: await receiptHashOf(key) });
		const guest = server.visitor();
		const mutations = [{ id: newId(), kind: 'request.submit', body: draft }];
		await guest.send('POST', '/api/push', { v: PROTOCOL_VERSION, account: '', mutations });
		const response = await guest.send('POST', '/api/receipts', {
			v: PROTOCOL_VERSION,
			asked: [{ key }, { key: 'b2'.repeat(32) }]
		});
		const text = await response.text();
		expect(receiptsAnswer.parse(JSON.parse(text)).receipts).toMatchObject([
			{
				key,
				request: { id: draft.id, status: 'submitted', seenAt: '' },
				sealed: { payload: draft.payload, thread: [] }
			}
		]);
		expect(text).not.toMatch(/"receipt"|author|recipients|remindedAt/);
		const updated = receiptsAnswer.parse(JSON.parse(text)).receipts[0]?.request.updated;
		const known = { v: PROTOCOL_VERSION, asked: [{ key, known: updated }] };
		expect(await (await guest.send('POST', '/api/receipts', known)).text()).not.toContain('sealed');
	});

	it('ring at once after a push, and say nothing about it', async () => {
		const anna = server.visitor();
		await anna.login('anna');
		const stream = await anna.get('/api/events');
		expect(stream.headers.get('content-type')).toBe('text/event-stream');
		const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
		const next = async () => new TextDecoder().decode((await reader.read()).value);
		expect(await next()).toBe('event: news\ndata: 1\n\n');
		const mutations = [{ id: newId(), kind: 'request.submit', body: requestDraftOf() }];
		await server.visitor().send('POST', '/api/push', { v: PROTOCOL_VERSION, account: '', mutations });
		expect(await next()).toBe('event: news\ndata: 1\n\n');
		await reader.cancel();
	});
});
