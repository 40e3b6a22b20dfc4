// The dates of a planned meeting, asked of every seat over a real PocketBase: who is told, who learns what, and what becomes of the meeting.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { project } from '../../src/lib/domain/access/visibility';
import { newId } from '../../src/lib/domain/id';
import { deskBallots } from '../../src/lib/server/ballots/desk';
import { openDates } from '../../src/lib/server/ballots/open';
import { CALLERS } from '../support/small-network';
import { ballotScene, type BallotScene, codeOf, SPRING } from './ballots-scene';

let scene: BallotScene;
beforeAll(async () => {
	scene = await ballotScene();
});
afterAll(() => scene.pocketBase.stop());
beforeEach(() => scene.clear());

/** What `name` reads of a table, by both locks. */
const seen = async (table: 'ballots' | 'votes', name: string) => {
	const caller = await scene.callerNamed(name);
	const rows = await scene.store.allRows(table, caller);
	return rows.flatMap((row) => project(table, row, caller) ?? []);
};

describe('a date poll', () => {
	const words = (ids: readonly { id: string }[], ...said: ('yes' | 'maybe' | 'no')[]) =>
		said.map((word, at) => ({ option: ids[at]!.id, word }));

	it('asks every seat of every circle that meets, once, and gives the meeting its time', async () => {
		const { id, dates } = await scene.poll([20, 21, 22]);
		const notices = await scene.rows<{ user: string; kind: string }>('notices');
		expect(notices.map(({ kind }) => kind)).toEqual(Array(6).fill('datePoll'));
		const poll = { to: 'openDates', id, meeting: SPRING, dates } as const;
		await openDates(await scene.asking(), poll);
		expect(await scene.rows('notices')).toHaveLength(6);

		expect(await scene.send(scene.voting(id, 'ada', words(dates, 'yes', 'maybe', 'no')), 'ada')).toBe('done');
		expect(await scene.send(scene.voting(id, 'sina', words(dates, 'no', 'yes')), 'sina')).toBe('done');
		const query = { circle: '', meeting: SPRING };
		const { ballots } = await deskBallots(scene.pocketBase.clients, CALLERS.karla, query);
		expect(ballots[0]).toMatchObject({ seats: 6, given: 2 });
		expect(ballots[0]!.answers.filter(({ choices }) => choices.length === 0)).toHaveLength(4);
		expect(await seen('votes', 'bea')).toEqual([]);

		const before = await scene.meeting();
		await scene.close(id, { date: dates[1]!.id });
		const { startsAt, endsAt, sequence } = await scene.meeting();
		expect([startsAt, endsAt].map((at) => new Date(at).toISOString())).toEqual([
			dates[1]!.startsAt,
			dates[1]!.endsAt
		]);
		expect(sequence).toBe(before.sequence + 1);
		const closed = (await seen('ballots', 'bea')).find((one) => one.id === id);
		expect(closed).toMatchObject({ chosen: [dates[1]!.id], given: 2, seats: 6 });
		expect(await scene.rows('notices')).toHaveLength(6);
		expect(await codeOf(scene.close(id, { date: dates[1]!.id }))).toBe('done');
		expect(await codeOf(scene.close(id, { date: dates[0]!.id }))).toBe('conflict');
	});

	it('ends without a date, too, and leaves the meeting as it is', async () => {
		const { id } = await scene.poll([20, 21]);
		const before = await scene.meeting();
		await scene.close(id);
		expect(await scene.meeting()).toEqual(before);
	});

	it.each([
		['a day that is over', [-1, 3], 'bad_request'],
		['a day twice', [3, 3], 'bad_request']
	])('is not of %s', async (_what, days, expected) => {
		expect(await codeOf(scene.poll(days))).toBe(expected);
	});

	it('is not of a meeting to which people are invited, nor another office’s', async () => {
		await scene.pocketBase.admin.collection('meetings').update(SPRING, { stage: 'invited' });
		expect(await codeOf(scene.poll([3, 4]))).toBe('wrong_status');
		expect(await codeOf(scene.poll([3, 4], { by: 'kira' }))).toBe('not_found');
	});

	it('does not move a meeting to which people were invited meanwhile', async () => {
		const { id, dates } = await scene.poll([20, 21]);
		await scene.pocketBase.admin.collection('meetings').update(SPRING, { stage: 'invited' });
		expect(await codeOf(scene.close(id, { date: dates[0]!.id }))).toBe('conflict');
		expect(await codeOf(scene.close(id, { date: newId() }))).toBe('bad_request');
		expect((await scene.ballot(id)).state).toBe('open');
	});
});
