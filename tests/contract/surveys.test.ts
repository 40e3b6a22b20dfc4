// Surveys over a real PocketBase: who is asked, what counts once, what is kept of an answer, and what an office reads when it is over.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { type Mark, STATEMENTS, type Statement, type SurveyAnswer } from '../../src/lib/domain/survey/survey';
import type { Profession } from '../../src/lib/domain/vocabulary';
import type { OpenSurvey } from '../../src/lib/protocol/surveys';
import { runRetention } from '../../src/lib/server/jobs/retention';
import { endAccount } from '../../src/lib/server/pocketbase/departures';
import { markClosed, tallyOf, writeAnswer } from '../../src/lib/server/pocketbase/surveys';
import { actBy } from '../../src/lib/server/acts/acts-of';
import { answerSurvey, mySurveys } from '../../src/lib/server/surveys/answer';
import { changeSurvey, deskSurveys } from '../../src/lib/server/surveys/desk';
import { endSurveys } from '../../src/lib/server/surveys/end';
import { idOf, youthOfficeRow } from '../support/directory-rows';
import { region } from '../support/entry-rows';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CLARA, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';

const BESIDE = idOf('beside');
const NOW = new Date('2026-11-30T12:00:00Z');
const AFTER = new Date('2026-12-21T12:00:00Z');
const UNTIL = '2026-12-20';
const TOPICS = ['Sucht', 'Medien'].map((title) => ({ id: idOf(`topic${title.toLowerCase()}`), title }));
const KIRA: Caller = { ...CALLERS.karla, userId: idOf('userkira'), networks: [BESIDE] };
/** Enough for a result: members of the network besides Mia. */
const OTHERS = ['eva', 'ida', 'ole', 'tom', 'uta'];

let pocketBase: TestPocketBase;
const { mia, anna, clara } = CALLERS;
const karla: Caller = CALLERS.karla;
const rows = (name: string) => pocketBase.admin.collection(name).getFullList();
const callerNamed = (name: string): Caller => ({ ...mia, userId: idOf(`user${name}`) });

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	const { admin } = pocketBase;
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(region({ id: BESIDE, name: 'Nachbarkreis' }));
	await admin.collection('youthOffices').create(youthOfficeRow('east', { region: BESIDE }));
	await admin.collection('users').update(mia.userId, { networks: [REGION], profession: 'midwife' });
	for (const name of OTHERS)
		await admin.collection('users').create({
			...{ id: idOf(`user${name}`), name, email: `${name}@example.org`, role: 'member', active: true },
			...{ networks: [REGION], password: PASSWORD, passwordConfirm: PASSWORD }
		});
});
afterAll(() => pocketBase.stop());
beforeEach(async () => {
	for (const { id } of await rows('surveys')) await pocketBase.admin.collection('surveys').delete(id);
});

const marked = (mark: Mark, line = ''): SurveyAnswer => ({
	kind: 'cooperation',
	marks: Object.fromEntries(STATEMENTS.map((one) => [one, mark])) as Record<Statement, Mark>,
	line
});
const needed = (line = ''): SurveyAnswer => ({
	kind: 'training',
	needs: [{ topic: TOPICS[0]!.id, time: 'soon' }],
	line
});
const opening = (change: Partial<OpenSurvey> = {}): OpenSurvey => ({
	...{ to: 'open', id: newId(), network: REGION, kind: 'training', title: 'Bedarf', topics: TOPICS },
	until: UNTIL,
	...change
});
const YEARLY: Partial<OpenSurvey> = { kind: 'cooperation', title: '', topics: [] };
async function open(change: Partial<OpenSurvey> = {}, caller = karla, at = NOW): Promise<string> {
	const body = opening(change);
	await changeSurvey(pocketBase.clients, caller, body, at);
	return body.id;
}
const answer = (
	caller: Caller,
	survey: string,
	said: SurveyAnswer = needed(),
	profession: Profession = 'midwife',
	at = NOW
) => answerSurvey(pocketBase.clients, caller, { survey, profession, answer: said }, at);
const mine = async (caller: Caller, at = NOW) => (await mySurveys(pocketBase.clients, caller, at)).surveys;
const shownIn = async (caller = karla) => (await deskSurveys(pocketBase.clients, caller, NOW)).networks;
const kept = async (survey: string) => (await tallyOf(pocketBase.clients, survey))!;
const close = (id: string, caller = karla) =>
	changeSurvey(pocketBase.clients, caller, { to: 'close', id }, NOW);

