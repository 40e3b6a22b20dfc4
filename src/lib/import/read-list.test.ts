// What one row says: institution, person, expert.
import { describe, expect, it } from 'vitest';
import { HEADER, REACH, WHERE, brief, problems, read } from '$tests/import/written';

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
