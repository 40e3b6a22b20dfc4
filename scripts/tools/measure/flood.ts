// What a flood of requests without an account does to those who work: the built server, a real PocketBase and a real mail server.
// Pressed into one minute instead of ten, so ten times as dense: the limits and bundles, which count by ten and fifteen minutes,
// see the whole of it at once. The flooders do the work that calm times ask for. Beside it the
// office's own p95 in the quarter of a minute before, which says how busy the machine is anyway.
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../../src/lib/domain/id';
import { API } from '../../../src/lib/protocol/api';
import { PROTOCOL_VERSION } from '../../../src/lib/protocol/version';
import { bitsFor, CALM_BITS, workText, zeroBits } from '../../../src/lib/protocol/work';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../../../tests/support/built-server';
import { mailServer } from '../../../tests/support/mail-server';
import { emailOf, PASSWORD, requestDraftOf } from '../../../tests/support/small-network';
import type { Figure } from './table';

const REQUESTS = 1_000;
const BLOCKS = 50;
const OFFICE = 30;
const TAKES_MS = 60_000;
/** Of calm times: more would hold up the office, which is measured in this process. */
const WORK_DONE = CALM_BITS;
const CALM_MS = 15_000;
const P95_MS = 1_000;
const MAILS = 20;

export async function measureFlood(): Promise<Figure[]> {
	const mails = await mailServer();
	await mails.start();
	const server = await startBuiltServer({
		ADDRESS_HEADER: 'x-test-address',
		SMTP_URL: mails.url,
		MAIL_FROM: 'netz@example.org'
	});
	try {
		const office = await signIn(server);
		const over = new AbortController();
		const times: number[] = [];
		const working = office.map((one, at) => work(one, at, times, over.signal));
		await wait(CALM_MS);
		const calm = percentile(times.splice(0));
		const admitted = await flood(server);
		over.abort();
		await Promise.all(working);
		// What was queued goes out.
		await wait(2_000);
		const most = mostTo(mails.received.map(({ to }) => to));
		const p95 = percentile(times);
		return [
			{
				what: `${REQUESTS} requests without an account from ${BLOCKS} blocks in one minute (instead of ten), an office of ${OFFICE} at work`,
				wanted: `the office's p95 ≤ ${P95_MS} ms, ≤ ${MAILS} mails to anybody`,
				measured: `p95 ${Math.round(p95)} ms of ${times.length} questions (${Math.round(calm)} ms before), ${most} mails; ${admitted} of the requests got in`,
				met: p95 <= P95_MS && most <= MAILS
			}
		];
	} finally {
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
			at === 0 && turn % 2 === 0 ? API.deskOverview : `${API.sync}?cursor=${encodeURIComponent(cursor)}`;
		const response = await visitor.get(asked);
		const answer = (await response.json()) as { cursor?: string };
		times.push(performance.now() - began);
		if (!response.ok) throw new Error(`the office was answered ${response.status}`);
		cursor = answer.cursor ?? cursor;
		await wait(1_000 + 50 * (turn % 20));
	}
}

/** How many got in. */
async function flood(server: BuiltServer): Promise<number> {
	let admitted = 0;
	const sent = Array.from({ length: REQUESTS }, async (_, n) => {
		await wait((n * TAKES_MS) / REQUESTS);
		const flooder = server.visitor({ 'x-test-address': `2001:db8:${(n % BLOCKS).toString(16)}:${n}::1` });
		const mutation = { id: newId(), kind: 'request.submit', body: requestDraftOf() };
		const body = { v: PROTOCOL_VERSION, account: '', mutations: [mutation] };
		let response = await flooder.send('POST', API.push, body);
		if (response.status === 429) {
			const { error } = (await response.json()) as { error: { work?: number } };
			if (error.work === undefined || error.work > WORK_DONE) return;
			response = await flooder.send('POST', API.push, { ...body, work: payFor(mutation.id, error.work) });
		}
		if (response.status === 200) admitted += 1;
	});
	await Promise.all(sent);
	return admitted;
}

function payFor(id: string, bits: number): { at: string; nonce: number } {
	const proof = { at: new Date().toISOString(), nonce: 0 };
	const wanted = bitsFor(bits, 1);
	while (
		zeroBits(
			createHash('sha256')
				.update(workText([id], proof))
				.digest()
		) < wanted
	)
		proof.nonce += 1;
	return proof;
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
