// Cases for a meeting, over a real database and both of its locks: who brings one, who reads what of it and from when, what becomes of one
// that comes late, that it arrives once, and what goes when its time is over.
import type PocketBase from 'pocketbase';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { project } from '../../src/lib/domain/access/visibility';
import { newId } from '../../src/lib/domain/id';
import type { CaseText, MeetingCase } from '../../src/lib/domain/meeting/case';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { CASE_TEXT_DAYS } from '../../src/lib/server/jobs/case-texts';
import { runRetention } from '../../src/lib/server/jobs/retention';
import { type AccountRow, callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { sealedLike } from '../support/sealed-like';
import { CALLERS, type CallerName, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { meetingIn, registering, seated } from './case-scene';
import { mutationOf, outcomeOf } from './mutation-scene';

const DAY = 86_400_000;
const BESIDE = idOf('beside');
const BEATE = idOf('userbeate');

let pocketBase: TestPocketBase;
let admin: PocketBase;
let folder: string;
let store: PocketBaseStore;
let engine: Engine;
let seat: string;
let meeting: string;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	({ admin } = pocketBase);
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	const password = { password: PASSWORD, passwordConfirm: PASSWORD };
	const office = { role: 'coordination', active: true, networks: [BESIDE] };
	await admin
		.collection('users')
		.create({ id: BEATE, name: 'Beate', email: 'beate@example.org', ...password, ...office });
	seat = await seated(admin, 'mia');
	await seated(admin, 'max');
	folder = await mkdtemp(join(tmpdir(), 'schutznetz-cases-'));
	store = new PocketBaseStore(pocketBase.clients, join(folder, 'lineage.json'));
	engine = new Engine({ store, now: () => new Date() });
});
afterAll(async () => {
	await pocketBase.stop();
	await rm(folder, { recursive: true });
});
beforeEach(async () => {
	meeting = await meetingIn(admin, 30);
});

/** Somebody as the server finds her now. */
async function now(name: CallerName | 'beate'): Promise<Caller> {
	const id = name === 'beate' ? BEATE : CALLERS[name].userId;
	return callerOf(pocketBase.clients, await admin.collection('users').getOne<AccountRow>(id));
}
const send = async (name: CallerName | 'beate', mutation: Mutation) =>
	outcomeOf(await engine.settle(mutation, await now(name)));
const bring = async (changes: Parameters<typeof registering>[0] = {}) => {
	const mutation = registering({ meeting, ...changes });
	expect(await send('mia', mutation)).toBe('done');
	return mutation.body.id;
};
const caseRow = (id: string) => admin.collection('cases').getOne<MeetingCase>(id);
/** The text lies under an id of its own. */
const textOf = (id: string) =>
	admin.collection('caseTexts').getFirstListItem<CaseText>(admin.filter('case = {:id}', { id }));
const stage = (to: string) => admin.collection('meetings').update(meeting, { stage: to });

/** What somebody gets of a case: by the database's rules alone, and what the server lets out of that. */
async function seen(name: CallerName | 'beate', table: 'cases' | 'caseTexts', id: string) {
	const caller = await now(name);
	const rows = await store.allRows(table, caller);
	const row = rows.find((one) => (table === 'cases' ? one.id : one.case) === id);
	const shown = row && project(table, row, caller);
	return { byRule: row !== undefined, fields: shown && Object.keys(shown).sort() };
}
const NOTHING = { byRule: false, fields: undefined };
const WHOLE = [
	'author',
	'id',
	'kind',
	'meeting',
	'minutes',
	'place',
	'region',
	'shown',
	'state',
	'title',
	'updated'
];
const TEXT = [
	'answer',
	'author',
	'case',
	'decidedAt',
	'id',
	'meeting',
	'payload',
	'recipients',
	'region',
	'registeredAt',
	'returnedAt',
	'seat',
	'updated'
];

