// Cases for a meeting, over a real database and both of its locks: who brings one, who reads what of it and from when, what becomes of one
// that comes late, and that it arrives once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { CALLERS, REGION } from '../support/small-network';
import { registering } from './case-scene';
import { caseWorld, type CaseWorld, NOTHING } from './case-world';
import { mutationOf } from './mutation-scene';

let world: CaseWorld;
beforeAll(async () => {
	world = await caseWorld();
});
afterAll(() => world.stop());
beforeEach(() => world.newMeeting());

const send: CaseWorld['send'] = (...sent) => world.send(...sent);
const bring: CaseWorld['bring'] = (changes) => world.bring(changes);
const seen: CaseWorld['seen'] = (...asked) => world.seen(...asked);
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
		expect((await world.caseRow(id)).shown).toBe(false);
		await world.change({ stage: 'fixed' });
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
		const changes = await world.store.changesAfter(0, 1000);
		expect(changes.find((one) => one.table === 'cases' && one.id === id)?.concerned).toContain(
			`t:${world.meeting}`
		);
		await world.change({ stage: 'invited' });
		expect(await seen('max', 'cases', id)).toEqual(NOTHING);
	});

	it('nobody but these two of what was declined, taken back, or is still a question', async () => {
		await world.change({ caseBy: '2026-01-01' });
		const [open, declined, accepted] = [await bring(), await bring(), await bring()];
		const withdrawn = await bring();
		expect(await send('mia', mutationOf('case.withdraw', { id: withdrawn }))).toBe('done');
		const decide = (id: string, outcome: 'accepted' | 'declined') =>
			send('karla', mutationOf('case.decide', { id, outcome, answer: 'Ein Wort' }));
		expect(await decide(declined, 'declined')).toBe('done');
		expect(await decide(accepted, 'accepted')).toBe('done');
		await world.change({ stage: 'fixed' });
		for (const id of [open, declined, withdrawn]) expect(await seen('max', 'cases', id)).toEqual(NOTHING);
		expect((await seen('max', 'cases', accepted)).byRule).toBe(true);
		const text = await world.textOf(declined);
		expect(text).toMatchObject({ answer: 'Ein Wort' });
		expect(text.decidedAt).not.toBe('');
	});
});

describe('a case is brought', () => {
	it('by whoever sits there, filed in the network of the meeting, whatever the phone says', async () => {
		const id = await bring();
		expect(await world.caseRow(id)).toMatchObject({
			...{
				region: REGION,
				meeting: world.meeting,
				author: CALLERS.mia.userId,
				state: 'registered',
				title: '',
				place: 0
			}
		});
		for (const name of ['anna', 'karla', 'beate'] as const)
			expect(await send(name, registering({ meeting: world.meeting })), name).toBe('forbidden');
		expect(await send('karla', registering({ meeting: world.meeting, minutes: 11, seat: world.seat }))).toBe(
			'bad_request'
		);
	});

	it('by telephone or mail, too: the office enters it in the name of the seat', async () => {
		const mutation = registering({ meeting: world.meeting, seat: world.seat });
		expect(await send('karla', mutation)).toBe('done');
		expect(await world.caseRow(mutation.body.id)).toMatchObject({ author: CALLERS.mia.userId });
		expect(await seen('mia', 'caseTexts', mutation.body.id)).toEqual({ byRule: true, fields: TEXT });
		expect(await send('beate', registering({ meeting: world.meeting, seat: world.seat }))).toBe('forbidden');
		expect(await send('max', registering({ meeting: world.meeting, seat: world.seat }))).toBe('forbidden');
	});

	it('once, however often it is sent', async () => {
		const mutation = registering({ meeting: world.meeting });
		const tab = { ...mutation, id: newId() };
		const answers = await Promise.all(
			[mutation, mutation, tab, mutation, tab].map((one) => send('mia', one))
		);
		expect(new Set(answers)).toEqual(new Set(['done']));
		const filter = world.admin.filter('meeting = {:meeting}', { meeting: world.meeting });
		expect(await world.admin.collection('cases').getFullList({ filter })).toHaveLength(1);
		expect(await world.admin.collection('caseTexts').getFullList({ filter })).toHaveLength(1);
		// Under her id nobody else's arrives, and nothing of hers is told.
		expect(await send('max', registering({ meeting: world.meeting, id: mutation.body.id }))).toBe('conflict');
	});

	it('late as a question to the office, no error and no loss', async () => {
		await world.change({ caseBy: '2026-01-01' });
		const id = await bring();
		expect((await world.caseRow(id)).state).toBe('late');
		expect((await seen('karla', 'caseTexts', id)).byRule).toBe(true);
		await world.change({ caseBy: '', stage: 'fixed' });
		expect((await world.caseRow(await bring())).state).toBe('late');
		await world.change({ cancelled: true });
		expect(await send('mia', registering({ meeting: world.meeting }))).toBe('wrong_status');
	});
});
