// What a sheet is: titles, headers, groups, footers, and which column says what.
import { describe, expect, it } from 'vitest';
import { HEADER, REACH, WHERE, brief, csv, entries, problems, read } from '$tests/import/written';

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
