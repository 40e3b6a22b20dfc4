/**
 * Exact days: dates of birth become an age, other days a distance ("vor 3 Wochen"). A day with its year is marked
 * wherever it stands; one without a year, or written in one block, only where the text speaks of birth.
 */
import { ageWords, dayNumber, dayNumberOf, distanceWords, fullYear } from './calendar-day';
import { NOT_IN_WORD_AFTER, NOT_IN_WORD_BEFORE, pattern, type Detector, type Finding } from './finding';
import { COUNTED } from './units';

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const MONTH = String.raw`(?<month>januar|jänner|jan|februar|feb|märz|maerz|mär|mrz|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|dezember|dez)\.?`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2}|['’]?\d{2})`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;

const BIRTH = String.raw`(?:geb(?:oren|urtsdatum|urtstag|\.?\s?-?dat(?:um|\.)?)?\.?(?:\s+ist|\s+war)?|gebdat|(?<![\p{L}\p{N}])\*|†)\s*:?\s*(?:am\s+)?(?:dem\s+|den\s+)?`;
const BIRTH_AFTER = String.raw`(?<after>\s+(?:geboren|zur welt gekommen|auf die welt gekommen|geb\.))?`;
const START = String.raw`(?<![\p{L}\p{N}.,/-])`;
/** "am 3. Mai 20 Uhr" has no year. */
const END = String.raw`(?![\p{L}\p{N}])(?!\s?${COUNTED}(?![\p{L}]))`;
/** With a word of birth before it the date may follow at once ("geb.3.4.19"), otherwise it stands by itself. */
const BIRTH_OR_START = String.raw`(?:${NOT_IN_WORD_BEFORE}(?<before>${BIRTH})|${START})`;

const expression = (date: string, before: string) => pattern(before, date, END, BIRTH_AFTER);

const WITH_YEAR = [
	String.raw`${DAY}\s?(?<separator>[./-])\s?(?<number>0?[1-9]|1[0-2])\s?\k<separator>\s?${YEAR}`,
	String.raw`${DAY}\s?\.?\s?${MONTH}\s?,?\s?${YEAR}`,
	String.raw`(?<year>(?:19|20)\d{2})-(?<number>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])`
].map((date) => expression(date, BIRTH_OR_START));

const OF_BIRTH = [
	String.raw`${DAY}\s?\.\s?(?<number>0?[1-9]|1[0-2])\.?`,
	String.raw`${DAY}\s?\.?\s?${MONTH}`,
	String.raw`(?<day>0[1-9]|[12]\d|3[01])\s?(?<number>0[1-9]|1[0-2])\s?(?<year>(?:19|20)\d{2}|\d{2})`
].map((date) => expression(date, String.raw`${NOT_IN_WORD_BEFORE}(?<before>${BIRTH})`));

/** "am 3.4. geboren": the word comes behind. */
const BORN_AFTER = [
	String.raw`${DAY}\s?\.\s?(?<number>0?[1-9]|1[0-2])\.?`,
	String.raw`${DAY}\s?\.?\s?${MONTH}`
].map((date) =>
	pattern(
		START,
		String.raw`(?:am\s+)?`,
		date,
		String.raw`(?<after>\s+(?:geboren|zur welt gekommen))`,
		NOT_IN_WORD_AFTER
	)
);

export const findDates: Detector = (text, today) =>
	[...WITH_YEAR, ...OF_BIRTH, ...BORN_AFTER].flatMap((expression) =>
		[...text.matchAll(expression)].flatMap((match) => readDate(match, today))
	);

function readDate(match: RegExpExecArray, today: string): Finding[] {
	const { before, after, day, number, month, year } = match.groups ?? {};
	const ofBirth = before !== undefined || after !== undefined;
	const monthNumber = number === undefined ? monthOf(month ?? '') : Number(number);
	const now = dayNumberOf(today);
	const at =
		year === undefined
			? undefined
			: dayNumber(fullYear(Number(year.replace(/\D/g, '')), today), monthNumber, Number(day));
	// 31.02.2019 is no day, but behind "geb." somebody meant one.
	if (year !== undefined && at === undefined && !ofBirth) return [];
	const start = match.index;
	const end = start + match[0].trimEnd().length;
	return [{ start, end, ...(ofBirth ? birthDate(at, now) : plainDate(at, now)) }];
}

function birthDate(at: number | undefined, now: number): Pick<Finding, 'kind' | 'suggestion'> {
	const suggestion = at === undefined || at > now ? '[Geburtsdatum entfernt]' : ageWords(at, now);
	return { kind: 'birthDate', suggestion };
}

/** A bare day more than a year back is most often a child's date of birth: the age is the better proposal. */
function plainDate(at: number | undefined, now: number): Pick<Finding, 'kind' | 'suggestion'> {
	const distance = at === undefined ? undefined : distanceWords(at, now);
	if (distance !== undefined) return { kind: 'date', suggestion: distance };
	if (at === undefined || at > now) return { kind: 'date', suggestion: '[Datum entfernt]' };
	return { kind: 'birthDate', suggestion: ageWords(at, now) };
}

function monthOf(word: string): number {
	const start = word
		.toLowerCase()
		.replace('maerz', 'mär')
		.replace('jän', 'jan')
		.replace('mrz', 'mär')
		.slice(0, 3);
	return MONTHS.indexOf(start) + 1;
}
