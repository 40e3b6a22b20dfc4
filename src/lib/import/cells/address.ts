/** Street, postal code and place of one text, in whatever order they stand. */
import { doubts } from '../../text/list-doubts';

export interface ReadAddress {
	street: string;
	postalCode: string;
	place: string;
	doubts: string[];
}

const POSTAL_CODE = /(?<![\p{L}\p{N}.,/-])(?:D[ -]{1,2})?(\d{5})(?![\p{N}])(?!-\d)/gu;
/** "1067 Dresden": in the east the first digit is a zero. */
const WITHOUT_ZERO = /(?<![\p{L}\p{N}.,/-])(?:D[ -]{1,2})?([1-9]\d{3})(?=\s+\p{Lu}\p{L}+)/u;
/** A dash between numbers ("7 - 9") divides nothing. */
const BETWEEN = /\n|[;·|•]|,|\s[-–—]\s(?!\d)|(?<!\d)\s[-–—]\s/;
const STREET =
	/(?:str(?:a(?:ß|ss)e|\.)?|weg|allee|platz|ring|gasse|damm|ufer|chaussee|markt|hof|steig|pfad|berg|wall|graben|brücke|deich|twiete|kamp|redder|park|winkel|stieg|koppel|feld)$|^(?:am|an|auf|bei|hinter|im|in|unter|vor|zum|zur|alte|große|kleine|postfach|markt)\b/iu;
const NUMBERED =
	/\p{L}.*?(?:\s|\.|(?<=str|straße|strasse|weg|allee|platz))\d{1,4}(?:\s?[a-z])?(?:\s?[-–/+]\s?\d{1,4}(?:\s?[a-z])?)?$|^postfach\s[\d ]+$/iu;

export function readAddress(text: string): ReadAddress {
	const codes = [...text.matchAll(POSTAL_CODE)];
	// A postbox may have five digits, too: the code is the one with a place behind it.
	const code =
		codes.find(({ index, 0: found }) => /^\s+\p{L}/u.test(text.slice(index + found.length))) ?? codes[0];
	if (!code) return withoutCode(text);
	const read: ReadAddress = { street: '', postalCode: code[1] ?? '', place: '', doubts: [] };
	const parts = partsOf(text.slice(0, code.index));
	const [place = '', ...behind] = partsOf(text.slice(code.index + code[0].length));
	if (codes.length > 1)
		read.doubts.push(doubts.severalAddresses(codes.find((one) => one !== code)?.[0] ?? ''));
	setPlace(read, place);
	setStreet(read, parts.length > 0 ? parts : behind);
	if (parts.length > 0) read.doubts.push(...behind.map((part) => doubts.notInAddress(part)));
	return read;
}

const partsOf = (text: string) =>
	text
		.split(BETWEEN)
		.map((part) =>
			part
				.trim()
				.replace(/^[,.:]+|[,:]+$/g, '')
				.trim()
		)
		.filter((part) => part !== '');

/** "Ratzeburg Mühlenweg 3", without anything between: from where the street begins nobody can say for certain. */
function setPlace(read: ReadAddress, place: string): void {
	read.place = place;
	if (!/\d/.test(place)) return;
	const words = place.split(' ');
	const street = words.slice(1).join(' ');
	if (NUMBERED.test(street)) {
		read.place = words[0] ?? '';
		read.street = street;
	}
	read.doubts.push(doubts.oddAddress(place));
}

/** The numbered part is the street; what stands behind it (a house, a floor) belongs to it, what stands before it does not. */
function setStreet(read: ReadAddress, parts: string[]): void {
	if (parts.length === 0) return;
	const at = parts.findIndex((part) => NUMBERED.test(part.replace(/\s*\([^)]*\)$/, '')));
	const from =
		at >= 0
			? at
			: Math.max(
					0,
					parts.findIndex((part) => STREET.test(part))
				);
	read.street = parts.slice(from).join(', ');
	read.doubts.push(...parts.slice(0, from).map((part) => doubts.notInAddress(part)));
	if (at < 0 && !parts.some((part) => STREET.test(part)))
		read.doubts.push(doubts.oddAddress(parts.join(', ')));
}

function withoutCode(text: string): ReadAddress {
	const read: ReadAddress = { street: '', postalCode: '', place: '', doubts: [] };
	const short = WITHOUT_ZERO.exec(text);
	if (short) {
		const full = readAddress(text.replace(short[1] ?? '', `0${short[1]}`));
		return { ...full, doubts: [...full.doubts, doubts.shortPostalCode(short[1] ?? '', full.postalCode)] };
	}
	const parts = partsOf(text);
	const streets = parts.filter((part) => NUMBERED.test(part) || STREET.test(part));
	const others = parts.filter((part) => !streets.includes(part));
	read.street = streets.join(', ');
	// A lone word is a place; anything longer may be a house, a district or a remark.
	if (others.length === 1 && /^[\p{L} ./()-]+$/u.test(others[0] ?? '')) read.place = others[0] ?? '';
	else if (others.length > 0) read.doubts.push(doubts.oddAddress(text));
	if (read.place !== '' && read.place.split(' ').length > 3) read.doubts.push(doubts.oddAddress(text));
	return read;
}

/** A cell of the column for postal codes. */
export function readPostalCode(text: string): { postalCode: string; rest: string; doubts: string[] } {
	const plain = text
		.replace(/[.,]0+$/, '')
		.replace(/^D\s?-?\s?(?=\d)/i, '')
		.trim();
	const [, code, rest = ''] = /^(\d{5})(?!\d)[ ,]*(\D.*)?$/s.exec(plain) ?? [];
	if (code) return { postalCode: code, rest, doubts: [] };
	if (/^\d{2} \d{3}$/.test(plain)) return { postalCode: plain.replace(' ', ''), rest: '', doubts: [] };
	if (/^[1-9]\d{3}$/.test(plain)) {
		const padded = `0${plain}`;
		return { postalCode: padded, rest: '', doubts: [doubts.shortPostalCode(plain, padded)] };
	}
	return { postalCode: '', rest: '', doubts: [doubts.oddPostalCode(text)] };
}

/** "Kita Sonne, Am Markt 3, 23909 Ratzeburg": a name, and the address behind it. */
export function splitAddress(text: string): { name: string; address: string } {
	const parts = text.split(/\n|,\s/);
	const at = parts.findIndex((part) => looksLikeAddress(part) || /^(?:D[ -]{1,2})?\d{5}\s/.test(part));
	if (at < 1) return { name: text, address: '' };
	return { name: parts.slice(0, at).join(', '), address: parts.slice(at).join(', ') };
}

/** The lines of an address among others that say how to reach somebody. */
export function takeOutAddress(text: string): { rest: string; address: string } {
	const parts = text.split(/\n|;|,\s/);
	const isAddress = (part: string) =>
		looksLikeAddress(part.trim()) || /^\s*(?:D[ -]{1,2})?\d{5}\s+\p{Lu}/u.test(part);
	return {
		rest: parts.filter((part) => !isAddress(part)).join('\n'),
		address: parts.filter((part) => isAddress(part)).join('\n')
	};
}

/** Whether a text has the form of a street or of a whole address: then it is no name and no function. */
export const looksLikeAddress = (text: string) =>
	/(?<!\d)\d{5}\s+\p{Lu}/u.test(text) || (STREET.test(text.replace(/\s*\d.*$/s, '')) && NUMBERED.test(text));
