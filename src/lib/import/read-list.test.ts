// What a list says, row by row, in the manners in which lists are kept.
import { describe, expect, it } from 'vitest';
import { workbook, type Written, type WrittenSheet } from '../../../tests/import/xlsx';
import type { ListEntry } from '../domain/directory/list-file';
import { readList } from './read-list';

const HEADER = ['Einrichtung', 'Ansprechpartner/in', 'Anschrift', 'Telefon, Fax, E-Mail'];
const REACH = '030 23125 100, kita@example.org';
const WHERE = 'Am Markt 3, 23909 Ratzeburg';

async function entries(...sheets: WrittenSheet[]): Promise<ListEntry[]> {
	return (await readList(workbook(...sheets))).flatMap((sheet) => sheet.entries);
}
const read = (...rows: (Written | null)[][]) => entries({ rows });
const csv = async (text: string) =>
	(await readList(new TextEncoder().encode(text))).flatMap((sheet) => sheet.entries);
/** Row, kind, name and organisation, as far as they are asked for. */
const brief = (lines: ListEntry[]) =>
	lines
		.filter(({ kind }) => kind !== 'skip')
		.map(({ row, kind, name, organisation }) => [row, kind, name, organisation]);
const problems = (lines: ListEntry[]) => lines.flatMap((line) => line.problems);

describe('a row', () => {
	it('says everything of a contact', async () => {
		const [, line] = await read(HEADER, [
			'Kita Sonne',
			'Frau Anna Müller (Leitung)',
			WHERE,
			'Tel. 030 23125-100\nFax -101\nkita@example.org'
		]);
		expect(line).toEqual({
			row: 2,
			kind: 'contact',
			name: 'Anna Müller',
			function: 'Leitung',
			organisation: 'Kita Sonne',
			street: 'Am Markt 3',
			postalCode: '23909',
			place: 'Ratzeburg',
			phones: ['+493023125100'],
			fax: '+493023125101',
			emails: ['kita@example.org'],
			legalBases: [],
			problems: []
		});
	});

	it('is about an organisation where nobody is named, and says that somebody is missing', async () => {
		const lines = await read(HEADER, ['Kita Sonne', null, WHERE, REACH], ['Kita Mond', 'N.N.', WHERE, REACH]);
		expect(brief(lines)).toEqual([
			[2, 'organisation', 'Kita Sonne', 'Kita Sonne'],
			[3, 'organisation', 'Kita Mond', 'Kita Mond']
		]);
		expect(problems(lines)).toEqual([
			expect.stringContaining('Zeile 3, Spalte B („Ansprechpartner/in“), Zelle B3: „N.N.“')
		]);
	});

	it('makes a line for each person, with what is hers', async () => {
		const lines = await read(HEADER, [
			'Kita',
			'Anna Müller (Leitung)\nBernd Meier',
			WHERE,
			'030 23125 100\nanna.mueller@example.org\nmeier@example.org\ninfo@example.org'
		]);
		expect(lines.slice(1).map(({ row, name, phones, emails }) => [row, name, phones, emails])).toEqual([
			[2, 'Anna Müller', ['+493023125100'], ['anna.mueller@example.org', 'info@example.org']],
			[2, 'Bernd Meier', ['+493023125100'], ['meier@example.org', 'info@example.org']]
		]);
		expect(problems(lines)).toEqual([]);
	});

	it('is an offer, and its person stands beside it', async () => {
		const lines = await read(
			['Angebot', 'Träger', 'Ansprechpartnerin', 'Telefon'],
			['Elterncafé', 'Familienzentrum Süd', 'Lena Voß', '030 23125 100']
		);
		expect(brief(lines)).toEqual([
			[2, 'offer', 'Elterncafé', 'Familienzentrum Süd'],
			[2, 'contact', 'Lena Voß', 'Familienzentrum Süd']
		]);
	});
});

