// `npm run import-preview`, as it is called: standard output holds lines of JSON and nothing else.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workbook } from './xlsx';

const folder = mkdtempSync(join(tmpdir(), 'import-preview-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
	lines: Record<string, unknown>[];
	errors: string;
	code: number;
}

function preview(...files: string[]): Promise<Answer> {
	return new Promise((resolve) => {
		execFile(process.execPath, ['scripts/run.mjs', 'import-preview', ...files], (error, stdout, stderr) => {
			const lines = stdout.split('\n').filter((line) => line !== '');
			resolve({
				lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
				errors: stderr,
				code: Number(error?.code ?? 0)
			});
		});
	});
}

function put(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const KEYS =
	'file row kind name function organisation street postalCode place phones fax emails legalBases problems';

describe('the preview of a list', () => {
	it('has one line per row with all keys in their order, and the columns on standard error', async () => {
		const path = put(
			'Anlage 1.xlsx',
			workbook({
				rows: [
					['Einrichtung', 'Telefon'],
					['Kita', '030 23125 100']
				]
			})
		);
		const { lines, errors, code } = await preview(path);
		expect(lines.map(({ file, row, kind, name, phones }) => [file, row, kind, name, phones])).toEqual([
			['Anlage 1.xlsx', 1, 'skip', 'Einrichtung · Telefon', []],
			['Anlage 1.xlsx', 2, 'organisation', 'Kita', ['+493023125100']]
		]);
		expect(lines.map((line) => Object.keys(line).join(' '))).toEqual([KEYS, KEYS]);
		expect(errors).toContain('A „Einrichtung“ → Einrichtung');
		expect(code).toBe(0);
	});

	it('says of a file that is not read why, in a line and on standard error, and goes on with the next', async () => {
		const broken = put('alt.xlsx', 'PK\u0003\u0004 nichts');
		const list = put('liste.csv', 'Einrichtung;Telefon\r\nKita;030 23125 100\r\n');
		const { lines, errors, code } = await preview(broken, list);
		expect(lines).toHaveLength(3);
		expect(lines[0]).toMatchObject({
			file: 'alt.xlsx',
			kind: 'skip',
			problems: [expect.stringContaining('beschädigt')]
		});
		expect(errors).toMatch(/alt\.xlsx: Die Excel-Datei ist beschädigt/);
		expect(errors).not.toContain('    at ');
		expect(code).toBe(1);
	});

	it('says of a file that is not there that it is not, and without a file how to call it', async () => {
		expect(await preview(join(folder, 'keine.csv'))).toMatchObject({
			code: 1,
			errors: expect.stringContaining('gibt es nicht')
		});
		expect(await preview()).toMatchObject({
			code: 1,
			lines: [],
			errors: expect.stringContaining('import-preview -- DATEI')
		});
	});
});
