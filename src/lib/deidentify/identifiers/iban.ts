/** IBANs of any country by their checksum (ISO 13616, mod 97); after the word "IBAN" also mistyped ones. */
import type { Finding } from '../finding';
import { must, NOT_IN_WORD_AFTER, NOT_IN_WORD_BEFORE, pattern, type Detector } from './detector';

const CANDIDATE = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`[A-Z]{2}\s?\d{2}(?:[ .-]?[A-Z0-9]){11,30}`,
	NOT_IN_WORD_AFTER
);
const ANNOUNCED = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`IBAN\W{0,4}[A-Z]{2}\s?\d{2}(?:[ .-]?\d){8,24}`,
	NOT_IN_WORD_AFTER
);
const SHORTEST = 15;
const SUGGESTION = '[Kontonummer entfernt]';

export const findIbans: Detector = (text) => {
	const findings: Finding[] = [];
	for (const match of text.matchAll(CANDIDATE)) {
		const length = validLength(match[0]);
		if (length > 0) findings.push(must('iban', match.index, match.index + length, SUGGESTION));
	}
	for (const match of text.matchAll(ANNOUNCED))
		findings.push(must('iban', match.index, match.index + match[0].length, SUGGESTION));
	return findings;
};

/** The words behind an IBAN look like more of it: the longest part that ends a group and checks is the number. */
function validLength(candidate: string): number {
	for (let end = candidate.length; end >= SHORTEST; end--) {
		const next = candidate[end];
		if (next !== undefined && /[A-Z0-9]/i.test(next)) continue;
		const part = candidate.slice(0, end);
		if (/[A-Z0-9]$/i.test(part) && checks(part.replace(/[^A-Z0-9]/gi, '').toUpperCase())) return end;
	}
	return 0;
}

function checks(iban: string): boolean {
	if (iban.length < SHORTEST || (iban.startsWith('DE') && iban.length !== 22)) return false;
	let rest = 0;
	for (const character of iban.slice(4) + iban.slice(0, 4)) {
		const value = parseInt(character, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}
