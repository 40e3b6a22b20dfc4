// The mailed page of an invitation, and the office's reminders: what a link shows and takes, for whom and until when, and that nobody is
// reminded twice a day.
import { describe, expect, it } from 'vitest';
import { invitationPathFor } from '../../src/lib/server/invitations/paths';
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import { idOf } from '../support/directory-rows';
import { CALLERS, REGION } from '../support/small-network';
import { DAY, HOUR, invitationScene, MEETING, MIAS, ODA, OTHERS, OTTO } from './invitation-scene';

const { mia, karla } = CALLERS;
const { scene, rows, change, run, rowOfSeat, say, tokenFor, look, answerBy, remindAll, reminders, told } =
	invitationScene();
const stands = async (seat: string) => {
	const { answer, deputyAnswer, way }: Attendance = await rowOfSeat(seat);
	return `${answer}/${deputyAnswer} ${way}`;
};
/** Otto's link, as a reminder carries it. */
const reminded = async () => {
	await run();
	await remindAll();
	await run();
	return tokenFor(OTTO);
};

describe('the link of an invitation', () => {
	it('shows the meeting and changes nothing by being opened, however often', async () => {
		const token = await reminded();
		const before = await rowOfSeat(OTHERS);
		for (let times = 0; times < 3; times++)
			expect(await look(token)).toMatchObject({
				...{ who: 'member', name: 'Otto', deputy: 'Oda', answer: '', time: 'open', refused: '' },
				meeting: { title: 'Treffen' }
			});
		expect(await rowOfSeat(OTHERS)).toEqual(before);
		expect(await rows('history')).toEqual([]);
	});

	it('takes her answer, again and another one, with its history by the link and no account', async () => {
		const token = await reminded();
		const answers = await Promise.all([
			answerBy(token, { answer: 'yes' }),
			answerBy(token, { answer: 'yes' })
		]);
		expect(answers.map(({ answer }) => answer)).toEqual(['yes', 'yes']);
		expect(await rows('history')).toHaveLength(1);
		expect(await answerBy(token, { seen: 'yes', answer: 'deputy' })).toMatchObject({ answer: 'deputy' });
		const [asking] = (await rows('askings')).filter(({ address }) => address === OTTO);
		expect(new Set((await rows('history')).map(({ who, way }) => `${String(who)} ${String(way)}`))).toEqual(
			new Set([`${String(asking?.id)} invitation.answer`])
		);
	});

	it('of the deputy says her own word, and after the member took it back that she is not asked', async () => {
		await run();
		await say(karla, OTHERS, { answer: 'deputy' });
		await run();
		const token = tokenFor(ODA);
		expect(await answerBy(token, { answer: 'deputy' })).toMatchObject({ refused: 'chain' });
		expect(await answerBy(token, { answer: 'yes' })).toMatchObject({ who: 'deputy', answer: 'yes' });
		expect(await stands(OTHERS)).toBe('deputy/yes room');
		await say(karla, OTHERS, { answer: 'yes', seen: 'deputy' });
		expect(await look(token)).toMatchObject({ time: 'notAsked', meeting: { access: '', points: [] } });
		expect(await answerBy(token, { seen: 'yes', answer: 'no' })).toMatchObject({ refused: 'notAsked' });
		expect(await stands(OTHERS)).toBe('yes/ room');
	});

	it('is offered the line where the room is full', async () => {
		await change('meetings', MEETING, { places: 1, onlinePlaces: 5 });
		const token = await reminded();
		await say(mia, MIAS, { answer: 'yes' });
		expect(await answerBy(token, { answer: 'yes' })).toMatchObject({
			...{ refused: 'full', answer: '', meeting: { mayJoinByLine: true } }
		});
		expect(await answerBy(token, { answer: 'yes', way: 'online' })).toMatchObject({
			refused: '',
			answer: 'yes'
		});
	});

	it('does not overwrite what was said in between', async () => {
		const token = await reminded();
		await say(karla, OTHERS, { answer: 'no' });
		expect(await answerBy(token, { answer: 'yes' })).toMatchObject({ refused: 'changed', answer: 'no' });
	});

	it('ends with the meeting’s beginning, wherever that was moved', async () => {
		const token = await reminded();
		await change('meetings', MEETING, { startsAt: new Date(scene.clock + 14 * DAY).toISOString() });
		scene.clock += 8 * DAY;
		await expect(look(token)).resolves.toMatchObject({ time: 'open' });
		scene.clock += 6 * DAY;
		await expect(look(token)).rejects.toMatchObject({ code: 'link_expired' });
	});

	it('is of this seat and person: with another address or without the seat it opens nothing', async () => {
		const token = await reminded();
		await change('seats', OTHERS, { email: 'andere@example.org' });
		for (const tried of [() => look(token), () => answerBy(token, { answer: 'yes' })])
			await expect(tried()).rejects.toMatchObject({ code: 'link_expired' });
		await change('seats', OTHERS, { email: OTTO });
		await change('seats', OTHERS, { publication: 'withdrawn' });
		await run();
		await expect(look(token)).rejects.toMatchObject({ code: 'link_unknown' });
		await expect(look('A'.repeat(43))).rejects.toMatchObject({ code: 'link_unknown' });
	});

	it('is good beside the newer ones, and the database keeps none of them', async () => {
		const token = await reminded();
		const { id: attendance } = await rowOfSeat(OTHERS);
		const whom = {
			region: REGION,
			meeting: MEETING,
			attendance,
			who: 'member',
			address: 'Otto@example.org'
		} as const;
		const [, newer = ''] = (await invitationPathFor(scene.pocketBase.clients, whom)).split('#');
		for (const one of [token, newer]) expect(await look(one)).toMatchObject({ name: 'Otto' });
		expect(await rows('askings')).toHaveLength(2);
		expect(JSON.stringify(await rows('askings'))).not.toContain(newer);
	});
});

