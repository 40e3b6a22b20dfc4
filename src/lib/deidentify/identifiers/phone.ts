/**
 * Phone numbers with a trunk or country prefix, mobile numbers without it, and any longer number behind "Tel.".
 * Public numbers stay: emergency calls, helplines, everything free of charge (0800), the poison centres.
 */
import { digitsOf, findingsOf, pattern, type Detector } from './detector';
import { isPublicNumber } from './public-numbers';

const BETWEEN = String.raw`[ \t\u00a0]?[()/.–-]{0,2}[ \t\u00a0]?`;
const START = String.raw`(?<![\p{L}\p{N}.,/§+-])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const SUGGESTION = '[Telefonnummer entfernt]';

const PREFIXED = pattern(START, String.raw`(?:\+\s?|\(?0)\d?(?:${BETWEEN}\d){5,14}`, END);
const MOBILE = pattern(START, String.raw`1[567]\d(?:[ /-]?\d){7,8}`, END);
const NAMED = pattern(
	String.raw`(?<![\p{L}\p{N}])(?:tel(?:efon)?(?:-?(?:nummer|nr))?|handy(?:-?(?:nummer|nr))?|mobil(?:nummer)?|festnetz|fon|fax|rufnummer|durchwahl|whats-?app|signal|anrufen unter|erreichbar unter)\b`,
	String.raw`[^\p{L}\p{N}\n]{0,4}(?:(?:ist|lautet|unter|auf)\s){0,2}(?<number>\d(?:${BETWEEN}\d){4,14})`,
	END
);

/** "08.00–12.00" and "08.00 - 12.30 Uhr" are hours, "01.02.-05.02." and "03.04.–07.04.26" are days. */
const HOURS_OR_DAYS =
	/^\(?[0-2]?\d[.:][0-5]\d\s*[–-]\s*[0-2]?\d[.:][0-5]\d|^\(?[0-3]?\d\.\s?[01]?\d\.?\s?(?:\d{2}|\d{4})?\s*(?:[–-]|$)/;

export const findPhones: Detector = (text) => [
	...findingsOf(text, PREFIXED, 'phone', SUGGESTION, (match) => isPrivate(match[0], 7)),
	...findingsOf(text, MOBILE, 'phone', SUGGESTION),
	...findingsOf(text, NAMED, 'phone', SUGGESTION, (match) => isPrivate(match.groups?.number ?? '', 5))
];

function isPrivate(written: string, fewest: number): boolean {
	const digits = digitsOf(written).replace(
		/^(?:00|(?=49))49/,
		written.startsWith('0') || written.startsWith('+') ? '0' : '49'
	);
	if (digits.length < fewest || HOURS_OR_DAYS.test(written)) return false;
	return !isPublicNumber(digits);
}
