import { describe, expect, it } from 'vitest';
import { workbook, workbookParts, zip } from '$tests/import/xlsx';
import { readWorkbook } from './workbook';

const refusal = (bytes: Uint8Array<ArrayBuffer>) =>
	readWorkbook(bytes).then(
		() => 'read',
		(error: { code?: string }) => error.code
	);
const texts = async (bytes: Uint8Array<ArrayBuffer>) =>
	(await readWorkbook(bytes)).map(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

describe('a workbook', () => {
	it('gives its rows as Excel counts them, without those that are empty', async () => {
		const [sheet] = await readWorkbook(workbook({ rows: [['Liste'], [], ['Kita', 'Frau Müller']] }));
		expect(sheet?.rows.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
			[1, 'Liste'],
			[3, 'Kita']
		]);
	});

	it('gives every visible sheet with its name, and none that is hidden', async () => {
		const sheets = await readWorkbook(
			workbook(
				{ name: 'Anlage 1', rows: [['a']] },
				{ name: 'alt', rows: [['b']], state: 'hidden' },
				{ name: 'intern', rows: [['c']], state: 'veryHidden' },
				{ name: 'Anlage 2', rows: [['d']] }
			)
		);
		expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
			['Anlage 1', 1],
			['Anlage 2', 1]
		]);
	});

	it('fills a merge, and says from where', async () => {
		const [sheet] = await readWorkbook(
			workbook({
				rows: [
					['Kita', 'Anna'],
					[null, 'Bernd']
				],
				merges: ['A1:A2']
			})
		);
		expect(sheet?.rows[1]?.cells[0]).toEqual({ text: 'Kita', merged: 'down' });
	});

	it('knows hidden columns and rows', async () => {
		const [sheet] = await readWorkbook(
			workbook({ rows: [['a', 'b'], ['c']], hiddenColumns: [1], hiddenRows: [2] })
		);
		expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1]);
		expect(sheet?.rows.map(({ hidden }) => hidden ?? false)).toEqual([false, true]);
	});

	it('writes numbers out, with the zeros that their format shows, and marks them', async () => {
		const [sheet] = await readWorkbook(
			workbook({ rows: [[4541888000, { number: 1067, format: 'postal code' }, 494541888000]] })
		);
		expect(sheet?.rows[0]?.cells).toEqual([
			{ text: '4541888000', numeric: true },
			{ text: '01067', numeric: true },
			{ text: '494541888000', numeric: true }
		]);
	});

	it('writes days as they are shown', async () => {
		const [sheet] = await readWorkbook(workbook({ rows: [[{ day: 46173 }]] }));
		expect(sheet?.rows[0]?.cells[0]).toEqual({ text: '31.05.2026', day: true });
	});

	it('takes the value that Excel kept of a formula, and says where there is none', async () => {
		const [sheet] = await readWorkbook(
			workbook({
				rows: [
					[{ formula: 'A2&"x"', value: 'Kita Nord' }, { formula: 'A1' }, { formula: 'A9', error: '#REF!' }]
				]
			})
		);
		expect(sheet?.rows[0]?.cells).toEqual([
			{ text: 'Kita Nord' },
			{ text: '', formula: 'no-value' },
			{ text: '#REF!', formula: 'error' }
		]);
	});

	it('keeps line breaks within a cell', async () => {
		expect(await texts(workbook({ rows: [['Weg 1\n23909  Ratzeburg\n']] }))).toEqual([
			[['Weg 1\n23909 Ratzeburg']]
		]);
	});
});

describe('a workbook that is refused', () => {
	const parts = workbookParts([{ rows: [['Kita']] }]);
	const MANY = 70 * 1024 * 1024;

	it('inflates too far, by what it says itself', async () => {
		expect(await refusal(zip([...parts, { name: 'xl/media/a.bin', data: 'a', declared: MANY }]))).toBe(
			'inflates_too_far'
		);
	});

	it('inflates too far, whatever it says', async () => {
		const bomb = { name: 'xl/media/a.bin', data: new Uint8Array(MANY), declared: 10 };
		expect(await refusal(zip([...parts, bomb]))).toBe('inflates_too_far');
	});

	it('holds less than it says', async () => {
		expect(await refusal(zip([...parts, { name: 'a', data: 'aaaa', declared: 5 }]))).toBe('broken_workbook');
	});

	it('inflates too far in all its parts together', async () => {
		const half = new Uint8Array(40 * 1024 * 1024);
		const bombs = ['a', 'b'].map((name) => ({ name, data: half }));
		expect(await refusal(zip([...parts, ...bombs]))).toBe('inflates_too_far');
	});

	it('is another zip, or a workbook in binary form', async () => {
		expect(await refusal(zip([{ name: 'content.xml', data: '<office/>' }]))).toBe('other_zip');
		expect(await refusal(zip([{ name: 'xl/workbook.bin', data: 'x' }]))).toBe('binary_workbook');
	});

	it('was cut off, or its parts are no XML of a workbook', async () => {
		const whole = workbook({ rows: [['Kita']] });
		expect(await refusal(whole.slice(0, whole.length - 30))).toBe('broken_workbook');
		expect(await refusal(zip([{ name: 'xl/workbook.xml', data: '<a>' }]))).toBe('broken_workbook');
	});

	it('has too many rows, columns or sheets', async () => {
		const rows = Array.from({ length: 20_001 }, (_, index) => [index]);
		expect(await refusal(workbook({ rows }))).toBe('too_many_rows');
		expect(await refusal(workbook({ rows: [Array.from({ length: 201 }, () => 'a')] }))).toBe(
			'too_many_columns'
		);
		const sheets = Array.from({ length: 51 }, () => ({ rows: [['a']] }));
		expect(await refusal(workbook(...sheets))).toBe('too_many_sheets');
	});
});