describe('a reminder', () => {
	it('goes to whose answer is waited for, once a day, by account or by mail, without content', async () => {
		await run();
		expect(await remindAll()).toMatchObject({ reminded: 2 });
		expect(await remindAll()).toMatchObject({ reminded: 0 });
		await run();
		expect(await told()).toEqual([`${mia.userId} askMember`]);
		expect(scene.sent.map(({ to, kind }) => [to, kind])).toEqual([[OTTO, 'linkToMember']]);
		expect((await reminders()).rows).toHaveLength(2);
		scene.clock += DAY;
		await say(mia, MIAS, { answer: 'yes' });
		expect(await remindAll()).toMatchObject({ reminded: 1 });
	});

	it('to a person with two seats goes once', async () => {
		await change('seats', OTHERS, { email: 'mia@example.org' });
		await run();
		expect(await remindAll()).toMatchObject({ reminded: 1 });
	});

	it('goes to the deputy once she is the one who is asked', async () => {
		await run();
		await say(karla, OTHERS, { answer: 'deputy' });
		await run();
		await remindAll();
		await run();
		expect(scene.sent.filter(({ to }) => to === OTTO)).toEqual([]);
		expect(scene.sent.filter(({ to }) => to === ODA)).toHaveLength(2);
	});

	it('that was answered before it went out is not sent', async () => {
		await run();
		await remindAll();
		await say(karla, OTHERS, { answer: 'no' });
		await run();
		expect(scene.sent).toEqual([]);
	});

	it('is of its own meetings, and before they begin', async () => {
		await run();
		const other = { ...karla, networks: [idOf('elsewhere')] };
		await expect(remindAll(other)).rejects.toMatchObject({ code: 'not_found' });
		await expect(reminders(other)).rejects.toMatchObject({ code: 'not_found' });
		scene.clock += 7 * DAY + HOUR;
		await expect(remindAll()).rejects.toMatchObject({ code: 'wrong_status' });
	});
});
