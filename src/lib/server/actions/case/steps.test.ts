/** What becomes of a case, by who asks and what is there: each answer is written down by hand. */
import { describe, expect, it } from 'vitest';
import { answerOf, known, meeting, seat, text, type Who } from '$tests/support/decided-cases';
import type { CaseFacts } from './steps';

const late: CaseFacts = { row: { ...known, state: 'late' }, text, meeting };
const taken: CaseFacts = { row: known, text, meeting };
const decided = { ...text, decidedAt: '2026-11-20T08:00:00.000Z' };
const inName = { ...text, seat: seat.id };
const AFTER = new Date('2026-12-03T08:00:00Z');

describe.each<[kind: `case.${string}`, body: object, [Who, string, CaseFacts, string, Date?][]]>([
	[
		'case.decide',
		{ outcome: 'accepted', answer: 'Gern.' },
		[
			['the desk', 'one that came late', late, 'done registered'],
			['the desk', 'once more', { ...taken, text: decided }, 'done'],
			['the desk', 'one that came in time', taken, 'wrong_status'],
			['the desk', 'one taken back', { ...late, row: { ...known, state: 'withdrawn' } }, 'wrong_status'],
			['the desk', 'one that is gone', {}, 'not_found'],
			["another network's desk", 'one that came late', late, 'not_found'],
			['a member of the meeting', 'her own', late, 'forbidden'],
			['a guest', 'one that came late', late, 'unauthenticated']
		]
	],
	[
		'case.decide',
		{ outcome: 'declined', answer: 'Beim nächsten Treffen.' },
		[['the desk', 'one that came late', late, 'done declined']]
	],
	[
		'case.returned',
		{},
		[
			['a member of the meeting', 'after the meeting', taken, 'done returned', AFTER],
			['a member of the meeting', 'before it', taken, 'wrong_status'],
			[
				'a member of the meeting',
				'once more',
				{ ...taken, text: { ...text, returnedAt: '2026-12-02T20:00:00.000Z' } },
				'done',
				AFTER
			],
			[
				'a member of the meeting',
				'of a case without a family that knows',
				{ ...taken, row: { ...known, kind: 'altered' } },
				'wrong_status',
				AFTER
			],
			[
				'a member of the meeting',
				'of one that was declined',
				{ ...taken, row: { ...known, state: 'declined' } },
				'wrong_status',
				AFTER
			],
			['a member of the meeting', 'when its time is over', { row: known }, 'not_found', AFTER],
			['a member of another meeting', "another's", taken, 'forbidden', AFTER],
			['the desk', 'for whoever registered by telephone', { ...taken, text: inName }, 'done returned', AFTER],
			['the desk', 'for a member who does it herself', taken, 'forbidden', AFTER],
			["another network's desk", 'any', { ...taken, text: inName }, 'forbidden', AFTER],
			['a guest', 'any', taken, 'unauthenticated', AFTER]
		]
	],
	[
		'case.withdraw',
		{},
		[
			['a member of the meeting', 'hers', taken, 'done withdrawn'],
			['a member of the meeting', 'hers, late', late, 'done withdrawn'],
			['a member of the meeting', 'once more', { ...taken, row: { ...known, state: 'withdrawn' } }, 'done'],
			['a member of the meeting', 'after the meeting', taken, 'wrong_status', AFTER],
			['a member of another meeting', "another's", taken, 'forbidden'],
			['the desk', 'for whoever registered by telephone', { ...taken, text: inName }, 'done withdrawn'],
			['the desk', 'for a member who does it herself', taken, 'forbidden'],
			['a guest', 'any', taken, 'unauthenticated']
		]
	]
])('%s %j', (kind, body, rows) => {
	it.each(rows)('%s | %s', (who, _what, facts, answer, at) => {
		expect(answerOf(kind, who, { id: known.id, ...body }, facts, at)).toBe(answer);
	});
});
