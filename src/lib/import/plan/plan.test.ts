// What a list would do to a directory: what is new, changed, the same, or may be there already; and the same list twice does nothing.
import { describe, expect, it } from 'vitest';
import { contact, expert, idOf, municipality, offer, organisation } from '$tests/support/entry-rows';
import { type ImportChoices, newEntry, type PlannedRow } from '../../domain/directory/import-plan';
import type { AnyRow } from '../../domain/tables';
import { readList } from '../read-list';
import { type Directory, planImport } from './plan';

const NOTHING: Directory = {
	...{ organisations: [], contacts: [], experts: [], offers: [], municipalities: [] },
	bases: ['kkg4', 'sgb8b']
};
const CHOICES: ImportChoices = {
	...{ group: 'youthWelfare', offerKind: 'otherOffer', youthOffices: [idOf('north')], audience: 'public' }
};
const idAt = (position: number) => idOf(`planned${position}`);
async function planOf(csv: string, directory: Partial<Directory> = {}): Promise<PlannedRow[]> {
	const sheets = await readList(new TextEncoder().encode(csv));
	return planImport(sheets, { ...NOTHING, ...directory }, idAt);
}
const brief = (rows: readonly PlannedRow[]) =>
	rows.map(({ verdict, table, title }) => [verdict, table, title]);

/** The directory after the plan was written. */
function written(rows: readonly PlannedRow[], before: Partial<Directory> = {}): Directory {
	const after = { ...NOTHING, ...before };
	for (const { verdict, table, record, fields, changes } of rows) {
		if (table === '') continue;
		const made = { ...newEntry(table, fields, idOf('region'), CHOICES), id: record } as unknown as AnyRow;
		const change = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
		if (verdict === 'new') after[table] = [...after[table], made];
		if (verdict === 'changed')
			after[table] = after[table].map((row) => (row.id === record ? { ...row, ...change } : row));
	}
	return after;
}

const HEADER = 'Einrichtung;Ansprechpartner/in;Funktion;Straße;PLZ;Ort;Telefon;Fax;E-Mail';
const HOUSE =
	'Haus der Familie;Anna Müller;Leitung;Am Markt 3;23909;Ratzeburg;04541 888 10;04541 888 11;am@example.org';
const EXPERTS = 'Insoweit erfahrene Fachkräfte\nName;Dienststelle;Telefon;E-Mail\n';

describe('an empty directory', () => {
	it('gets an institution with what belongs to it, in one group', async () => {
		const rows = await planOf(
			`${HEADER}\n${HOUSE}\nHaus der Familie;Bernd Meier;;;;;04541 888 12;;bm@example.org`
		);
		expect(brief(rows)).toEqual([
			['new', 'organisations', 'Haus der Familie'],
			['new', 'contacts', 'Anna Müller'],
			['new', 'contacts', 'Bernd Meier']
		]);
		expect(new Set(rows.map(({ group }) => group)).size).toBe(1);
		const [house, anna] = rows;
		expect(house!.fields).toEqual({
			name: 'Haus der Familie',
			address: { street: 'Am Markt 3', postalCode: '23909', place: 'Ratzeburg', ags: '' }
		});
		expect(anna).toMatchObject({ needs: house!.record, about: 'Haus der Familie' });
		expect(anna!.fields).toEqual({
			...{ name: 'Anna Müller', function: 'Leitung', phone: '+49454188810', fax: '+49454188811' },
			...{ email: 'am@example.org', organisation: house!.record }
		});
	});

	it('knows by the headings between the rows which group an institution is of, and asks where they do not say', async () => {
		const rows = await planOf(
			`${HEADER}\nKindertagesstätten;;;;;;;;\nKita Blumenwiese;;;Weg 1;23909;Ratzeburg;04541 888 20;;\nSonstiges;;;;;;;;\nVerein Hand in Hand e.V.;;;Weg 2;23909;Ratzeburg;04541 888 21;;`
		);
		const groups = rows.filter(({ table }) => table !== '').map(({ fields }) => fields.group);
		expect(groups).toEqual(['daycare', undefined]);
	});

	it('has one entry for an expert who stands under two paragraphs', async () => {
		const rows = await planOf(
			`${EXPERTS}§ 4 Abs. 2 KKG\nAnna Müller;;04541 888 10;am@example.org\n§ 8b SGB VIII\nAnna Müller;;04541 888 10;am@example.org`
		);
		const people = rows.filter(({ table }) => table === 'experts');
		expect(people).toHaveLength(1);
		expect(people[0]!.fields.legalBases).toEqual(['kkg4', 'sgb8b']);
	});

	it('names the municipality of an address where there is no doubt', async () => {
		const municipalities = [
			municipality({ id: idOf('rz'), ags: '01053100', name: 'Ratzeburg', postalCodes: ['23909'] })
		];
		const [house] = await planOf(`${HEADER}\n${HOUSE}`, { municipalities });
		expect(house!.fields.address).toMatchObject({ ags: '01053100' });
	});

	it('takes no contact of nobody, and says so', async () => {
		const rows = await planOf('Ansprechpartner;Telefon;E-Mail\nAnna Müller;04541 888 10;am@example.org');
		expect(brief(rows)).toEqual([['unfit', 'contacts', 'Anna Müller']]);
		expect(rows[0]!.problems.join(' ')).toContain('nur mit ihrer Einrichtung');
	});

	it('says what it leaves out: a second mail, a third number', async () => {
		const rows = await planOf(
			`${EXPERTS}Anna Müller;;"04541 888 10; 04541 888 13";am@example.org; anna@example.net`.replace(
				'am@example.org; anna@example.net',
				'"am@example.org; anna@example.net"'
			)
		);
		const anna = rows.find(({ table }) => table === 'experts')!;
		expect(anna.problems.join(' ')).toMatch(/04541 ?88813.*anna@example\.net/);
		expect(anna.doubtful).toBe(true);
	});
});

