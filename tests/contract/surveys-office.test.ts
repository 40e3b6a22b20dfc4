// Surveys of an office over a real PocketBase: how one is opened, how it ends, and what is read when it is over.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { runRetention } from '../../src/lib/server/jobs/retention';
import { markClosed } from '../../src/lib/server/pocketbase/surveys';
import { changeSurvey } from '../../src/lib/server/surveys/desk';
import { endSurveys } from '../../src/lib/server/surveys/end';
import { CALLERS } from '../support/small-network';
import {
	AFTER,
	BESIDE,
	callerNamed,
	karla,
	KIRA,
	marked,
	NOW,
	OTHERS,
	YEARLY,
	surveyScene
} from './surveys-scene';

const { mia } = CALLERS;
const { scene, rows, open, answer, shownIn, kept, close } = surveyScene();

describe('the end of a survey', () => {
	const databaseFiles = async () => {
		const folder = join(scene.pocketBase.folder, 'pb_data');
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
		await expect.poll(isThere, { interval: 200 }).toBe(false);
		expect((await kept(id)).answers).toBe(5);
		await close(id);
	});

	it('comes by itself after the last day, and not where the clock has jumped', async () => {
		const id = await open();
		await answer(mia, id);
		const run = (at: Date, holds = true) =>
			runRetention({
				clients: scene.pocketBase.clients,
				now: () => at,
				mayDelete: () => Promise.resolve(holds)
			});
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
		await markClosed(scene.pocketBase.clients, id, '2026-11-30');
		await endSurveys(scene.pocketBase.clients, NOW);
		expect(await rows('surveyVoters')).toEqual([]);
	});

	it('after three years it goes, with all that was answered', async () => {
		const id = await open();
		await answer(mia, id);
		await close(id);
		await endSurveys(scene.pocketBase.clients, new Date('2029-11-30T12:00:00Z'));
		expect(await rows('surveys')).toHaveLength(1);
		await endSurveys(scene.pocketBase.clients, new Date('2029-12-01T12:00:00Z'));
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
			await expect(changeSurvey(scene.pocketBase.clients, KIRA, { to, id }, NOW)).rejects.toMatchObject({
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
		await changeSurvey(scene.pocketBase.clients, karla, { to: 'remove', id }, NOW);
		for (const name of ['surveys', 'surveyVoters', 'surveyAnswers']) expect(await rows(name)).toEqual([]);
		await open(YEARLY);
	});
});
