import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv';
import { decodeText, encodingOf, isGarbled } from './decode';

/** Windows-1252 of the letters that the cases have beyond Latin-1. */
const AS_1252: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96 };
const ENCODINGS = {
	'utf-8': (text: string) => new TextEncoder().encode(text),
	'utf-8 with BOM': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
	'utf-16 with BOM': (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
	'windows-1252': (text: string) =>
		new Uint8Array([...text].map((letter) => AS_1252[letter] ?? letter.charCodeAt(0)))
};
const word = fc.stringMatching(/^[A-Za-zÄÖÜäöüß0-9.@–€-]{1,12}$/);
/** Text as lists hold it: separators, quotes and line breaks within. */
const cell = fc.array(fc.oneof(word, fc.constantFrom(' ', '\n', ';', ',', '"')), {
	minLength: 1,
	maxLength: 5
});
const text = cell.map((parts) =>
	parts
		.join('')
		.replace(/\s*\n+\s*/g, '\n')
		.replace(/ +/g, ' ')
		.trim()
);
const table = fc
	.integer({ min: 2, max: 6 })
	.chain((width) =>
		fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 12 })
	)
	.filter((rows) => rows.every((cells) => cells.every((one) => one !== '' && !/^[='#]/.test(one))));

describe.each(Object.entries(ENCODINGS))('a CSV file in %s', (_, encode) => {
	it.each([';', ',', '\t'])('is read as it was written, separated by %j', (separator) => {
		fc.assert(
			fc.property(table, (rows) => {
				// What separates it stands in no cell without quotes; as Excel does, they are set where needed.
				const written = Papa.unparse(rows, { delimiter: separator, newline: '\r\n', quotes: true });
				const sheet = readCsv(decodeText(encode(written)));
				expect(sheet.rows.map(({ cells }) => cells.map((one) => one.text))).toEqual(rows);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('the encoding of a text', () => {
	it('is Windows-1252 where it is no UTF-8', () => {
		expect(encodingOf(new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]))).toBe('windows-1252');
		expect(decodeText(new Uint8Array([0x80, 0x20, 0x93]))).toBe('€ “');
	});

	it.each(['GrÃ¼n', 'StraÃŸe', 'M\u0081ller', 'K„fer', 'M\ufffdller', 'MŸller'])(
		'was another one once: %s',
		(damaged) => {
			expect(isGarbled(damaged)).toBe(true);
		}
	);

	it.each(['Größe', 'São Paulo', 'Milošević', '„Sonne“', 'Kita „Käfer“', '5 € im Monat'])(
		'was this one: %s',
		(sound) => {
			expect(isGarbled(sound)).toBe(false);
		}
	);
});

describe('rows of a CSV file', () => {
	const rows = (written: string) =>
		readCsv(written).rows.map(({ number, cells }) => [number, ...cells.map((one) => one.text)]);

	it('are counted as Excel counts them: empty ones count, a line break within quotes does not', () => {
		expect(rows('a;b\r\n;\r\n"c\nd";e\r\n\r\nf;g')).toEqual([
			[1, 'a', 'b'],
			[3, 'c\nd', 'e'],
			[5, 'f', 'g']
		]);
	});

	it('begin after the line by which a program says the separator', () => {
		expect(rows('sep=,\na,b;c')).toEqual([[1, 'a', 'b;c']]);
	});

	it('are separated by what makes most of them equally long, whatever stands within the cells', () => {
		expect(rows('Liste, Stand 2026\na;b, c;d\ne;f, g, h;i')).toEqual([
			[1, 'Liste, Stand 2026'],
			[2, 'a', 'b, c', 'd'],
			[3, 'e', 'f, g, h', 'i']
		]);
	});

	it('lose the guard that a program set against formulas, and the error a formula had is marked', () => {
		const [row] = readCsv('="04541 1";\'+49 4541;#NV').rows;
		expect(row?.cells).toEqual([
			{ text: '04541 1' },
			{ text: '+49 4541' },
			{ text: '#NV', formula: 'error' }
		]);
	});

	it('are refused with the row where a quote is not closed, and marked where quotes stand within a word', () => {
		expect(() => readCsv('a;b\n"c;d\ne;f\n')).toThrow(
			expect.objectContaining({ code: 'open_quote', row: 2 })
		);
		expect(readCsv('a;b\n"c" d";e\n').rows.map(({ strayQuotes }) => strayQuotes ?? false)).toEqual([
			false,
			true
		]);
	});

	it('are marked where nearly all have another number of cells, and not where each ends as it likes', () => {
		const ragged = (written: string) => readCsv(written).rows.map((row) => row.ragged ?? null);
		expect(ragged('Liste;;\na;b;c\nd;e\nf;g;h\ni;j;k\nl;m;n\n')).toEqual([
			null,
			null,
			{ cells: 2, usual: 3 },
			null,
			null,
			null
		]);
		expect(ragged('a;b;c\nd;e\nf;g;h;i\nj;k\nl;m\n')).toEqual([null, null, null, null, null]);
	});
});
