/** The report as German Excel reads it: UTF-8 with BOM, semicolons, CRLF, every cell a text or a number and never a formula. */
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import type { DeskReport } from '../../protocol/desk-report';
import { HIDDEN, HIDDEN_NOTE, sectionsOf, totalOf } from './report-view';

const BOM = '\uFEFF';

export function reportCsv(
	{ year, networks }: Pick<DeskReport, 'year' | 'networks'>,
	bases: readonly Pick<LegalBasis, 'code' | 'citation'>[]
): string {
	const rows: string[][] = [['Jahr', 'Netzwerk', 'Merkmal', 'Wert', 'Anzahl']];
	const shown = (n: number | null | undefined) => (typeof n === 'number' ? `${n}` : HIDDEN);
	for (const network of networks) {
		const total = totalOf(network);
		if (total === undefined) continue;
		rows.push([`${year}`, network.name, 'Beratungen', 'alle', shown(total)]);
		for (const { title, rows: values } of sectionsOf(network, bases))
			for (const { label, n } of values) rows.push([`${year}`, network.name, title, label, shown(n)]);
	}
	rows.push([HIDDEN_NOTE, '', '', '', '']);
	return BOM + rows.map((row) => row.map(cell).join(';') + '\r\n').join('');
}

/** What begins like a formula would be one: the apostrophe makes it a text. */
function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
