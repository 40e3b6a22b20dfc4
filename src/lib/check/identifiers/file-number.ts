/** File numbers behind their name (Az., Aktenzeichen, Fallnummer …) and court files by their form ("12 F 345/25"). */
import { findingsOf, NOT_IN_WORD_AFTER, NOT_IN_WORD_BEFORE, pattern, type Detector } from './detector';

const NAMES = [
	'az',
	'a\\.z',
	'aktenzeichen',
	'aktennummer',
	'akten-?nr',
	'akte(?:\\s+nr)?',
	'gesch(?:äfts)?\\.?-?(?:zeichen|z)',
	'gz',
	'vorgang(?:snummer|s-?nr)?',
	'vorgangsnummer',
	'fall-?(?:nummer|nr)',
	'kundennummer',
	'bg-?(?:nummer|nr)',
	'kindergeld-?(?:nummer|nr)',
	'(?:geschäfts|dienst|personal|versicherungsschein|schadens?|tagebuch|register|urkunden|ausweis|pass|personalausweis|reisepass|ids?|azr|service|rechnungs|vertrags|kassenzeichen|mandats)-?(?:nummer|nr)',
	'patienten-?(?:nummer|nr|id)',
	'mitgliedsnummer',
	'(?:mein|unser|ihr) zeichen'
].join('|');

/** Groups of letters and digits, joined by signs or by a blank when the next group is short or has a digit. */
const VALUE = String.raw`(?<value>[A-Z0-9]{1,20}(?:[./_–-][A-Z0-9]{1,12}|\s(?:\d{1,8}|[A-Z]{1,3}(?=\s\d))(?![\p{L}])){0,6})`;
const NAMED = pattern(
	NOT_IN_WORD_BEFORE,
	`(?:${NAMES})`,
	String.raw`\.?\s{0,2}(?::|#|nr\.?|ist|lautet)?\s{0,2}`,
	VALUE,
	NOT_IN_WORD_AFTER
);
/** Register signs of family, guardianship and criminal files; without a name before them only these. */
const COURT = new RegExp(
	String.raw`(?<![\p{L}\p{N}])\d{1,4}\s?(?:F|FH|UF|XVII|X|AR|Js|Ds|Ls|Cs|Gs|C|M)\s?\d{1,6}\/\d{2,4}(?![\p{L}\p{N}])`,
	'gu'
);
const SUGGESTION = '[Aktenzeichen entfernt]';

export const findFileNumbers: Detector = (text) => [
	...findingsOf(text, NAMED, 'fileNumber', SUGGESTION, (match) => {
		const value = match.groups?.value ?? '';
		return /\d/.test(value) && value.length >= 3;
	}),
	...findingsOf(text, COURT, 'fileNumber', SUGGESTION)
];