describe('experts', () => {
	it('stand under the basis by which they advise', async () => {
		const lines = await read(
			['Anlage 2: Insoweit erfahrene Fachkräfte'],
			['Name der insoweit erfahrenen Fachkraft', 'Anschrift', 'Telefon, Fax, E-Mail'],
			['gemäß § 4 Abs. 2 KKG (für Berufsgeheimnisträger)'],
			['Anna Müller', WHERE, REACH],
			['gemäß § 8b SGB VIII (für übrige Berufsgruppen)'],
			['Bernd Meier', WHERE, REACH]
		);
		expect(lines.map(({ row, kind, legalBases }) => [row, kind, ...legalBases])).toEqual([
			[1, 'skip'],
			[2, 'skip'],
			[3, 'skip'],
			[4, 'expert', 'kkg4'],
			[5, 'skip'],
			[6, 'expert', 'sgb8b']
		]);
		expect(problems(lines)).toEqual([]);
	});

	it('advise by all bases that the title names, where no heading divides them', async () => {
		const lines = await read(
			['Insoweit erfahrene Fachkräfte gemäß § 4 Abs. 2 KKG und gemäß § 8b SGB VIII'],
			['Name', 'Telefon'],
			['Anna Müller', '030 23125 100']
		);
		expect(lines.at(-1)).toMatchObject({ kind: 'expert', legalBases: ['kkg4', 'sgb8b'] });
	});

	it('are known by a column, a tick, a function', async () => {
		const lines = await read(
			['Name', 'Funktion', 'Telefon', 'InsoFa', '§ 8b SGB VIII', '§ 4 KKG'],
			['Anna Müller', 'Leitung', '030 23125 100', 'ja', 'x', 'x'],
			['Bernd Meier', 'Leitung', '030 23125 101', 'nein', null, null],
			['Carla Lund', 'Insoweit erfahrene Fachkraft', '030 23125 102', null, null, null],
			['Dora Stein', 'Leitung', '030 23125 103', '§ 8a Abs. 4 SGB VIII', null, null]
		);
		expect(lines.slice(1).map(({ kind, legalBases }) => [kind, ...legalBases])).toEqual([
			['expert', 'sgb8b', 'kkg4'],
			['contact'],
			['expert'],
			['expert', 'sgb8a']
		]);
	});

	it('are those alone who stand in their column, beside other people', async () => {
		const lines = await read(
			['Einrichtung', 'Ansprechpartner', 'Insoweit erfahrene Fachkraft', 'Telefon'],
			['Kita', 'Anna Müller', 'Bernd Meier', '030 23125 100'],
			['Hort', 'Carl Lund', 'Dora Stein', '030 23125 101']
		);
		expect(lines.slice(1).map(({ kind, name }) => [kind, name])).toEqual([
			['contact', 'Anna Müller'],
			['expert', 'Bernd Meier'],
			['contact', 'Carl Lund'],
			['expert', 'Dora Stein']
		]);
	});

	it('are nobody in a list of partners, whatever law its title names', async () => {
		const lines = await read(
			['Netzwerkpartner nach § 3 KKG und § 8b SGB VIII'],
			HEADER,
			['Berufsgeheimnisträger'],
			['Praxis', 'Anna Müller', WHERE, REACH]
		);
		expect(brief(lines)).toEqual([[4, 'contact', 'Anna Müller', 'Praxis']]);
	});

	it('go on under another heading with a doubt, and end at the next group', async () => {
		const lines = await read(
			HEADER,
			['§ 8b SGB VIII'],
			['Kita', 'Anna Müller', WHERE, REACH],
			['Region Süd'],
			['Hort', 'Bernd Meier', WHERE, REACH],
			['Schulen'],
			['Schule', 'Carl Lund', WHERE, REACH]
		);
		expect(
			lines
				.filter(({ kind }) => kind !== 'skip')
				.map(({ kind, legalBases, problems: said }) => [kind, legalBases.join(), said.length])
		).toEqual([
			['expert', 'sgb8b', 0],
			['expert', 'sgb8b', 1],
			['contact', '', 0]
		]);
	});
});

