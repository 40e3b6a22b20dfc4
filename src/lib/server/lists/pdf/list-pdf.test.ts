// A list as PDF, read by its structure: headings, tables with their heads, and in every cell the text of the list.
import { describe, expect, it } from 'vitest';
import { elementsOf, readPdf } from '$tests/support/pdf-structure';
import { pngOf } from '$tests/support/png';
import { contentOf, type ListContent } from '../../../export/content';
import { writePdf } from './list-pdf';

const STAMP = { network: 'Kreis Möwenfelde', day: '2026-11-30', version: 3 };
const MAIL = 'anna.mueller-muster.sehr.lange.adresse@erziehungsberatung-im-norden.example.org';
const SECTIONS = [
	{
		title: 'Jugendhilfe',
		rows: [
			[
				'Erziehungsberatung „Łódź“',
				'Ayşe Yağmur, Leitung',
				'Musterweg 1\n21502 Geesthacht',
				`Telefon: 04541 888 100\nE-Mail: ${MAIL}`
			],
			[
				'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
				'abcdefghijklmnopqrstuvwxyz',
				'äöüÄÖÜß 0123456789',
				'.,;:!?()[]{}<>"\'/\\|@€§&%'
			],
			['*kein* _Satz_ #set $x$ <y> @z \\ //', '', '', 'Jugendlichenpsychotherapeutinnenausbildungsstätte']
		]
	},
	{ title: 'Schule', rows: [['Grundschule', '', '', '']] }
];
const listOf = (sections: typeof SECTIONS) => contentOf('annex1', sections, 3);
/** Line breaks of a page are no texts. */
const bare = (text: string) => text.replace(/\s+/g, '');

async function read(content: ListContent) {
	const pdf = readPdf(await writePdf(content, STAMP));
	const cells = elementsOf(pdf.document, 'TR')
		.map((row) => elementsOf(row, 'TD').map(({ text }) => bare(text)))
		.filter((row) => row.length > 0);
	return { ...pdf, cells };
}

describe('a list as PDF', () => {
	it('says that it is PDF/UA-1, its title, its language', async () => {
		const { ua, title, language } = await read(listOf(SECTIONS));
		expect([ua, title, language]).toEqual(['1', listOf(SECTIONS).title, 'de-DE']);
	});

	it('has headings, and over every column of every table its head', async () => {
		const { document } = await read(listOf(SECTIONS));
		const headings = elementsOf(document, 'H1', 'H2').map(({ role, text }) => [role, text]);
		expect(headings).toEqual([
			['H1', listOf(SECTIONS).title],
			['H2', 'Jugendhilfe'],
			['H2', 'Schule']
		]);
		const heads = elementsOf(document, 'Table').map((table) =>
			elementsOf(table, 'THead').map((head) => elementsOf(head, 'TH').map(({ text }) => bare(text)))
		);
		const columns = listOf(SECTIONS).columns.map(bare);
		expect(heads).toEqual([[columns], [columns]]);
		expect(document.text).toContain('Kreis Möwenfelde · Stand: 30.11.2026 · Version 3');
	});

	it('has in every cell the text of the list, whatever signs it has and however long it is', async () => {
		const { cells } = await read(listOf(SECTIONS));
		expect(cells).toEqual(SECTIONS.flatMap(({ rows }) => rows.map((row) => row.map(bare))));
	});

	it('shows a question mark for letters that no font here has, and all else', async () => {
		const odd = [{ title: 'Jugendhilfe', rows: [['Haus 日本 👩 am See', '', '', '']] }];
		expect((await read(listOf(odd))).cells).toEqual([['Haus???amSee', '', '', '']]);
	});

	it('has the arms of its network at its head, with words for who does not see them', async () => {
		const bytes = await writePdf(listOf(SECTIONS), STAMP, pngOf(40, 50));
		const { ua, document } = readPdf(bytes);
		expect(ua).toBe('1');
		const [figure, ...others] = elementsOf(document, 'Figure');
		expect([figure?.alt, others]).toEqual(['Wappen: Kreis Möwenfelde', []]);
		expect(elementsOf(document, 'H1', 'H2').map(({ role }) => role)).toEqual(['H1', 'H2', 'H2']);
		expect(elementsOf(document, 'Table')).toHaveLength(2);
	});

	it('is made without them where the picture cannot be shown', async () => {
		const cutOff = pngOf(40, 50).slice(0, 80);
		const [without, plain] = [
			await writePdf(listOf(SECTIONS), STAMP, cutOff),
			await writePdf(listOf(SECTIONS), STAMP)
		];
		expect(Buffer.from(without).equals(Buffer.from(plain))).toBe(true);
	});

	it('goes over many pages, on each of them a head that is no second one for who is read to', async () => {
		const many = [
			{ title: 'Schule', rows: Array.from({ length: 120 }, (_, at) => [`Schule ${at}`, '', '', '']) }
		];
		const { pages, document, cells } = await read(listOf(many));
		expect(pages).toBeGreaterThan(2);
		expect(elementsOf(document, 'THead')).toHaveLength(1);
		expect(cells).toHaveLength(120);
	});

	it('says so where nobody stands in it', async () => {
		const { document } = await read(listOf([]));
		expect(document.text).toContain('Zurzeit steht niemand in dieser Liste.');
		expect(elementsOf(document, 'Table')).toEqual([]);
	});

	it('is the same, byte for byte, when it is made again', async () => {
		const [one, other] = await Promise.all([
			writePdf(listOf(SECTIONS), STAMP),
			writePdf(listOf(SECTIONS), STAMP)
		]);
		expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
	});
});

