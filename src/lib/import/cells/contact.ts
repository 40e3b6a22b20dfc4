/** A cell with ways to reach somebody: mail addresses, then numbers, and whatever else stands there is said. */
import { doubts } from '../../text/list-doubts';
import { readEmails } from './emails';
import { readNumbers, type Base, type NumberHints } from './phones';

export interface Reached {
	phones: string[];
	faxes: string[];
	emails: string[];
	/** Words that are none of these, one a line. */
	rest: string[];
	doubts: string[];
	/** The last number that was written in full. */
	last?: Base;
}

/** Words that say what a number is, and add nothing to it. */
const HARMLESS =
	/(?<![\p{L}\p{N}])(?:(?:tele)?fax(?:nummer|nr)?|tel(?:efon)?(?:nummer|nr)?|fon|phone|mobil(?:telefon|nummer|nr)?|handy(?:nummer|nr)?|funk|festnetz|rufnummer|durchwahl|zentrale|sekretariat|büro|dienst(?:lich|l|handy)?|privat|direkt|zuhause|praxis|e-?mail|mail|e-?mail-adresse|kontakt|und|oder|bzw|sowie|od|u|o|ab|anrufbeantworter|mit|nr|dw|d|t|f|m|p|h|e)(?![\p{L}\p{N}])/giu;
const WEBSITE = /(?:https?:\/\/|www\.)[^\s,;]+/gi;
const MARKS = /[^\p{L}\p{N}#*]+/gu;

export function readContact(text: string, hints: NumberHints = {}): Reached {
	const mail = readEmails(text);
	const numbers = readNumbers(mail.rest.replace(WEBSITE, '\n'), { allNumbers: true, ...hints });
	return {
		phones: numbers.phones,
		faxes: numbers.faxes,
		emails: mail.emails,
		rest: leftovers(numbers.rest),
		...(numbers.last ? { last: numbers.last } : {}),
		doubts: [...mail.doubts, ...numbers.doubts]
	};
}

function leftovers(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.trim().replace(/^[\s,;:/()|·–-]+|[\s,;:/(|·–-]+$/g, ''))
		.map((line) => (line.includes('(') ? line : line.replace(/\)$/, '')))
		.filter((line) => line.replace(HARMLESS, ' ').replace(MARKS, '') !== '');
}

/** What is left over, as doubts. */
export const leftOverDoubts = ({ rest }: Reached) => rest.map((part) => doubts.leftOver(part));
