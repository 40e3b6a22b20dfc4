// A flood from one address, and what must not leak: into the log, out of PocketBase, or without its headers.
import { readdir, readFile, readlink } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { newId } from '../../src/lib/domain/id';
import { LIMITS } from '../../src/lib/domain/limits';
import { errorBody } from '../../src/lib/protocol/errors';
import { CALM_BITS } from '../../src/lib/protocol/work';
import { CALM } from '../../src/lib/server/work';
import { makeWork } from '../../src/lib/sync/make-work';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { CALLERS, requestDraftOf } from '../support/small-network';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
});
afterAll(() => server.stop());

let lastAddress = 0;
const guest = () => server.visitor({ 'x-test-address': `192.0.2.${++lastAddress}` });
const submission = () => ({ id: newId(), kind: 'request.submit', body: requestDraftOf() });
const pushBody = (...mutations: unknown[]) => ({ v: PROTOCOL_VERSION, account: '', mutations });

describe('a flood', () => {
	it('of requests without an account ends in 429, and says what work would let one through', async () => {
		const statuses: number[] = [];
		for (let round = 0; round < 24; round++) {
			const response = await guest().send('POST', '/api/push', pushBody(submission()));
			statuses.push(response.status);
			if (response.status !== 429) continue;
			expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
			expect(errorBody.parse(await response.json()).error).toMatchObject({ work: CALM_BITS });
		}
		expect(statuses).toEqual([...Array(CALM).fill(200), 429, 429, 429, 429]);
		const honest = submission();
		const work = await makeWork([honest.id], CALM_BITS, new Date());
		const body = { ...pushBody(honest), work };
		expect((await guest().send('POST', '/api/push', body)).status).toBe(200);
	});

	it('of one address ends, whatever work it does; accounts still get through', async () => {
		const flooder = guest();
		const write = () => ({
			id: newId(),
			kind: 'request.withdraw',
			body: { id: newId(), proof: 'a'.repeat(64) }
		});
		const statuses: number[] = [];
		for (let round = 0; round < 64; round++)
			statuses.push((await flooder.send('POST', '/api/push', pushBody(write()))).status);
		expect(statuses.filter((status) => status === 200)).toHaveLength(60);
		const mia = guest();
		await mia.login('mia');
		const hers = { ...pushBody(submission()), account: CALLERS.mia.userId };
		expect((await mia.send('POST', '/api/push', hers)).status).toBe(200);
	});

	it('of bytes ends for a whole /48, from whichever of its networks it comes; the next block gets through', async () => {
		const from = (block: number, network: number) =>
			server.visitor({ 'x-test-address': `2001:db8:${block}:${network}::1` });
		// The longest there is: a full thread. It is nobody's business without an account, and read all the same.
		const long = sealedLike('x'.repeat(LIMITS.payload * 0.7));
		const thread = Array.from({ length: LIMITS.messages }, () => ({ id: newId(), payload: long }));
		const write = () => {
			const resealed = { payload: long, thread, recipients: [FINGERPRINT] };
			return { id: newId(), kind: 'request.reseal', body: { id: newId(), resealed } };
		};
		const isRefused = async (block: number, network: number) =>
			(await from(block, network).send('POST', '/api/push', pushBody(write()))).status === 429;
		const bytes = JSON.stringify([write()]).length;
		const fits = Math.floor((24 * 1024 * 1024) / bytes);
		const refused: boolean[] = [];
		// Each network stays below what it may alone.
		for (let sent = 0; sent < fits; sent++) refused.push(await isRefused(1, Math.floor(sent / 2)));
		expect(fits).toBeGreaterThan(8);
		expect(refused).not.toContain(true);
		expect(await isRefused(1, fits)).toBe(true);
		expect(await isRefused(2, 0)).toBe(false);
	});

	it('of event streams ends at a hundred of one address, and one that is closed is given back', async () => {
		const phone = server.visitor({ 'x-test-address': '198.51.100.7' });
		const open = async () => {
			const { status, body } = await phone.get('/api/events');
			return { status, leave: async () => body?.cancel() };
		};
		const streams: Awaited<ReturnType<typeof open>>[] = [];
		const all = () => streams.map(({ status }) => status);
		try {
			for (let n = 0; n < 100; n++) streams.push(await open());
			expect(new Set(all())).toEqual(new Set([200]));
			expect((await open()).status).toBe(429);
			// Its neighbour is not counted with it.
			const neighbour = server.visitor({ 'x-test-address': '198.51.100.8' });
			const hers = await neighbour.get('/api/events');
			expect(hers.status).toBe(200);
			await hers.body?.cancel();

			await streams[0]?.leave();
			// The server hears of it with the end of the line.
			await expect
				.poll(
					async () => {
						const again = await open();
						if (again.status === 200) streams.push(again);
						return again.status;
					},
					{ interval: 1_000 }
				)
				.toBe(200);
			expect((await open()).status).toBe(429);
		} finally {
			await Promise.all(streams.slice(1).map(({ leave }) => leave()));
		}
	});

	it('of guessed receipts ends too, counted by the key', async () => {
		const guesser = guest();
		const keys = Array.from({ length: LIMITS.receiptsPerAsk }, (_, at) => String(at).padStart(64, '0'));
		const statuses: number[] = [];
		for (let round = 0; round < 16; round++)
			statuses.push(
				(
					await guesser.send('POST', '/api/receipts', {
						v: PROTOCOL_VERSION,
						asked: keys.map((key) => ({ key }))
					})
				).status
			);
		expect(statuses.at(-1)).toBe(429);
	});
});

