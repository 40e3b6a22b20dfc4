import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingRow, seatRow } from '$tests/support/directory-rows';
import {
	answered,
	answerTimeOf,
	askedOf,
	comes,
	countAnswers,
	hasDeputy,
	type Pools,
	type Said,
	type Word
} from './answering';
import type { Meeting } from './meeting';

const BEFORE = new Date('2026-12-02T07:59:59.000Z');
const BEGUN = new Date('2026-12-02T08:00:00.000Z');
const NOBODY: Pools = { room: 0, online: 0 };
const invited = (changes: Partial<Meeting> = {}) => meetingRow('spring', { stage: 'invited', ...changes });
const NOTHING: Said = { answer: '', deputyAnswer: '', way: 'room' };
const YES: Said = { ...NOTHING, answer: 'yes' };
const ASKED: Said = { ...NOTHING, answer: 'deputy' };
const DEPUTY_COMES: Said = { ...ASKED, deputyAnswer: 'yes' };
const DEPUTY_STAYS: Said = { ...ASKED, deputyAnswer: 'no' };

const member = (seen: Word['seen'], answer: Word['answer'], way: Word['way'] = 'room'): Word => ({
	...{ as: 'member', seen, answer, way }
});
const deputy = (seen: Word['seen'], answer: Word['answer'], way: Word['way'] = 'room'): Word => ({
	...{ as: 'deputy', seen, answer, way }
});
/** `answer/deputyAnswer way`, or why not. */
const say = (
	word: Word,
	row: Said,
	{ meeting = invited(), hasDeputy = true, others = NOBODY, at = BEFORE } = {}
) => {
	const to = answered(word, { row, meeting, hasDeputy, others }, at);
	return typeof to === 'string' ? to : `${to.answer}/${to.deputyAnswer} ${to.way}`;
};

describe('§ 3: who is named comes regularly, or sees to it that her deputy does', () => {
	const cells: [what: string, word: Word, row: Said, answer: string][] = [
		['a member comes', member('', 'yes'), NOTHING, 'yes/ room'],
		['a member does not come', member('', 'no'), NOTHING, 'no/ room'],
		['a member says that her deputy comes', member('', 'deputy'), NOTHING, 'deputy/ room'],
		['a member sends her deputy after all', member('yes', 'deputy'), YES, 'deputy/ room'],
		['a member says nothing any more', member('yes', ''), YES, '/ room'],
		['a member says the same again', member('', 'yes'), YES, 'yes/ room'],
		['a member takes it back while her deputy is asked', member('deputy', 'yes'), ASKED, 'yes/ room'],
		['a member takes it back after her deputy said yes', member('deputy', 'yes'), DEPUTY_COMES, 'yes/ room'],
		[
			'a member asks the deputy who has answered',
			member('deputy', 'deputy'),
			DEPUTY_COMES,
			'deputy/yes room'
		],
		['a member has said something else meanwhile', member('', 'no'), YES, 'changed'],
		['a deputy comes', deputy('', 'yes'), ASKED, 'deputy/yes room'],
		['a deputy does not come', deputy('', 'no'), ASKED, 'deputy/no room'],
		['a deputy can come after all', deputy('no', 'yes'), DEPUTY_STAYS, 'deputy/yes room'],
		['a deputy takes it back', deputy('yes', ''), DEPUTY_COMES, 'deputy/ room'],
		['a deputy is not asked', deputy('', 'yes'), NOTHING, 'notAsked'],
		['a deputy answers after the member took it back', deputy('', 'yes'), YES, 'notAsked'],
		['a deputy sends another: chains end', deputy('', 'deputy'), ASKED, 'chain'],
		['a deputy has said something else meanwhile', deputy('', 'no'), DEPUTY_COMES, 'changed']
	];
	it.each(cells)('%s', (_what, word, row, answer) => expect(say(word, row)).toBe(answer));

	it('sends nobody where nobody is named', () => {
		expect(say(member('', 'deputy'), NOTHING, { hasDeputy: false })).toBe('noDeputy');
	});

	it.each([
		['the same address', { email: 'a@example.org', deputyEmail: 'A@example.org', deputy: 'B' }, false],
		[
			'the same account',
			{ account: 'x', deputyAccount: 'x', deputy: 'B', deputyEmail: 'b@example.org' },
			false
		],
		['the same name, without addresses', { member: 'Anna', deputy: ' anna ' }, false],
		['another address', { email: 'a@example.org', deputyEmail: 'b@example.org' }, true],
		['a name alone', { member: 'Anna', deputy: 'Berta' }, true],
		['nobody', { member: 'Anna' }, false]
	])('lets nobody stand in for herself: %s', (_what, changes, expected) => {
		expect(hasDeputy(seatRow('asd', changes))).toBe(expected);
	});
});

