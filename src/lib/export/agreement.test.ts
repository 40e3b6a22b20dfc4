// The agreement filled in and its register, from the rows of a network: what is this network's own, who stands in it, and since when.
import { describe, expect, it } from 'vitest';
import {
	idOf,
	membership,
	municipality,
	organisation,
	region,
	responsibility,
	youthOffice
} from '$tests/support/entry-rows';
import type { Land } from '../domain/vocabulary';
import { agreementSections } from '../text/agreement/sections';
import { openList } from '../import/file/open-list';
import { writeCsv } from './csv';
import { makeList } from './lists';
import { type DirectoryRows, rowsOfNetwork } from './network-rows';
import { writeWorkbook } from './workbook';

const HERE = region({
	id: idOf('here'),
	name: 'Kreis Möwenfelde',
	land: 'SH',
	coordinationOffice: idOf('office')
});
const TODAY = '2026-11-30';
const STAMP = { network: HERE.name, day: TODAY, version: 1 };
const inRegion = { region: HERE.id };

const ROWS: DirectoryRows = {
	...{ contacts: [], experts: [], legalBases: [] },
	organisations: [
		organisation({
			id: idOf('office'),
			name: 'Fachstelle Kinderschutz',
			...inRegion,
			phone: '04541 888 100',
			email: 'fachstelle@example.org',
			address: { street: 'Musterweg 1', postalCode: '23909', place: 'Ratzeburg', ags: '' }
		})
	],
	youthOffices: [
		youthOffice({ id: idOf('south'), name: 'Jugendamt Süd', ...inRegion }),
		youthOffice({ id: idOf('north'), name: 'Jugendamt Nord', ...inRegion }),
		youthOffice({ id: idOf('far'), name: 'Jugendamt Fern', region: idOf('beside') })
	],
	municipalities: ['Zell', 'Ahaus', 'Berg'].map((name, at) =>
		municipality({ id: idOf(name.toLowerCase()), ags: `0100000${at}`, name, ...inRegion })
	),
	responsibilities: [
		responsibility({ id: idOf('a'), ags: '01000000', youthOffice: idOf('north') }),
		responsibility({ id: idOf('b'), ags: '01000001', youthOffice: idOf('north') }),
		responsibility({ id: idOf('c'), ags: '01000002', youthOffice: idOf('north'), until: '2025-12-31' }),
		responsibility({ id: idOf('d'), ags: '01000002', youthOffice: idOf('south'), from: '2026-01-01' })
	],
	memberships: [
		membership({ id: idOf('m1'), ...inRegion, name: 'Zaunverein', carrier: 'Träger e. V.' }),
		membership({
			id: idOf('m2'),
			...inRegion,
			name: '=Älster',
			noticeAt: '2026-10-01',
			noticePaper: 'Ordner 2',
			until: '2026-12-31'
		}),
		membership({ id: idOf('m3'), ...inRegion, name: 'Vorbei', until: '2026-09-30' }),
		membership({ id: idOf('m4'), ...inRegion, name: 'Bald', joinedAt: '2027-01-01' }),
		membership({ id: idOf('m5'), ...inRegion, name: 'Irrtum', publication: 'withdrawn' }),
		membership({ id: idOf('m6'), region: idOf('beside'), name: 'Fern' })
	]
};
const made = (list: 'agreement' | 'register', rows = ROWS, of = HERE, today = TODAY) =>
	makeList(list, rowsOfNetwork(rows, of, today));
const textOf = (...parts: Parameters<typeof made>) =>
	made(...parts)
		.sections.flatMap(({ title, rows }) => [title, ...rows.flat()])
		.join('\n');

