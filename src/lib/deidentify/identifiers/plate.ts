/**
 * Number plates: "RZ-AB 123", "HH AB 1234", "rz ks 88", "H-XX 123E". The first letters must be a district's code. Without a
 * hyphen, small letters that are also short words ("an so 3") count only behind a word for the plate.
 */
import type { Finding } from '../finding';
import { must, NOT_IN_WORD_AFTER, NOT_IN_WORD_BEFORE, pattern, type Detector } from './detector';
import { PLATE_CODES } from './plate-codes';
import { COUNTED } from './units';

const PLATE = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`(?<code>[A-ZÄÖÜ]{1,3})(?<joint>\s?[-‐‑–:·./_]\s?|\s)(?<letters>[A-Z]{1,2})\s?[-‐‑–.:·]?\s?(?<number>[1-9]\d{0,3})\s?[EH]?`,
	NOT_IN_WORD_AFTER,
	String.raw`(?![.,/:]\d)`
);
const CUE = /(?:kennz|kfz|nummernschild|auto|wagen|taxi|bus|lkw|pkw|transporter|motorrad)[^.!?]{0,40}$/i;
const SHORT_WORDS = new Set('ab an am in im um da so es er du ob zu je wo mo di mi do fr sa'.split(' '));
/** Paper sizes, hours of school, examinations: letters and a number that are no plate. */
const NO_PLATE = /^(?:din[ -](?:a|en|iso|vde)|(?:en|iso)[ -]|kl|sek[ -]|abs)/i;
const UNIT = new RegExp(String.raw`^\s?${COUNTED}(?![\p{L}])`, 'iu');
const SUGGESTION = '[Kennzeichen entfernt]';

export const findPlates: Detector = (text) => {
	const findings: Finding[] = [];
	for (const match of text.matchAll(PLATE)) {
		const { code = '', joint = '', letters = '', number = '' } = match.groups ?? {};
		if (!PLATE_CODES.has(code.toLowerCase()) || NO_PLATE.test(match[0])) continue;
		const announced = CUE.test(text.slice(Math.max(0, match.index - 50), match.index));
		const counts = UNIT.test(text.slice(match.index + match[0].length));
		if (!announced && (counts || !looksLikePlate(code, joint, letters, number))) continue;
		const end = match.index + match[0].trimEnd().length;
		findings.push(must('plate', match.index, end, SUGGESTION));
	}
	return [...findings, ...findBlocks(text), ...findNamed(text)];
};

/** Written as one block, where the text speaks of a plate: "kennzeichen rzab123". */
const BLOCK = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`(?<word>[A-ZÄÖÜ]{2,5})[ -]?[1-9]\d{0,3}[EH]?`,
	NOT_IN_WORD_AFTER
);

function isCodeAndLetters(word: string): boolean {
	return [1, 2].some((letters) => PLATE_CODES.has(word.slice(0, -letters).toLowerCase()));
}

function findBlocks(text: string): Finding[] {
	return [...text.matchAll(BLOCK)]
		.filter((match) => isCodeAndLetters(match.groups?.word ?? ''))
		.filter(({ index }) => CUE.test(text.slice(Math.max(0, index - 40), index)))
		.map((match) => must('plate', match.index, match.index + match[0].length, SUGGESTION));
}

/** Any letters and digits that are called a plate, foreign and military ones too: "Kennzeichen WGM 12345", "Y-123456". */
const NAMED =
	/(?<=(?:[Kk]ennzeichen|[Kk]ennz\.?|[Nn]ummernschild)[\s:]{1,3}(?:\p{Ll}+\s){0,3})(?=[A-Z\d -]{0,8}\d)[A-Z]{1,3}[ -]{0,3}[A-Z\d]{2,7}(?:[ -][A-Z\d]{1,4})?(?![\p{L}\p{N}])/gu;

function findNamed(text: string): Finding[] {
	return [...text.matchAll(NAMED)].map((match) =>
		must('plate', match.index, match.index + match[0].length, SUGGESTION)
	);
}

const UNITS = new Set('kg mg ml cm mm km st nr kl sz'.split(' '));

function looksLikePlate(code: string, joint: string, letters: string, number: string): boolean {
	if (code === code.toUpperCase() && letters === letters.toUpperCase()) return true;
	if (/[-‐‑–:·]/u.test(joint)) return true;
	if (code !== code.toLowerCase() || letters !== letters.toLowerCase()) return false;
	if (SHORT_WORDS.has(code)) return false;
	// "hh ab 3409": nothing else has such a beginning and so long a number.
	return !SHORT_WORDS.has(letters) || (number.length > 2 && code.length > 1 && !UNITS.has(code));
}
