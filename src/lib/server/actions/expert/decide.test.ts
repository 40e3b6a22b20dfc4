/** What an expert may say of herself, and what is answered to everybody else: each answer is written down by hand. */
import { expect, it } from 'vitest';
import { type Caller, GUEST } from '../../../domain/access/caller';
import { newId } from '../../../domain/id';
import { expertRow } from '$tests/support/directory-rows';
import type { KindOfExpert } from '$tests/support/decided';
import { actions } from '../all';
import type { StateFacts } from './state';

const NOW = new Date('2026-05-04T10:00:00Z');
const NORTH = newId();
const SELF = newId();
const OTHER = newId();
const CALLERS = {
	'an expert': { ...GUEST, role: 'expert', userId: newId(), expertId: SELF },
	'an expert without an entry': { ...GUEST, role: 'expert', userId: newId() },
	'a member of that entry': { ...GUEST, role: 'member', userId: newId(), expertId: SELF },
	'the desk': { ...GUEST, role: 'coordination', userId: newId(), youthOffices: [NORTH] },
	"another network's desk": { ...GUEST, role: 'coordination', userId: newId(), youthOffices: [newId()] },
	'a guest': GUEST
} as const satisfies Record<string, Caller>;

const row = expertRow('hers', { id: SELF, youthOffices: [NORTH], capacity: 'free' });
const colleague = expertRow('colleague', { id: OTHER, youthOffices: [NORTH] });
const ABSENT = [{ from: '2026-05-04', until: '2026-05-08' }];

const away = { absences: { from: [], to: ABSENT } };
const full = { capacity: { from: 'free', to: 'full' } };
const standIn = (to: string, from = '') => ({ deputy: { from, to } });
type Cell = [who: keyof typeof CALLERS, what: string, changes: object, facts: StateFacts, answer: string];

const cells: Cell[] = [
	['an expert', 'that she is away', away, { row }, 'done: absences'],
	['an expert', 'that she is full', full, { row }, 'done: capacity'],
	[
		'an expert',
		'other hours',
		{ hours: { from: row.hours, to: { ...row.hours, always: true } } },
		{ row },
		'done: hours'
	],
	['an expert', 'all at once', { ...away, ...full }, { row }, 'done: absences, capacity'],
	['an expert', 'who stands in', standIn(OTHER), { row, deputy: colleague }, 'done: deputy'],
	[
		'an expert',
		'that nobody stands in',
		standIn('', OTHER),
		{ row: { ...row, deputy: OTHER } },
		'done: deputy'
	],
	['an expert', 'what is so already', full, { row: { ...row, capacity: 'full' } }, 'done: '],
	[
		'an expert',
		'who stands in already, and has left meanwhile',
		standIn(OTHER, OTHER),
		{ row: { ...row, deputy: OTHER } },
		'done: '
	],
	['an expert', 'too late', full, { row: { ...row, capacity: 'limited' } }, 'conflict: capacity'],
	[
		'an expert',
		'a word that is none',
		{ capacity: { from: 'free', to: 'later' } },
		{ row },
		'bad_request: capacity'
	],
	[
		'an expert',
		'a day that is none',
		{ absences: { to: [{ from: 'heute' }] } },
		{ row },
		'bad_request: absences'
	],
	[
		'an expert',
		'herself as who stands in',
		standIn(SELF),
		{ row, deputy: row },
		'expert_unavailable: deputy'
	],
	[
		'an expert',
		'somebody of another area',
		standIn(OTHER),
		{ row, deputy: { ...colleague, youthOffices: [newId()] } },
		'expert_unavailable: deputy'
	],
	[
		'an expert',
		'somebody withdrawn',
		standIn(OTHER),
		{ row, deputy: { ...colleague, publication: 'withdrawn' } },
		'expert_unavailable: deputy'
	],
	['an expert', 'somebody nobody knows', standIn(OTHER), { row }, 'expert_unavailable: deputy'],
	['an expert', 'her name', { name: { from: 'hers', to: 'neu' } }, { row }, 'forbidden: name'],
	[
		'an expert',
		'that she was checked, beside what is hers',
		{ ...away, verifiedAt: { to: '2026-05-04' } },
		{ row },
		'forbidden: verifiedAt'
	],
	['an expert', 'a field nobody knows', { wages: { to: 7 } }, { row }, 'forbidden: '],
	['an expert', 'hers, which is gone', away, {}, 'not_found: '],
	['an expert without an entry', 'any', away, { row }, 'forbidden: '],
	['a member of that entry', 'any', away, { row }, 'forbidden: '],
	['the desk', 'any', away, { row }, 'forbidden: '],
	["another network's desk", 'any', away, { row }, 'forbidden: '],
	['a guest', 'any', away, { row }, 'unauthenticated: ']
];
/** A kind that experts get besides does not compile without its cells. */
const TABLE: Record<KindOfExpert, Cell[]> = { 'expert.state': cells };

it('has rows for every caller', () => {
	for (const rows of Object.values(TABLE))
		expect(new Set(rows.map(([who]) => who))).toEqual(new Set(Object.keys(CALLERS)));
});

it.each(TABLE['expert.state'])('%s says %s', (who, _what, changes, facts, answer) => {
	expect(answerOf(CALLERS[who], SELF, changes, facts)).toBe(answer);
});

it('an expert says nothing of another, not even of one for whom she stands in', () => {
	const caller = { ...CALLERS['an expert'], deputyFor: [OTHER] };
	expect(answerOf(caller, OTHER, away, { row: colleague })).toBe('forbidden: ');
});

/** `done: ` with the fields that are written, each with its history; else the code, with the fields it is about. */
function answerOf(caller: Caller, id: string, changes: object, facts: StateFacts): string {
	if (caller.role === 'guest' && !actions['expert.state'].guests) return 'unauthenticated: ';
	const body = { id, changes } as never;
	const decision = actions['expert.state'].decide(
		{ id: newId(), kind: 'expert.state', body },
		facts,
		caller,
		NOW
	);
	const { result, effects, history = [] } = decision;
	if (result.outcome === 'rejected') {
		expect([effects, history]).toEqual([[], []]);
		return `${result.code}: ${(result.fields ?? []).join(', ')}`;
	}
	const fields = effects.flatMap((effect) => Object.keys(effect.fields));
	expect(effects.map(({ table, operation, id: entry }) => [table, operation, entry])).toEqual(
		fields.length > 0 ? [['experts', 'update', id]] : []
	);
	expect(history.map(({ field, who, way }) => [field, who, way])).toEqual(
		fields.map((field) => [field, caller.userId, 'expert.state'])
	);
	return `done: ${fields.join(', ')}`;
}
