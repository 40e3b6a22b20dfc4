/** The parts of a date as people type them: days, months and years as expressions, and what they mean. */
const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

export const MONTH = String.raw`(?<month>januar|jänner|jan|februar|feb|märz|maerz|mär|mrz|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez)\.?`;
export const YEAR = String.raw`(?<year>(?:19|20)\d{2}|['’]?\d{2})`;
export const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;

const SMALL =
	'ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten'.split(
		' '
	);
const LARGE = 'einund zweiund dreiund vierund fünfund sechsund siebenund achtund neunund'
	.split(' ')
	.map((unit) => `${unit}zwanzigsten`);
const ORDINALS = [...SMALL, ...LARGE, 'dreißigsten', 'einunddreißigsten'];

/** The day as a word: "vierten". */
export const ORDINAL = `(?<ordinal>${[...ORDINALS].reverse().join('|')})`;

export function ordinalDay(word: string): number {
	return ORDINALS.indexOf(word.toLowerCase()) + 1;
}

/** "Maerz", "Mrz", "märz" → 3. */
export function monthOf(word: string): number {
	const start = word.toLowerCase().replace('maerz', 'mär').replace('jän', 'jan').replace('mrz', 'mär');
	return MONTHS.indexOf(start.slice(0, 3)) + 1;
}
