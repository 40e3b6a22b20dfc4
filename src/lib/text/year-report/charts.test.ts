// What stands in a yearly report, and how long its bars are.
import { describe, expect, it } from 'vitest';
import type { DirectoryOfYear } from '../../domain/directory/directory-of-year';
import { barsOf, reportParts, type YearFacts } from './charts';

const NOTHING: DirectoryOfYear = {
	day: '2026-11-30',
	land: 'NI',
	checked: [{ table: 'organisations', checked: 0, overdue: 0, never: 0 }],
	gaps: {
		unadvised: [],
		unserved: 0,
		withoutDeputy: 0,
		withoutKey: 0,
		withoutContact: 0,
		unrepresented: []
	},
	circles: []
};
const parts = (directory: Partial<DirectoryOfYear>, facts: Partial<YearFacts> = {}) =>
	reportParts({ year: 2026, dimensions: [], directory: { ...NOTHING, ...directory }, ...facts }, []);
const part = (title: string, directory: Partial<DirectoryOfYear>) =>
	parts(directory).find((one) => one.title === title);

describe('a yearly report', () => {
	it('says so where there is nothing, and draws no empty chart', () => {
		const all = parts({});
		expect(all.map(({ title, lead }) => [title, lead])).toEqual([
			['Beratungen', '2026 wurde hier noch keine Beratung gezählt.'],
			['Wie frisch die Einträge sind', 'Es ist noch nichts eingetragen.'],
			['Lücken', 'Stand: 30. November 2026. Es ist keine Lücke bekannt.'],
			['Treffen', 'Es ist kein Kreis eingetragen.'],
			['Nutzung des Verzeichnisses', '']
		]);
		expect(all.flatMap(({ charts }) => charts)).toEqual([]);
	});

	it('is only the counting where the server does not say more', () => {
		expect(parts({}, { directory: undefined }).map(({ title }) => title)).toEqual(['Beratungen']);
	});

	it('names whom the law names and nobody stands for', () => {
		const gaps = { ...NOTHING.gaps, withoutDeputy: 1, unrepresented: ['school' as const] };
		const found = part('Lücken', { gaps });
		expect(found?.charts[0]?.rows).toEqual([{ label: 'Fachkräfte ohne Vertretung', values: [1] }]);
		expect(found?.points).toEqual(['Im Netzwerk fehlt noch jemand aus: Schule und Schulsozialarbeit.']);
	});

	it('says what the Land asks, and never that something is not met: what is kept elsewhere it cannot know', () => {
		const circles = [
			{ name: 'Nord', meetings: { held: 2, planned: 1 }, trainings: { held: 0, planned: 0 } },
			{ name: 'Süd', meetings: { held: 0, planned: 0 }, trainings: { held: 0, planned: 0 } }
		];
		const found = part('Was Schleswig-Holstein verlangt', { land: 'SH', circles });
		expect(found?.lead).toContain('§ 12 Abs. 3');
		expect(found?.points).toEqual(['Nord: erfüllt (2 stattgefunden, 1 geplant).', 'Süd: hier nicht belegt.']);
		expect(part('Was Nordrhein-Westfalen verlangt', { land: 'NW', circles })?.points).toEqual([
			'Fortbildungen 2026: hier nicht belegt.'
		]);
	});
});

describe('bars', () => {
	it('are as long as their numbers, of the longest row, and a hidden one has none', () => {
		const rows = [
			{ label: 'a', values: [30, 10] },
			{ label: 'b', values: [5, 15] },
			{ label: 'c', values: [null, 0] }
		];
		expect(barsOf({ title: '', keys: ['x', 'y'], rows })).toEqual([
			[75, 25],
			[12.5, 37.5],
			[0, 0]
		]);
	});
});
