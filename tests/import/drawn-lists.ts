// Lists that are drawn: what each row says, and one of many manners to write it down. Names, headings and forms are other ones
// than those of the written lists, and most first names are unknown to the importer.
import * as fc from 'fast-check';

export interface Person {
	title: string;
	first: string;
	last: string;
	function: string;
}

export interface Truth {
	organisation: string;
	people: Person[];
	street: string;
	postalCode: string;
	place: string;
	/** As "+49…". */
	phones: string[];
	fax: string;
	emails: string[];
}

export interface DrawnList {
	rows: string[][];
	truths: Truth[];
}

const ORGANISATIONS = [
	'AWO Kreisverband, Kita Zwergenland',
	'Ev.-Luth. Kirchengemeinde St. Petri',
	'Ambulante Hilfen Nord gGmbH',
	'SOS-Kinderdorf e. V.',
	'Kreis Möwenfelde - Jugendamt',
	'TSV 1862 Möwenfelde e.V.',
	'Gemeinschaftspraxis Dres. Hein & Partner',
	'Polizei Möwenfelde (Präventionsteam)',
	'Haus der Familie',
	'Gesamtschule Nord',
	'donum vitae'
];
const FIRST = [
	'Tjorven',
	'Rüya',
	'Kjell',
	'Bogdana',
	'Sünje',
	'Maike-Luise',
	'Chukwu',
	'Anna Maria',
	'H.',
	'Ida'
];
const LAST = [
	'Sommer',
	'Amtmann',
	'Werk',
	'Stadtler',
	'von Bülow',
	'Freund-Schulz',
	'Lehr',
	'Richter',
	'Kraft',
	'Nguyen'
];
const FUNCTIONS = [
	'',
	'Leitung',
	'Stellv. Leitung',
	'Ärztin für Kinder- und Jugendmedizin',
	'Koordinatorin Frühe Hilfen',
	'PHK'
];
const STREETS = [
	'Am Alten Markt',
	'Dr.-Hermann-Möwe-Str.',
	'Unter den Linden',
	'Zur Mühle',
	'Lange Reihe',
	'Straße des Friedens'
];
const PLACES = [
	['23909', 'Ratzeburg'],
	['21465', 'Wentorf bei Hamburg'],
	['01067', 'Dresden'],
	['06108', 'Halle (Saale)'],
	['21481', 'Lauenburg/Elbe']
] as const;

const from = <T>(values: readonly T[]) => fc.constantFrom(...values);
const person = fc.record({
	title: from(['', '', 'Dr. ', 'Prof. Dr. med. ']),
	first: from(FIRST),
	last: from(LAST),
	function: from(FUNCTIONS)
});
/** Numbers that are kept free for fiction, by area code and digits. */
const landline = fc
	.tuple(
		from([
			['030', '23125'],
			['040', '66969'],
			['0221', '4710'],
			['089', '99998']
		] as const),
		fc.integer({ min: 100, max: 999 })
	)
	.map(([[area, start], end]): Number => [area, `${start}${end}`]);
const mobile = fc.integer({ min: 10, max: 99 }).map((end): Number => ['0171', `39200${end}`]);
type Number = readonly [area: string, digits: string];
const whole = ([area, digits]: Number) => `+49${area.slice(1)}${digits}`;
const FORMS: readonly ((number: Number) => string)[] = [
	([area, digits]) => `${area} ${digits}`,
	([area, digits]) => `${area}/${digits}`,
	([area, digits]) => `(${area}) ${digits.replace(/(\d\d)(?=\d)/g, '$1 ')}`,
	([area, digits]) => `+49 (0)${area.slice(1)} ${digits}`,
	([area, digits]) => `0049 ${area.slice(1)} ${digits}`,
	([area, digits]) => `${area} - ${digits}`
];

