// Which version of a document holds on a day, which will, and what somebody was to look at.
import { describe, expect, it } from 'vitest';
import { document, idOf } from '$tests/support/entry-rows';
import type { Document } from './document';
import { overdueOn, shelfOn, titleOf } from './documents-today';

const TODAY = '2026-11-30';
/** Versions of one document by what is said of each: the day from which it holds, or more. */
const versions = (...said: (string | Partial<Document>)[]): Document[] =>
	said.map((one, index) =>
		document({
			...{ id: idOf(`v${index + 1}`), series: idOf('v1'), version: index + 1 },
			...(typeof one === 'string' ? { validFrom: one } : one)
		})
	);
const onShelf = (rows: readonly Document[]) =>
	shelfOn(TODAY, rows).map(({ now, next }) => [now?.version, next?.version]);

describe('of a document', () => {
	it.each([
		['that holds', versions('2026-01-01'), [1, undefined]],
		['from today on', versions(TODAY), [1, undefined]],
		['from tomorrow on', versions('2026-12-01'), [undefined, 1]],
		['with a newer version', versions('2026-01-01', '2026-06-01'), [2, undefined]],
		['with one to come', versions('2026-01-01', '2027-01-01'), [1, 2]],
		['with two to come, the nearer first', versions('2026-01-01', '2028-01-01', '2027-01-01'), [1, 3]],
		['whose newer version holds from an older day', versions('2026-06-01', '2026-01-01'), [1, undefined]],
		['two versions from one day, the later', versions('2026-01-01', '2026-01-01'), [2, undefined]],
		['two to come from one day, the later', versions('2027-01-01', '2027-01-01'), [undefined, 2]],
		[
			'whose newest is withdrawn',
			versions('2026-01-01', { validFrom: '2026-06-01', publication: 'withdrawn' }),
			[1, undefined]
		],
		[
			'whose newest is a draft',
			versions('2026-01-01', { validFrom: '2026-06-01', publication: 'draft' }),
			[1, undefined]
		]
	] as const)('%s', (_what, rows, expected) => {
		expect(onShelf(rows)).toEqual([expected]);
	});

	it('of which every version is withdrawn nothing is shown', () => {
		expect(onShelf(versions({ publication: 'withdrawn' }))).toEqual([]);
	});

	it('the older ones stay, the newest first', () => {
		const [one] = shelfOn(TODAY, versions('2026-01-01', '2027-01-01', '2026-06-01'));
		expect(one?.versions.map(({ version }) => version)).toEqual([2, 3, 1]);
	});
});

it('documents stand by the title that they have now', () => {
	const rows = [
		document({ id: idOf('z'), title: 'Zettel' }),
		document({ id: idOf('a'), title: 'Ärzteliste' }),
		document({ id: idOf('m'), title: 'Meldebogen' })
	];
	expect(shelfOn(TODAY, rows).map(titleOf)).toEqual(['Ärzteliste', 'Meldebogen', 'Zettel']);
});

it.each([
	['on its day', { reviewAt: TODAY }, true],
	['after it', { reviewAt: '2026-01-01' }, true],
	['before it', { reviewAt: '2026-12-01' }, false],
	['without one', { reviewAt: '' }, false],
	['of what is withdrawn', { reviewAt: '2026-01-01', publication: 'withdrawn' }, false],
	['of what is still to come', { reviewAt: '2026-01-01', validFrom: '2027-01-01' }, false]
] as const)('is to be looked at %s: %j, %s', (_what, change, due) => {
	expect(overdueOn(TODAY, versions(change)).length).toBe(due ? 1 : 0);
});

it('a newer version ends the older one’s date', () => {
	const rows = versions({ reviewAt: '2026-01-01' }, { validFrom: '2026-06-01', reviewAt: '2027-06-01' });
	expect(overdueOn(TODAY, rows)).toEqual([]);
});
