// Anlage 1 and Anlage 2 from the directory's rows: who stands in them, where, in which order, and that a list is read in again as it was.
import { describe, expect, it } from 'vitest';
import { contact, expert, legalBasis, organisation, region, youthOffice } from '$tests/support/entry-rows';
import { ORGANISATION_GROUPS } from '../domain/vocabulary';
import { readList } from '../import/read-list';
import { WITHOUT_BASIS } from '../text/handed-lists';
import { labels } from '../text/labels';
import { writeCsv } from './csv';
import { makeList } from './lists';
import { type DirectoryRows, rowsOfNetwork } from './network-rows';
import { writeWorkbook } from './workbook';

const HERE = 'regionhere00000';
const THERE = 'regionthere0000';
const STAMP = { network: 'Kreis Möwenfelde', day: '2026-11-30', version: 1 };
const at = (street: string, postalCode = '21502', place = 'Geesthacht') => ({
	street,
	postalCode,
	place,
	ags: ''
});

const ROWS: DirectoryRows = {
	...{ municipalities: [], responsibilities: [], memberships: [] },
	youthOffices: [youthOffice({ id: 'here', region: HERE }), youthOffice({ id: 'there', region: THERE })],
	organisations: [
		organisation({
			id: 'kita',
			name: 'Kita Zaunkönig',
			group: 'daycare',
			region: HERE,
			phone: '04541 888 300'
		}),
		organisation({
			id: 'beratung',
			name: 'Erziehungsberatung Älster',
			group: 'youthWelfare',
			region: HERE,
			address: at('Musterweg 1'),
			phone: '+49 (0)4541 888-0',
			email: 'info@beratung.example.org'
		}),
		organisation({ id: 'verein', name: 'Zaunverein', group: 'youthWelfare', region: HERE }),
		organisation({
			id: 'anders',
			name: 'Anderswo',
			region: THERE,
			address: at('Weit 9', '30159', 'Hannover')
		})
	],
	contacts: [
		contact({ id: 'vera', organisation: 'beratung', name: 'Vera Adler', function: 'Vertretung' }),
		contact({
			id: 'nora',
			organisation: 'beratung',
			name: 'Nora Winter',
			function: 'Leitung der Beratungsstelle',
			phone: '04541 888 100',
			mobile: '0171 3920001',
			fax: '04541 888 101',
			email: 'nora.winter@example.org',
			deputy: 'vera'
		}),
		contact({ id: 'fern', organisation: 'anders', name: 'Fern Anders' })
	],
	legalBases: [
		legalBasis({ id: 'b', code: 'sgb8b', citation: '§ 8b Abs. 1 SGB VIII', title: 'Alle anderen', rank: 2 }),
		legalBasis({
			id: 'a',
			code: 'kkg4',
			citation: '§ 4 Abs. 2 KKG',
			title: 'Berufsgeheimnisträger',
			rank: 1
		}),
		legalBasis({ id: 'c', code: 'sgb8a', citation: '§ 8a Abs. 4 SGB VIII', title: 'Träger', rank: 3 })
	],
	experts: [
		expert({
			id: 'zoe',
			name: 'Zoe Berg',
			youthOffices: ['here'],
			legalBases: ['sgb8b', 'kkg4'],
			address: at('Ringstraße 2'),
			phone: '04541 888 200',
			email: 'zoe.berg@example.org'
		}),
		expert({
			id: 'ole',
			name: 'Ole Ast',
			youthOffices: ['there', 'here'],
			legalBases: ['kkg4'],
			organisation: 'anders',
			address: at('', '', '')
		}),
		expert({ id: 'ina', name: 'Ina Ohne', youthOffices: ['here'], legalBases: ['gibtsnicht'] }),
		expert({ id: 'tim', name: 'Tim Fern', youthOffices: ['there'], legalBases: ['kkg4'] }),
		expert({ id: 'neu', name: 'Neu Hier', youthOffices: [], legalBases: ['kkg4'] })
	]
};
const ofNetwork = (rows: DirectoryRows) => rowsOfNetwork(rows, region({ id: HERE }), STAMP.day);
const annex = (list: 'annex1' | 'annex2', rows = ROWS) => makeList(list, ofNetwork(rows));
const namesOf = (list: 'annex1' | 'annex2') =>
	annex(list).sections.map(({ title, rows }) => [title, ...rows.map(([name]) => name)]);