describe('until when answers are taken', () => {
	const words = [member('', 'yes'), member('', 'no'), member('', 'deputy')];
	it.each([
		['it is only planned', invited({ stage: 'planned' }), BEFORE, 'notInvited'],
		['it is a draft', invited({ publication: 'draft' }), BEFORE, 'notInvited'],
		['it is called off', invited({ cancelled: true }), BEFORE, 'cancelled'],
		['it has begun', invited(), BEGUN, 'begun'],
		['it was held', invited({ stage: 'held' }), BEFORE, 'begun'],
		['it is invited', invited(), BEFORE, 'open'],
		['its agenda is fixed', invited({ stage: 'fixed' }), BEFORE, 'open']
	] as const)('%s', (_what, meeting, at, time) => {
		expect(answerTimeOf(meeting, at)).toBe(time);
		for (const word of words) if (time !== 'open') expect(say(word, NOTHING, { meeting, at })).toBe(time);
	});
});

describe('room and line are two pools', () => {
	const meeting = invited({ places: 2, onlinePlaces: 1 });
	const FULL: Pools = { room: 2, online: 0 };
	const BOTH: Pools = { room: 2, online: 1 };
	it.each([
		['a place in the room', member('', 'yes'), NOTHING, { room: 1, online: 1 }, 'yes/ room'],
		['a full room is said', member('', 'yes'), NOTHING, FULL, 'full'],
		['the line is another pool', member('', 'yes', 'online'), NOTHING, FULL, 'yes/ online'],
		['a full line is said', member('', 'yes', 'online'), NOTHING, BOTH, 'lineFull'],
		['who is in the room stays there', member('yes', 'yes'), YES, BOTH, 'yes/ room'],
		['her deputy takes her place', member('yes', 'deputy'), YES, FULL, 'deputy/ room'],
		['a deputy holds the place until she says no', deputy('', 'yes'), ASKED, FULL, 'deputy/yes room'],
		['… and has none after that', deputy('no', 'yes'), DEPUTY_STAYS, FULL, 'full'],
		['from the line into a full room', member('yes', 'yes'), { ...YES, way: 'online' }, FULL, 'full'],
		['who does not come needs no place', member('', 'no'), NOTHING, BOTH, 'no/ room']
	] as const)('%s', (_what, word, row, others, answer) => {
		expect(say(word, row, { meeting, others })).toBe(answer);
	});

	it('without a limit everybody finds a place, without a line nobody', () => {
		expect(say(member('', 'yes'), NOTHING, { others: { room: 900, online: 0 } })).toBe('yes/ room');
		expect(say(member('', 'yes', 'online'), NOTHING)).toBe('noLine');
	});
});

describe('whose answer a seat waits for', () => {
	const seat = seatRow('asd', {
		member: 'Anna',
		email: 'Anna@Example.org',
		deputy: 'Berta',
		deputyEmail: 'b@example.org'
	});
	it.each([
		['nothing said', NOTHING, 'member'],
		['she comes', YES, undefined],
		['she does not', { ...NOTHING, answer: 'no' }, undefined],
		['her deputy is asked in turn', ASKED, 'deputy'],
		['the deputy comes', DEPUTY_COMES, undefined],
		['the deputy cannot: the member again', DEPUTY_STAYS, 'member']
	] as const)('%s', (_what, row, who) => expect(askedOf(seat, row)?.who).toBe(who));

	it('names her with her address in small letters', () => {
		expect(askedOf(seat, NOTHING)).toEqual({ who: 'member', name: 'Anna', address: 'anna@example.org' });
	});

	it('counts seats filled, empty and unanswered, and the two pools', () => {
		const rows = [YES, { ...YES, way: 'online' as const }, NOTHING, ASKED, DEPUTY_COMES, DEPUTY_STAYS];
		expect(countAnswers(rows)).toEqual({
			...{ filled: 3, unanswered: 2, empty: 1 },
			pools: { room: 3, online: 1 }
		});
	});
});

it('takes whatever is said in whatever order, and a deputy’s word never comes from a member', () => {
	const word = fc.record<Word>({
		as: fc.constantFrom('member', 'deputy'),
		seen: fc.constantFrom('', 'yes', 'no', 'deputy'),
		answer: fc.constantFrom('', 'yes', 'no', 'deputy'),
		way: fc.constantFrom('room', 'online')
	});
	const meeting = invited({ places: 1, onlinePlaces: 1 });
	fc.assert(
		fc.property(fc.array(word, { maxLength: 12 }), fc.boolean(), (words, isFull) => {
			let row: Said = NOTHING;
			for (const one of words) {
				const facts = { row, meeting, hasDeputy: true, others: { room: isFull ? 1 : 0, online: 0 } };
				const to = answered(one, facts, BEFORE);
				if (typeof to === 'string') continue;
				if (one.as === 'member') expect(['', row.deputyAnswer]).toContain(to.deputyAnswer);
				else expect(to.answer).toBe(row.answer);
				if (to.answer !== 'deputy') expect(to.deputyAnswer).toBe('');
				if (isFull && comes(to)) expect(to.way).toBe('online');
				row = to;
			}
		})
	);
});
