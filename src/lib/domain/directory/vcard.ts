/**
 * A contact as vCard 3.0 (RFC 2426): the version that Android, iOS, Outlook and Thunderbird all import.
 * Guarantees: commas, semicolons, backslashes and line breaks are escaped, lines folded at 75 bytes without cutting a
 * character, CRLF, UTF-8; the same bytes for the same card, so that a second import updates instead of doubling.
 * Not here: which entries there are (directory-card.ts) and who may see them (visibility.ts).
 */
import type { Address } from '../fields';
import { isoOf } from '../time/instant';

export const VCARD_TYPE = 'text/vcard; charset=utf-8';

export interface Card {
	/** The record's id: phones recognise a card they already have. */
	uid: string;
	name: string;
	/** A person has a family name; an office is listed by its whole name. */
	person: boolean;
	organisation?: string;
	title?: string;
	phones: readonly { type: 'WORK,VOICE' | 'CELL' | 'WORK,FAX'; number: string }[];
	email?: string;
	website?: string;
	address?: Pick<Address, 'street' | 'postalCode' | 'place'>;
	note?: string;
	/** When the entry was last changed, ISO 8601. */
	updated: string;
}

const LINE_BYTES = 75;
const encoder = new TextEncoder();

/** The card as a file's content. */
export function writeCard(card: Card): string {
	const { street = '', postalCode = '', place = '' } = card.address ?? {};
	const lines = [
		['BEGIN', 'VCARD'],
		['VERSION', '3.0'],
		['PRODID', '-//Schutznetz//Verzeichnis//DE'],
		['UID', card.uid],
		['FN', escape(card.name)],
		['N', card.person ? structuredName(card.name) : `${escape(card.name)};;;;`],
		['ORG', escape(card.organisation ?? (card.person ? '' : card.name))],
		['TITLE', escape(card.title ?? '')],
		...card.phones.map(({ type, number }) => [`TEL;TYPE=${type}`, escape(number)]),
		['EMAIL;TYPE=INTERNET,WORK', escape(card.email ?? '')],
		['ADR;TYPE=WORK', address(street, place, postalCode)],
		['URL', card.website ?? ''],
		['NOTE', escape(card.note ?? '')],
		['REV', isoOf(card.updated)],
		...(card.person ? [] : [['X-ABSHOWAS', 'COMPANY']]),
		['END', 'VCARD']
	];
	const filled = lines.filter(([, value]) => value !== '');
	return filled.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('');
}

/** A name for the file that every system can store: "Anna Müller" → "anna-mueller.vcf". */
export const cardFileName = (name: string): string => `${fileStem(name) || 'kontakt'}.vcf`;

/** The same without its ending; empty where nothing of it can be kept. */
export function fileStem(name: string): string {
	return name
		.toLowerCase()
		.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
		.normalize('NFKD')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60);
}

function escape(text: string): string {
	return text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');
}

function address(street: string, place: string, postalCode: string): string {
	if (!street && !place && !postalCode) return '';
	return ['', '', escape(street), escape(place), '', escape(postalCode), ''].join(';');
}

/** "Dr. Anna von Muster" → family, given, further names, titles. */
function structuredName(name: string): string {
	const words = name.trim().split(/\s+/);
	const titles: string[] = [];
	while (words.length > 1 && words[0]?.endsWith('.')) titles.push(words.shift() ?? '');
	const particle = words.findIndex((word, index) => index > 0 && /^(von|vom|zu|van|de|el|al)$/.test(word));
	const family = words.splice(particle > 0 ? particle : Math.max(0, words.length - 1));
	return [family.join(' '), words.join(' '), '', titles.join(' '), ''].map(escape).join(';');
}

/** Continuation lines begin with a blank (RFC 2425 5.8.1). */
function fold(line: string): string {
	const parts = [''];
	let bytes = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (bytes + size > LINE_BYTES) {
			parts.push(' ');
			bytes = 1;
		}
		parts[parts.length - 1] += character;
		bytes += size;
	}
	return parts.join('\r\n');
}