describe('a sheet', () => {
	it('has titles, a header of several rows, groups, headers again and remarks at the end, which are skipped', async () => {
		const lines = await read(
			['Adressliste', null, null, null],
			[],
			['Träger / Einrichtung', 'Ansprechperson', null, 'Erreichbarkeit', null],
			[null, 'Name', 'Funktion', 'Telefon', 'E-Mail'],
			['Jugendhilfe'],
			['Kita', 'Anna Müller', 'Leitung', '030 23125 100', 'a@example.org'],
			['Träger / Einrichtung', 'Ansprechperson', null, 'Erreichbarkeit', null],
			[null, 'Name', 'Funktion', 'Telefon', 'E-Mail'],
			['Hort', 'Bernd Meier', 'Koordination', '030 23125 101', 'b@example.org'],
			['Gesamt', '2'],
			['Stand: 05/2026']
		);
		expect(brief(lines)).toEqual([
			[6, 'contact', 'Anna Müller', 'Kita'],
			[9, 'contact', 'Bernd Meier', 'Hort']
		]);
		expect(lines.filter(({ kind }) => kind === 'skip').map(({ row }) => row)).toEqual([
			1, 3, 4, 5, 7, 8, 10, 11
		]);
		expect(lines.find(({ row }) => row === 6)).toMatchObject({
			function: 'Leitung',
			phones: ['+493023125100']
		});
		expect(problems(lines)).toEqual([]);
	});

	it('may hold two tables, one below the other', async () => {
		const lines = await read(
			HEADER,
			['Kita', 'Anna Müller', WHERE, REACH],
			[],
			['Insoweit erfahrene Fachkräfte nach § 8b SGB VIII'],
			['Telefon', 'Name'],
			['030 23125 101', 'Bernd Meier']
		);
		expect(brief(lines)).toEqual([
			[2, 'contact', 'Anna Müller', 'Kita'],
			[6, 'expert', 'Bernd Meier', '']
		]);
	});

	it('is one of several, and is named where something is doubtful', async () => {
		const lines = await entries(
			{ name: 'Netzwerk', rows: [HEADER, ['Kita', 'Anna Müller', WHERE, '123']] },
			{
				name: 'InsoFa § 8b SGB VIII',
				rows: [
					['Name', 'Telefon'],
					['Bernd Meier', '030 23125 101']
				]
			},
			{ name: 'Notizen', rows: [['nicht vergessen']] }
		);
		expect(brief(lines)).toEqual([
			[2, 'contact', 'Anna Müller', 'Kita'],
			[2, 'expert', 'Bernd Meier', '']
		]);
		expect(problems(lines)).toEqual([
			expect.stringMatching(/^Blatt „Netzwerk“, Zeile 2, Spalte D .*„123“/),
			expect.stringMatching(/^Blatt „Notizen“, Zeile 1: .*keine Kopfzeile/)
		]);
	});

	it('has merged cells: the organisation and its address hold for all its people', async () => {
		const lines = await entries({
			rows: [
				HEADER,
				['Kita', 'Anna Müller', WHERE, '030 23125 100'],
				[null, 'Bernd Meier', null, '030 23125 101'],
				['Kindertagesstätten', null, null, null],
				['Hort', 'Carl Lund', WHERE, REACH]
			],
			merges: ['A2:A3', 'C2:C3', 'A4:D4']
		});
		expect(brief(lines).map(([row, , name, organisation]) => [row, name, organisation])).toEqual([
			[2, 'Anna Müller', 'Kita'],
			[3, 'Bernd Meier', 'Kita'],
			[5, 'Carl Lund', 'Hort']
		]);
		expect(lines.find(({ row }) => row === 3)).toMatchObject({
			street: 'Am Markt 3',
			phones: ['+493023125101']
		});
		expect(problems(lines)).toEqual([]);
	});

	it('names what is hidden: a column is not read, a row is', async () => {
		const lines = await entries({
			rows: [
				[...HEADER, 'Privat'],
				['Kita', 'Anna Müller', WHERE, REACH, '0171 3920011'],
				['Hort', 'Bernd Meier', WHERE, REACH]
			],
			hiddenColumns: [4],
			hiddenRows: [3]
		});
		expect(brief(lines)).toHaveLength(2);
		expect(lines[1]?.phones).toEqual(['+493023125100']);
		expect(problems(lines)).toEqual([
			expect.stringContaining('Spalte E'),
			expect.stringContaining('ausgeblendet')
		]);
	});

	it('with a heading missing is read by the content below it, which is named', async () => {
		const rows = ['Wellcome', 'donum vitae', 'Pro Familia'].map((name) => [
			name,
			'Anna Müller',
			'030 23125 100'
		]);
		const lines = await read([null, 'Ansprechpartner', 'Telefon'], ...rows);
		expect(brief(lines).map(([, , , organisation]) => organisation)).toEqual([
			'Wellcome',
			'donum vitae',
			'Pro Familia'
		]);
		expect(problems(lines)).toEqual([
			expect.stringContaining('Spalte A hat keine Überschrift; am Inhalt erkannt: Einrichtung')
		]);
	});

	it('without a header is read by its content, and every row says so', async () => {
		const lines = await csv(
			'Kita Sonne;Anna Müller;Am Markt 3, 23909 Ratzeburg;030 23125 100\nKita Mond;Bernd Meier;Am Markt 4, 23909 Ratzeburg;030 23125 101\n'
		);
		expect(brief(lines)).toEqual([
			[1, 'contact', 'Anna Müller', 'Kita Sonne'],
			[2, 'contact', 'Bernd Meier', 'Kita Mond']
		]);
		expect(lines.every((line) => line.problems.some((problem) => problem.includes('keine Kopfzeile')))).toBe(
			true
		);
	});

	it('with 40 columns is read by those that are understood, and names what is not', async () => {
		const many = Array.from(
			{ length: 36 },
			(_, index) => `Merkmal ${String.fromCharCode(65 + (index % 26))}x`
		);
		const lines = await read(
			[...HEADER, ...many],
			['Kita', 'Anna Müller', WHERE, REACH, ...many.map(() => 'x')]
		);
		expect(brief(lines)).toEqual([[2, 'contact', 'Anna Müller', 'Kita']]);
		expect(lines[0]?.problems).toHaveLength(36);
	});
});

