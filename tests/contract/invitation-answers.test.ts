// What the database holds to of the answers to an invitation, whoever writes: a room that is full, a word that is nobody's any more; and
// that somebody says herself that she is there.
import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import { idOf } from '../support/directory-rows';
import { CALLERS, emailOf } from '../support/small-network';
import { HOUR, invitationScene, MEETING, MIAS, OTHERS, OTTO } from './invitation-scene';
import { mutationOf } from './mutation-scene';

const { mia, max, anna, karla } = CALLERS;
const { scene, at, inDays, rows, put, change, run, rowOfSeat, answering, settle, say } = invitationScene();
const stands = async (seat: string) => {
	const { answer, deputyAnswer, way }: Attendance = await rowOfSeat(seat);
	return `${answer}/${deputyAnswer} ${way}`;
};

describe('a room that is full', () => {
	it('takes one of two who answer at the same moment; the other is told, and finds a place on the line', async () => {
		await change('meetings', MEETING, { places: 1, onlinePlaces: 1 });
		await run();
		const both = await Promise.all([
			say(mia, MIAS, { answer: 'yes' }).catch((error: { code: string }) => error.code),
			say(karla, OTHERS, { answer: 'yes' }).catch((error: { code: string }) => error.code)
		]);
		expect(both).toContain('done');
		expect((await rows<Attendance>('attendances')).filter(({ answer }) => answer === 'yes')).toHaveLength(1);
		const loser = both[0] === 'done' ? OTHERS : MIAS;
		expect(await say(karla, loser, { answer: 'yes' })).toBe('conflict');
		expect(await say(karla, loser, { answer: 'yes', way: 'online' })).toBe('done');
	});

	it('is held to by the database, whoever writes', async () => {
		await change('meetings', MEETING, { places: 1 });
		await run();
		await change('attendances', (await rowOfSeat(MIAS)).id, { answer: 'yes' });
		await expect(change('attendances', (await rowOfSeat(OTHERS)).id, { answer: 'yes' })).rejects.toThrow();
		await change('attendances', (await rowOfSeat(OTHERS)).id, { answer: 'no' });
	});
});

describe('what was said is nobody’s word any more', () => {
	it.each([
		['the deputy’s, where another stands in', { deputyEmail: 'neu@example.org' }, 'deputy/ room'],
		['the deputy’s, where she has another name', { deputy: 'Moritz' }, 'deputy/ room'],
		['both, where another is the member', { member: 'Merle', email: 'merle@example.org' }, '/ room'],
		['of nobody, where the office writes a note', { note: 'Parkt im Hof' }, 'deputy/yes room']
	])('%s', async (_what, fields, expected) => {
		await run();
		await say(mia, MIAS, { answer: 'deputy' });
		await say(max, MIAS, { as: 'deputy', answer: 'yes' });
		await change('seats', MIAS, fields);
		expect(await stands(MIAS)).toBe(expected);
	});

	it('an address where there was none is no other person', async () => {
		await change('seats', OTHERS, { email: '' });
		await run();
		await say(karla, OTHERS, { answer: 'yes' });
		await change('seats', OTHERS, { email: OTTO });
		expect(await stands(OTHERS)).toBe('yes/ room');
	});

	it('what was said of a meeting that is over stays', async () => {
		const past = idOf('past');
		await put('meetings', past, { stage: 'held', ...inDays(-7) });
		await put('attendances', idOf('pastrow'), { meeting: past, seat: MIAS, answer: 'yes' });
		await change('seats', MIAS, { member: 'Merle', email: 'merle@example.org' });
		expect((await rows<Attendance>('attendances')).map(({ answer }) => answer)).toEqual(['yes']);
	});

	it('an old deputy’s word that was on its way is not the new one’s', async () => {
		await run();
		await say(mia, MIAS, { answer: 'deputy' });
		const late = await answering(MIAS, { as: 'deputy', answer: 'yes' });
		await change('seats', MIAS, { deputy: 'Anna', deputyEmail: emailOf('anna') });
		expect(await settle(late, max)).toBe('not_found');
		expect(await say(anna, MIAS, { as: 'deputy', answer: 'no' })).toBe('done');
		expect(await stands(MIAS)).toBe('deputy/no room');
	});
});

describe('„Ich bin da“', () => {
	const there = async () =>
		mutationOf('attendance.checkIn', { id: (await rowOfSeat(MIAS)).id, said: at().toISOString() });

	it('is taken within the time of the meeting, where the office has switched it on, from her alone', async () => {
		await run();
		expect(await settle(await there(), mia)).toBe('wrong_status');
		await change('meetings', MEETING, { selfCheckIn: true });
		expect(await settle(await there(), mia)).toBe('wrong_status');
		scene.clock += 7 * 24 * HOUR + 10_000;
		expect(await settle(await there(), max)).not.toBe('done');
		const said = await there();
		expect(await settle(said, mia)).toBe('done');
		const first = (await rowOfSeat(MIAS)).checkedInAt;
		expect(first).toBe(said.body.said);
		scene.clock += HOUR;
		expect(await settle(await there(), mia)).toBe('done');
		expect((await rowOfSeat(MIAS)).checkedInAt).toBe(first);
	});
});
