/** Mail addresses of a cell, however they are written, and the text without them. */
import { doubts } from '../../text/list-doubts';

const LOCAL = String.raw`[\p{L}\p{N}.!#$%&'*+=?^_{|}~-]+`;
const HOST = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*\.\p{L}{2,}`;
const ADDRESS = new RegExp(`${LOCAL}@${HOST}`, 'gu');
/** "(at)", "[ät]", " at " before something that ends like a host. */
const AT_IN_WORDS = new RegExp(
	String.raw`(${LOCAL})\s*(?:[([{]\s*(?:at|ät|@)\s*[)\]}]|\sat\s)\s*(${HOST})`,
	'giu'
);
const DOT_IN_WORDS = /\s*[([{]\s*(?:dot|punkt)\s*[)\]}]\s*/giu;
/** A blank or a line break slipped in beside the @. */
const TORN = /(?<=[\p{L}\p{N}])[ \n]*@[ \n]*(?=[\p{L}\p{N}])/gu;
const PREFIX = /\bmailto:\s*/gi;
const QUERY = /(?<=@[^\s?]+)\?\S+/g;
const LABEL = /\b(?:e-?mails?|mails?|e-post)(?:-?adressen?)?\b[ \t]*[.:]?/gi;

const SPELLED = /[([{]\s*(?:at|ät|@)\s*[)\]}]|\sat\s/i;

export interface Emails {
	emails: string[];
	/** What is left of the text. */
	rest: string;
	doubts: string[];
}

export function readEmails(text: string): Emails {
	const said: string[] = [];
	const plain = text.replace(PREFIX, '');
	const joined = plain.includes('?') ? plain.replace(QUERY, '') : plain;
	const spelled = SPELLED.test(joined) ? withAt(joined, said) : joined;
	const whole = spelled.includes('@') ? spelled.replace(TORN, '@') : spelled;
	const emails: string[] = [];
	if (!whole.includes('@')) return { emails, rest: whole.replace(LABEL, ' '), doubts: said };
	const rest = whole.replace(ADDRESS, (found, at: number) => {
		const email = found.replace(/^[.'-]+/, '').toLowerCase();
		if (!emails.includes(email)) emails.push(email);
		// Divided at the end of a line ("kinder-\nschutz@…"): half of it would be another address.
		if (whole.slice(0, at).endsWith('-\n')) said.push(doubts.atInWords(email));
		return '\n';
	});
	if (whole !== spelled) said.push(...emails.map((email) => doubts.atInWords(email)));
	if (rest.includes('@')) {
		const odd = rest.split(/[\s;,]+/).find((word) => word.includes('@')) ?? rest;
		said.push(doubts.oddMail(odd));
	}
	return { emails, rest: rest.replace(/\S*@\S*/g, ' ').replace(LABEL, ' '), doubts: said };
}

/** "anna (at) example (punkt) org": what is meant is clear, and yet it is said. */
function withAt(text: string, said: string[]): string {
	return text.replace(DOT_IN_WORDS, '.').replace(AT_IN_WORDS, (_, local: string, host: string) => {
		said.push(doubts.atInWords(`${local}@${host}`.toLowerCase()));
		return `${local}@${host}`;
	});
}
