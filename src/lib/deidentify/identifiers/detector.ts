/**
 * How a detector is written: one pure function per kind, from the text to its findings. A detector never throws and never
 * looks anything up. It marks what identifies by its form; names of people are another matter (../names).
 */
import type { Finding, IdentifierKind } from '../finding';

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

/** What must be resolved, from `start` to `end`. */
export function must(kind: IdentifierKind, start: number, end: number, suggestion: string): Finding {
	return { start, end, kind, level: 'must', suggestion };
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
		findings.push(must(kind, match.index, match.index + match[0].length, suggestion));
	}
	return findings;
}
