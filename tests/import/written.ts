/** Lists as a test writes them, and what is read of them. */
import { workbook, type Written, type WrittenSheet } from './xlsx';
import type { ListEntry } from '../../src/lib/domain/directory/list-file';
import { readList } from '../../src/lib/import/read-list';

export const HEADER = ['Einrichtung', 'Ansprechpartner/in', 'Anschrift', 'Telefon, Fax, E-Mail'];
export const REACH = '030 23125 100, kita@example.org';
export const WHERE = 'Am Markt 3, 23909 Ratzeburg';

export async function entries(...sheets: WrittenSheet[]): Promise<ListEntry[]> {
	return (await readList(workbook(...sheets))).flatMap((sheet) => sheet.entries);
}
export const read = (...rows: (Written | null)[][]) => entries({ rows });
export const csv = async (text: string) =>
	(await readList(new TextEncoder().encode(text))).flatMap((sheet) => sheet.entries);
/** Row, kind, name and organisation, as far as they are asked for. */
export const brief = (lines: ListEntry[]) =>
	lines
		.filter(({ kind }) => kind !== 'skip')
		.map(({ row, kind, name, organisation }) => [row, kind, name, organisation]);
export const problems = (lines: ListEntry[]) => lines.flatMap((line) => line.problems);