describe('who is asked', () => {
	it('is the member of the network, with what the office knows of her profession', async () => {
		const id = await open();
		expect(await mySurveys(pocketBase.clients, mia, NOW)).toEqual({
			profession: 'midwife',
			surveys: [
				{
					...{ id, kind: 'training', title: 'Bedarf', topics: TOPICS, until: UNTIL },
					...{ network: 'region', answered: false }
				}
			]
		});
	});

	it('is an expert by the area of her entry, too, and nobody of another network, nor the office itself', async () => {
		const here = await open();
		const beside = await open({ network: BESIDE, id: newId() }, KIRA);
		const idsOf = async (caller: Caller) => (await mine(caller)).map(({ id }) => id);
		expect(await idsOf(anna)).toEqual([here]);
		await pocketBase.admin.collection('experts').update(CLARA, { youthOffices: [idOf('east')] });
		expect(await idsOf(clara)).toEqual([beside]);
		for (const caller of [CALLERS.max, karla, CALLERS.guest]) {
			expect(await idsOf(caller)).toEqual([]);
			await expect(answer(caller, here)).rejects.toMatchObject({ code: 'not_found' });
		}
		await expect(answer(mia, beside)).rejects.toMatchObject({ code: 'not_found' });
		expect((await kept(here)).answers).toBe(0);
	});
});

describe('an answer', () => {
	it('counts once, however often it is sent, and the second one not at all', async () => {
		const id = await open();
		expect(await answer(mia, id, needed('Stillzeit'))).toEqual({ outcome: 'counted' });
		const first = await kept(id);
		expect(await answer(mia, id, needed('Stillzeit'))).toEqual({ outcome: 'already' });
		expect(await answer(mia, id, needed('Anders'), 'teacher')).toEqual({ outcome: 'already' });
		expect(await kept(id)).toEqual(first);
		expect(first).toMatchObject({
			answers: 1,
			counts: { midwife: { n: 1, items: { [TOPICS[0]!.id]: [1, 0, 0], [TOPICS[1]!.id]: [0, 0, 0] } } },
			lines: ['Stillzeit']
		});
		expect((await mine(mia)).map(({ answered }) => answered)).toEqual([true]);
		expect((await mine(callerNamed('eva'))).map(({ answered }) => answered)).toEqual([false]);
	});

	it('counts once of one account, and each of many, at the same moment', async () => {
		const id = await open();
		const twice = await Promise.all([answer(mia, id), answer(mia, id), answer(mia, id)]);
		expect(twice.map(({ outcome }) => outcome).sort()).toEqual(['already', 'already', 'counted']);
		await Promise.all(OTHERS.map((name) => answer(callerNamed(name), id)));
		expect((await kept(id)).answers).toBe(1 + OTHERS.length);
		expect(await rows('surveyVoters')).toHaveLength(1 + OTHERS.length);
	});

	it('is written with its mark or not at all, where another process has counted meanwhile', async () => {
		const id = await open();
		const { id: row, answers, counts, lines } = await kept(id);
		await answer(mia, id);
		const mark = 'ab'.repeat(32);
		const next = { answers: answers + 1, counts, lines };
		expect(await writeAnswer(pocketBase.clients, { survey: id, mark, row, next })).toBe('moved');
		expect((await rows('surveyVoters')).map((voter) => voter.mark as string)).not.toContain(mark);
		expect(await kept(id)).toMatchObject({ answers: 1, counts: { midwife: { n: 1 } } });
	});

	it('is refused when it is about something else, and after the last day', async () => {
		const id = await open();
		await expect(answer(mia, id, marked(3))).rejects.toMatchObject({ code: 'bad_request' });
		const needs = [{ topic: newId(), time: 'soon' as const }];
		const foreign: SurveyAnswer = { kind: 'training', needs, line: '' };
		await expect(answer(mia, id, foreign)).rejects.toMatchObject({ code: 'bad_request' });
		expect(await mine(mia, AFTER)).toEqual([]);
		await expect(answer(mia, id, needed(), 'midwife', AFTER)).rejects.toMatchObject({ code: 'conflict' });
		expect((await kept(id)).answers).toBe(0);
	});

	it('does not slip in behind the end: the database itself takes none', async () => {
		const id = await open();
		const { id: row, answers, counts, lines } = await kept(id);
		await markClosed(pocketBase.clients, id, '2026-11-30');
		const next = { answers: answers + 1, counts, lines };
		const writing = { survey: id, mark: 'cd'.repeat(32), row, next };
		expect(await writeAnswer(pocketBase.clients, writing)).toBe('moved');
		expect((await kept(id)).answers).toBe(0);
		await expect(answer(mia, id)).rejects.toMatchObject({ code: 'conflict' });
	});
});

