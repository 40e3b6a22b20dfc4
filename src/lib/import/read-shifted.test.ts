// A row that is shifted is named, never read wrongly in silence.
import { describe, expect, it } from 'vitest';
import { HEADER, REACH, WHERE, csv, problems, read } from '$tests/import/written';

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
