import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAVERS, type Leaver } from './case-leaving';
import { movesOf, planCases } from './case-plan';

const POLICE: Leaver[] = ['kripo', 'police'];
const one = (id: string, minutes: number, leave: readonly Leaver[] = [], registeredAt = '2026-09-01') => ({
	...{ id, minutes, leave, registeredAt }
});
const cases = fc.uniqueArray(
	fc.record({
		id: fc.string({ minLength: 1, maxLength: 4 }),
		minutes: fc.integer({ min: 1, max: 120 }),
		leave: fc.constantFrom<readonly Leaver[]>([], POLICE, ['court'], [...POLICE, 'court']),
		registeredAt: fc.constantFrom('2026-09-01', '2026-09-02', '2026-09-03')
	}),
	{ selector: ({ id }) => id, maxLength: 12 }
);

describe('the plan of the cases (§ 7: who has to leave leaves once)', () => {
	it('lets each group leave and come back once at most, whatever is planned', () => {
		fc.assert(
			fc.property(cases, fc.integer({ min: 0, max: 400 }), (all, minutes) => {
				const { planned } = planCases(all, minutes);
				for (const group of LEAVERS) {
					const moves = movesOf(planned);
					expect(moves.filter(({ out }) => out.includes(group)).length).toBeLessThanOrEqual(1);
					// Whoever went out is called in again, at the latest at the end.
					expect(moves.filter(({ back }) => back.includes(group)).length).toBe(
						moves.filter(({ out }) => out.includes(group)).length
					);
				}
			})
		);
	});

	it('never plans more minutes than there are, and names every case that does not fit', () => {
		fc.assert(
			fc.property(cases, fc.integer({ min: 0, max: 400 }), (all, minutes) => {
				const plan = planCases(all, minutes);
				const sum = plan.planned.reduce((sum, { minutes }) => sum + minutes, 0);
				expect(sum).toBe(plan.minutes);
				expect(sum).toBeLessThanOrEqual(minutes);
				expect([...plan.planned, ...plan.without].map(({ id }) => id).sort()).toEqual(
					all.map(({ id }) => id).sort()
				);
				// None of them would have fitted into what is left.
				for (const { minutes: needed } of plan.without) expect(needed).toBeGreaterThan(minutes - sum);
			})
		);
	});

	it('takes who came first, and a shorter one where a longer one does not fit', () => {
		const { planned, without } = planCases(
			[
				one('late', 30, [], '2026-09-03'),
				one('first', 40, [], '2026-09-01'),
				one('short', 10, [], '2026-09-04')
			],
			60
		);
		expect([planned.map(({ id }) => id), without.map(({ id }) => id)]).toEqual([
			['first', 'short'],
			['late']
		]);
	});

	it('says at each case who goes out and who comes back', () => {
		const { planned } = planCases(
			[
				one('both', 10, [...POLICE, 'court']),
				one('court', 10, ['court']),
				one('all', 10),
				one('police', 10, POLICE)
			],
			60
		);
		expect(planned.map(({ id }) => id)).toEqual(['all', 'police', 'both', 'court']);
		expect(movesOf(planned)).toEqual([
			{ out: [], back: [] },
			{ out: POLICE, back: [] },
			{ out: ['court'], back: [] },
			{ out: [], back: POLICE },
			{ out: [], back: ['court'] }
		]);
	});
});
