// What reading lists has to reach: a row is right, or a sentence says what is not sure about it.
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { readList } from '../../src/lib/import/read-list';
import { bytesOf, compare, expectedOf, LISTS, scoreOf } from './score';
import { workbook } from './xlsx';

const LEAST_SEEN = 0.98;
const MOST_SILENT = 0.01;

describe.each(LISTS)('%s', (list) => {
	it('is read rightly, or what is not is named', async () => {
		const { rows, right, named, silent } = await scoreOf(list);
		expect(rows).toBeGreaterThan(100);
		expect((right + named) / rows, JSON.stringify(silent)).toBeGreaterThanOrEqual(LEAST_SEEN);
		expect(silent.length / rows).toBeLessThanOrEqual(MOST_SILENT);
		// Naming every row would be no reading.
		expect(right / rows).toBeGreaterThan(0.9);
	});

	it('says the same as a workbook', async () => {
		const text = new TextDecoder(list === 'annex' ? 'windows-1252' : 'utf-8').decode(bytesOf(list));
		const { data } = Papa.parse<string[]>(text.replace('\ufeff', ''));
		const [sheet] = await readList(
			workbook({ rows: data.map((cells) => cells.map((cell) => cell || null)) })
		);
		const score = compare(expectedOf(list), sheet?.entries ?? []);
		expect((score.right + score.named) / score.rows).toBeGreaterThanOrEqual(LEAST_SEEN);
		expect(score.silent.length / score.rows).toBeLessThanOrEqual(MOST_SILENT);
	});
});

it('all lists together have 300 rows, and ten kinds of mess', () => {
	const all = LISTS.flatMap((list) => expectedOf(list).map((line) => ({ ...line, list })));
	expect(new Set(all.map(({ list, row }) => `${list} ${row}`)).size).toBeGreaterThanOrEqual(300);
	expect(new Set(all.map(({ mess }) => mess)).size).toBeGreaterThanOrEqual(10);
});

describe('the score', () => {
	const [expected] = expectedOf('mailing-list').filter(({ mess }) => mess === 'none');
	const read = { ...expected!, problems: [] as string[] };

	it('counts a row that differs and says nothing as silently wrong, and one that says so as named', () => {
		expect(compare([expected!], [read])).toMatchObject({ right: 1, named: 0, silent: [] });
		expect(compare([expected!], [{ ...read, phones: [] }]).silent).toHaveLength(1);
		expect(compare([expected!], [{ ...read, phones: [], problems: ['x'] }])).toMatchObject({
			named: 1,
			silent: []
		});
	});

	it('counts a line too many, a row that is missing, and a doubt that is missing', () => {
		expect(compare([expected!], [read, read]).silent).toHaveLength(1);
		expect(compare([expected!], []).silent).toHaveLength(1);
		expect(compare([{ ...expected!, named: true }], [read]).silent).toHaveLength(1);
	});
});
