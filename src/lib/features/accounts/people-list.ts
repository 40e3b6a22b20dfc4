// A list of people as somebody copies it from a table or an address book, → whom to invite, and which line says what is wrong.
// One person a line: name and address in whatever order, parted by tab, semicolon or comma; "Name <address>" too. Under a head that
// names them also profession and institution.
import { LIMITS } from '$lib/domain/limits';
import { type AboutAccount, INVITED_AT_ONCE, NOTHING_SAID } from '$lib/protocol/desk-accounts';
import { professionOf } from './profession-words';

export interface ListedPerson extends AboutAccount {
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
const HEAD = /^(name|nachname|vorname|e-?mail|mail|adresse|beruf|einrichtung|institution)/i;

export interface ReadPeople {
	people: ListedPerson[];
	problems: ListProblem[];
	/** What stands under the head for a profession, and is none that is known. */
	unknown: string[];
}

/** Empty lines and a head are passed over; an address that stands twice counts once. */
export function readPeople(text: string): ReadPeople {
	const people = new Map<string, ListedPerson>();
	const problems: ListProblem[] = [];
	const unknown = new Set<string>();
	let columns: Columns | undefined;
	for (const [at, raw] of text.split(/\r?\n/).entries()) {
		const line = raw.trim();
		if (line === '') continue;
		if (at === 0 && !line.includes('@') && HEAD.test(line)) {
			columns = columnsOf(raw);
			continue;
		}
		const { about, rest, word } = columns
			? splitOff(raw, columns)
			: { about: NOTHING_SAID, rest: line, word: '' };
		if (word !== '') unknown.add(word);
		const read = readLine(rest, about);
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
	return { people: all, problems, unknown: [...unknown] };
}

interface Columns {
	separator: string;
	profession: number;
	institution: number;
}

/** Undefined where the head names neither: the rest is read without it. */
function columnsOf(head: string): Columns | undefined {
	const separator = ['\t', ';', ','].find((sign) => head.includes(sign)) ?? ';';
	const names = cellsOf(head, separator);
	const at = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
	const profession = at(/beruf|profession|tätigkeit|funktion/i);
	const institution = at(/einrichtung|institution|träger|dienststelle|organisation|arbeitgeber/i);
	return profession < 0 && institution < 0 ? undefined : { separator, profession, institution };
}

/** What stands in the two columns, and the line without them. */
function splitOff(
	line: string,
	{ separator, profession, institution }: Columns
): { about: AboutAccount; rest: string; word: string } {
	const cells = cellsOf(line, separator);
	const said = cells[profession] ?? '';
	const about = {
		profession: professionOf(said),
		institution: (cells[institution] ?? '').slice(0, LIMITS.line)
	};
	const rest = cells.filter((_, at) => at !== profession && at !== institution).join(separator);
	return { about, rest, word: about.profession === '' ? said : '' };
}

function cellsOf(line: string, separator: string): string[] {
	return line
		.replace(UNSEEN, ' ')
		.split(separator)
		.map((cell) =>
			cell
				.trim()
				.replace(/^"(.*)"$/, '$1')
				.trim()
		);
}

function readLine(line: string, about: AboutAccount): ListedPerson | { says: string } {
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
	return { name, email, ...about };
}