/** What one row says, and the forms in which its parts are written. */
const entry = fc.record({
	organisation: from(ORGANISATIONS),
	people: fc.uniqueArray(person, { maxLength: 2, selector: ({ first, last }) => `${first} ${last}` }),
	street: fc.tuple(from(STREETS), fc.integer({ min: 1, max: 150 }), from(['', 'a', ' b', '-12'])),
	place: from(PLACES),
	numbers: fc.tuple(landline, fc.option(mobile), fc.option(landline)),
	form: from(FORMS),
	address: from(['street first', 'two lines', 'place first'] as const),
	behind: from([' (', ', ', ' - '] as const),
	joint: from([', ', '; ', '\n'] as const)
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

const nameOf = ({ title, first, last }: Person) => `${title}${first} ${last}`;
const withFunction = (one: Person, behind: string) =>
	one.function === '' ? nameOf(one) : `${nameOf(one)}${behind}${one.function}${behind === ' (' ? ')' : ''}`;
const mailOf = ({ first, last }: Person) =>
	`${first}.${last}`.toLowerCase().replace(/[^a-z.]/g, (letter) => ({ ü: 'ue' })[letter] ?? '') +
	'@example.org';
const streetOf = ({ street: [name, number, addition] }: Entry) => `${name} ${number}${addition}`;
const emailsOf = ({ people }: Entry) => (people.length > 0 ? people.map(mailOf) : ['info@example.org']);

function addressOf(one: Entry): string {
	const [street, place] = [streetOf(one), one.place.join(' ')];
	if (one.address === 'place first') return `${place}, ${street}`;
	return one.address === 'two lines' ? `${street}\n${place}` : `${street}, ${place}`;
}

function reachOf(one: Entry): string {
	const [landlineNumber, mobileNumber, fax] = one.numbers;
	return [
		`Tel.: ${one.form(landlineNumber)}`,
		...(mobileNumber ? [`Mobil: ${one.form(mobileNumber)}`] : []),
		...(fax ? [`Fax: ${one.form(fax)}`] : []),
		`E-Mail: ${emailsOf(one).join(', ')}`
	].join(one.joint);
}

type Columns = readonly (readonly [heading: string, cell: (one: Entry) => string])[];
const lines = (one: Entry, of: (person: Person) => string) => one.people.map(of).join('\n');
const ORGANISATION: readonly Columns[] = [
	'Institution',
	'Träger',
	'Name der Einrichtung',
	'Organisation/Dienst'
].map((heading) => [[heading, (one) => one.organisation]]);
const PEOPLE: readonly Columns[] = [
	[['Ansprechpartner*in, Funktion', (one) => lines(one, (person) => withFunction(person, one.behind))]],
	[
		[
			'Name, Vorname',
			(one) => lines(one, (p) => `${p.title}${p.last}, ${p.first}${p.function && ` (${p.function})`}`)
		]
	],
	[
		['Nachname', (one) => lines(one, ({ title, last }) => title + last)],
		['Vorname', (one) => lines(one, ({ first }) => first)],
		['Tätigkeit', (one) => (one.people.every((p) => p.function !== '') ? lines(one, (p) => p.function) : '')]
	]
];
const ADDRESS: readonly Columns[] = [
	[['Anschrift', addressOf]],
	[
		['Straße / Nr.', streetOf],
		['PLZ', ({ place }) => place[0]],
		['Ort', ({ place }) => place[1]]
	],
	[
		['Str.', streetOf],
		['PLZ/Ort', ({ place }) => place.join(' ')]
	]
];
const written = (one: Entry, at: 0 | 1 | 2) => (one.numbers[at] ? one.form(one.numbers[at]) : '');
const REACH: readonly Columns[] = [
	[['Telefon, Fax, E-Mail', reachOf]],
	[
		['Rufnummer', (one) => written(one, 0)],
		['Handy', (one) => written(one, 1)],
		['Telefax', (one) => written(one, 2)],
		['Mail', (one) => emailsOf(one).join(one.joint)]
	]
];

function truthOf(one: Entry, headings: readonly string[]): Truth {
	const [landlineNumber, mobileNumber, fax] = one.numbers;
	// With names in columns, functions stand there only if everybody has one.
	const isWritten = !headings.includes('Tätigkeit') || one.people.every((person) => person.function !== '');
	return {
		organisation: one.organisation,
		people: one.people.map((person) => (isWritten ? person : { ...person, function: '' })),
		street: streetOf(one),
		postalCode: one.place[0],
		place: one.place[1],
		phones: [landlineNumber, ...(mobileNumber ? [mobileNumber] : [])].map(whole),
		fax: fax ? whole(fax) : '',
		emails: emailsOf(one)
	};
}

/** Ten rows under one header, the columns in any order. */
export const drawnList: fc.Arbitrary<DrawnList> = fc
	.record({
		columns: fc.tuple(from(ORGANISATION), from(PEOPLE), from(ADDRESS), from(REACH)),
		order: from([
			[0, 1, 2, 3],
			[1, 0, 2, 3],
			[1, 2, 0, 3],
			[0, 2, 1, 3]
		]),
		entries: fc.array(entry, { minLength: 10, maxLength: 10 })
	})
	.map(({ columns, order, entries }) => {
		const ordered = order.flatMap((at) => columns[at] ?? []);
		const headings = ordered.map(([heading]) => heading);
		return {
			rows: [headings, ...entries.map((one) => ordered.map(([, cell]) => cell(one)))],
			truths: entries.map((one) => truthOf(one, headings))
		};
	});
