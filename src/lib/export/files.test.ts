// Lists as files, opened by the reader of lists (import/): what was written is what is read, cell by cell, and nothing is a formula.
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { line } from '../domain/fields';
import { openList } from '../import/file/open-list';
import { tidy } from '../import/file/sheet';
import { contentOf, type ListContent } from './content';
import { writeCsv } from './csv';
import { gridOf } from './grid';
import { writeWorkbook } from './workbook';

const STAMP = { network: 'Kreis Möwenfelde', day: '2026-11-30', version: 3 };
const FORMULAS = [
	'=1+1',
	'+49 4541 888',
	'-Team-',
	'@anna',
	"'=1",
	"''+2",
	"'0171",
	'＝1+1',
	'=HYPERLINK("x";"y")'
];
const ODD = [
	...FORMULAS,
	'"Sonne";"Mond"',
	'a;b,c\td',
	'=\u0338 x',
	'\u200b=1',
	'_x0041_',
	'#NV',
	'zwei\nZeilen',
	' '
];

const text = fc.oneof(
	anyText(30).filter((one) => line.safeParse(one).success),
	fc.constantFrom(...ODD)
);
const rowOf4 = fc.tuple(text, text, text, text);
const sections = fc.array(
	fc.record({ title: text, rows: fc.array(rowOf4, { minLength: 1, maxLength: 6 }) }),
	{
		minLength: 1,
		maxLength: 4
	}
);
type Parts = { title: string; rows: [string, string, string, string][] }[];
const EXAMPLES = ODD.map((odd): [Parts] => [[{ title: 'Jugendhilfe', rows: [[odd, odd, '', odd]] }]]);
const listOf = (parts: readonly { title: string; rows: readonly string[][] }[]) =>
	contentOf('annex1', parts, 1);

/** What is to be read: rows that hold something, each text as the reader tidies it. */
const written = (content: ListContent) =>
	gridOf(content, STAMP)
		.rows.map((row) => row.map(tidy))
		.filter((row) => row.some((one) => one !== ''));

async function read(bytes: Uint8Array): Promise<string[][]> {
	const [sheet] = await openList(new Uint8Array(bytes));
	return (sheet?.rows ?? []).map(({ cells }) => [0, 1, 2, 3].map((column) => cells[column]?.text ?? ''));
}

const bytesOf = (csv: string) => new TextEncoder().encode(csv);

describe('a list as a file', () => {
	it('is read back from CSV, every cell the same text', async () => {
		await fc.assert(
			fc.asyncProperty(sections, async (parts) => {
				const content = listOf(parts);
				expect(await read(bytesOf(writeCsv(content, STAMP)))).toEqual(written(content));
			}),
			{ examples: EXAMPLES }
		);
	});

	it('is read back from a workbook, every cell the same text', async () => {
		await fc.assert(
			fc.asyncProperty(sections, async (parts) => {
				const content = listOf(parts);
				expect(await read(await writeWorkbook(content, STAMP))).toEqual(written(content));
			}),
			{ numRuns: 50, examples: EXAMPLES }
		);
	});
});

describe('what begins like a formula', () => {
	const content = listOf([{ title: 'Jugendhilfe', rows: FORMULAS.map((one) => [one, '', '', '']) }]);

	it('has an apostrophe before it in CSV, where a program would run it otherwise', () => {
		const lines = writeCsv(content, STAMP).split('\r\n').slice(5, -1);
		expect(lines.map((one) => one.slice(0, 3))).toEqual(FORMULAS.map(([sign]) => `"'${sign}`));
	});

	it('is a text in a workbook, and stays one when somebody edits it', async () => {
		const { sheets } = await readXlsx(await writeWorkbook(content, STAMP), { readStyles: true });
		const cells = [...(sheets[0]?.cells?.values() ?? [])].filter(({ value }) => value !== null);
		expect(cells.length).toBeGreaterThan(FORMULAS.length);
		for (const { type, formula, style } of cells)
			expect([type, formula, style?.numFmt]).toEqual(['string', undefined, '@']);
	});
});

describe('a list for German Excel', () => {
	it('is UTF-8 with BOM, semicolons and CRLF, with Stand and version above the columns', () => {
		const content = listOf([{ title: 'Schule', rows: [['Grundschule "Süd"', 'Ö; Ä', '', '1\n2']] }]);
		expect(writeCsv(content, STAMP)).toBe(
			[
				'\uFEFF"Anlage 1: Ansprechpartnerinnen und Ansprechpartner der Netzwerkpartner";"";"";""',
				'"Kreis Möwenfelde · Stand: 30.11.2026 · Version 3";"";"";""',
				'"";"";"";""',
				'"Einrichtung/Dienst/Fachstelle";"Ansprechpartner/in, Funktion";"Anschrift";"Telefon, Fax, E-Mail"',
				'"Schule";"";"";""',
				'"Grundschule ""Süd""";"Ö; Ä";"";"1\n2"',
				''
			].join('\r\n')
		);
	});
});
