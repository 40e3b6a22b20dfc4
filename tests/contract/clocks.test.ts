// The clocks with a real PocketBase and the test's time: who is told of what, exactly once, however often the job runs.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Request } from '../../src/lib/domain/consultation/request';
import { awaited } from '../../src/lib/server/actions/request/clocks';
import { fingerprintOf } from '../../src/lib/sealing/fingerprint';
import { Clocks } from '../../src/lib/server/jobs/clocks';
import type { NoticeRow } from '../../src/lib/server/pocketbase/notices';
import { REQUEST_BASE, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { sealedLike } from '../support/sealed-like';
import {
	ANNA,
	BERTA,
	CALLERS,
	type CallerName,
	requestDraftOf,
	seedSmallNetwork
} from '../support/small-network';

const START = Date.parse('2026-11-02T08:00:00Z');
const HOUR = 3_600_000;
const RECIPIENTS = { [ANNA]: `age1${'a'.repeat(58)}`, [BERTA]: `age1${'e'.repeat(58)}` };

let pocketBase: TestPocketBase;
let clock: number;
const now = () => new Date(clock);

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	for (const [expert, recipient] of Object.entries(RECIPIENTS))
		await pocketBase.admin
			.collection('publicKeys')
			.create({ ...rowOf('publicKeys', newId()), expert, recipient });
});
afterAll(() => pocketBase.stop());
beforeEach(() => {
	clock = START;
});
afterEach(async () => {
	for (const name of ['requests', 'notices'])
		for (const { id } of await pocketBase.admin.collection(name).getFullList({ fields: 'id' }))
			await pocketBase.admin.collection(name).delete(id);
	await pocketBase.admin.collection('experts').update(ANNA, { absences: [], publication: 'published' });
	await pocketBase.admin.collection('users').update(CALLERS.anna.userId, { active: true });
});

async function ask(changes: Partial<Request> = {}): Promise<string> {
	const id = newId();
	await pocketBase.admin.collection('requests').create({
		...requestDraftOf({ id, expert: ANNA }),
		...REQUEST_BASE,
		...awaited(undefined, 'thisWeek', now()),
		recipients: await Promise.all(Object.values(RECIPIENTS).map(fingerprintOf)),
		author: CALLERS.mia.userId,
		...changes
	});
	return id;
}
/** A process that has just started: it knows nothing of what another one did. */
const run = () => new Clocks({ clients: pocketBase.clients, now }).run();
const rowOfRequest = (id: string) => pocketBase.admin.collection('requests').getOne<Request>(id);
const nameOf = (user: string) =>
	(Object.keys(CALLERS) as CallerName[]).find((name) => CALLERS[name].userId === user);
async function told(): Promise<string[]> {
	const rows = await pocketBase.admin.collection('notices').getFullList<NoticeRow>();
	return rows.map(({ kind, user }) => `${kind} ${nameOf(user)}`).sort();
}
async function message(request: string, from: 'asker' | 'expert'): Promise<void> {
	const { thread = [] } = await rowOfRequest(request);
	const one = { id: newId(), from, at: now().toISOString(), payload: sealedLike('Nachricht') };
	const clocks = from === 'asker' ? awaited(undefined, 'thisWeek', now()) : { waitingSince: '', dueAt: '' };
	await pocketBase.admin.collection('requests').update(request, { thread: [...thread, one], ...clocks });
}

describe('48 hours without an answer', () => {
	it('bring the reminder at 24 and the word to deputy and desk at 48, each exactly once', async () => {
		const id = await ask();
		const seen: Record<string, string[]> = {};
		for (let minutes = 0; minutes <= 60 * 60; minutes += 30) {
			clock = START + minutes * 60_000;
			const before = await told();
			await run();
			const news = (await told()).filter((one) => !before.includes(one));
			if (news.length > 0) seen[`${minutes / 60} h`] = news;
		}
		expect(seen).toEqual({
			'0 h': ['newRequest anna'],
			'24 h': ['reminder anna'],
			'48 h': ['overdue anna', 'overdue berta', 'overdue karla']
		});
		expect(await told()).toHaveLength(5);
		expect(await rowOfRequest(id)).toMatchObject({
			remindedAt: '2026-11-03 08:00:00.000Z',
			overdueAt: '2026-11-04 08:00:00.000Z',
			strandedAt: ''
		});
	});

	it('while the server was off for three days: only what still matters is told', async () => {
		await ask();
		clock = START + 72 * HOUR;
		await run();
		expect(await told()).toEqual(['overdue anna', 'overdue berta', 'overdue karla']);
	});
});