describe('a directory that has the entry', () => {
	const house = organisation({
		...{ id: idOf('house'), name: 'Haus der Familie', region: idOf('region'), group: 'medical' },
		address: { street: 'Am Markt 3', postalCode: '23909', place: 'Ratzeburg', ags: '01053100' }
	});
	const anna = contact({
		...{ id: idOf('anna'), organisation: house.id, name: 'Müller, Anna', function: 'Leitung' },
		...{ phone: '04541 888 10', fax: '04541/888-11', email: 'AM@example.org' }
	});
	const there = { organisations: [house], contacts: [anna] };

	it('is left as it is, however numbers, names and streets are written', async () => {
		const rows = await planOf(`${HEADER}\n${HOUSE.replace('Am Markt 3', 'Am Markt 3 ')}`, there);
		expect(brief(rows)).toEqual([
			['same', 'organisations', 'Haus der Familie'],
			['same', 'contacts', 'Anna Müller']
		]);
	});

	it('gets what is different, field by field; what the list leaves empty stays', async () => {
		const rows = await planOf(
			`${HEADER}\nHaus der Familie;Anna Müller;;Am Wall 7;23909;Ratzeburg;04541 888 99;;`,
			there
		);
		expect(rows.map(({ verdict, record, changes }) => [verdict, record, changes])).toEqual([
			[
				'changed',
				house.id,
				{ address: { from: house.address, to: { ...house.address, street: 'Am Wall 7' } } }
			],
			['changed', anna.id, { phone: { from: '04541 888 10', to: '+49454188899' } }]
		]);
	});

	it('adds a legal basis and takes none away', async () => {
		const clara = expert({
			id: idOf('clara'),
			name: 'Clara Schulz',
			email: 'cs@example.org',
			legalBases: ['kkg4']
		});
		const rows = await planOf(`${EXPERTS}§ 8b SGB VIII\nClara Schulz;;;cs@example.org`, { experts: [clara] });
		const row = rows.find(({ table }) => table === 'experts')!;
		expect(row.changes).toEqual({ legalBases: { from: ['kkg4'], to: ['kkg4', 'sgb8b'] } });
	});

	it('is another one where the name alone is the same, which is said: nobody is changed by the words of another', async () => {
		const rows = await planOf(`${EXPERTS}Dora Klein;;04541 888 77;dk@example.org`, {
			experts: [
				expert({ id: idOf('dora'), name: 'Dora Klein', phone: '04541 888 1', email: 'dora@example.org' })
			]
		});
		const dora = rows.find(({ table }) => table === 'experts')!;
		expect([dora.verdict, dora.doubtful]).toEqual(['new', true]);
		expect(dora.problems.join(' ')).toContain('sonst ist nichts gleich');
		expect(dora.twins).toMatchObject([
			{ id: idOf('dora'), signs: ['name'], changes: { phone: {}, email: {} } }
		]);
		expect(dora.record).not.toBe(idOf('dora'));
	});

	it('is asked about where more than the name is the same, of whatever table', async () => {
		const other = { ...house, id: idOf('other'), name: 'Familienhaus', phone: '04541 888 10' };
		const dora = { name: 'Dora Klein', email: 'dk@example.org' };
		const there = {
			organisations: [other],
			experts: [expert({ ...dora, id: idOf('dora') }), expert({ ...dora, id: idOf('also') })]
		};
		const houses = await planOf(
			'Einrichtung;Straße;PLZ;Ort;Telefon\nHaus der Familie;Am Markt 3;23909;Ratzeburg;04541 888 10',
			there
		);
		expect(brief(houses)).toEqual([['duplicate', 'organisations', 'Haus der Familie']]);
		expect(houses[0]!.twins.map(({ signs }) => signs)).toEqual([['phone', 'address']]);
		const people = await planOf(`${EXPERTS}Dora Klein;;04541 888 77;dk@example.org`, there);
		const [found] = people.filter(({ table }) => table === 'experts');
		expect([found!.verdict, found!.twins.length]).toEqual(['duplicate', 2]);
	});

	it('does not move a contact of another institution who is called the same', async () => {
		const rows = await planOf(
			`${HEADER}\nKita am See;Anna Müller;;Weg 1;23909;Ratzeburg;04541 888 10;;`,
			there
		);
		expect(brief(rows)).toEqual([
			['new', 'organisations', 'Kita am See'],
			['duplicate', 'contacts', 'Anna Müller']
		]);
	});

	it('lets a withdrawn one rest', async () => {
		const rows = await planOf(`${HEADER}\n${HOUSE}`, {
			organisations: [{ ...house, publication: 'withdrawn' }]
		});
		expect(rows[0]).toMatchObject({ verdict: 'new' });
	});
});

