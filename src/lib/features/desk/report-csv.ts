/** The report as German Excel reads it: UTF-8 with BOM, semicolons, CRLF, every cell a text or a number and never a formula. */
import type { DeskReport } from '../../protocol/desk-report';
import { type NamedBasis, reportParts } from '../../text/year-report/charts';
import { HIDDEN } from '../../text/year-report/words';

const BOM = '\uFEFF';
const HEAD = ['Jahr', 'Netzwerk', 'Teil', 'Merkmal', 'Wert', 'Was', 'Anzahl'];

export function reportCsv(
	{ year, networks }: Pick<DeskReport, 'year' | 'networks'>,
	bases: readonly NamedBasis[]
): string {
	const rows = [HEAD];
	for (const network of networks)
		for (const { title: part, lead, charts, points } of reportParts({ ...network, year }, bases)) {
			const about = [`${year}`, network.name, part];
			for (const sentence of [lead, ...points]) if (sentence) rows.push([...about, sentence, '', '', '']);
			for (const { title, keys, rows: values } of charts)
				for (const { label, values: numbers } of values)
					keys.forEach((key, at) => rows.push([...about, title, label, key, shown(numbers[at])]));
		}
	return csvOf(rows);
}

/** Rows as German Excel reads them. */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return BOM + rows.map((row) => row.map(cell).join(';') + '\r\n').join('');
}

/** Without the points of thousands: Excel shall count with it. */
const shown = (n: number | null | undefined) => (typeof n === 'number' ? `${n}` : HIDDEN);

/** What begins like a formula would be one: the apostrophe makes it a text. */
function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
