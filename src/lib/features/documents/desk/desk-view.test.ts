// What an office sees of its shelf: all versions, what each is today, and what it was to look at.
import { describe, expect, it } from 'vitest';
import { document, idOf } from '$tests/support/entry-rows';
import { deskShelf } from './desk-view';

const HERE = idOf('region');
const TODAY = '2026-11-30';
const of = (series: string, version: number, change: Partial<ReturnType<typeof document>>) =>
	document({ id: idOf(`${series}${version}`), series: idOf(series), version, ...change });

describe('the shelf of an office', () => {
	it('has every version with its state, the newest first', () => {
		const [one] = deskShelf(
			[
				of('a', 1, { validFrom: '2025-01-01' }),
				of('a', 2, { validFrom: '2026-01-01' }),
				of('a', 3, { validFrom: '2027-01-01' }),
				of('a', 4, { publication: 'withdrawn' }),
				of('a', 5, { publication: 'draft' })
			],
			{ region: HERE },
			TODAY
		);
		expect(one?.versions.map(({ row, state }) => [row.version, state])).toEqual([
			[5, 'draft'],
			[4, 'withdrawn'],
			[3, 'coming'],
			[2, 'holds'],
			[1, 'over']
		]);
	});

	it('shows first what is to be looked at, then by title, at the end what is gone', () => {
		const rows = [
			of('z', 1, { title: 'Alt', publication: 'withdrawn' }),
			of('b', 1, { title: 'Bogen' }),
			of('a', 1, { title: 'Anhang' }),
			of('o', 1, { title: 'Ordnung', reviewAt: TODAY })
		];
		expect(
			deskShelf(rows, { region: HERE }, TODAY).map(({ title, overdue, gone }) => [title, overdue, gone])
		).toEqual([
			['Ordnung', true, false],
			['Anhang', false, false],
			['Bogen', false, false],
			['Alt', false, true]
		]);
	});

	it('is apart from what lies out at a meeting', () => {
		const [spring, rows] = [idOf('spring'), [of('a', 1, {}), of('b', 1, { meeting: idOf('spring') })]];
		const titled = (meeting: string) =>
			deskShelf(rows, { region: HERE, meeting }, TODAY).map(({ series }) => series);
		expect([titled(''), titled(spring), titled(idOf('autumn'))]).toEqual([[idOf('a')], [idOf('b')], []]);
	});

	it('has its own network’s alone', () => {
		expect(deskShelf([of('b', 1, { region: idOf('other') })], { region: HERE }, TODAY)).toEqual([]);
	});
});
