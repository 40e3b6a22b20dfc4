/**
 * Where numbers stand in a text, and where one ends and the next begins: "04541/8880-12, Fax -13 oder 0171 …". It only cuts;
 * what the digits mean, international.ts says.
 */
export interface Found {
	written: string;
	/** Digits alone that continue the number before: an extension. */
	extension: boolean;
	/** The text between this number and the one before. */
	before: string;
}

/** Hours and days are no numbers to call. */
const HOURS_OR_DAYS =
	/(?<![\d/])(?:[0-2]?\d[.:][0-5]\d\s*(?:uhr\s*)?(?:[-–]|bis)\s*[0-2]?\d[.:][0-5]\d(?:\s*uhr)?|[0-2]?\d(?:[.:][0-5]\d)?\s*(?:(?:[-–]|bis)\s*[0-2]?\d(?:[.:][0-5]\d)?\s*)?uhr|[0-3]?\d\.\s?[01]?\d\.(?:\s?(?:20)?\d\d)?(?!\d))/giu;
const STARTS = /(?<![\p{L}\p{N}@])(?<!\d[.,:/-])(?:\+\s?[1-9]|\(?0|\(\+)/u;
const SEPARATOR =
	/^(?:[ \t]*[-–./][ \t]*\(?|[ \t]*\)[ \t]*[-–/]?[ \t]*|[ \t]*\(0\)[ \t]*[-–/]?[ \t]*|[ \t]+\(?)(?=\d)/;
/** An area code with its zero; after it a slash may stand. */
const AREA = 6;
/** Digits a number has at least before another one may begin. */
const WHOLE = 7;
const MOST = 15;
/** The end of an extension: no longer number goes on there. */
const ENDS = String.raw`(?![\d\p{L}]|[ \t]?[-–/]?[ \t]?\d)`;
const BETWEEN = String.raw`(?:(?:oder|und|u\.|o\.|(?:tele)?fax|tel|telefon|mobil|dw|durchwahl|zentrale|sekretariat|büro|privat|vertretung|[ftm])[.:]{0,2}[\s,;:/()]*){0,3}`;
const EXTENSION = new RegExp(String.raw`^[\s,;:/(]*${BETWEEN}([-–]\s?\d{1,6})${ENDS}`, 'iu');
const SHORT_EXTENSION = new RegExp(String.raw`^\s?\/\s?(\d{1,4})${ENDS}`, 'u');
const BARE =
	/(?<![\p{L}\p{N}@])(?<!\d[.,:/-])\d(?:[ \t/()–-]{0,3}(?![ \t/()–-]*0[1-9]\d{1,4}[ /–-])\d)+(?![\p{L}\p{N}]|[.,]\d)/u;

export function findNumbers(
	text: string,
	allNumbers: boolean,
	follows = false
): { found: Found[]; rest: string } {
	const found: Found[] = [];
	const left: string[] = [];
	let rest = text.replace(HOURS_OR_DAYS, (part) => part.replace(/\d/g, '#'));
	// Blanked so that they are no numbers; what they were is restored in what is left.
	const whole = text;
	let at = 0;
	while (rest !== '') {
		const next = nextNumber(rest, follows || found.length > 0, allNumbers);
		if (!next) break;
		const before = whole.slice(at, at + next.start);
		found.push({ written: next.written, extension: next.extension, before });
		left.push(before);
		at += next.start + next.written.length;
		rest = rest.slice(next.start + next.written.length);
	}
	left.push(whole.slice(at));
	return { found, rest: left.join('\n') };
}

interface Next {
	start: number;
	written: string;
	extension: boolean;
}

function nextNumber(text: string, follows: boolean, allNumbers: boolean): Next | undefined {
	const extension = follows ? extensionAt(text) : undefined;
	const start = STARTS.exec(text);
	if (extension && (!start || extension.start <= start.index)) return extension;
	const full = start ? fullNumber(text, start.index) : undefined;
	const bare = allNumbers ? bareNumber(text) : undefined;
	if (full && (!bare || full.start <= bare.start)) return full;
	return bare ?? full;
}

function extensionAt(text: string): Next | undefined {
	const hyphened = EXTENSION.exec(text);
	const slashed = SHORT_EXTENSION.exec(text);
	const match = slashed ?? hyphened;
	if (!match?.[1]) return undefined;
	return { start: match[0].length - match[1].length, written: match[1], extension: true };
}

/** From a plus or a zero on: digits and what stands between them, until something says that another number begins. */
function fullNumber(text: string, start: number): Next | undefined {
	const country = /^\(?(?:\+|00)/.test(text.slice(start)) ? 3 : 0;
	let at = start + (/^\(?\+?\s?/.exec(text.slice(start))?.[0].length ?? 0);
	let digits = 0;
	let slashed = false;
	let end: number;
	for (;;) {
		const group = /^\d+/.exec(text.slice(at))?.[0] ?? '';
		digits += group.length;
		at += group.length;
		end = at;
		const separator = SEPARATOR.exec(text.slice(at))?.[0];
		if (separator === undefined || digits >= MOST) break;
		const following = /^\d+/.exec(text.slice(at + separator.length))?.[0] ?? '';
		if (separator.includes('/') && (slashed || digits > AREA + country)) break;
		if (beginsAnother(separator, following, text.slice(at + separator.length), digits)) break;
		slashed ||= separator.includes('/');
		at += separator.length;
	}
	// Something short that begins with a zero is a room, a time or a house number: looked at no further.
	if (digits < 4) return skipPast(text, end);
	return { start, written: text.slice(start, end), extension: false };
}

function beginsAnother(separator: string, following: string, rest: string, digits: number): boolean {
	if (digits < WHOLE || !following.startsWith('0')) return false;
	if (/[/(]/.test(separator)) return true;
	// Pairs of digits may begin with a zero, too; an area code has three digits.
	if (following.length < 3) return false;
	const whole = /^[\d \t/-]+/.exec(rest)?.[0].replace(/\D/g, '') ?? '';
	return whole.length >= WHOLE && digits + whole.length > MOST - 1;
}

function skipPast(text: string, end: number): Next | undefined {
	const next = nextNumber(text.slice(end), false, false);
	return next && { ...next, start: next.start + end };
}

/** Digits without a prefix, in a column that holds numbers. */
function bareNumber(text: string): Next | undefined {
	const match = BARE.exec(text);
	const digits = match?.[0].replace(/\D/g, '').length ?? 0;
	if (!match || digits < 3) return undefined;
	return { start: match.index, written: match[0], extension: false };
}
