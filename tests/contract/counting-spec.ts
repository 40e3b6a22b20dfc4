/** What every store must do with the yearly counting. */
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { type CountEntry, countersOf } from '../../src/lib/domain/consultation/counting';
import { newId } from '../../src/lib/domain/id';
import { CALLERS } from '../support/small-network';
import { mutationOf, mutationScene, outcomeOf } from './mutation-scene';
import type { StoreHarness } from './store-spec';
import { countEntry } from '../support/count-entry';

const { mia, anna, karla } = CALLERS;

export const counting = (change: Partial<CountEntry> = {}) =>
	mutationOf('count.add', countEntry({ concerns: ['neglect', 'unclear'], ...change }));

export function describeCounting(harness: () => StoreHarness): void {
	const { apply, done, pushed } = mutationScene(harness);

	describe('with the yearly counting', () => {
		const counted = async () =>
			new Map(
				(await harness().counters()).map(({ dimension, value, n }) => [`${dimension} ${value}`, n] as const)
			);
		const difference = (after: Map<string, number>, before: Map<string, number>) =>
			[...after].map(([key, n]) => [key, n - (before.get(key) ?? 0)] as const).filter(([, n]) => n > 0);

		it('adds one to each counter, once, however often it is sent', async () => {
			const before = await counted();
			const mutation = counting();
			const answers = await Promise.all(Array.from({ length: 5 }, () => pushed(anna, mutation)));
			for (const answer of answers) expect(answer).toMatchObject([{ outcome: 'done' }]);
			const wanted = countersOf(mutation.body, 2026).map(({ dimension, value }) => `${dimension} ${value}`);
			expect(new Map(difference(await counted(), before))).toEqual(new Map(wanted.map((key) => [key, 1])));
		});

		it('adds up when 20 are entered at the same moment', async () => {
			const before = await counted();
			const results = await Promise.all(
				Array.from({ length: 20 }, (_, at) => apply(counting(), at % 2 ? anna : karla))
			);
			expect(results.map(outcomeOf)).toEqual(results.map(() => 'done'));
			for (const [key, n] of difference(await counted(), before)) expect(n, key).toBe(20);
		});

		it('keeps nothing that leads back to a consultation', async () => {
			const mutation = counting({ way: 'video' });
			await done([mutation, anna]);
			const kept = JSON.stringify([await harness().counters(), await harness().store.recorded(mutation.id)]);
			for (const trace of [mutation.body.id, mutation.body.salt, anna.expertId])
				expect(kept).not.toContain(trace);
			const fields = new Set((await harness().counters()).flatMap((counter) => Object.keys(counter)));
			for (const own of ['id', 'collectionId', 'collectionName']) fields.delete(own);
			expect([...fields].sort()).toEqual(['dimension', 'n', 'region', 'value', 'year']);
		});

		it.each<[string, Caller, Partial<CountEntry>, string]>([
			['a member', mia, {}, 'forbidden'],
			['an unknown region', anna, { region: newId() }, 'not_found'],
			['an unknown legal basis', anna, { legalBasis: 'none' }, 'not_found']
		])('refuses %s', async (_what, caller, change, code) => {
			const before = await counted();
			expect(outcomeOf(await apply(counting(change), caller))).toBe(code);
			expect(await counted()).toEqual(before);
		});
	});
}