describe('Anlage 1', () => {
	it('has the institutions of its network alone, by group, in each by name; groups without any are left out', () => {
		expect(namesOf('annex1')).toEqual([
			['Jugendhilfe', 'Erziehungsberatung Älster', 'Erziehungsberatung Älster', 'Zaunverein'],
			['Kindertagesstätten', 'Kita Zaunkönig']
		]);
		expect(annex('annex1').entries).toBe(3);
	});

	it('names the fixed contact before who stands in, each with what is hers, and else with what is the institution’s', () => {
		expect(annex('annex1').sections[0]?.rows.slice(0, 2)).toEqual([
			[
				'Erziehungsberatung Älster',
				'Nora Winter, Leitung der Beratungsstelle',
				'Musterweg 1\n21502 Geesthacht',
				'Telefon: 04541 888 100\nMobil: 0171 3920001\nFax: 04541 888 101\nE-Mail: nora.winter@example.org'
			],
			[
				'Erziehungsberatung Älster',
				'Vera Adler, Vertretung',
				'Musterweg 1\n21502 Geesthacht',
				'Telefon: 04541 888-0\nE-Mail: info@beratung.example.org'
			]
		]);
	});

	it('has an institution without a contact by itself', () => {
		expect(annex('annex1').sections[1]?.rows).toEqual([
			['Kita Zaunkönig', '', 'Musterweg 1', 'Telefon: 04541 888 300']
		]);
	});
});

describe('Anlage 2', () => {
	it('has who advises in the network’s area under each of her legal bases, and whoever names none of them at the end', () => {
		expect(namesOf('annex2')).toEqual([
			['Gemäß § 4 Abs. 2 KKG: Berufsgeheimnisträger', 'Ole Ast', 'Zoe Berg'],
			['Gemäß § 8b Abs. 1 SGB VIII: Alle anderen', 'Zoe Berg'],
			[WITHOUT_BASIS, 'Ina Ohne']
		]);
		expect(annex('annex2').entries).toBe(3);
	});

	it('finds whoever has no address of her own at her employer’s, of whatever network that is', () => {
		expect(annex('annex2').sections[0]?.rows[0]?.[1]).toBe('Weit 9\n30159 Hannover');
	});
});

describe('a list that is handed out', () => {
	it('is the same, whatever the order in which the rows come', () => {
		const turned = Object.fromEntries(
			Object.entries(ROWS).map(([table, rows]) => [table, [...(rows as readonly object[])].reverse()])
		) as unknown as DirectoryRows;
		for (const list of ['annex1', 'annex2'] as const) expect(annex(list, turned)).toEqual(annex(list));
	});

	it.each(['csv', 'xlsx'] as const)('is read in again as it was: Anlage 1 as %s', async (format) => {
		const entries = await readBack('annex1', format);
		expect(entries.map(({ kind, name, organisation: of }) => [kind, name, of])).toEqual([
			['contact', 'Nora Winter', 'Erziehungsberatung Älster'],
			['contact', 'Vera Adler', 'Erziehungsberatung Älster'],
			['organisation', 'Zaunverein', 'Zaunverein'],
			['organisation', 'Kita Zaunkönig', 'Kita Zaunkönig']
		]);
		expect(entries[0]).toMatchObject({
			function: 'Leitung der Beratungsstelle',
			street: 'Musterweg 1',
			postalCode: '21502',
			place: 'Geesthacht',
			phones: ['+494541888100', '+491713920001'],
			fax: '+494541888101',
			emails: ['nora.winter@example.org'],
			problems: []
		});
	});

	it.each(['csv', 'xlsx'] as const)('is read in again as it was: Anlage 2 as %s', async (format) => {
		const entries = await readBack('annex2', format);
		expect(entries.map(({ kind, name, legalBases }) => [kind, name, ...legalBases])).toEqual([
			['expert', 'Ole Ast', 'kkg4'],
			['expert', 'Zoe Berg', 'kkg4'],
			['expert', 'Zoe Berg', 'sgb8b'],
			['expert', 'Ina Ohne']
		]);
		expect(entries[1]).toMatchObject({ place: 'Geesthacht', phones: ['+494541888200'], problems: [] });
	});

	it('has group headings that the reader of lists takes for groups, all of them', async () => {
		const one = ORGANISATION_GROUPS.map((group, index) =>
			organisation({
				id: `o${index}`,
				name: `Beratungsstelle ${index}`,
				group,
				region: HERE,
				phone: '04541 888 300'
			})
		);
		const list = makeList('annex1', ofNetwork({ ...ROWS, organisations: one, contacts: [] }));
		const [sheet] = await readList(new TextEncoder().encode(writeCsv(list, STAMP)));
		const skipped = sheet?.entries.filter(({ kind }) => kind === 'skip') ?? [];
		const headings = Object.values(labels.group);
		expect(
			skipped.filter(({ name }) => headings.includes(name)).map(({ name, problems }) => [name, ...problems])
		).toEqual(ORGANISATION_GROUPS.map((group) => [labels.group[group]]));
		expect(sheet?.entries.filter(({ kind }) => kind !== 'skip')).toHaveLength(one.length);
	});
});

async function readBack(list: 'annex1' | 'annex2', format: 'csv' | 'xlsx') {
	const content = annex(list);
	const bytes =
		format === 'csv'
			? new TextEncoder().encode(writeCsv(content, STAMP))
			: await writeWorkbook(content, STAMP);
	const [sheet] = await readList(new Uint8Array(bytes));
	return sheet?.entries.filter(({ kind }) => kind !== 'skip') ?? [];
}
