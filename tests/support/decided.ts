// How an action decides, for tables whose answers are written down by hand.
import { describe, expect, it } from 'vitest';
import { type Caller, GUEST } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { MutationKind } from '../../src/lib/protocol/mutation';
import type { Action } from '../../src/lib/server/actions/action';
import { actions } from '../../src/lib/server/actions/all';

const NOW = new Date('2026-05-04T10:00:00Z');
/** Of the record that is decided on, and of the desk's network. */
export const KEY = newId();
export const CALLERS: Record<string, Caller> = {
	'a member': { ...GUEST, role: 'member', userId: newId() },
	'an expert': { ...GUEST, role: 'expert', userId: newId(), expertId: newId() },
	'the desk': { ...GUEST, role: 'coordination', userId: newId(), networks: [KEY] },
	"another network's desk": { ...GUEST, role: 'coordination', userId: newId(), networks: [newId()] },
	'a guest': GUEST
};

/** Who sends what, what is there, and the answer. */
export type DecidedRow = [who: string, what: string, body: object, facts: object, answer: string];

/** What makes or changes a record; `network.set` is what `record.save` was in 0.1. */
export type KindOfRecord = Extract<MutationKind, `record.${string}` | 'network.set'>;
/** What an expert says of herself: her callers have tables of their own (expert/decide.test.ts). */
export type KindOfExpert = Extract<MutationKind, `expert.${string}`>;
/** What is said of an entry, and decided on that. */
export type KindOfProposal = Extract<MutationKind, `proposal.${string}`>;
/** What is written of minutes, and sent in for them (minutes/decide.test.ts). */
export type KindOfMinutes = Extract<
	MutationKind,
	`paragraph.${string}` | 'question.follow' | 'contribution.make'
>;

/** Tries every row of the tables, and that no caller was forgotten. */
export function describeDecisions(table: Readonly<Record<string, readonly DecidedRow[]>>): void {
	describe.each(Object.entries(table))('%s', (kind, rows) => {
		it.each(rows)('%s | %s', (who, _what, body, facts, answer) => {
			expect(answerOf(kind as MutationKind, body, facts, who)).toBe(answer);
		});

		it('says what every caller is answered', () => {
			expect(Object.keys(CALLERS).filter((name) => !rows.some(([who]) => who === name))).toEqual([]);
		});
	});
}

/** The answer, and what is written: `done: create ownKeys`. */
function answerOf(kind: MutationKind, body: object, facts: object, who: string): string {
	const action = actions[kind] as unknown as Action<MutationKind>;
	const caller = CALLERS[who]!;
	if (caller.role === 'guest' && !action.guests) return 'unauthenticated';
	const {
		result,
		effects,
		counters = []
	} = action.decide({ id: newId(), kind, body } as never, facts, caller, NOW);
	if (result.outcome === 'rejected') {
		expect([effects, counters]).toEqual([[], []]);
		return result.code;
	}
	const written = effects.map(({ operation, table }) => `${operation} ${table}`);
	if (counters.length > 0) written.push(`count ${counters.length}`);
	return [result.outcome, written.join(', ')].join(': ');
}
