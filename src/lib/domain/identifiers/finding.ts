/**
 * What the check of a question finds, and how a detector is written: one pure function per kind, from the text to its
 * findings. Offsets are UTF-16 units, as a text area counts them. A detector never throws and never looks anything up.
 * It marks what identifies by its form; names of people are another matter and not here.
 */
export const IDENTIFIER_KINDS = [
	'email',
	'iban',
	'healthInsurance',
	'pensionInsurance',
	'birthDate',
	'date',
	'taxId',
	'phone',
	'fileNumber',
	'street',
	'postalPlace'
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

export interface Finding {
	start: number;
	end: number;
	kind: IdentifierKind;
	/** What to write instead, e.g. "5 Jahre" or "[Telefonnummer entfernt]". */
	suggestion: string;
}

/** `today` is the day in Europe/Berlin, YYYY-MM-DD: ages and "vor 3 Wochen" depend on it. */
export type Detector = (text: string, today: string) => Finding[];

/** No letter or digit before or after: \b knows no umlauts. */
export const NOT_IN_WORD_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
export const NOT_IN_WORD_AFTER = String.raw`(?![\p{L}\p{N}])`;

/** A global, case-blind, Unicode-aware expression from its parts. */
export function pattern(...parts: string[]): RegExp {
	return new RegExp(parts.join(''), 'giu');
}

/** The digits of `text`, without what people put between them. */
export function digitsOf(text: string): string {
	return text.replace(/\D/g, '');
}

/** One finding per match that `accepts`. */
export function findingsOf(
	text: string,
	expression: RegExp,
	kind: IdentifierKind,
	suggestion: string,
	accepts: (match: RegExpMatchArray) => boolean = () => true
): Finding[] {
	const findings: Finding[] = [];
	for (const match of text.matchAll(expression)) {
		if (!accepts(match)) continue;
		const start = match.index;
		findings.push({ start, end: start + match[0].length, kind, suggestion });
	}
	return findings;
}