describe('who reads a case (§ 7)', () => {
	it('before the agenda is fixed: the submitter and the office of its network', async () => {
		const id = await bring();
		for (const name of ['mia', 'karla'] as const) {
			expect(await seen(name, 'cases', id), name).toEqual({ byRule: true, fields: WHOLE });
			expect(await seen(name, 'caseTexts', id), name).toEqual({ byRule: true, fields: TEXT });
		}
		for (const name of ['max', 'anna', 'beate'] as const)
			for (const table of ['cases', 'caseTexts'] as const)
				expect(await seen(name, table, id), `${name}, ${table}`).toEqual(NOTHING);
	});

	it('then the members of the meeting: kind, title and duration, never its text nor who brought it', async () => {
		const id = await bring();
		expect((await caseRow(id)).shown).toBe(false);
		await stage('fixed');
		expect(await seen('max', 'cases', id)).toEqual({
			byRule: true,
			fields: WHOLE.filter((field) => field !== 'author')
		});
		expect(await seen('max', 'caseTexts', id)).toEqual(NOTHING);
		// Anna sits in none of its circles; the office beside has nothing to do with it.
		for (const name of ['anna', 'beate'] as const)
			for (const table of ['cases', 'caseTexts'] as const)
				expect(await seen(name, table, id), `${name}, ${table}`).toEqual(NOTHING);
		// The phone of a member is told.
		const changes = await store.changesAfter(0, 1000);
		expect(changes.find((one) => one.table === 'cases' && one.id === id)?.concerned).toContain(
			`t:${meeting}`
		);
		await stage('invited');
		expect(await seen('max', 'cases', id)).toEqual(NOTHING);
	});

	it('nobody but these two of what was declined, taken back, or is still a question', async () => {
		await admin.collection('meetings').update(meeting, { caseBy: '2026-01-01' });
		const [open, declined, accepted] = [await bring(), await bring(), await bring()];
		const withdrawn = await bring();
		expect(await send('mia', mutationOf('case.withdraw', { id: withdrawn }))).toBe('done');
		const decide = (id: string, outcome: 'accepted' | 'declined') =>
			send('karla', mutationOf('case.decide', { id, outcome, answer: 'Ein Wort' }));
		expect(await decide(declined, 'declined')).toBe('done');
		expect(await decide(accepted, 'accepted')).toBe('done');
		await stage('fixed');
		for (const id of [open, declined, withdrawn]) expect(await seen('max', 'cases', id)).toEqual(NOTHING);
		expect((await seen('max', 'cases', accepted)).byRule).toBe(true);
		const text = await textOf(declined);
		expect(text).toMatchObject({ answer: 'Ein Wort' });
		expect(text.decidedAt).not.toBe('');
	});
});

describe('a case is brought', () => {
	it('by whoever sits there, filed in the network of the meeting, whatever the phone says', async () => {
		const id = await bring();
		expect(await caseRow(id)).toMatchObject({
			...{ region: REGION, meeting, author: CALLERS.mia.userId, state: 'registered', title: '', place: 0 }
		});
		for (const name of ['anna', 'karla', 'beate'] as const)
			expect(await send(name, registering({ meeting })), name).toBe('forbidden');
		expect(await send('karla', registering({ meeting, minutes: 11, seat }))).toBe('bad_request');
	});

	it('by telephone or mail, too: the office enters it in the name of the seat', async () => {
		const mutation = registering({ meeting, seat });
		expect(await send('karla', mutation)).toBe('done');
		expect(await caseRow(mutation.body.id)).toMatchObject({ author: CALLERS.mia.userId });
		expect(await seen('mia', 'caseTexts', mutation.body.id)).toEqual({ byRule: true, fields: TEXT });
		expect(await send('beate', registering({ meeting, seat }))).toBe('forbidden');
		expect(await send('max', registering({ meeting, seat }))).toBe('forbidden');
	});

	it('once, however often it is sent', async () => {
		const mutation = registering({ meeting });
		const tab = { ...mutation, id: newId() };
		const answers = await Promise.all(
			[mutation, mutation, tab, mutation, tab].map((one) => send('mia', one))
		);
		expect(new Set(answers)).toEqual(new Set(['done']));
		const filter = admin.filter('meeting = {:meeting}', { meeting });
		expect(await admin.collection('cases').getFullList({ filter })).toHaveLength(1);
		expect(await admin.collection('caseTexts').getFullList({ filter })).toHaveLength(1);
		// Under her id nobody else's arrives, and nothing of hers is told.
		expect(await send('max', registering({ meeting, id: mutation.body.id }))).toBe('conflict');
	});

	it('late as a question to the office, no error and no loss', async () => {
		await admin.collection('meetings').update(meeting, { caseBy: '2026-01-01' });
		const id = await bring();
		expect((await caseRow(id)).state).toBe('late');
		expect((await seen('karla', 'caseTexts', id)).byRule).toBe(true);
		await admin.collection('meetings').update(meeting, { caseBy: '', stage: 'fixed' });
		expect((await caseRow(await bring())).state).toBe('late');
		await admin.collection('meetings').update(meeting, { cancelled: true });
		expect(await send('mia', registering({ meeting }))).toBe('wrong_status');
	});
});

