/** The parts of a date as people type them: days, months and years as expressions, and what they mean. */
const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

export const MONTH = String.raw`(?<month>januar|jänner|jan|februar|feber|febr|feb|märz|maerz|mär|mrz|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez)\.?`;
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

const STEMS = [...ORDINALS].reverse().map((word) => word.slice(0, -2));

/** The day as a word in any case: "vierten", "vierter", "zweitem". */
export const ORDINAL = `(?<ordinal>(?:${STEMS.join('|')})e[nrms]?)`;
/** The month as a number in words: "am dritten vierten" is 3 April. */
export const ORDINAL_MONTH = `(?<numeral>(?:${STEMS.slice(-12).join('|')})e[nrms]?)`;

export function ordinalDay(word: string): number {
	return ORDINALS.indexOf(word.toLowerCase().replace(/e[nrms]?$/u, 'en')) + 1;
}

const ONES = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TEENS = 'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
/** The last two digits of a year as they are spoken; "eins" to "neun" only behind the century. */
const SPOKEN = [
	...TENS.flatMap((ten) => [...ONES.map((one) => `${one}und${ten}`), ten]),
	...[...TEENS].reverse()
];
export const SPOKEN_YEAR = `(?<spoken>(?:zweitausend(?:und)?|neunzehnhundert)(?:${[...SPOKEN, 'eins', ...ONES].join('|')})?|${SPOKEN.join('|')})`;

/** "fünfundzwanzig" and "zweitausendfünfundzwanzig" → 25 and 2025. */
export function spokenYear(word: string): number {
	const [, century = '', rest = ''] =
		/^(zweitausend(?:und)?|neunzehnhundert)?(.*)$/u.exec(word.toLowerCase()) ?? [];
	const base = century === '' ? 0 : century.startsWith('zwei') ? 2000 : 1900;
	return base + belowHundred(rest);
}

function belowHundred(word: string): number {
	const [, one = '', ten = ''] = /^(?:(.+)und)?(.+zig|dreißig)$/u.exec(word) ?? [];
	if (ten !== '') return (TENS.indexOf(ten) + 2) * 10 + ONES.indexOf(one) + 1;
	const teen = TEENS.indexOf(word);
	return teen >= 0 ? teen + 10 : ONES.indexOf(word === 'eins' ? 'ein' : word) + 1;
}

/** "Maerz", "Mrz", "märz" → 3. */
export function monthOf(word: string): number {
	const start = word.toLowerCase().replace('maerz', 'mär').replace('jän', 'jan').replace('mrz', 'mär');
	return MONTHS.indexOf(start.slice(0, 3)) + 1;
}