describe('columns', () => {
	it.each([
		[
			['Vorname', 'Nachname', 'Institution', 'PLZ', 'Ort', 'Straße', 'Handy', 'Festnetz', 'Email'],
			[
				'Anna',
				'Müller',
				'Kita',
				'23909',
				'Ratzeburg',
				'Am Markt 3',
				'0171 3920011',
				'030 23125 100',
				'a@example.org'
			]
		],
		[
			['E-Mail-Adresse', 'Name', 'Vorname', 'Dienststelle', 'Straße, PLZ, Ort', 'Mobil', 'Tel. dienstl.'],
			['a@example.org', 'Müller', 'Anna', 'Kita', WHERE, '0171 3920011', '030 23125 100']
		],
		[
			[
				'Name der Einrichtung',
				'Name, Vorname',
				'PLZ/Ort',
				'Straße/Hausnr.',
				'Telefon (mobil)',
				'Rufnummer',
				'Mail'
			],
			[
				'Kita',
				'Müller, Anna',
				'23909 Ratzeburg',
				'Am Markt 3',
				'0171 3920011',
				'030 23125 100',
				'a@example.org'
			]
		],
		[
			['Netzwerkpartner', 'Anrede', 'Vorname', 'Name', 'Adresse', 'Kontakt'],
			['Kita', 'Frau', 'Anna', 'Müller', WHERE, '0171 3920011, 030 23125 100, a@example.org']
		]
	])('%j say the same', async (header, row) => {
		const lines = await read(header, row);
		expect(lines[1]).toMatchObject({
			kind: 'contact',
			name: 'Anna Müller',
			organisation: 'Kita',
			street: 'Am Markt 3',
			postalCode: '23909',
			place: 'Ratzeburg',
			phones: ['+491713920011', '+493023125100'],
			emails: ['a@example.org'],
			problems: []
		});
	});

	it('hold what Excel made of it: numbers without zeros, days, formulas', async () => {
		const lines = await read(
			['Einrichtung', 'PLZ', 'Ort', 'Telefon', 'Mobil', 'E-Mail'],
			[
				'Kita',
				{ number: 1067, format: 'postal code' },
				'Dresden',
				4541888000,
				1713920011,
				{ formula: 'A1', value: 'a@example.org' }
			],
			['Hort', 1067, 'Dresden', { day: 46173 }, null, { formula: 'A1' }]
		);
		expect(lines[1]).toMatchObject({
			postalCode: '01067',
			phones: ['+494541888000', '+491713920011'],
			emails: ['a@example.org'],
			problems: []
		});
		expect(lines[2]).toMatchObject({ postalCode: '01067', phones: [], emails: [] });
		expect(lines[2]?.problems.join('\n')).toMatch(
			/Datum gemacht \(31\.05\.2026\)[^]*keinen gespeicherten Wert[^]*führende Null|führende Null[^]*/
		);
		expect(lines[2]?.problems).toHaveLength(3);
	});
});

