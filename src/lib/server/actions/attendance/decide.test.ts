/** Who may answer an invitation for whom, and say that she is there: each answer is written down by hand. */
import { expect, it } from 'vitest';
import { type Caller, GUEST } from '../../../domain/access/caller';
import type { Attendance } from '../../../domain/meeting/attendance';
import { newId } from '../../../domain/id';
import type { KindOfAttendance } from '$tests/support/decided';
import { idOf, meetingRow, seatRow } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { actions } from '../all';
import type { AnswerFacts } from './answer';

const NOW = new Date('2026-12-01T10:00:00.000Z');
const DURING = new Date('2026-12-02T09:00:00.000Z');
const [MEMBER, DEPUTY, OTHER] = [newId(), newId(), newId()];
const REGION = idOf('region');
const CALLERS = {
	'the member': { ...GUEST, role: 'member', userId: MEMBER },
	'her deputy': { ...GUEST, role: 'expert', userId: DEPUTY, expertId: newId() },
	'another member': { ...GUEST, role: 'member', userId: OTHER },
	'the desk': { ...GUEST, role: 'coordination', userId: newId(), networks: [REGION] },
	"another network's desk": { ...GUEST, role: 'coordination', userId: newId(), networks: [newId()] }
} as const satisfies Record<string, Caller>;
type Name = keyof typeof CALLERS;

const row = (changes: Partial<Attendance> = {}) =>
	({
		...rowOf('attendances', idOf('answer')),
		account: MEMBER,
		deputyAccount: DEPUTY,
		...changes
	}) as Attendance;
const meeting = meetingRow('spring', { stage: 'invited', selfCheckIn: true });
const seat = seatRow('asd', {
	member: 'Anna',
	email: 'a@example.org',
	deputy: 'Berta',
	deputyEmail: 'b@example.org'
});
const NOTHING = row();
const ASKED = row({ answer: 'deputy' });
const facts = (of: Attendance | undefined, changes: AnswerFacts = {}): AnswerFacts => ({
	...{ row: of, meeting, seat, others: { room: 0, online: 0 } },
	...changes
});

/** `done: fields`, or code and field of the refusal. */
function answerOf(kind: KindOfAttendance, body: object, of: AnswerFacts, who: Name, at = NOW): string {
	const action = actions[kind] as {
		decide: (...args: unknown[]) => ReturnType<(typeof actions)[typeof kind]['decide']>;
	};
	const mutation = { id: newId(), kind, body: { id: idOf('answer'), ...body } };
	const { result, effects, history = [] } = action.decide(mutation, of, CALLERS[who], at);
	if (result.outcome === 'rejected') return [result.code, ...(result.fields ?? [])].join(' ');
	expect(new Set(history.map(({ who }) => who))).toEqual(
		new Set(effects.length > 0 ? [CALLERS[who].userId] : [])
	);
	return `done: ${effects
		.flatMap(({ fields }) => Object.keys(fields))
		.sort()
		.join(' ')}`;
}