describe('past the server, the database lets', () => {
	const refused = (attempt: Promise<unknown>) =>
		attempt.then(
			() => false,
			() => true
		);
	const body = (changes: Partial<MeetingCase> = {}) => ({
		...rowOf('cases', newId()),
		...{ region: REGION, meeting, author: CALLERS.mia.userId, ...changes }
	});
	const as = async (name: CallerName | 'beate') => pocketBase.clients.as(await now(name));

	it.each<[string, () => Promise<Partial<MeetingCase>>]>([
		['in the name of another', async () => ({ author: CALLERS.max.userId })],
		['into a meeting of others', async () => ({ meeting: idOf('elsewhere') })],
		['into another network', async () => ({ region: BESIDE })],
		['with a title', async () => ({ title: 'Titel' })],
		['with a place on the agenda', async () => ({ place: 1 })],
		['as one that was declined', async () => ({ state: 'declined' })]
	])('no member bring one %s', async (_what, changes) => {
		const mia = await as('mia');
		expect(await refused(mia.collection('cases').create(body()))).toBe(false);
		expect(await refused(mia.collection('cases').create(body(await changes())))).toBe(true);
	});

	it('nobody show one before its time', async () => {
		const { id } = body();
		await (await as('mia')).collection('cases').create({ ...body(), id, shown: true });
		expect((await caseRow(id)).shown).toBe(false);
	});

	it('the submitter take it back, and change nothing else', async () => {
		const id = await bring();
		const mia = await as('mia');
		for (const changes of [
			{ kind: 'closed' },
			{ minutes: 5 },
			{ title: 'T' },
			{ place: 1 },
			{ state: 'late' }
		])
			expect(await refused(mia.collection('cases').update(id, changes)), JSON.stringify(changes)).toBe(true);
		for (const changes of [{ answer: 'ja' }, { payload: sealedLike('anders') }, { author: '' }])
			expect(await refused(mia.collection('caseTexts').update((await textOf(id)).id, changes))).toBe(true);
		expect(await refused(mia.collection('cases').delete(id))).toBe(true);
		expect(await refused(mia.collection('cases').update(id, { state: 'withdrawn' }))).toBe(false);
	});

	it('the office of its network title and plan it, and put no other words in', async () => {
		const id = await bring();
		const [karla, beate, max] = [await as('karla'), await as('beate'), await as('max')];
		expect(
			await refused(karla.collection('cases').update(id, { title: 'Elternrechte', place: 1, minutes: 5 }))
		).toBe(false);
		for (const changes of [
			{ author: '' },
			{ kind: 'closed' },
			{ region: BESIDE },
			{ meeting: idOf('other') }
		])
			expect(await refused(karla.collection('cases').update(id, changes)), JSON.stringify(changes)).toBe(
				true
			);
		for (const changes of [{ payload: sealedLike('anders') }, { author: '' }, { seat }])
			expect(await refused(karla.collection('caseTexts').update((await textOf(id)).id, changes))).toBe(true);
		for (const client of [beate, max])
			expect(await refused(client.collection('cases').update(id, { title: 'T' }))).toBe(true);
	});
});

describe('when a meeting is over', () => {
	const retention = (at: Date, mayDelete = true) =>
		runRetention({ clients: pocketBase.clients, now: () => at, mayDelete: async () => mayDelete });
	const texts = async () =>
		(await admin.collection('caseTexts').getFullList<CaseText>({ fields: 'case' })).map((one) => one.case);

	it('the text goes after its days, kind and title stay, and who brought it does not', async () => {
		const id = await bring({ kind: 'consented', minutes: 20 });
		await admin.collection('cases').update(id, { title: 'Elternrechte' });
		const end = new Date((await admin.collection('meetings').getOne<{ endsAt: string }>(meeting)).endsAt);
		const over = new Date(end.getTime() + CASE_TEXT_DAYS * DAY);
		await retention(new Date(over.getTime() - 1));
		expect(await texts()).toContain(id);
		// Where the clock has jumped nothing goes.
		await retention(over, false);
		expect(await texts()).toContain(id);
		await retention(over);
		expect(await texts()).not.toContain(id);
		expect(await caseRow(id)).toMatchObject({
			kind: 'consented',
			minutes: 20,
			title: 'Elternrechte',
			author: ''
		});
		expect(await seen('mia', 'cases', id)).toEqual(NOTHING);
		// It can happen twice, as after a crash.
		await retention(over);
	});

	it('moved to a later day, it is over later', async () => {
		const id = await bring();
		const { endsAt } = await admin.collection('meetings').getOne<{ endsAt: string }>(meeting);
		const later = new Date(Date.parse(endsAt) + 10 * DAY).toISOString();
		await admin.collection('meetings').update(meeting, { endsAt: later });
		await retention(new Date(Date.parse(endsAt) + CASE_TEXT_DAYS * DAY));
		expect(await texts()).toContain(id);
	});

	it('what was taken back goes at once', async () => {
		const [stays, goes] = [await bring(), await bring()];
		expect(await send('mia', mutationOf('case.withdraw', { id: goes }))).toBe('done');
		await retention(new Date());
		expect(await texts()).toContain(stays);
		expect(await texts()).not.toContain(goes);
	});

	it('the submitter notes that the answer went back to the family (§ 7, 2)', async () => {
		const id = await bring({ kind: 'consented', minutes: 20 });
		const note = () => send('mia', mutationOf('case.returned', { id }));
		expect(await note()).toBe('wrong_status');
		await admin
			.collection('meetings')
			.update(meeting, { startsAt: new Date(Date.now() - DAY).toISOString() });
		expect(await send('max', mutationOf('case.returned', { id }))).not.toBe('done');
		expect([await note(), await note()]).toEqual(['done', 'done']);
		expect((await textOf(id)).returnedAt).not.toBe('');
	});
});
