/**
 * Exact days: dates of birth become an age, other days a distance ("vor 3 Wochen"). A day is marked with or without its
 * year ("14.2.", "3. April", "Dienstag, den 5. März"); one written in one block only where the text speaks of birth.
 */
import type { Finding } from '../finding';
import { ageWords, dayNumber, dayNumberOf, distanceWords, fullYear, nearestYear } from './calendar-day';
import {
	DAY,
	monthOf,
	MONTH,
	ORDINAL,
	ORDINAL_MONTH,
	ordinalDay,
	SPOKEN_YEAR,
	spokenYear,
	YEAR
} from './date-parts';
import { findingsOf, must, NOT_IN_WORD_AFTER, NOT_IN_WORD_BEFORE, pattern, type Detector } from './detector';
import { isCounted } from './units';

const NUMBER = String.raw`(?<number>0?[1-9]|1[0-2])`;
const BIRTH = String.raw`(?:geb(?:oren|urtsdatum|urtstag|\.?\s?-?dat(?:um|\.)?)?\.?(?:\s+ist|\s+war)?|gebdat|(?<![\p{L}\p{N}])\*|†)\s*:?\s*(?:am\s+)?(?:dem\s+|den\s+)?`;
const BIRTH_AFTER = String.raw`(?<after>\s+(?:geboren|zur welt gekommen|auf die welt gekommen|geb\.))?`;
const START = String.raw`(?<![\p{L}\p{N},/]|\p{N}\.|[\p{L}\p{N}]-)(?<!(?:§|nr\.|abs\.|art\.|punkt|kapitel|kap\.|ziffer|version)\s?)`;
const WEEKDAY = String.raw`(?:(?<![\p{L}\p{N}])(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\.?,?\s+(?:(?:de[nmr]|am)\s+)?)?`;
/** With a word of birth before it the date may follow at once ("geb.3.4.19"), otherwise it stands by itself. */
const BIRTH_OR_START = String.raw`(?:${NOT_IN_WORD_BEFORE}(?<before>${BIRTH})|${WEEKDAY}${START})`;
const ON_A_DAY = String.raw`(?<=(?<![\p{L}])(?:am|vom|bis|seit|ab|zum|den|dem|vorm|nach|und|tag,?|datum[:,]?)\s{1,2})`;