describe('what is kept', () => {
	it('names nobody, has no time, and is the same in whatever order they came', async () => {
		const said = OTHERS.map((name, at) => ({
			name,
			line: `Zeile ${5 - at}`,
			profession: at < 2 ? 'teacher' : 'doctor'
		}));
		const states = [];
		for (const order of [said, said.toReversed()]) {
			const id = await open();
			for (const { name, line, profession } of order)
				await answer(callerNamed(name), id, needed(line), profession as Profession);
			const [voter, row] = [(await rows('surveyVoters'))[0]!, await kept(id)];
			const fields = (of: object) => Object.keys(of).filter((field) => !field.startsWith('collection'));
			expect(fields(voter).sort()).toEqual(['id', 'mark', 'survey']);
			expect(fields(row).sort()).toEqual(['answers', 'counts', 'id', 'lines', 'survey']);
			const everything = JSON.stringify([await rows('surveyVoters'), row, await rows('surveys')]);
			for (const name of OTHERS) expect(everything).not.toContain(idOf(`user${name}`));
			states.push(JSON.stringify([row.counts, row.lines]));
		}
		expect(states[0]).toBe(states[1]);
	});

	it('does not let the same account be found in another survey', async () => {
		const [one, other] = [await open(), await open({ title: 'Zweite', id: newId() })];
		await answer(mia, one);
		await answer(mia, other);
		const marks = (await rows('surveyVoters')).map((voter) => voter.mark as string);
		expect(new Set(marks).size).toBe(2);
	});

	it('still knows that a suspended account has answered, as long as the survey is open', async () => {
		const id = await open();
		const uta = callerNamed('uta');
		await answer(uta, id);
		const act = actBy(callerNamed('karla'), new Date(), 'accountSuspended', 'users', uta.userId);
		const nothing = { experts: [], requests: [], keys: [], history: [], act };
		expect(await endAccount(pocketBase.clients, { user: uta.userId, ...nothing })).toBe(true);
		expect(await rows('surveyVoters')).toHaveLength(1);
		await pocketBase.admin.collection('users').update(uta.userId, { active: true });
		expect(await answer(uta, id)).toEqual({ outcome: 'already' });
	});
});

describe('the end of a survey', () => {
	const databaseFiles = async () => {
		const folder = join(pocketBase.folder, 'pb_data');
		const names = (await readdir(folder)).filter((name) => name.startsWith('data.db'));
		return (await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))).join('');
	};

	it('forgets who has answered, from the database and from its free pages; what was answered stays', async () => {
		const id = await open();
		for (const name of OTHERS) await answer(callerNamed(name), id);
		const [{ mark }] = (await rows('surveyVoters')) as unknown as [{ mark: string }];
		const isThere = async () => (await databaseFiles()).includes(mark);
		expect(await isThere()).toBe(true);
		await close(id);
		expect(await rows('surveyVoters')).toEqual([]);
		// The database is written anew beside whoever asked for it.
		await vi.waitFor(async () => expect(await isThere()).toBe(false), { timeout: 60_000, interval: 200 });
		expect((await kept(id)).answers).toBe(5);
		await close(id);
	});

	it('comes by itself after the last day, and not where the clock has jumped', async () => {
		const id = await open();
		await answer(mia, id);
		const run = (at: Date, holds = true) =>
			runRetention({ clients: pocketBase.clients, now: () => at, mayDelete: () => Promise.resolve(holds) });
		await run(new Date('2026-12-20T20:00:00Z'));
		await run(AFTER, false);
		expect(await rows('surveyVoters')).toHaveLength(1);
		await run(AFTER);
		expect(await rows('surveyVoters')).toEqual([]);
		expect((await shownIn())[0]?.surveys[0]).toMatchObject({ id, closedOn: '2026-12-21' });
	});

	it('is made good where it broke off between closing and forgetting', async () => {
		const id = await open();
		await answer(mia, id);
		await markClosed(pocketBase.clients, id, '2026-11-30');
		await endSurveys(pocketBase.clients, NOW);
		expect(await rows('surveyVoters')).toEqual([]);
	});

	it('after three years it goes, with all that was answered', async () => {
		const id = await open();
		await answer(mia, id);
		await close(id);
		await endSurveys(pocketBase.clients, new Date('2029-11-30T12:00:00Z'));
		expect(await rows('surveys')).toHaveLength(1);
		await endSurveys(pocketBase.clients, new Date('2029-12-01T12:00:00Z'));
		expect([await rows('surveys'), await rows('surveyAnswers')]).toEqual([[], []]);
	});
});

