// Lists in manners that nobody wrote down beforehand: a row is right, or a sentence says what is not sure about it.
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ListEntry } from '../../src/lib/domain/directory/list-file';
import { readList } from '../../src/lib/import/read-list';
import { drawnList, type DrawnList, type Truth } from './drawn-lists';
import { workbook } from './xlsx';

const LISTS = 60;

const fromCsv = async (rows: string[][]) =>
	(await readList(new TextEncoder().encode(Papa.unparse(rows, { delimiter: ';', newline: '\r\n' }))))[0]
		?.entries ?? [];
const fromWorkbook = async (rows: string[][]) =>
	(await readList(workbook({ rows: rows.map((cells) => cells.map((cell) => cell || null)) })))[0]?.entries ??
	[];

/** The lines that a row has to have, as far as the truth says. */
function wanted(truth: Truth) {
	const { organisation, street, postalCode, place, phones, fax, emails } = truth;
	const shared = { organisation, street, postalCode, place, phones, fax };
	if (truth.people.length === 0)
		return [{ ...shared, kind: 'organisation', name: organisation, function: '', emails }];
	return truth.people.map(({ title, first, last, function: does }, index) => ({
		...shared,
		kind: 'contact',
		name: `${title}${first} ${last}`,
		function: does,
		emails: emails.slice(index, index + 1)
	}));
}

const isNamed = (lines: readonly ListEntry[]) => lines.some(({ problems }) => problems.length > 0);
const said = (lines: readonly ListEntry[]) =>
	lines.map(
		({ kind, name, organisation, street, postalCode, place, phones, fax, emails, function: does }) => ({
			...{ organisation, street, postalCode, place, phones, fax },
			...{ kind, name, function: does, emails }
		})
	);

/** Rows that are neither right nor named. */
function silent({ truths }: DrawnList, entries: readonly ListEntry[]) {
	return truths.flatMap((truth, index) => {
		const lines = entries.filter(({ row }) => row === index + 2);
		const isRight = JSON.stringify(said(lines)) === JSON.stringify(wanted(truth));
		return isRight || isNamed(lines) ? [] : [{ wanted: wanted(truth), read: said(lines) }];
	});
}

describe('a list in any manner', () => {
	it.each([
		['as CSV', fromCsv],
		['as a workbook', fromWorkbook]
	])('%s is right, or named', async (_, read) => {
		await fc.assert(
			fc.asyncProperty(drawnList, async (list) => {
				expect(silent(list, await read(list.rows))).toEqual([]);
			}),
			{ numRuns: LISTS }
		);
	});

	it('is right in nearly all of its rows', async () => {
		const lists = fc.sample(drawnList, { numRuns: LISTS, seed: 27 });
		let [rows, right] = [0, 0];
		for (const list of lists) {
			const entries = await fromCsv(list.rows);
			for (const [index, truth] of list.truths.entries()) {
				const lines = entries.filter(({ row }) => row === index + 2);
				rows += 1;
				right += JSON.stringify(said(lines)) === JSON.stringify(wanted(truth)) ? 1 : 0;
			}
		}
		expect(right / rows).toBeGreaterThan(0.95);
	});

	it('with one row of a CSV file in which a cell slipped, is right or named', async () => {
		const slip = fc.tuple(drawnList, fc.nat(9), fc.nat(20), fc.boolean());
		await fc.assert(
			fc.asyncProperty(slip, async ([list, row, column, isInserted]) => {
				const cells = list.rows[row + 1] ?? [];
				const at = column % cells.length;
				const slipped = [
					...cells.slice(0, at),
					...(isInserted ? [''] : []),
					...cells.slice(isInserted ? at : at + 1)
				];
				const rows = list.rows.map((one, index) => (index === row + 1 ? slipped : one));
				expect(silent(list, await fromCsv(rows))).toEqual([]);
			}),
			{ numRuns: LISTS }
		);
	});
});