/** The first of two days that share their month: "3. bis 5. März", "12./13.5.". */
const OTHER_DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])\s?\.?\s?(?:[-–/+&]|bis(?:\szum)?|und|oder|auf\sden)\s?`;

const expression = (date: string, before: string, end = NOT_IN_WORD_AFTER) =>
	pattern(before, date, end, BIRTH_AFTER);

const WITH_YEAR = [
	String.raw`${DAY}\s?(?<separator>[./-])\s?${NUMBER}\s?\k<separator>\s?${YEAR}`,
	String.raw`${DAY}\s?\.?\s?${MONTH}\s?,?\s?${YEAR}`,
	String.raw`(?<year>(?:19|20)\d{2})-(?<number>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])`,
	String.raw`${ORDINAL}\s${MONTH}\s?,?\s?(?:${YEAR}|${SPOKEN_YEAR})?`,
	String.raw`${DAY}(?:\.|s?te[nrm]?)?\s?${MONTH}\s${SPOKEN_YEAR}`,
	String.raw`(?<!\d\s?)(?<day>0[1-9]|[12]\d|3[01])\s(?<number>0[1-9]|1[0-2])\s(?<year>(?:19|20)\d{2})(?!\s?\d)`,
	String.raw`${OTHER_DAY}${DAY}\s?\.\s?(?:${NUMBER}\.\s?|${MONTH}\s?)${YEAR}`
].map((date) => expression(date, BIRTH_OR_START));

const WITHOUT_YEAR = [
	expression(String.raw`${OTHER_DAY}${DAY}\s?\.\s?(?:${NUMBER}\.(?!\d)|${MONTH})`, `${WEEKDAY}${START}`),
	expression(String.raw`${DAY}s?te[nrm]?\s${MONTH}`, `${WEEKDAY}${START}`),
	expression(String.raw`${DAY}\/(?<number>0[1-9]|1[0-2])(?![\d/])`, ON_A_DAY),
	expression(
		String.raw`${ORDINAL}\s${ORDINAL_MONTH}(?:\s${SPOKEN_YEAR})?(?!\s(?:tag|mal|platz|kind|schul|lebens))`,
		ON_A_DAY
	),
	expression(String.raw`${DAY}\s?\.\s?${NUMBER}\.(?!\d)`, `${WEEKDAY}${START}`, NOT_IN_WORD_AFTER),
	expression(String.raw`${DAY}\s?\.\s?${MONTH}`, `${WEEKDAY}${START}`, NOT_IN_WORD_AFTER),
	expression(String.raw`${DAY}\s?(?:\.\s?${NUMBER}(?!\.)|${MONTH})(?![.,]?\d)`, ON_A_DAY)
];

const OF_BIRTH = [
	String.raw`${DAY}\s?\.\s?${NUMBER}\.?`,
	String.raw`${DAY}\s?\.?\s?${MONTH}`,
	String.raw`(?<day>0[1-9]|[12]\d|3[01])\s?(?<number>0[1-9]|1[0-2])\s?(?<year>(?:19|20)\d{2}|\d{2})`
].map((date) => expression(date, String.raw`${NOT_IN_WORD_BEFORE}(?<before>${BIRTH})`));

/** "am 3.4. geboren": the word comes behind. */
const BORN_AFTER = [
	String.raw`${DAY}\s?\.\s?${NUMBER}\.?`,
	String.raw`${DAY}\s?\.?\s?${MONTH}`,
	String.raw`${ORDINAL}\s${MONTH}`
].map((date) =>
	pattern(
		START,
		String.raw`(?:am\s+)?`,
		date,
		String.raw`(?<after>\s+(?:geboren|zur welt gekommen))`,
		NOT_IN_WORD_AFTER
	)
);

const ALL = [...WITH_YEAR, ...OF_BIRTH, ...BORN_AFTER, ...WITHOUT_YEAR];

/** Feast days with their year are exact days; without it they are a season. */
const FEASTS = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`(?:heilig(?:abend|er\sabend|en\sabend)|silvester|neujahr(?:stag)?|nikolaus(?:tag)?|dreikönig(?:stag)?|halloween|valentinstag|karfreitag|ostersonntag|ostermontag|pfingstsonntag|pfingstmontag|rosenmontag|aschermittwoch|fronleichnam|christi\shimmelfahrt|martinstag|reformationstag|allerheiligen|buß-?\s?und\sbettag|erste[rn]?\sweihnachts(?:feier)?tag|zweite[rn]?\sweihnachts(?:feier)?tag|[12]\.\s?weihnachts(?:feier)?tag)\s(?:(?:im\sjahr|von|in)\s)?(?:20\d{2}|19\d{2})`,
	NOT_IN_WORD_AFTER
);

export const findDates: Detector = (text, today) => [
	...findingsOf(text, FEASTS, 'date', '[Datum entfernt]'),
	...ALL.flatMap((one) =>
		[...text.matchAll(one)].filter((match) => isWhole(text, match)).flatMap((match) => readDate(match, today))
	)
];

/** "Apgar 9/10/10" counts a newborn's points. */
const SCORE_BEFORE = /apgar\p{L}{0,4}[\s:]{1,2}$/iu;

/** "am 3. Mai 20 Uhr" has no year, "3.5 Stunden" is no day; four digits and a full stop are sure. */
function isWhole(text: string, match: RegExpExecArray): boolean {
	if (SCORE_BEFORE.test(text.slice(Math.max(0, match.index - 12), match.index))) return false;
	return /\d{4}$|\.$|\p{L}$/u.test(match[0]) || !isCounted(text, match.index + match[0].length);
}

function readDate(match: RegExpExecArray, today: string): Finding[] {
	const { before, after, day, ordinal, number, numeral, month, year, spoken } = match.groups ?? {};
	const ofBirth = before !== undefined || after !== undefined;
	const monthNumber = monthFrom(number, numeral, month);
	const dayOfMonth = ordinal === undefined ? Number(day) : ordinalDay(ordinal);
	const now = dayNumberOf(today);
	const written = year === undefined ? spoken && spokenYear(spoken) : Number(year.replace(/\D/g, ''));
	const hasYear = typeof written === 'number';
	const years = hasYear ? fullYear(written, today) : nearestYear(monthNumber, dayOfMonth, now);
	const at = dayNumber(years, monthNumber, dayOfMonth);
	// 31.02.2019 is no day, but behind "geb." somebody meant one.
	if (at === undefined && !ofBirth) return [];
	const start = match.index;
	const end = start + match[0].trimEnd().length;
	const known = !hasYear && ofBirth ? undefined : at;
	return [ofBirth ? birthDate(start, end, known, now) : plainDate(start, end, known, now)];
}

function monthFrom(number?: string, numeral?: string, month?: string): number {
	if (numeral !== undefined) return ordinalDay(numeral);
	return number === undefined ? monthOf(month ?? '') : Number(number);
}

function birthDate(start: number, end: number, at: number | undefined, now: number): Finding {
	const suggestion = at === undefined || at > now ? '[Geburtsdatum entfernt]' : ageWords(at, now);
	return must('birthDate', start, end, suggestion);
}

/** A bare day more than a year back is most often a child's date of birth: the age is the better proposal. */
function plainDate(start: number, end: number, at: number | undefined, now: number): Finding {
	const distance = at === undefined ? undefined : distanceWords(at, now);
	if (distance !== undefined) return must('date', start, end, distance);
	if (at === undefined || at > now) return must('date', start, end, '[Datum entfernt]');
	return must('birthDate', start, end, ageWords(at, now));
}