describe('rows that need another', () => {
	it('carry the organisation on that is written once, within its group', async () => {
		const lines = await read(
			HEADER,
			['Kita', 'Anna Müller', WHERE, REACH],
			[null, 'Bernd Meier', null, '030 23125 101'],
			['Schulen'],
			[null, 'Carl Lund', null, '030 23125 102']
		);
		expect(brief(lines)).toEqual([
			[2, 'contact', 'Anna Müller', 'Kita'],
			[3, 'contact', 'Bernd Meier', 'Kita'],
			[5, 'contact', 'Carl Lund', '']
		]);
	});

	it('carry it on with a doubt where another address stands', async () => {
		const lines = await read(
			HEADER,
			['Kita', 'Anna Müller', WHERE, REACH],
			[null, 'Bernd Meier', 'Seestr. 4, 23879 Mölln', '030 23125 101']
		);
		expect(problems(lines)).toEqual([expect.stringContaining('übernommen aus Zeile 2 („Kita“)')]);
	});

	it('say "s. o."', async () => {
		const lines = await read(
			HEADER,
			['Kita', 'Anna Müller', WHERE, REACH],
			['Hort', 'Bernd Meier', 's. o.', '030 23125 101']
		);
		expect(lines[2]).toMatchObject({
			street: 'Am Markt 3',
			problems: [expect.stringContaining('übernommen aus Zeile 2')]
		});
	});

	it('go on with the row above where they name nobody', async () => {
		const lines = await read(
			HEADER,
			['Kita', 'Anna Müller', 'Am Markt 3', '030 23125 100'],
			[null, null, '23909 Ratzeburg', 'a@example.org']
		);
		expect(brief(lines)).toHaveLength(1);
		expect(lines[1]).toMatchObject({
			street: 'Am Markt 3',
			postalCode: '23909',
			emails: ['a@example.org'],
			problems: [expect.stringContaining('Zeile 3')]
		});
	});
});