describe('the job', () => {
	it('run twice, by two processes at once, or after a crash before its marks, tells nothing twice', async () => {
		const id = await ask();
		clock = START + 25 * HOUR;
		await Promise.all([run(), run()]);
		await pocketBase.admin.collection('requests').update(id, { remindedAt: '' });
		await run();
		expect(await told()).toEqual(['reminder anna']);
	});

	it('of one process asks the database once for what it has told', async () => {
		await ask();
		const clocks = new Clocks({ clients: pocketBase.clients, now });
		expect(await clocks.run()).toBe(1);
		expect(await clocks.run()).toBe(0);
	});

	it('does not undo what an expert does at the same moment', async () => {
		const id = await ask();
		clock = START + 25 * HOUR;
		const batch = pocketBase.admin.createBatch();
		batch.collection('requests').update(id, { status: 'accepted', acceptedBy: ANNA, acceptedAt: now() });
		await Promise.all([run(), batch.send()]);
		expect(await rowOfRequest(id)).toMatchObject({ status: 'accepted', acceptedBy: ANNA });
		expect((await rowOfRequest(id)).remindedAt).not.toBe('');
	});

	it('leaves nothing of the request in the notices', async () => {
		const id = await ask();
		await run();
		const rows = await pocketBase.admin.collection('notices').getFullList();
		expect(rows).toHaveLength(1);
		expect(JSON.stringify(rows)).not.toContain(id);
	});
});

describe('a request on its way', () => {
	it('is told to the deputy from the moment the expert is away', async () => {
		await ask();
		await run();
		await pocketBase.admin
			.collection('experts')
			.update(ANNA, { absences: [{ from: '2026-11-01', until: '2026-11-30' }] });
		await run();
		expect(await told()).toEqual(['newRequest anna', 'newRequest berta']);
	});

	it('is told anew to whom it was handed over', async () => {
		const id = await ask();
		await run();
		await pocketBase.admin.collection('requests').update(id, { expert: BERTA, round: 1 });
		await run();
		expect(await told()).toEqual(['handedOver berta', 'newRequest anna']);
	});

	it('brings every answer to the asker and every question back to the expert', async () => {
		const id = await ask({ status: 'accepted', acceptedBy: ANNA, acceptedAt: new Date(START).toISOString() });
		for (const from of ['expert', 'asker', 'expert'] as const) {
			clock += HOUR;
			await message(id, from);
			await run();
		}
		expect(await told()).toEqual(['answered mia', 'answered mia', 'asked anna']);
	});
});

describe('a request that nobody can read any more', () => {
	it('when the expert has left: desk and asker are told at once, and it is over when she is back', async () => {
		const id = await ask({ recipients: [await fingerprintOf(RECIPIENTS[ANNA] ?? '')] });
		await run();
		expect((await rowOfRequest(id)).strandedAt).toBe('');
		await pocketBase.admin.collection('users').update(CALLERS.anna.userId, { active: false });
		clock += HOUR;
		await run();
		await run();
		expect(await told()).toEqual(['newRequest anna', 'newRequest berta', 'stranded karla', 'stranded mia']);
		expect((await rowOfRequest(id)).strandedAt).toBe(now().toISOString().replace('T', ' '));
		await pocketBase.admin.collection('users').update(CALLERS.anna.userId, { active: true });
		await run();
		expect((await rowOfRequest(id)).strandedAt).toBe('');
	});

	it('is none when her entry was withdrawn and the deputy can read', async () => {
		const id = await ask();
		await pocketBase.admin.collection('experts').update(ANNA, { publication: 'withdrawn' });
		await run();
		expect(await told()).toEqual(['newRequest berta']);
		expect((await rowOfRequest(id)).strandedAt).toBe('');
	});
});
