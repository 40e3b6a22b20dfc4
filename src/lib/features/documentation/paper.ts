/** What stands on the paper of a sheet, in its order: the same for the PDF that is made here and for what the browser prints. Pure. */
import { formatPlainDay, formatShortDay } from '$lib/text/format';
import { labels } from '$lib/text/labels';
import { writtenSteps, type Sheet } from './sheet';
import { FIELDS, SECTIONS } from './words';

/** `line`: a short field beside its label · `field`: a long one under it · `text`: all that its section says. Empty texts are named as such. */
export type PaperPart =
	| { kind: 'line' | 'field'; label: string; text: string }
	| { kind: 'text'; text: string }
	| { kind: 'steps'; rows: { what: string; who: string; until: string }[] };

export interface PaperSection {
	title: string;
	/** The sentence that says what belongs here. */
	lead: string;
	parts: PaperPart[];
}

export const STEP_HEADS = [FIELDS.what, FIELDS.who, FIELDS.until] as const;

export function paperOf(sheet: Sheet): PaperSection[] {
	return [
		section('occasion', [
			line('date', formatPlainDay(sheet.date)),
			line('legalBasis', sheet.legalBasis),
			line('channel', sheet.channel && labels.channel[sheet.channel]),
			line('participants', sheet.participants),
			field('occasion', sheet.occasion)
		]),
		section('facts', [field('observed', sheet.observed), field('reported', sheet.reported)]),
		section('hypotheses', [text(sheet.hypotheses)]),
		section('assessment', [
			line('estimate', sheet.estimate && labels.estimate[sheet.estimate]),
			field('assessment', sheet.assessment)
		]),
		section('steps', [steps(sheet)]),
		section('dissent', [text(sheet.dissent)]),
		section('review', [line('review', formatPlainDay(sheet.review)), field('reviewNote', sheet.reviewNote)])
	];
}

function section(name: keyof typeof SECTIONS, parts: PaperPart[]): PaperSection {
	return { ...SECTIONS[name], parts };
}

function line(name: keyof typeof FIELDS, value: string): PaperPart {
	return { kind: 'line', label: FIELDS[name], text: clean(value) };
}

function field(name: keyof typeof FIELDS, value: string): PaperPart {
	return { kind: 'field', label: FIELDS[name], text: clean(value) };
}

function text(value: string): PaperPart {
	return { kind: 'text', text: clean(value) };
}

function steps(sheet: Sheet): PaperPart {
	const rows = writtenSteps(sheet).map(({ what, who, until }) => ({
		what: clean(what),
		who: clean(who),
		until: clean(formatShortDay(until))
	}));
	return rows.length === 0 ? text('') : { kind: 'steps', rows };
}

/** Composed letters, since only they have glyphs; no control characters, no halves of a character. */
function clean(value: string): string {
	return value
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/\t/g, '    ')
		.replace(/[^\n\P{Cc}]/gu, '')
		.replace(/\p{Cs}/gu, '?')
		.trim();
}
