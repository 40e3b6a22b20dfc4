/** A German number as it is written becomes "+49…"; whether that was certain stands beside it. */
import { doubts } from '../../text/list-doubts';

/** Digits after +49: the shortest with its area code, and the longest there is. */
const LEAST = 6;
const MOST = 12;
/** Digits without a zero that may just as well be a number without its area code. */
const LOCAL_AT_MOST = 7;

export interface Read {
	read?: string;
	doubt?: string;
}

export function international(written: string, numeric = false): Read {
	const compact = written.replace(/\(0\)/g, '').replace(/(?!^\+)\D/g, '');
	if (compact.startsWith('+') || compact.startsWith('00'))
		return abroad(compact.replace(/^\+|^00/, ''), written);
	if (compact.startsWith('0')) return german(compact.slice(1), written);
	return withoutZero(compact, written, numeric);
}

function abroad(digits: string, written: string): Read {
	if (digits.startsWith('49')) return german(digits.slice(2).replace(/^0/, ''), written);
	if (digits.length < 8 || digits.length > 15) return { doubt: doubts.oddNumber(written) };
	return { read: `+${digits}`, doubt: doubts.foreign(`+${digits}`) };
}

function german(digits: string, written: string): Read {
	if (digits.length < LEAST || digits.length > MOST || digits.startsWith('0'))
		return { doubt: doubts.oddNumber(written) };
	return { read: `+49${digits}` };
}

function withoutZero(digits: string, written: string, numeric: boolean): Read {
	if (digits.length <= LOCAL_AT_MOST) return { doubt: doubts.noAreaCode(written) };
	// "494541888000" was "+494541888000"; an area code 049… is too short for that.
	if (/^49\d{9,}$/.test(digits)) {
		const { read, doubt } = german(digits.slice(2).replace(/^0/, ''), written);
		return { read, doubt: doubt ?? doubts.lostZero(written, read ?? '') };
	}
	const { read, doubt } = german(digits, written);
	// Nobody writes so many digits in one row by hand: Excel took them for a number.
	const isExcels = (numeric || /^\d+$/.test(written.trim())) && digits.length > LOCAL_AT_MOST + 1;
	return { read, doubt: doubt ?? (isExcels ? undefined : doubts.lostZero(written, read ?? '')) };
}

/**
 * Another extension of a number: "04541 888-123" and "-124". Where a hyphen shows what it stands for it is certain, else as
 * many digits are replaced as it has, and that is doubtful.
 */
export function withExtension(
	before: { read: string; written: string },
	extension: string
): { number: string; doubtful: boolean } | undefined {
	const digits = extension.replace(/\D/g, '');
	const own = /[\s\d)/](\d+)\s?[-–]\s?(\d+)$/.exec(before.written);
	// In "04541-1234" the hyphen ends the area code.
	const areaAlone = /^[(\s]*(?:(?:\+|00)49\s*(?:\(0\))?\s*|0)\d{2,5}\)?\s?[-–/]\s?\d+$/.test(before.written);
	const replaced = own && !areaAlone ? (own[2] ?? '').length : digits.length;
	const kept = before.read.slice(0, -replaced);
	if (kept.length < '+49'.length + 3) return undefined;
	return { number: kept + digits, doubtful: !own || areaAlone };
}
