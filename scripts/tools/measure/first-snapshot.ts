// The first snapshot after the server's start, when everything is read out of the database: for guests and for the office, of many
// entries against a quarter of them. It grows as they do, and comes before a phone takes the silence for a dead line.
import { API } from '../../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../src/lib/protocol/version';
import { TIMEOUT } from '../../../src/lib/sync/wire';
import { type DemoServer, startDemoServer } from '../../../tests/support/demo-server';
import type { Aim, Figure } from './table';

const PARTS = 4;
const RATIO = 6;
const OFFICE = 'koordination@example.org';
const HEADERS = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), 'content-type': 'application/json' };

const ASKING = ['guest', 'office'] as const;
export const firstSnapshotAims = (size: number): Aim[] =>
	ASKING.map((who) => ({
		what: `first snapshot after a start, ${who}, ${size.toLocaleString('en')} entries against ${(size / PARTS).toLocaleString('en')}`,
		wanted: `≤ ${RATIO} ×, ≤ ${TIMEOUT / 1000} s`
	}));

interface Taken {
	guest: number;
	office: number;
}

export async function measureFirstSnapshot(size: number): Promise<Figure[]> {
	const few = await firstSnapshots(size / PARTS);
	const many = await firstSnapshots(size);
	const aims = firstSnapshotAims(size);
	return ASKING.map((who, at) => {
		const ratio = many[who] / few[who];
		return {
			...aims[at]!,
			measured: `${ratio.toFixed(1)} × (${seconds(many[who])} against ${seconds(few[who])})`,
			met: ratio <= RATIO && many[who] <= TIMEOUT
		};
	});
}

async function firstSnapshots(size: number): Promise<Taken> {
	const server = await startDemoServer({ size });
	try {
		const guest = await snapshot(server, {}, size);
		const office = await snapshot(server, { cookie: await cookieOf(server) }, size);
		return { guest, office };
	} finally {
		await server.stop();
	}
}

/** How long it takes until all of it is there. */
async function snapshot({ url }: DemoServer, who: Record<string, string>, size: number): Promise<number> {
	const began = performance.now();
	const answer = await fetch(url + API.snapshot, { headers: { ...HEADERS, ...who } });
	const { puts } = (await answer.json()) as { puts: Record<string, unknown[]> };
	const took = performance.now() - began;
	const entries = ['organisations', 'contacts', 'experts', 'offers'].flatMap((table) => puts[table] ?? []);
	// A few are for members alone.
	if (entries.length < size * 0.9) throw new Error(`a snapshot of ${entries.length} entries`);
	return took;
}

async function cookieOf({ url, password }: DemoServer): Promise<string> {
	const headers = { ...HEADERS, origin: url };
	const body = JSON.stringify({ email: OFFICE, password, device: 'Messung' });
	const answer = await fetch(url + API.login, { method: 'POST', headers, body });
	if (!answer.ok) throw new Error(`the office is not let in: ${answer.status}`);
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