describe('an entry over several rows', () => {
	it('is one line: a function below its person, a second line of the address, another number', async () => {
		const lines = await read(
			HEADER,
			['Kita', 'Frau Müller', 'Am Markt 3', 'Tel. 030 23125 100'],
			[null, 'Leitung', '23909 Ratzeburg', 'Fax 030 23125 101'],
			[null, null, null, 'kita@example.org']
		);
		expect(lines).toHaveLength(2);
		expect(lines[1]).toMatchObject({
			row: 2,
			name: 'Frau Müller',
			function: 'Leitung',
			street: 'Am Markt 3',
			place: 'Ratzeburg',
			fax: '+493023125101',
			emails: ['kita@example.org']
		});
		expect(lines[1]?.problems).toHaveLength(2);
	});

	it('may have a name of two lines', async () => {
		const lines = await read(
			HEADER,
			['Kindertagesstätte', 'Otto Meier', 'Seestr. 5', REACH],
			['Sonnenschein', null, '23879 Mölln', null]
		);
		expect(brief(lines)).toEqual([[2, 'contact', 'Otto Meier', 'Kindertagesstätte Sonnenschein']]);
	});

	it('may be a card: one line below the other, without any column', async () => {
		const card = [
			'Jugendamt',
			'Frau Ina Wald, Leitung ASD',
			'Amtsstr. 1',
			'23909 Ratzeburg',
			'Tel.: 030 23125-0',
			'E-Mail: wald@example.org'
		];
		const other = ['Einrichtung: Kita Sonne', 'Ansprechpartner: Otto Meier', 'Telefon: 030 23125 101'];
		const lines = await read(
			...['Ansprechpartner im Netzwerk', null, ...card, null, ...other].map((line) => [line])
		);
		expect(brief(lines)).toEqual([
			[3, 'contact', 'Ina Wald', 'Jugendamt'],
			[10, 'contact', 'Otto Meier', 'Kita Sonne']
		]);
		expect(lines[1]).toMatchObject({
			function: 'Leitung ASD',
			street: 'Amtsstr. 1',
			emails: ['wald@example.org']
		});
	});
});

describe('a column that holds more than it says', () => {
	it('has an address beside the name, or among the ways to reach somebody', async () => {
		const wanted = {
			street: 'Am Markt 3',
			postalCode: '23909',
			place: 'Ratzeburg',
			organisation: 'Kita Sonne',
			phones: ['+493023125100'],
			problems: []
		};
		const beside = await read(['Einrichtung', 'Telefon'], [`Kita Sonne\n${WHERE}`, '030 23125 100']);
		const among = await read(['Einrichtung', 'Kontaktdaten'], ['Kita Sonne', `${WHERE}\n030 23125 100`]);
		expect(beside[1]).toMatchObject(wanted);
		expect(among[1]).toMatchObject(wanted);
	});

	it('has an extension that the number beside it or above it begins', async () => {
		const lines = await read(
			['Einrichtung', 'Ansprechpartner', 'Telefon', 'Fax'],
			['Jugendamt', 'Anna Müller', '030 23125-100', '-101'],
			[null, 'Bernd Meier', '-102', null]
		);
		expect(lines[1]).toMatchObject({ phones: ['+493023125100'], fax: '+493023125101', problems: [] });
		expect(lines[2]).toMatchObject({
			phones: ['+493023125102'],
			problems: [expect.stringContaining('Durchwahl')]
		});
	});
});

describe('a text alone', () => {
	it.each([
		'Jugendhilfe',
		'Schule/Schulsozialarbeit',
		'Zivilgerichtsbarkeit und Strafverfolgung',
		'Ehrenamt',
		'1. Kindertagesstätten in Ratzeburg',
		'FRÜHE HILFEN',
		'Beratung:'
	])('%s is a group', async (text) => {
		const lines = await read(HEADER, [text], ['Kita', 'Anna Müller', WHERE, REACH]);
		expect(lines[1]).toMatchObject({ row: 2, kind: 'skip', problems: [] });
	});

	it.each(['Frauenhaus', 'Gesamtschule Nord', 'Jugendamt', 'Kita Sonne', 'Teilhabezentrum'])(
		'%s is an organisation, and it is named',
		async (text) => {
			const lines = await read(HEADER, [text], ['Kita', 'Anna Müller', WHERE, REACH]);
			expect(lines[1]).toMatchObject({
				kind: 'organisation',
				name: text,
				problems: [expect.stringContaining('nur ein Text')]
			});
		}
	);

	it.each([
		'Stand: 05/2026',
		'Stand Mai 2026',
		'Gesamt: 12',
		'* nur vormittags',
		'Seite 1 von 2',
		'Alle Angaben ohne Gewähr'
	])('%s is a remark', async (text) => {
		const lines = await read(HEADER, ['Kita', 'Anna Müller', WHERE, REACH], [text]);
		expect(lines[2]).toMatchObject({ kind: 'skip', name: text, problems: [] });
	});
});

