/**
 * Numbers of a cell: found by their form (find-numbers.ts), told apart by the words before them, put into the international
 * form. A number that lost its zero gets it back; what is no number, or may be another one, is said.
 */
import { doubts } from '../../text/list-doubts';
import { findNumbers, type Found } from './find-numbers';
import { international, withExtension } from './international';

export interface Numbers {
	phones: string[];
	faxes: string[];
	rest: string;
	doubts: string[];
	/** The last number that was written in full. */
	last?: Base;
}

export interface Base {
	read: string;
	written: string;
	sure: boolean;
}

export interface NumberHints {
	/** Stored as a number, so that the zero was lost. */
	numeric?: boolean;
	/** The column is for fax numbers, or for phone before fax. */
	as?: 'fax' | 'phone' | 'phone-then-fax';
	/** The number of the cell or row before, which "-13" continues; `sure` where it stands in the same row. */
	base?: Base;
	/** Digits without a prefix are a number, not a date, a room or hours. */
	allNumbers?: boolean;
}

/** "4,94542E+11": the last digits are gone. */
const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const FAX = /(?:^|[^\p{L}])(?:tele)?fax|(?:^|[\s,;/(])f(?=\s*[.:]|\s*$)/iu;
const PHONE =
	/(?:^|[^\p{L}])(?:tel|fon|telefon|phone|ruf|mobil|handy|funk|festnetz|durchwahl|zentrale|büro|dienst|privat)|(?:^|[\s,;/(])[tmd](?=\s*[.:]|\s*$)/iu;

type Use = 'phone' | 'fax' | 'both' | 'unsaid';

export function readNumbers(text: string, hints: NumberHints = {}): Numbers {
	if (ROUNDED.test(text.trim()))
		return { phones: [], faxes: [], rest: '', doubts: [doubts.lostDigits(text)] };
	const { found, rest } = findNumbers(text, hints.allNumbers ?? false, hints.base !== undefined);
	const result: Numbers = { phones: [], faxes: [], rest, doubts: [] };
	let before = hints.base;
	let use: Use = 'unsaid';
	for (const number of found) {
		const said = useOf(number.before);
		if (said !== 'unsaid') use = said;
		const read = number.extension
			? extended(number, before, result)
			: plain(number, hints.numeric ?? false, result);
		if (read === undefined) continue;
		if (!number.extension) before = { read, written: number.written, sure: true };
		// Words between two numbers ("from June on") say that the second is none of the heading's.
		const isSecond = !/\p{L}/u.test(number.before);
		take(read, said === 'unsaid' ? carriedUse(use, read, number) : said, isSecond, result, hints);
	}
	if (before && before !== hints.base) result.last = before;
	return result;
}

/** The last word before a number counts: "Tel. und Fax:" both, if nothing but a joint stands between. */
function useOf(before: string): Use {
	const fax = FAX.test(before);
	const phone = PHONE.test(before.replace(/telefax/gi, 'fax'));
	if (fax && phone) return 'both';
	return fax ? 'fax' : phone ? 'phone' : 'unsaid';
}

/** Without a word of its own a number is what the one before it was, on the same line; a mobile number is never a fax. */
function carriedUse(use: Use, read: string, { before }: Found): Use {
	if (use === 'fax' && (/\n/.test(before) || /^\+491[567]/.test(read))) return 'phone';
	return use === 'both' ? 'phone' : use;
}

function plain(number: Found, numeric: boolean, result: Numbers): string | undefined {
	const { read, doubt } = international(number.written, numeric);
	if (doubt) result.doubts.push(doubt);
	return read;
}

function extended(number: Found, before: Base | undefined, result: Numbers) {
	const read = before && withExtension(before, number.written);
	if (!before || !read) {
		result.doubts.push(doubts.oddNumber(number.written));
		return undefined;
	}
	if (read.doubtful || !before.sure) result.doubts.push(doubts.directDial(number.written, read.number));
	return read.number;
}

function take(read: string, use: Use, isSecond: boolean, result: Numbers, { as }: NumberHints): void {
	const put = (list: string[]) => void (list.includes(read) || list.push(read));
	if (as === 'fax' && use !== 'phone') return put(result.faxes);
	if (use === 'fax') return put(result.faxes);
	if (use === 'both') put(result.faxes);
	const second = isSecond && use === 'unsaid' && as === 'phone-then-fax' && result.phones.length === 1;
	if (second && result.faxes.length === 0 && !/^\+491[567]/.test(read)) {
		result.doubts.push(doubts.secondAsFax(read));
		return put(result.faxes);
	}
	put(result.phones);
}
