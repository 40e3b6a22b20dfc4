// Surveys over a real PocketBase: who is asked, what counts once, and what is kept of an answer.
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { SurveyAnswer } from '../../src/lib/domain/survey/survey';
import type { Profession } from '../../src/lib/domain/vocabulary';
import { endAccount } from '../../src/lib/server/pocketbase/departures';
import { markClosed, writeAnswer } from '../../src/lib/server/pocketbase/surveys';
import { actBy } from '../../src/lib/server/acts/acts-of';
import { mySurveys } from '../../src/lib/server/surveys/answer';
import { idOf } from '../support/directory-rows';
import { CALLERS, CLARA } from '../support/small-network';
import {
	AFTER,
	BESIDE,
	callerNamed,
	karla,
	KIRA,
	marked,
	needed,
	NOW,
	OTHERS,
	TOPICS,
	UNTIL,
	surveyScene
} from './surveys-scene';

const { mia, anna, clara } = CALLERS;
const { scene, rows, open, answer, mine, kept } = surveyScene();

describe('who is asked', () => {
	it('is the member of the network, with what the office knows of her profession', async () => {
		const id = await open();
		expect(await mySurveys(scene.pocketBase.clients, mia, NOW)).toEqual({
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
		await scene.pocketBase.admin.collection('experts').update(CLARA, { youthOffices: [idOf('east')] });
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
		expect(await writeAnswer(scene.pocketBase.clients, { survey: id, mark, row, next })).toBe('moved');
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
		await markClosed(scene.pocketBase.clients, id, '2026-11-30');
		const next = { answers: answers + 1, counts, lines };
		const writing = { survey: id, mark: 'cd'.repeat(32), row, next };
		expect(await writeAnswer(scene.pocketBase.clients, writing)).toBe('moved');
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
		expect(await endAccount(scene.pocketBase.clients, { user: uta.userId, ...nothing })).toBe(true);
		expect(await rows('surveyVoters')).toHaveLength(1);
		await scene.pocketBase.admin.collection('users').update(uta.userId, { active: true });
		expect(await answer(uta, id)).toEqual({ outcome: 'already' });
	});
});
