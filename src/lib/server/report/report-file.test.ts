// The yearly report as PDF, read by its structure: what a screen reader hears is what stands beside the bars.
import { expect, it } from 'vitest';
import { elementsOf, readPdf } from '$tests/support/pdf-structure';
import { printedReport } from '../../export/year-report';
import { numberWords, reportParts, type YearFacts } from '../../text/year-report/charts';
import { writeReport } from './report-file';

const DAY = '2026-11-30';
const FACTS: YearFacts = {
	year: 2026,
	dimensions: [
		{ dimension: 'total', rows: [{ value: 'all', n: 1022 }] },
		{
			dimension: 'profession',
			rows: [
				{ value: 'midwife', n: 1012 },
				{ value: 'doctor', n: null },
				{ value: 'teacher', n: null }
			]
		}
	],
	directory: {
		day: DAY,
		land: 'SH',
		checked: [
			{ table: 'organisations', checked: 30, overdue: 8, never: 4 },
			{ table: 'experts', checked: 0, overdue: 0, never: 3 }
		],
		gaps: {
			unadvised: [{ basis: 'kkg4', n: 2 }],
			unserved: 1,
			withoutDeputy: 0,
			withoutKey: 0,
			withoutContact: 3,
			unrepresented: ['school', 'justice']
		},
		circles: [
			{
				name: 'Kreis „Łódź“ #set',
				meetings: { held: 3, planned: 1 },
				trainings: { held: 0, planned: 0 }
			}
		]
	}
};
const BASES = [{ code: 'kkg4', citation: '§ 4 Abs. 2 KKG' }];
const NETWORK = { network: 'Kreis Möwenfelde', day: DAY };
const bare = (text: string) => text.replace(/\s+/g, '');

it('is PDF/UA-1, with headings, a table to every chart, and in it the numbers of the screen', async () => {
	const bytes = await writeReport(printedReport(FACTS, BASES, NETWORK), DAY);
	const { ua, title, language, document } = readPdf(bytes);
	expect([ua, title, language]).toEqual(['1', 'Jahresbericht 2026', 'de-DE']);
	const parts = reportParts(FACTS, BASES);
	expect(elementsOf(document, 'H1', 'H2').map(({ role, text }) => [role, text])).toEqual([
		['H1', 'Jahresbericht 2026'],
		...parts.map((part) => ['H2', part.title])
	]);
	const charts = parts.flatMap((part) => part.charts);
	const tables = elementsOf(document, 'Table').map((table) => ({
		head: elementsOf(table, 'TH').map(({ text }) => bare(text)),
		rows: elementsOf(table, 'TR')
			.map((row) => elementsOf(row, 'TD').map(({ text }) => bare(text)))
			.filter((row) => row.length > 0)
	}));
	expect(tables).toEqual(
		charts.map(({ title: name, keys, rows }) => ({
			head: [name, ...keys].map(bare),
			rows: rows.map(({ label, values }) => [label, ...values.map(numberWords)].map(bare))
		}))
	);
	for (const point of parts.flatMap(({ points }) => points))
		expect(bare(document.text)).toContain(bare(point));
	expect(document.text).toContain('unter 5');
});

it('is the same, byte for byte, when it is made again, and comes without any number too', async () => {
	const empty = printedReport({ year: 2026, dimensions: [] }, [], NETWORK);
	const [one, other] = await Promise.all([writeReport(empty, DAY), writeReport(empty, DAY)]);
	expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
	expect(readPdf(one).document.text).toContain('2026 wurde hier noch keine Beratung gezählt.');
});
