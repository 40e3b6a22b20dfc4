// What a row of a plan holds at most, as the database takes it: what is cut is said, what cannot be cut is no entry.
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/entry-rows';
import type { PlannedRow } from '../../domain/directory/import-plan';
import type { UnderstoodTable } from '../../domain/directory/list-file';
import { columnsWithinCaps, refusedRow, rowsWithinCaps } from './caps';

const row = (change: Partial<PlannedRow> = {}): PlannedRow => ({
	...{ position: 0, group: 0, verdict: 'new', table: 'organisations', record: idOf('house'), needs: '' },
	...{ sheet: '', row: 2, title: 'Haus', about: '', fields: { name: 'Haus' }, changes: {}, twins: [] },
	...{ problems: [], doubtful: false, ...change }
});
const fitted = (change: Partial<PlannedRow>) => rowsWithinCaps([row(change)])[0]!;
const twins = (count: number): PlannedRow['twins'] =>
	Array.from({ length: count }, (_, n) => ({ id: idOf(`twin${n}`), signs: ['name'], changes: {} }));

describe('a row of a plan', () => {
	it('that fits is left as it is', () => {
		const fits = row({ problems: ['Zeile 2: Bitte prüfen.'], twins: twins(20), verdict: 'duplicate' });
		expect(rowsWithinCaps([fits])).toEqual([fits]);
	});

	it('says which of its texts were cut, and cuts no letter in two', () => {
		const { sheet, title, problems, doubtful } = fitted({
			sheet: `${'x'.repeat(198)}😀y`,
			title: 'n'.repeat(501)
		});
		expect([sheet, title.length]).toEqual([`${'x'.repeat(198)}…`, 500]);
		expect(problems).toEqual(['Zu lang und hier gekürzt: Blatt, Name.']);
		expect(doubtful).toBe(true);
	});

	it('lets the office choose among so many, and says how many there are', () => {
		const cut = fitted({ verdict: 'duplicate', twins: twins(1_500) });
		expect(cut.twins).toEqual(twins(20));
		expect(cut.problems).toEqual([expect.stringMatching(/1500 Einträge .* die ersten 20/)]);
	});

	it('has as many remarks as somebody reads, and says how many more there are', () => {
		const { problems } = fitted({
			problems: Array.from({ length: 3_000 }, (_, n) => `${n} ${'ä'.repeat(2_000)}`)
		});
		expect(problems).toHaveLength(40);
		expect(problems.every((problem) => problem.length <= 400)).toBe(true);
		expect(problems.at(-1)).toBe('Und 2961 weitere Hinweise zu diesem Eintrag.');
	});

	it.each<[string, Partial<PlannedRow>]>([
		['fields', { fields: { name: 'Haus', legalBases: ['&'.repeat(20_000)] } }],
		['changes', { verdict: 'changed', changes: { legalBases: { from: [], to: ['x'.repeat(130_000)] } } }]
	])('with more %s than an entry has is none, nor is what belongs to it', (_, change) => {
		const anna = row({ table: 'contacts', record: idOf('anna'), needs: idOf('house'), about: 'Haus' });
		const [house, hers] = rowsWithinCaps([row(change), anna]);
		expect(house).toMatchObject({ verdict: 'unfit', fields: {}, changes: {}, doubtful: true });
		expect(hers).toMatchObject({ verdict: 'unfit', problems: [expect.stringContaining('„Haus“')] });
	});

	it('that the database refuses holds nothing that it could refuse again', () => {
		const refused = refusedRow(row({ fields: { name: 'x' }, twins: twins(3), problems: ['x'.repeat(9)] }));
		expect(refused).toMatchObject({ verdict: 'unfit', title: 'Haus', fields: {}, twins: [] });
		expect(refused.problems).toEqual([expect.stringContaining('nicht angenommen')]);
	});
});

describe('the columns of a list', () => {
	const table = (letters: number): UnderstoodTable => ({
		source: 's'.repeat(2_000),
		columns: Array.from({ length: letters }, () => ({ letter: 'A', heading: 'h'.repeat(100), role: 'phone' }))
	});

	it('are kept as far as they fit; of which sheet they are not, is said', () => {
		const { columns, remarks } = columnsWithinCaps([
			{ sheet: 'eins', tables: [table(20)] },
			{ sheet: 'zwei', tables: Array.from({ length: 500 }, () => table(20)) }
		]);
		expect(columns.map(({ tables }) => tables.length)).toEqual([1, expect.any(Number)]);
		expect(JSON.stringify(columns).length).toBeLessThan(500_000);
		expect(remarks).toEqual([
			{ sheet: 'zwei', row: 1, title: '', problems: [expect.stringContaining('sehr viele Tabellen')] }
		]);
	});
});