const said = (as: string, answer: string, seen = '', way = 'room') => ({ as, answer, seen, way });
const cells: [who: Name, what: string, body: object, of: Attendance | undefined, answer: string][] = [
	['the member', 'that she comes', said('member', 'yes'), NOTHING, 'done: answer answeredAt'],
	[
		'the member',
		'that she comes online, where nobody does',
		said('member', 'yes', '', 'online'),
		NOTHING,
		'bad_request way'
	],
	['the member', 'that her deputy comes', said('member', 'deputy'), NOTHING, 'done: answer answeredAt'],
	['the member', 'for her deputy', said('deputy', 'yes'), ASKED, 'forbidden'],
	['the member', 'what is so already', said('member', 'yes'), row({ answer: 'yes' }), 'done: '],
	[
		'the member',
		'what another phone has overtaken',
		said('member', 'yes'),
		row({ answer: 'no' }),
		'conflict answer'
	],
	['her deputy', 'that she comes', said('deputy', 'yes'), ASKED, 'done: answeredAt deputyAnswer'],
	['her deputy', 'in the place of the member', said('member', 'yes', 'deputy'), ASKED, 'forbidden'],
	['her deputy', 'that another comes', said('deputy', 'deputy'), ASKED, 'forbidden answer'],
	// The row is hidden from her then: for her it is not there.
	['her deputy', 'after it was taken back', said('deputy', 'yes'), undefined, 'not_found deputyAnswer'],
	['her deputy', 'not asked', said('deputy', 'yes'), NOTHING, 'not_found'],
	['another member', 'for a seat of others', said('member', 'yes'), NOTHING, 'not_found'],
	['the desk', 'what the member said by telephone', said('member', 'no'), NOTHING, 'done: answer answeredAt'],
	[
		'the desk',
		'what the deputy said by telephone',
		said('deputy', 'no'),
		ASKED,
		'done: answeredAt deputyAnswer'
	],
	['the desk', 'for a deputy who is not asked', said('deputy', 'yes'), NOTHING, 'not_found deputyAnswer'],
	["another network's desk", 'for a seat of others', said('member', 'yes'), NOTHING, 'not_found']
];

it.each(cells)('%s answers %s', (who, _what, body, of, expected) => {
	expect(answerOf('attendance.answer', body, facts(of), who)).toBe(expected);
});

it('is asked of every caller', () => {
	expect(Object.keys(CALLERS).filter((name) => !cells.some(([who]) => who === name))).toEqual([]);
});

it.each([
	[
		'the meeting has begun',
		{ meeting: { ...meeting, startsAt: NOW.toISOString() } },
		'wrong_status startsAt'
	],
	['it is called off', { meeting: { ...meeting, cancelled: true } }, 'wrong_status cancelled'],
	['it is only planned', { meeting: { ...meeting, stage: 'planned' as const } }, 'wrong_status stage'],
	[
		'the room is full',
		{ meeting: { ...meeting, places: 3 }, others: { room: 3, online: 0 } },
		'conflict places'
	],
	['nobody stands in', { seat: { ...seat, deputy: '', deputyEmail: '' } }, 'bad_request deputyAccount']
])('an answer is refused with its reason: %s', (_what, changes, expected) => {
	const answer = expected.startsWith('bad_request') ? 'deputy' : 'yes';
	expect(answerOf('attendance.answer', said('member', answer), facts(NOTHING, changes), 'the member')).toBe(
		expected
	);
});

const there = { said: DURING.toISOString() };
it.each<[Name, string, Attendance | undefined, string]>([
	['the member', 'in time', NOTHING, 'done: checkedInAt'],
	['the member', 'twice', row({ checkedInAt: DURING.toISOString() }), 'done: '],
	['her deputy', 'in her place', row({ answer: 'deputy', deputyAnswer: 'yes' }), 'done: checkedInAt'],
	['her deputy', 'not asked', NOTHING, 'forbidden'],
	['her deputy', 'not asked any more', undefined, 'not_found deputyAnswer'],
	['another member', 'at a seat of others', NOTHING, 'forbidden'],
	['the desk', 'in the name of others', NOTHING, 'forbidden'],
	["another network's desk", 'in the name of others', NOTHING, 'forbidden']
])('%s says that she is there: %s', (who, _what, of, expected) => {
	expect(answerOf('attendance.checkIn', there, facts(of), who, DURING)).toBe(expected);
});

it.each([
	['before it', NOW, NOW, {}, 'wrong_status checkedInAt'],
	['where it is switched off', DURING, DURING, { selfCheckIn: false }, 'wrong_status selfCheckIn'],
	[
		'after it',
		new Date('2026-12-02T12:01:00.000Z'),
		new Date('2026-12-02T12:01:00.000Z'),
		{},
		'wrong_status endsAt'
	]
] as const)('being there is refused with its reason: %s', (_what, when, at, changes, expected) => {
	const of = facts(NOTHING, { meeting: { ...meeting, ...changes } });
	expect(answerOf('attendance.checkIn', { said: when.toISOString() }, of, 'the member', at)).toBe(expected);
});
