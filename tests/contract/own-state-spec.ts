/** What every store must do with what an expert says of her own entry. */
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { RecordChanges } from '../../src/lib/domain/record-changes';
import { ANNA, BERTA, CALLERS, CLARA } from '../support/small-network';
import { mutationOf, mutationScene, outcomeOf } from './mutation-scene';
import type { StoreHarness } from './store-spec';

const { mia, anna, berta, clara, karla } = CALLERS;

export function describeOwnState(harness: () => StoreHarness): void {
	const { apply, done } = mutationScene(harness);
	const historyOf = async (id: string) =>
		(await harness().history())
			.filter(({ record }) => record === id)
			.map(({ who, table, field, before, after, way }) => ({ who, table, field, before, after, way }));

	describe("with an expert's own entry", () => {
		const AWAY = [{ from: '2026-12-01', until: '2026-12-04' }];
		const said = (changes: RecordChanges, id = ANNA) => mutationOf('expert.state', { id, changes });
		const entry = () => harness().row('experts', ANNA);

		it('takes from her what she says, from nobody else, and keeps who said it', async () => {
			const [before, known] = [await entry(), (await historyOf(ANNA)).length];
			const away = said({
				absences: { from: [], to: AWAY },
				capacity: { from: before?.capacity, to: 'full' }
			});
			for (const caller of [mia, berta, clara, karla])
				expect(outcomeOf(await apply({ ...away, id: newId() }, caller))).toBe('forbidden');
			expect(await entry()).toEqual(before);
			await done([away, anna]);
			expect(await entry()).toEqual({
				...before,
				absences: AWAY,
				capacity: 'full',
				updated: expect.any(String)
			});
			const history = (await historyOf(ANNA)).filter(({ way }) => way === 'expert.state');
			expect(await historyOf(ANNA)).toHaveLength(known + 2);
			expect(history).toContainEqual({
				who: anna.userId,
				table: 'experts',
				field: 'absences',
				before: { value: [] },
				after: { value: AWAY },
				way: 'expert.state'
			});
			await done([
				said({ absences: { from: AWAY, to: [] }, capacity: { from: 'full', to: before?.capacity } }),
				anna
			]);
			expect(await entry()).toEqual({ ...before, updated: expect.any(String) });
		});

		it('lets somebody stand in who shares her area, and nobody else', async () => {
			const deputy = String((await entry())?.deputy);
			const standIn = (to: string, from = deputy) => said({ deputy: { from, to } });
			for (const nobody of [ANNA, CLARA, newId()])
				expect(outcomeOf(await apply(standIn(nobody), anna))).toBe('expert_unavailable');
			await done([standIn(''), anna], [standIn(BERTA, ''), anna], [standIn(deputy, BERTA), anna]);
			expect(await entry()).toMatchObject({ deputy });
		});

		it('does not overwrite what the office has changed meanwhile', async () => {
			const capacity = (await entry())?.capacity;
			const changes = { capacity: { from: capacity, to: 'limited' } };
			await done([mutationOf('record.save', { table: 'experts', id: ANNA, changes }), karla]);
			const late = said({ capacity: { from: capacity, to: 'full' } });
			const refusal = { outcome: 'rejected', code: 'conflict', fields: ['capacity'] };
			expect(await apply(late, anna)).toMatchObject(refusal);
			await done([said({ capacity: { from: 'limited', to: capacity } }), anna]);
		});
	});
}
