/** Who may bring a case into a meeting: each answer is written down by hand. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../../domain/id';
import { answerOf, draft, known, meeting, seat, text, there, type Who } from '$tests/support/decided-cases';
import { idOf } from '$tests/support/directory-rows';
import { sealedLike } from '$tests/support/sealed-like';
import type { RegisterFacts } from './register';

describe('case.register', () => {
	it.each<[Who, string, object, RegisterFacts, string, Date?]>([
		['a member of the meeting', 'in time', {}, there, 'done registered by mia'],
		['an expert who sits there', 'in time', {}, there, 'done registered by anna'],
		['a member of the meeting', 'late', {}, there, 'done late by mia', new Date('2026-11-18T23:00:00Z')],
		[
			'a member of the meeting',
			'in the last minute of the day',
			{},
			there,
			'done registered by mia',
			new Date('2026-11-18T22:59:59Z')
		],
		[
			'a member of the meeting',
			'after the agenda is fixed',
			{},
			{ ...there, meeting: { ...meeting, stage: 'fixed' } },
			'done late by mia'
		],
		[
			'a member of the meeting',
			'once more',
			{},
			{ ...there, known: { ...known, kind: 'short' }, text },
			'done'
		],
		[
			'a member of the meeting',
			'once more, changed in a second tab',
			{ payload: sealedLike('Anders') },
			{ ...there, known, text },
			'conflict'
		],
		['a member of the meeting', 'once more, its text gone', {}, { ...there, known }, 'conflict'],
		[
			'a member of the meeting',
			'under the id of another',
			{},
			{ ...there, known: { ...known, author: idOf('max') } },
			'conflict'
		],
		[
			'a member of the meeting',
			'a short question of eleven minutes',
			{ minutes: 11 },
			there,
			'bad_request: minutes'
		],
		[
			'a member of the meeting',
			'a long case',
			{ kind: 'closed', minutes: 120 },
			there,
			'done registered by mia'
		],
		['a member of the meeting', 'in the name of a seat', { seat: seat.id }, there, 'forbidden'],
		[
			'a member of the meeting',
			'for one called off',
			{},
			{ ...there, meeting: { ...meeting, cancelled: true } },
			'wrong_status'
		],
		[
			'a member of the meeting',
			'for one that is over',
			{},
			there,
			'wrong_status',
			new Date('2026-12-02T12:00:00Z')
		],
		[
			'a member of the meeting',
			'for one that is gone',
			{},
			{ ...there, meeting: undefined, circle: undefined },
			'not_found'
		],
		['a member of another meeting', 'in time', {}, there, 'forbidden'],
		[
			'the desk',
			'in the name of a seat, late',
			{ seat: seat.id },
			there,
			'done registered by mia',
			new Date('2026-11-25T08:00:00Z')
		],
		[
			'the desk',
			'in the name of a seat without an account',
			{ seat: seat.id },
			{ ...there, seat: { ...seat, account: '' } },
			'done registered by '
		],
		[
			'the desk',
			'in the name of a seat of another circle',
			{ seat: seat.id },
			{ ...there, seat: { ...seat, circle: newId() } },
			'bad_request: seat'
		],
		[
			'the desk',
			'in the name of a seat given up',
			{ seat: seat.id },
			{ ...there, seat: { ...seat, publication: 'withdrawn' } },
			'bad_request: seat'
		],
		['the desk', 'of its own', {}, there, 'forbidden'],
		['a desk that sits there', 'of its own', {}, there, 'done registered by kira'],
		["another network's desk", 'in the name of a seat', { seat: seat.id }, there, 'forbidden'],
		['a guest', 'in time', {}, there, 'unauthenticated']
	])('%s | %s', (who, _what, changes, facts, answer, at) => {
		expect(answerOf('case.register', who, { ...draft, ...changes }, facts, at)).toBe(answer);
	});
});