describe('the same list a second time', () => {
	it.each<[string, string]>([
		[
			'institutions with contacts',
			`${HEADER}\n${HOUSE}\nKita am See;;;;;;;;\nSchule am Wall;Carla Groß;;;;;;;`
		],
		['experts', `${EXPERTS}§ 8b SGB VIII\nAnna Müller;Beratungsstelle Mitte;0171 3920001;\nBerta Kurz;;;`],
		['offers', 'Angebot;Träger;Telefon\nElterncafé;Haus der Familie;04541 888 10\nKrabbelgruppe;;'],
		['one that names an entry twice', `${HEADER}\n${HOUSE}\n${HOUSE}`]
	])('changes nothing: %s', async (_, csv) => {
		const first = await planOf(csv);
		expect(first.some(({ verdict }) => verdict === 'new')).toBe(true);
		const second = await planOf(csv, written(first));
		const entries = second.filter(({ table }) => table !== '');
		expect(entries.map(({ verdict, title }) => [verdict, title])).toEqual(
			entries.map(({ title }) => ['same', title])
		);
	});

	it('nor after it has changed what was there', async () => {
		const house = organisation({ id: idOf('house'), name: 'Haus der Familie', phone: '04541 1234567' });
		const csv =
			'Einrichtung;Telefon;E-Mail;Straße;PLZ;Ort\nHaus der Familie;04541 1234567;haus@example.org;Weg 1;23909;Ratzeburg';
		const first = await planOf(csv, { organisations: [house] });
		expect(first.map(({ verdict }) => verdict)).toEqual(['changed']);
		const second = await planOf(csv, written(first, { organisations: [house] }));
		expect(second.map(({ verdict }) => verdict)).toEqual(['same']);
	});

	it('finds an offer by its title and whose it is', async () => {
		const house = organisation({ id: idOf('house'), name: 'Haus der Familie' });
		const cafe = offer({ id: idOf('cafe'), title: 'Elterncafé', organisation: house.id });
		const rows = await planOf('Angebot;Träger;Telefon\nElterncafé;Haus der Familie;04541 888 10', {
			...{ organisations: [house], offers: [cafe] }
		});
		expect(rows.find(({ table }) => table === 'offers')).toMatchObject({
			verdict: 'changed',
			record: cafe.id
		});
	});
});
