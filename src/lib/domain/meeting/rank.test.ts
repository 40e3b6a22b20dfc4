// Places between places: always one more, however often somebody sorts.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, rankBetween } from './rank';

describe('a rank', () => {
	it('lies between its neighbours, wherever somebody puts something, and stays short', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 120 }), (places) => {
				const ranks: string[] = [];
				for (const place of places) {
					const at = place % (ranks.length + 1);
					const [before, after] = [ranks[at - 1] ?? '', ranks[at] ?? ''];
					const rank = rankBetween(before, after);
					expect(rank).toMatch(/^[0-9A-Za-z]{1,100}$/);
					expect(rank > before && (after === '' || rank < after), `${before} < ${rank} < ${after}`).toBe(
						true
					);
					ranks.splice(at, 0, rank);
				}
			})
		);
	});

	it('is behind the one before where two have the same, and their ids decide', () => {
		expect(rankBetween('V', 'V') > 'V').toBe(true);
		const [one, other] = [
			{ id: 'a', rank: 'V' },
			{ id: 'b', rank: 'V' }
		];
		expect([other, one].sort(byRank)).toEqual([one, other]);
	});

	it('fits its column after 300 paragraphs in a row', () => {
		let rank = '';
		for (let n = 0; n < 300; n += 1) rank = rankBetween(rank, '');
		expect(rank.length).toBeLessThanOrEqual(100);
	});
});
