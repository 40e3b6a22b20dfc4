/**
 * A sheet as a document of pdfmake: A4, every section and field in a fixed order, what is empty named as such.
 * Everything typed goes in as the text of a node, never as a node: nothing in it can mean anything to pdfmake.
 */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatPlainDay } from '$lib/text/format';
import { type PaperPart, paperOf, STEP_HEADS } from './paper';
import type { Sheet } from './sheet';
import { FOOTER, NOTHING, TITLE } from './words';

const INK = '#15201f';
const INK_SOFT = '#3d4947';
const LINE = '#b9b5aa';

export function pdfDefinition(sheet: Sheet, at: Date): TDocumentDefinitions {
	return {
		pageSize: 'A4',
		pageMargins: [56, 48, 56, 64],
		language: 'de',
		version: '1.7',
		displayTitle: true,
		info: { title: TITLE, creator: 'Schutznetz', producer: 'Schutznetz', creationDate: at },
		defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.2, color: INK },
		styles: {
			title: { fontSize: 18, bold: true },
			heading: { fontSize: 13, bold: true, margin: [0, 11, 0, 0] },
			lead: { fontSize: 9.5, color: INK_SOFT, margin: [0, 0, 0, 3] },
			label: { bold: true, margin: [0, 3, 0, 0] },
			nothing: { color: INK_SOFT },
			foot: { fontSize: 8.5, color: INK_SOFT }
		},
		content: [
			{ text: TITLE, style: 'title' },
			{ text: `Erstellt am ${formatPlainDay(at)}`, style: 'lead' },
			...sections(sheet)
		],
		footer: (page, pages) => ({
			margin: [56, 20, 56, 0],
			columns: [
				{ text: FOOTER, style: 'foot', width: '*' },
				{ text: `Seite ${page} von ${pages}`, style: 'foot', width: 80, alignment: 'right' }
			]
		})
	};
}

function sections(sheet: Sheet): Content[] {
	return paperOf(sheet).flatMap(({ title, lead, parts }) => [
		heading(title, lead),
		...parts.flatMap(contentOf)
	]);
}

/** With a bookmark, and never alone at the foot of a page. */
function heading(title: string, lead: string): Content {
	return {
		unbreakable: true,
		stack: [
			{ text: title, style: 'heading', outline: true, headlineLevel: 1 },
			{ text: lead, style: 'lead' }
		]
	};
}

function contentOf(part: PaperPart): Content[] {
	switch (part.kind) {
		case 'line':
			return [{ margin: [0, 2, 0, 0], text: [{ text: `${part.label}: `, bold: true }, entry(part.text)] }];
		case 'field':
			return [{ text: part.label, style: 'label' }, entry(part.text)];
		case 'text':
			return [entry(part.text)];
		case 'steps':
			return [steps(part.rows)];
	}
}

function entry(text: string): { text: string; style?: string; preserveLeadingSpaces?: boolean } {
	return text === '' ? { text: NOTHING, style: 'nothing' } : { text, preserveLeadingSpaces: true };
}

function steps(rows: readonly { what: string; who: string; until: string }[]): Content {
	const head: TableCell[] = STEP_HEADS.map((text) => ({ text, bold: true }));
	return {
		margin: [0, 4, 0, 0],
		layout: { hLineWidth: () => 0.75, vLineWidth: () => 0, hLineColor: () => LINE },
		table: {
			headerRows: 1,
			widths: ['*', 150, 80],
			body: [head, ...rows.map(({ what, who, until }) => [entry(what), entry(who), entry(until)])]
		}
	};
}
