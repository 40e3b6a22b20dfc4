// What a flood of requests without an account does to those who work: the built server, a real PocketBase and a real mail server.
// Pressed into one minute instead of ten (FLOOD_MINUTES=10 takes ten), so ten times as dense: the limits and bundles, which count
// by ten and fifteen minutes, see the whole of it at once. The flooders are a process of their own (flooders.ts), so that the
// office is timed by one that does nothing else. Beside it the office's own p95 in the quarter of a minute before, which says
// how busy the machine is anyway.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { API } from '../../../src/lib/protocol/api';
import { PAGE_API } from '../../../src/lib/protocol/page-api';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../../../tests/support/built-server';
import { mailServer } from '../../../tests/support/mail-server';
import { emailOf, PASSWORD } from '../../../tests/support/small-network';
import type { Flooded, FloodPlan } from './flooders';
import type { Aim, Figure } from './table';

const REQUESTS = 1_000;
const BLOCKS = 50;
const OFFICE = 30;
const MINUTES = Number(process.env.FLOOD_MINUTES ?? 1);
/** What each asks for first, which is more than what follows. */
const SETTLES_MS = 10_000;
const CALM_MS = 15_000;
const P95_MS = 1_000;
const MAILS = 20;

export const FLOOD_AIM: Aim = {
	what: `${REQUESTS} requests without an account from ${BLOCKS} blocks in ${MINUTES} min, an office of ${OFFICE} at work`,
	wanted: `the office's p95 ≤ ${P95_MS} ms, ≤ ${MAILS} mails to anybody`
};

export async function measureFlood(): Promise<Figure[]> {
	const mails = await mailServer();
	await mails.start();
	const server = await startBuiltServer({
		ADDRESS_HEADER: 'x-test-address',
		SMTP_URL: mails.url,
		MAIL_FROM: 'netz@example.org'
	});
	const flooders = await startFlooders({
		url: server.url,
		requests: REQUESTS,
		blocks: BLOCKS,
		takesMs: MINUTES * 60_000
	});
	try {
		const office = await signIn(server);
		const over = new AbortController();
		const times: number[] = [];
		const working = Promise.all(office.map((one, at) => work(one, at, times, over.signal)));
		// Refused, the office ends the measuring, and with it the flood.
		const refused = working.then(() => new Promise<never>(() => {}));
		await Promise.race([wait(SETTLES_MS), refused]);
		times.length = 0;
		await Promise.race([wait(CALM_MS), refused]);
		const calm = percentile(times.splice(0));
		const { admitted, prepaid } = await Promise.race([flood(flooders), refused]);
		over.abort();
		await working;
		// What was queued goes out.
		await wait(2_000);
		const most = mostTo(mails.received.map(({ to }) => to));
		const p95 = percentile(times);
		return [
			{
				...FLOOD_AIM,
				measured: `p95 ${Math.round(p95)} ms of ${times.length} questions (${Math.round(calm)} ms before), ${most} mails; ${admitted} of the requests got in, ${prepaid} of them with work done beforehand`,
				met: p95 <= P95_MS && most <= MAILS
			}
		];
	} finally {
		flooders.kill();
		await server.stop();
		await mails.stop();
	}
}

async function signIn(server: BuiltServer): Promise<TestVisitor[]> {
	const visitors: TestVisitor[] = [];
	for (let n = 0; n < OFFICE; n += 1) {
		// The first is the coordination office itself, the others are its members, all behind one line.
		const email = n === 0 ? emailOf('karla') : `office${n}@example.org`;
		const account = { email, name: `Büro ${n}`, password: PASSWORD, passwordConfirm: PASSWORD };
		if (n > 0)
			await server.pocketBase.admin.collection('users').create({ ...account, role: 'member', active: true });
		const visitor = server.visitor({ 'x-test-address': '192.0.2.7' });
		await visitor.send('POST', API.login, { email, password: PASSWORD, device: 'Büro' });
		visitors.push(visitor);
	}
	return visitors;
}

/** Pulls, looks at the desk, asks for a consultation now and then. */
async function work(visitor: TestVisitor, at: number, times: number[], over: AbortSignal): Promise<void> {
	const { cursor: first } = (await (await visitor.get(API.snapshot)).json()) as { cursor: string };
	let cursor = first;
	for (let turn = at; !over.aborted; turn += 1) {
		const began = performance.now();
		const asked =
			at === 0 && turn % 2 === 0 ? PAGE_API.deskOverview : `${API.sync}?cursor=${encodeURIComponent(cursor)}`;
		const response = await visitor.get(asked);
		const answer = (await response.json()) as { cursor?: string };
		times.push(performance.now() - began);
		if (!response.ok) throw new Error(`the office was answered ${response.status}`);
		cursor = answer.cursor ?? cursor;
		await wait(1_000 + 50 * (turn % 20));
	}
}

/** Starts them, and waits until what they worked out beforehand is there. */
async function startFlooders(plan: FloodPlan): Promise<ChildProcess> {
	const flooders = fork('scripts/tools/measure/flooders.ts', [JSON.stringify(plan)], {
		execArgv: ['--import', 'tsx']
	});
	await once(flooders, 'message');
	return flooders;
}

async function flood(flooders: ChildProcess): Promise<Flooded> {
	flooders.send('go');
	const [flooded] = (await once(flooders, 'message')) as [Flooded];
	return flooded;
}

/** The 95th. */
function percentile(times: readonly number[]): number {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

function mostTo(recipients: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const one of recipients) counts.set(one, (counts.get(one) ?? 0) + 1);
	return Math.max(0, ...counts.values());
}
