// What somebody says of the columns of a list counts for every list with the same header, and for no other.
import { describe, expect, it } from 'vitest';
import { workbook } from '$tests/import/xlsx';
import type { ListColumn } from '../../domain/directory/list-file';
import { readList } from '../read-list';

const bytes = (text: string) => new TextEncoder().encode(text);
const LIST = 'Einrichtung;Wozu;Telefon\nKita am See;Krabbelgruppe;04541 666001';
const SOURCE = 'Einrichtung | Wozu | Telefon';
const rolesOf = async (text: string, corrections = {}) => {
	const [sheet] = await readList(bytes(text), corrections);
	return sheet!.tables.map(({ source, columns }) => [source, columns.map(({ role }) => role)]);
};

describe('a corrected column', () => {
	it('holds what was said of it', async () => {
		expect(await rolesOf(LIST)).toEqual([[SOURCE, ['organisation', 'ignored', 'phone']]]);
		const corrections = { [SOURCE]: { B: 'offer' } } as const;
		expect(await rolesOf(LIST, corrections)).toEqual([[SOURCE, ['organisation', 'offer', 'phone']]]);
		const [sheet] = await readList(bytes(LIST), corrections);
		expect(sheet!.entries.at(-1)).toMatchObject({ kind: 'offer', name: 'Krabbelgruppe' });
	});

	it('is no other list’s', async () => {
		const corrections = { 'Einrichtung | Telefon': { A: 'person' } } as const;
		expect(await rolesOf(LIST, corrections)).toEqual(await rolesOf(LIST));
	});

	it('of a list without a header is known by how many columns it has', async () => {
		const rows = Array.from(
			{ length: 6 },
			(_, n) => `Kita ${'abcdef'.charAt(n)} Blume;04541 66600${n};k${n}@example.org`
		);
		const [[source] = []] = await rolesOf(rows.join('\n'));
		expect(source).toBe('3');
		expect(await rolesOf(rows.join('\n'), { 3: { B: 'fax' } })).toEqual([
			['3', expect.arrayContaining(['fax'])]
		]);
	});

	it('is known again where another column is hidden', async () => {
		const list = {
			rows: [
				['Einrichtung', 'intern', 'Wozu', 'Telefon'],
				['Kita am See', 'x', 'Krabbelgruppe', '04541 666001']
			],
			hiddenColumns: [1]
		};
		const [sheet] = await readList(workbook(list));
		const { source } = sheet!.tables[0]!;
		expect(source).toBe(SOURCE);
		const [again] = await readList(workbook(list), { [source]: { C: 'offer' } });
		expect(again!.tables[0]!.columns.map(({ role }) => role)).toEqual(['organisation', 'offer', 'phone']);
	});
});

describe('a list without a header', () => {
	const NAMES = 'Sonne;Gelb\nMond;Weiß\nErde;Blau\n';
	const said = (roles: Record<string, ListColumn>, text = NAMES) =>
		readList(bytes(text), { [text.split('\n')[0]!.split(';').length]: roles });

	it('in which nothing is recognised is read as somebody says, the first row too', async () => {
		await expect(readList(bytes(NAMES))).rejects.toMatchObject({
			code: 'no_columns',
			sheets: [{ tables: [{ source: '2', columns: [{ example: 'Sonne' }, { example: 'Gelb' }] }] }]
		});
		const [sheet] = await said({ A: 'organisation', B: 'ignored' });
		expect(sheet!.entries.map(({ kind, name, row }) => [kind, name, row])).toEqual([
			['organisation', 'Sonne', 1],
			['organisation', 'Mond', 2],
			['organisation', 'Erde', 3]
		]);
		// Said once, not of every row.
		const doubts = sheet!.entries.map(
			({ problems }) => problems.filter((one) => /Kopfzeile/.test(one)).length
		);
		expect(doubts).toEqual([1, 0, 0]);
	});

	it('of nothing but names is none of headings', async () => {
		const [sheet] = await said({ A: 'organisation' }, 'Sonne\nMond\nErde\n');
		expect(sheet!.entries.map(({ kind, name }) => [kind, name])).toEqual([
			['organisation', 'Sonne'],
			['organisation', 'Mond'],
			['organisation', 'Erde']
		]);
	});

	it('is not read by columns that name nobody', async () => {
		await expect(said({ A: 'ignored', B: 'phone' })).rejects.toMatchObject({ code: 'no_columns' });
	});
});