describe('a row that is shifted is named, never read wrongly in silence', () => {
	const NARROW = [
		'Einrichtung',
		'Nachname',
		'Vorname',
		'Funktion',
		'Straße',
		'PLZ',
		'Ort',
		'Telefon',
		'E-Mail'
	];
	const row = [
		'Kita',
		'Müller',
		'Anna',
		'Leitung',
		'Am Markt 3',
		'23909',
		'Ratzeburg',
		'030 23125 100',
		'a@example.org'
	];

	it.each(row.map((_, at) => at))('by a cell that is inserted at %i', async (at) => {
		const lines = await read([...NARROW], [...row.slice(0, at), null, ...row.slice(at)]);
		expect(problems(lines)).not.toEqual([]);
	});

	it.each(row.map((_, at) => at).slice(0, -1))('by the cell %i that is missing', async (at) => {
		const lines = await read([...NARROW], [...row.slice(0, at), ...row.slice(at + 1)]);
		expect(problems(lines)).not.toEqual([]);
	});

	it.each([0, 1, 2])('in a list of four columns, at %i', async (at) => {
		const wide = ['Kita Sonne', 'Anna Müller', WHERE, REACH];
		expect(problems(await read(HEADER, [...wide.slice(0, at), null, ...wide.slice(at)]))).not.toEqual([]);
		expect(problems(await read(HEADER, [...wide.slice(0, at), ...wide.slice(at + 1)]))).not.toEqual([]);
	});

	it.each([
		['its last cell is lost', 'Kita;Anna Müller;Am Markt 3, 23909 Ratzeburg;'],
		[
			'a cell slipped in before the last',
			'Kita;Anna Müller;Am Markt 3, 23909 Ratzeburg;;030 23125 100;a@example.org'
		]
	])('in a CSV file by the number of its cells: %s', async (_, row) => {
		const rows = ['a', 'b', 'c', 'd'].map(
			(name) => `Hort ${name};Bernd Meier;Weg 3, 23909 Ratzeburg;030 23125 101;${name}@example.org`
		);
		const lines = await csv(
			['Einrichtung;Ansprechpartner;Anschrift;Telefon;E-Mail', ...rows, row].join('\n')
		);
		expect(lines.at(-1)).toMatchObject({
			row: 6,
			problems: expect.arrayContaining([expect.stringContaining('statt 5 Zellen')])
		});
		expect(problems(lines.slice(0, -1))).toEqual([]);
	});

	it('by what stands in a column that is not read', async () => {
		const header = ['Nr.', 'Einrichtung', 'E-Mail', 'Bemerkung'];
		const lines = await read(
			header,
			['1', 'Kita', null, 'a@example.org'],
			['Hort', 'b@example.org', null, null]
		);
		expect(lines[1]?.problems).toEqual([expect.stringContaining('gehört nicht in diese Spalte')]);
		expect(lines[2]?.problems.join()).toContain('gehört nicht in diese Spalte');
	});

	it('and does not go on with the row above, though it names nobody', async () => {
		const lines = await read(NARROW, row, [
			null,
			null,
			null,
			null,
			'21481',
			'Lauenburg',
			'030 23125 101',
			'b@example.org',
			'Hort'
		]);
		expect(lines.map((line) => line.row)).toEqual([1, 2, 3]);
		expect(lines[1]?.problems).toEqual([]);
		expect(lines[2]?.problems).not.toEqual([]);
	});

	it('and a mail address is never a postal code', async () => {
		const lines = await read(['Einrichtung', 'PLZ', 'E-Mail'], ['Kita', 'a@example.org', null]);
		expect(lines[1]).toMatchObject({
			postalCode: '',
			problems: [expect.stringContaining('Zeile 2, Spalte B („PLZ“), Zelle B2')]
		});
	});
});