describe('what the office reads', () => {
	it('is no result before the end, and how many have answered in steps of five', async () => {
		const id = await open(YEARLY);
		await answer(mia, id, marked(5, 'Mehr Zeit'), 'midwife');
		for (const name of OTHERS) await answer(callerNamed(name), id, marked(2), 'teacher');
		const [running] = (await shownIn())[0]!.surveys;
		expect(running).toMatchObject({ atLeast: 5, result: null, closedOn: '' });
		expect(JSON.stringify(running)).not.toContain('Mehr Zeit');
		await close(id);
		const [over] = (await shownIn())[0]!.surveys;
		// One midwife beside five teachers would be told by what is left: neither group is shown.
		expect(over?.result).toMatchObject({
			all: { n: 6 },
			groups: [],
			othersHidden: true,
			lines: ['Mehr Zeit']
		});
		expect(over?.result?.all.items.heard).toEqual([0, 5, 0, 0, 1]);
	});

	it('is nothing of fewer than five, not even a line', async () => {
		const id = await open(YEARLY);
		await answer(mia, id, marked(1, 'Erkennbar'));
		await close(id);
		const said = JSON.stringify(await shownIn());
		expect(said).not.toContain('Erkennbar');
		expect((await shownIn())[0]?.surveys[0]?.result).toBeNull();
	});

	it('is its own networks alone, and so is what it changes', async () => {
		const id = await open();
		expect((await shownIn(KIRA)).map(({ name, surveys }) => [name, surveys.length])).toEqual([
			['Nachbarkreis', 0]
		]);
		for (const to of ['close', 'remove'] as const)
			await expect(changeSurvey(pocketBase.clients, KIRA, { to, id }, NOW)).rejects.toMatchObject({
				code: 'not_found'
			});
		await expect(open({}, KIRA)).rejects.toMatchObject({ code: 'forbidden' });
		// Nor by an id that is another office's.
		await expect(open({ id, network: BESIDE }, KIRA)).rejects.toMatchObject({ code: 'conflict' });
		expect((await shownIn())[0]?.surveys).toMatchObject([{ id, closedOn: '' }]);
	});
});

describe('an office opens', () => {
	it('one survey, however often it taps', async () => {
		const id = newId();
		await Promise.all([open({ id }), open({ id }), open({ id })]);
		await open({ id });
		expect(await rows('surveys')).toHaveLength(1);
		expect(await rows('surveyAnswers')).toHaveLength(1);
	});

	it('the yearly question once a year', async () => {
		expect((await shownIn())[0]?.due).toBe(true);
		await open(YEARLY);
		expect((await shownIn())[0]?.due).toBe(false);
		await expect(open(YEARLY)).rejects.toMatchObject({ code: 'conflict' });
		const both = await Promise.allSettled([1, 2].map(() => open({ ...YEARLY, network: BESIDE }, KIRA)));
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await open({ ...YEARLY, until: '2027-01-20' }, karla, new Date('2027-01-02T12:00:00Z'));
		expect(await rows('surveys')).toHaveLength(3);
	});

	it('no more than five at a time, and none that does not fit', async () => {
		for (let n = 0; n < 5; n++) await open();
		await expect(open()).rejects.toMatchObject({ code: 'conflict' });
		await expect(open({ until: '2026-11-29' })).rejects.toMatchObject({ code: 'bad_request' });
		await expect(open({ topics: [] })).rejects.toMatchObject({ code: 'bad_request' });
	});

	it('and drops one, with all that was answered', async () => {
		const id = await open(YEARLY);
		await answer(mia, id, marked(3));
		await changeSurvey(pocketBase.clients, karla, { to: 'remove', id }, NOW);
		for (const name of ['surveys', 'surveyVoters', 'surveyAnswers']) expect(await rows(name)).toEqual([]);
		await open(YEARLY);
	});
});
