// What the office reads while it enters that another youth office takes over.
import { describe, expect, it } from 'vitest';
import { responsibilityRow } from '$tests/support/directory-rows';
import type { Responsibility } from '../../domain/place/place';
import { comingChanges, openRequestsWords } from './change-note';

const AGS = '03241010';
const row = (youthOffice: string, from: string, until: string, change: Partial<Responsibility> = {}) =>
	responsibilityRow(AGS, youthOffice, { id: youthOffice, from, until, ...change });
const COUNTY = row('county', '', '');
const says = (
	entered: Responsibility,
	others: Responsibility[] = [COUNTY],
	today = '2026-11-30',
	advised = ['county', 'town']
) =>
	comingChanges({
		row: entered,
		responsibilities: others,
		offices: new Map([
			['county', 'Kreisjugendamt'],
			['town', 'Stadtjugendamt']
		]),
		advised: new Set(advised),
		today
	}).map(({ from, says: sentence, amiss }) => [from, sentence, amiss !== '']);

const TAKES_OVER = ['county', 'Ab 1. Januar 2027: Stadtjugendamt statt Kreisjugendamt.', false];
const NOBODY = ['county', 'Ab 1. Januar 2027: niemand mehr.', true];

describe('a responsibility in the form', () => {
	it.each<[string, Responsibility, Responsibility[], string, unknown[]]>([
		['takes over, two months before', row('town', '2027-01-01', ''), [COUNTY], '2026-11-30', [TAKES_OVER]],
		['the day before', row('town', '2027-01-01', ''), [COUNTY], '2026-12-31', [TAKES_OVER]],
		['on the day it is no news any more', row('town', '2027-01-01', ''), [COUNTY], '2027-01-01', []],
		['the day after', row('town', '2027-01-01', ''), [COUNTY], '2027-01-02', []],
		['has always been', row('county', '', ''), [], '2026-11-30', []],
		['ends, and nothing follows', row('county', '', '2026-12-31'), [COUNTY], '2026-11-30', [NOBODY]],
		[
			'ends, and another one follows',
			row('county', '', '2026-12-31'),
			[COUNTY, row('town', '2027-01-01', '')],
			'2026-11-30',
			[TAKES_OVER]
		],
		['is still a draft', row('town', '2027-01-01', '', { publication: 'draft' }), [COUNTY], '2026-11-30', []],
		[
			'of a place that has none until then',
			row('town', '2027-01-01', ''),
			[],
			'2026-11-30',
			[['', 'Ab 1. Januar 2027: Stadtjugendamt.', false]]
		],
		[
			'says nothing of changes that are not its own',
			row('town', '2027-01-01', '2027-06-30'),
			[COUNTY, row('third', '2028-01-01', '')],
			'2026-11-30',
			[TAKES_OVER, ['town', 'Ab 1. Juli 2027: Kreisjugendamt statt Stadtjugendamt.', false]]
		]
	])('%s', (_what, entered, others, today, expected) => {
		expect(says(entered, others, today)).toEqual(expected);
	});

	it('warns where nobody advises in the area of the new one', () => {
		expect(says(row('town', '2027-01-01', ''), [COUNTY], '2026-11-30', ['county'])).toEqual([
			['county', 'Ab 1. Januar 2027: Stadtjugendamt statt Kreisjugendamt.', true]
		]);
	});
});

describe('the requests that are open', () => {
	it.each([
		[3, 'liegen 3 offene Anfragen. Sie bleiben bei den Fachkräften'],
		[1, 'liegt 1 offene Anfrage. Sie bleibt bei den Fachkräften'],
		[0, 'ist zurzeit keine Anfrage offen'],
		[undefined, 'ist ohne Netz nicht bekannt']
	])('%s: where they stay, and why nobody sees which are of this place', (open, expected) => {
		expect(openRequestsWords('Kreisjugendamt', open)).toContain(expected);
	});
});
