// Rows that need another, entries over several rows, columns and texts that hold more than they say.
import { describe, expect, it } from 'vitest';
import { HEADER, REACH, WHERE, brief, problems, read } from '$tests/import/written';

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
