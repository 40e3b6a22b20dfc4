// A list of people as somebody copies it from a table or an address book, → whom to invite, and which line says what is wrong.
// One person a line: name and address in whatever order, parted by tab, semicolon or comma; "Name <address>" too.
import { LIMITS } from '$lib/domain/limits';
import { INVITED_AT_ONCE } from '$lib/protocol/desk-accounts';

export interface ListedPerson {
	name: string;
	email: string;
}
export interface ListProblem {
	/** 1-based, as the person counts. */
	line: number;
	text: string;
	says: string;
}

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i;
/** Control characters and halves of a character: no name has one, and no database takes it. */
const UNSEEN = /[^\P{Cc}\t]|\p{Cs}/gu;
const HEAD = /^(name|nachname|vorname|e-?mail|mail|adresse)/i;

/** Empty lines and a head are passed over; an address that stands twice counts once. */
export function readPeople(text: string): { people: ListedPerson[]; problems: ListProblem[] } {
	const people = new Map<string, ListedPerson>();
	const problems: ListProblem[] = [];
	for (const [at, raw] of text.split(/\r?\n/).entries()) {
		const line = raw.trim();
		if (line === '' || (at === 0 && !line.includes('@') && HEAD.test(line))) continue;
		const read = readLine(line);
		if ('says' in read) problems.push({ line: at + 1, text: line, says: read.says });
		else if (!people.has(read.email.toLowerCase())) people.set(read.email.toLowerCase(), read);
	}
	const all = [...people.values()];
	if (all.length > INVITED_AT_ONCE)
		problems.push({
			line: 0,
			text: '',
			says: `Das sind ${all.length} Personen, auf einmal gehen ${INVITED_AT_ONCE}.`
		});
	return { people: all, problems };
}

function readLine(line: string): ListedPerson | { says: string } {
	const parts = line
		.replace(UNSEEN, ' ')
		.replace(/<([^<>]*)>/, '\t$1')
		.split(/[\t;,]/)
		.map((part) =>
			part
				.trim()
				.replace(/^"(.*)"$/, '$1')
				.replace(/^mailto:/i, '')
				.trim()
		)
		.filter((part) => part !== '');
	const addresses = parts.filter((part) => part.includes('@'));
	if (addresses.length === 0) return { says: 'Hier fehlt die E-Mail-Adresse.' };
	if (addresses.length > 1) return { says: 'Hier stehen mehrere Adressen. Bitte eine Person je Zeile.' };
	const email = addresses[0] ?? '';
	if (!ADDRESS.test(email)) return { says: 'Das ist keine vollständige E-Mail-Adresse.' };
	const name = parts.filter((part) => part !== email).join(' ');
	if (name === '') return { says: 'Hier fehlt der Name.' };
	if (name.length > LIMITS.line) return { says: 'Der Name ist zu lang.' };
	return { name, email };
}