it('only so many wait at once; who comes then is told to come again', async () => {
	const all = await Promise.allSettled(Array.from({ length: 13 }, () => writePdf(listOf([]), STAMP)));
	expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
	expect(all.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'unavailable' } });
});

describe('the agreement', () => {
	const text = [
		['text', 'Das vereinbaren sie *so*:', '', ''],
		['point', 'erstens,', '', ''],
		['point', 'zweitens.', '', ''],
		['text', 'Und weiter.', '', '']
	];
	const signed = [
		['sign', 'Jugendamt', '', ''],
		['sign', 'Träger:', '', '']
	];
	const joined = [['partner', 'Kita Zaunkönig', 'Träger e. V.', '15.01.2026']];
	const agreement = contentOf(
		'agreement',
		[
			{ title: '5 Inhalte', rows: text },
			{ title: '5.1 Information', rows: text.slice(3) },
			{ title: 'Unterschriften', rows: signed },
			{ title: 'Wer beigetreten ist', rows: joined }
		],
		1
	);

	it('has its text under headings of two levels, its points as lists, in the order of reading', async () => {
		const { ua, title, document } = readPdf(await writePdf(agreement, STAMP));
		expect([ua, title]).toEqual(['1', agreement.title]);
		const headings = elementsOf(document, 'H1', 'H2', 'H3').map((one) => [one.role, one.text]);
		expect(headings).toEqual([
			['H1', agreement.title],
			['H2', '5 Inhalte'],
			['H3', '5.1 Information'],
			['H2', 'Unterschriften'],
			['H2', 'Wer beigetreten ist']
		]);
		expect(elementsOf(document, 'LBody').map(({ text: said }) => bare(said))).toEqual([
			'erstens,',
			'zweitens.'
		]);
		expect(bare(document.text)).toContain('Dasvereinbarensie*so*:');
		expect(bare(document.text).indexOf('Undweiter.')).toBeGreaterThan(
			bare(document.text).indexOf('zweitens.')
		);
	});

	it('has a table to sign and one of who has joined, each with its head', async () => {
		const { document } = readPdf(await writePdf(agreement, STAMP));
		const tables = elementsOf(document, 'Table').map((table) => [
			elementsOf(table, 'TH').map((cell) => bare(cell.text)),
			elementsOf(table, 'TR')
				.map((row) => elementsOf(row, 'TD').map((cell) => bare(cell.text)))
				.filter((row) => row.length > 0)
		]);
		expect(tables).toEqual([
			[
				['Für', 'Ort,Datum', 'Unterschrift'],
				[
					['Jugendamt', '', ''],
					['Träger:', '', '']
				]
			],
			[['Netzwerkpartner', 'Träger', 'Beigetretenam'], [['KitaZaunkönig', 'Trägere.V.', '15.01.2026']]]
		]);
	});
});

describe('labels', () => {
	const label = (at: number) => [`Haus ${at}\nAnna Muster\nMusterweg ${at}\n21502 Geesthacht`];
	const labels = (count: number) =>
		contentOf('labels', [{ title: '', rows: Array.from({ length: count }, (_, at) => label(at)) }], count);

	it('are twenty-four on a sheet, each with its whole address', async () => {
		for (const [count, sheets] of [
			[24, 1],
			[25, 2]
		] as const) {
			const { pages, ua, document } = readPdf(await writePdf(labels(count), STAMP));
			expect([ua, pages]).toEqual(['1', sheets]);
			expect(bare(document.text)).toBe(bare(labels(count).sections[0]?.rows.flat().join('') ?? ''));
		}
	});
});