describe('what leaks', () => {
	it('is nothing in the log, not even of what went wrong', async () => {
		await guest().send('POST', '/api/session/login', {
			email: 'mia@example.org',
			password: 'falsch falsch',
			device: 'Test'
		});
		await guest().send('POST', '/api/push', pushBody({ ...submission(), kind: 'onerror' }));
		for (const secret of ['example.org', 'payload', 'receipt', '192.0.2.', 'onerror'])
			expect(server.printed()).not.toContain(secret);
	});

	it('is no way to PocketBase from outside: it listens on loopback alone', async () => {
		const { hostname } = new URL(server.pocketBase.handle.url);
		expect(hostname).toBe('127.0.0.1');
		expect(await listeningAddresses(server.pocketBase.handle.pid)).toEqual(['127.0.0.1']);
	});

	it.each(['/api/collections/experts/records', '/_/', '/api/nothing', '/api/sync/other'])(
		'is no answer of PocketBase at %s',
		async (path) => {
			const response = await guest().get(path);
			expect(await response.text()).not.toMatch(/collectionId|PocketBase/);
		}
	);

	it('carries the security headers on every kind of answer', async () => {
		for (const path of ['/api/sync', '/api/health', '/', '/kontakte', '/api/nothing']) {
			const { headers } = await guest().get(path, { accept: 'text/html' });
			expect(headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(headers.get('referrer-policy'), path).toBe('no-referrer');
			expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
			expect(headers.get('content-security-policy'), path).not.toContain('unsafe-inline');
		}
	});
});

/** Local addresses on which the process listens (Linux). */
async function listeningAddresses(pid: number): Promise<string[]> {
	const sockets = new Set<string>();
	for (const fd of await readdir(`/proc/${pid}/fd`)) {
		const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '');
		const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
		if (inode) sockets.add(inode);
	}
	const addresses: string[] = [];
	for (const table of ['tcp', 'tcp6']) {
		const lines = (await readFile(`/proc/${pid}/net/${table}`, 'utf8')).split('\n').slice(1);
		for (const line of lines) {
			const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/);
			if (state !== '0A' || !sockets.has(inode)) continue;
			const bytes =
				local
					.split(':')[0]
					?.match(/../g)
					?.map((byte) => Number.parseInt(byte, 16)) ?? [];
			addresses.push(bytes.reverse().join('.'));
		}
	}
	return addresses;
}
