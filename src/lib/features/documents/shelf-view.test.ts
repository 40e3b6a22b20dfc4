// The shelf as its members see it: by kind, the version of today, and what lies on the phone.
import { describe, expect, it } from 'vitest';
import { document, idOf } from '$tests/support/entry-rows';
import { factsOf, newsOf, olderHere, shelfGroups } from './shelf-view';

const TODAY = '2026-11-30';
const ROWS = [
	document({ id: idOf('flyer'), kind: 'flyer', title: 'Flyer', size: 2_100_000, validFrom: '2027-02-01' }),
	document({ id: idOf('old'), series: idOf('old'), title: 'Leitfaden', validFrom: '2025-01-01' }),
	document({ id: idOf('now'), series: idOf('old'), version: 2, title: 'Leitfaden', validFrom: '2026-06-01' }),
	document({
		id: idOf('next'),
		series: idOf('old'),
		version: 3,
		title: 'Leitfaden',
		validFrom: '2027-01-01'
	}),
	document({ id: idOf('gone'), kind: 'form', publication: 'withdrawn' })
];
const [guides, flyers, ...others] = shelfGroups(ROWS, TODAY);

describe('the shelf', () => {
	it('has the kinds that there are, in their order', () => {
		expect([guides?.title, flyers?.title, others.length]).toEqual(['Leitfäden', 'Flyer', 0]);
		expect(shelfGroups([], TODAY)).toEqual([]);
	});

	it('shows the version that holds, and says when another will', () => {
		const [one] = guides!.documents;
		expect(one?.shown.id).toBe(idOf('now'));
		expect(factsOf(one!)).toBe('PDF, 1 KB · gilt seit 1. Juni 2026');
		expect(newsOf(one!)).toBe('Ab 1. Januar 2027 gilt eine neue Fassung.');
	});

	it('shows what is still to come, and says so', () => {
		const [one] = flyers!.documents;
		expect(factsOf(one!)).toBe('PDF, 2,1 MB · gilt ab 1. Februar 2027');
		expect(newsOf(one!)).toBe('');
	});

	it.each([
		['nothing', [], []],
		['the version of today', ['now'], []],
		['an older one', ['old'], ['old']],
		['both', ['old', 'now'], ['old']]
	])('of a document of which the phone has %s', (_what, kept, older) => {
		const ids = olderHere(guides!.documents[0]!, new Set(kept.map(idOf))).map(({ id }) => id);
		expect(ids).toEqual(older.map(idOf));
	});
});
