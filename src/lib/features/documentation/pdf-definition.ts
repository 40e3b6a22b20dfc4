/**
 * A sheet as a document of pdfmake: A4, every section and field in a fixed order, what is empty named as such.
 * Everything typed goes in as the text of a node, never as a node: nothing in it can mean anything to pdfmake.
 */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { formatPlainDay, formatShortDay } from '$lib/text/format';
import { labels } from '$lib/text/labels';
import { writtenSteps, type Sheet } from './sheet';
import { FIELDS, FOOTER, NOTHING, SECTIONS, TITLE } from './words';

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
	return [
		heading('occasion'),
		line('date', formatPlainDay(sheet.date)),
		line('legalBasis', sheet.legalBasis),
		line('channel', sheet.channel && labels.channel[sheet.channel]),
		line('participants', sheet.participants),
		...field('occasion', sheet.occasion),
		heading('facts'),
		...field('observed', sheet.observed),
		...field('reported', sheet.reported),
		heading('hypotheses'),
		entry(sheet.hypotheses),
		heading('assessment'),
		line('estimate', sheet.estimate && labels.estimate[sheet.estimate]),
		...field('assessment', sheet.assessment),
		heading('steps'),
		steps(sheet),
		heading('dissent'),
		entry(sheet.dissent),
		heading('review'),
		line('review', formatPlainDay(sheet.review)),
		...field('reviewNote', sheet.reviewNote)
	];
}

/** With a bookmark, and never alone at the foot of a page. */
function heading(section: keyof typeof SECTIONS): Content {
	const { title, lead } = SECTIONS[section];
	return {
		unbreakable: true,
		stack: [
			{ text: title, style: 'heading', outline: true, headlineLevel: 1 },
			{ text: lead, style: 'lead' }
		]
	};
}

/** A short field beside its label. */
function line(name: keyof typeof FIELDS, value: string): Content {
	return { margin: [0, 2, 0, 0], text: [{ text: `${FIELDS[name]}: `, bold: true }, entry(value)] };
}

/** A long field under its label. */
function field(name: keyof typeof FIELDS, value: string): Content[] {
	return [{ text: FIELDS[name], style: 'label' }, entry(value)];
}

function entry(value: string): { text: string; style?: string; preserveLeadingSpaces?: boolean } {
	const text = clean(value);
	return text === '' ? { text: NOTHING, style: 'nothing' } : { text, preserveLeadingSpaces: true };
}

function steps(sheet: Sheet): Content {
	const rows = writtenSteps(sheet);
	if (rows.length === 0) return entry('');
	const head: TableCell[] = [FIELDS.what, FIELDS.who, FIELDS.until].map((text) => ({ text, bold: true }));
	return {
		margin: [0, 4, 0, 0],
		layout: { hLineWidth: () => 0.75, vLineWidth: () => 0, hLineColor: () => LINE },
		table: {
			headerRows: 1,
			widths: ['*', 150, 80],
			body: [
				head,
				...rows.map(({ what, who, until }) => [entry(what), entry(who), entry(formatShortDay(until))])
			]
		}
	};
}

/** Composed letters, since only they have glyphs; no control characters, no halves of a character. */
function clean(text: string): string {
	return text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/\t/g, '    ')
		.replace(/[^\n\P{Cc}]/gu, '')
		.replace(/\p{Cs}/gu, '?')
		.trim();
}