describe('the agreement', () => {
	it('has the sections of the model agreement, in their order', () => {
		expect(made('agreement').sections.map(({ title }) => title)).toEqual([
			'Präambel',
			'1 Aufgaben des Netzwerks',
			'2 Stellung der Netzwerkpartner',
			'3 Aufgaben der Netzwerkkoordinierung',
			'4 Aufgaben der Netzwerkpartner',
			'5 Inhalte der Zusammenarbeit',
			'5.1 Information über Angebote und Aufgaben',
			'5.2 Abstimmung über Gestaltung und Entwicklung der Angebote',
			'5.3 Abstimmung in Fragen des Kinderschutzes',
			'6 Datenschutz',
			'7 Schlussbestimmungen',
			'Anlagen',
			'Unterschriften',
			'Wer beigetreten ist'
		]);
	});

	it('names the network, its office and its youth offices with the municipalities of today', () => {
		const text = textOf('agreement');
		expect(text).toContain('„Kreis Möwenfelde“');
		expect(text).toContain(
			'Fachstelle Kinderschutz, Musterweg 1, 23909 Ratzeburg, Telefon 04541 888 100, E-Mail fachstelle@example.org.'
		);
		expect(text).toContain('Jugendamt Nord, für Ahaus und Zell');
		expect(text).toContain('Jugendamt Süd, für Berg');
		expect(text).not.toContain('Fern');
	});

	it('goes on where the network has named neither office nor youth office', () => {
		const bare = { ...HERE, coordinationOffice: '' };
		const text = textOf('agreement', { ...ROWS, youthOffices: [] }, bare);
		expect(text).toContain('ihre Kontaktdaten stehen in Anlage 1');
		expect(text).not.toContain('undefined');
	});

	it('has places for the youth offices and for partners to sign', () => {
		const signed = made('agreement').sections.find(({ title }) => title === 'Unterschriften');
		expect(signed?.rows.map(([kind, name]) => [kind, name]).slice(0, 3)).toEqual([
			['sign', 'Jugendamt Nord'],
			['sign', 'Jugendamt Süd'],
			['sign', 'Träger der Einrichtung, des Dienstes oder der Fachstelle:']
		]);
	});

	it('names who is in today, since when, and nobody else', () => {
		const list = made('agreement');
		expect(list.sections.at(-1)?.rows).toEqual([
			['partner', '=Älster', '', '15.01.2026'],
			['partner', 'Zaunverein', 'Träger e. V.', '15.01.2026']
		]);
		expect(list.entries).toBe(2);
		const nobody = made('agreement', { ...ROWS, memberships: [] }).sections.map(({ title }) => title);
		expect(nobody).not.toContain('Wer beigetreten ist');
	});

	it('says the same on another day, as long as nothing has changed: it is the same version', () => {
		expect(made('agreement', ROWS, HERE, '2026-12-01')).toEqual(made('agreement'));
		expect(made('agreement', ROWS, HERE, '2027-01-01')).not.toEqual(made('agreement'));
	});
});

describe('the laws that the agreement names', () => {
	const sections = (land: Land) =>
		agreementSections({ network: 'N', land, office: [], youthOffices: [] })
			.flatMap(({ parts }) => parts)
			.map((part) => (typeof part === 'string' ? part : part.point))
			.join('\n');

	it('are those of today: what the model took from § 67 SGB X stands in the GDPR', () => {
		const text = sections('NI');
		expect(text).not.toContain('§ 67 ');
		for (const citation of [
			'§ 3 KKG',
			'§ 4 Abs. 2 KKG',
			'§ 4 Abs. 3 KKG',
			'§ 6 KKG',
			'§ 8a Abs. 4',
			'§ 8b Abs. 1 SGB VIII',
			'§ 64 Abs. 2a SGB VIII',
			'§ 65 SGB VIII',
			'§ 203 StGB',
			'Art. 6 Abs. 1',
			'Art. 9 Abs. 2',
			'Art. 4 Nr. 5'
		])
			expect(text).toContain(citation);
	});

	it('are a Land’s own where they are known, and otherwise none', () => {
		expect(sections('SH')).toContain('§ 12 des Kinderschutzgesetzes Schleswig-Holstein');
		expect(sections('NW')).toContain('§ 9 des Landeskinderschutzgesetzes NRW');
		expect(sections('NI')).toContain('Grundlage des Netzwerks ist § 3 KKG. Die');
	});
});

describe('the register', () => {
	it('has everybody of the network by how it stands with her, with days and papers', () => {
		expect(made('register').sections).toEqual([
			{
				title: 'Heute dabei',
				rows: [
					['=Älster', '', '15.01.2026', 'Ordner 1', '01.10.2026', 'Ordner 2', '31.12.2026'],
					['Zaunverein', 'Träger e. V.', '15.01.2026', 'Ordner 1', '', '', '']
				]
			},
			{ title: 'Treten noch bei', rows: [['Bald', '', '01.01.2027', 'Ordner 1', '', '', '']] },
			{ title: 'Ausgeschieden', rows: [['Vorbei', '', '15.01.2026', 'Ordner 1', '', '', '30.09.2026']] }
		]);
		expect(made('register').entries).toBe(4);
	});

	it.each(['csv', 'xlsx'] as const)('is read as it was written: as %s', async (format) => {
		const content = made('register');
		const bytes =
			format === 'csv'
				? new TextEncoder().encode(writeCsv(content, STAMP))
				: await writeWorkbook(content, STAMP);
		const [sheet] = await openList(new Uint8Array(bytes));
		const rows = (sheet?.rows ?? []).map(({ cells }) =>
			content.columns.map((_, at) => cells[at]?.text ?? '')
		);
		expect(rows.slice(2)).toEqual([
			content.columns,
			...content.sections.flatMap((section) => [
				[section.title, '', '', '', '', '', ''],
				...section.rows.map((row) => [...row])
			])
		]);
	});
});
