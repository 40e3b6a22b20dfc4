// Another youth office takes over: what holds the day before, on the day and the day after, whatever was entered around it.
import { describe, expect, it } from 'vitest';
import { responsibilityRow } from '$tests/support/directory-rows';
import type { Responsibility } from './place';
import { changesAround, changesOfOffice, servedBy } from './change-of-office';
import { responsibilityOn } from './responsibility';

const AGS = '03241010';
const row = (youthOffice: string, from: string, until: string, change: Partial<Responsibility> = {}) =>
	responsibilityRow(AGS, youthOffice, { id: `${youthOffice}${from}`, from, until, ...change });
const COUNTY = row('county', '', '2026-12-31');
const TOWN = row('town', '2027-01-01', '');

describe('the changes for a place', () => {
	it.each<[string, Responsibility[], string[]]>([
		['one office for ever', [row('county', '', '')], []],
		['nobody', [], []],
		['one from a day on, before which nobody was entered', [TOWN], ['2027-01-01  town']],
		['one after the other', [COUNTY, TOWN], ['2027-01-01 county town']],
		['in any order', [TOWN, COUNTY], ['2027-01-01 county town']],
		['the older one was left open', [row('county', '', ''), TOWN], ['2027-01-01 county town']],
		[
			'nobody for a month between',
			[COUNTY, row('town', '2027-02-01', '')],
			['2027-01-01 county ', '2027-02-01  town']
		],
		['it ends, and nothing follows', [COUNTY], ['2027-01-01 county ']],
		[
			'given back after a year',
			[COUNTY, row('town', '2027-01-01', '2027-12-31'), row('county', '2028-01-01', '')],
			['2027-01-01 county town', '2028-01-01 town county']
		],
		['the same office goes on by a new entry', [COUNTY, row('county', '2027-01-01', '')], []],
		['what is to follow is a draft', [COUNTY, { ...TOWN, publication: 'draft' }], ['2027-01-01 county ']],
		['what was to follow is withdrawn', [row('county', '', ''), { ...TOWN, publication: 'withdrawn' }], []],
		['days that are none', [row('county', '2026-13-01', '2026-00-00'), TOWN], ['2027-01-01  town']],
		['another place', [row('county', '', ''), { ...TOWN, ags: '03241001' }], []],
		[
			'across a leap day',
			[row('county', '', '2028-02-28'), row('town', '2028-02-29', '')],
			['2028-02-29 county town']
		]
	])('%s', (_what, rows, expected) => {
		expect(changesOfOffice(AGS, rows).map(({ day, from, to }) => `${day} ${from} ${to}`)).toEqual(expected);
	});

	it('are the days on which the answer is another one than the day before', () => {
		const rows = [COUNTY, row('town', '2027-01-01', '2027-06-30'), row('county', '2027-09-01', '')];
		for (const { day, from, to } of changesOfOffice(AGS, rows)) {
			const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
			expect([before, day].map((one) => responsibilityOn(AGS, one, rows)?.youthOffice ?? '')).toEqual([
				from,
				to
			]);
		}
	});
});

describe('around a day', () => {
	const around = (day: string, rows: Responsibility[]) => {
		const { coming, last } = changesAround(AGS, day, rows);
		return [coming && `${coming.day} ${coming.to}`, last && `${last.day} ${last.from}`];
	};
	const GAP = [COUNTY, row('town', '2027-02-01', '')];
	const BACK = [COUNTY, row('town', '2027-01-01', '2027-12-31'), row('county', '2028-01-01', '')];
	it.each<[string, string, Responsibility[], (string | undefined)[]]>([
		['long before', '2026-01-01', [COUNTY, TOWN], ['2027-01-01 town', undefined]],
		['the day before', '2026-12-31', [COUNTY, TOWN], ['2027-01-01 town', undefined]],
		['the day', '2027-01-01', [COUNTY, TOWN], [undefined, '2027-01-01 county']],
		['the day after', '2027-01-02', [COUNTY, TOWN], [undefined, '2027-01-01 county']],
		['before a time with nobody', '2026-12-31', GAP, ['2027-02-01 town', undefined]],
		['in it', '2027-01-15', GAP, ['2027-02-01 town', undefined]],
		['after it', '2027-02-01', GAP, [undefined, '2027-02-01 county']],
		['between two changes', '2027-06-01', BACK, ['2028-01-01 county', '2027-01-01 county']],
		['after both', '2028-06-01', BACK, [undefined, '2028-01-01 town']],
		['after the end of the only one', '2027-06-01', [COUNTY], [undefined, undefined]],
		[
			'the same office comes back after a time with nobody',
			'2027-06-01',
			[COUNTY, row('county', '2027-03-01', '')],
			[undefined, undefined]
		]
	])('%s', (_when, day, rows, expected) => {
		expect(around(day, rows)).toEqual(expected);
	});
});

describe('what an office answers for', () => {
	const of = (office: string, day: string, rows: Responsibility[]) =>
		servedBy(office, day, rows).map(({ from, until }) => [from, until]);
	const BACK = [COUNTY, row('town', '2027-01-01', '2027-12-31'), row('county', '2028-01-01', '')];
	it.each<[string, string, string, Responsibility[], string[][]]>([
		['simply', 'county', '2026-06-01', [row('county', '', '')], [['', '']]],
		['since a day that is past', 'town', '2027-06-01', [TOWN], [['', '']]],
		['until another takes over', 'county', '2026-12-31', [row('county', '', ''), TOWN], [['', '2026-12-31']]],
		['no more, though its entry was left open', 'county', '2027-01-01', [row('county', '', ''), TOWN], []],
		['from a day on', 'town', '2026-12-31', [COUNTY, TOWN], [['2027-01-01', '']]],
		['as the first one, from a day on', 'town', '2026-12-31', [TOWN], [['2027-01-01', '']]],
		['for a year that is to come', 'town', '2026-06-01', BACK, [['2027-01-01', '2027-12-31']]],
		['again from a day on', 'county', '2027-06-01', BACK, [['2028-01-01', '']]],
		['until it ends', 'county', '2026-06-01', [COUNTY], [['', '2026-12-31']]],
		['nothing that is a draft', 'town', '2027-06-01', [{ ...TOWN, publication: 'draft' }], []]
	])('%s', (_what, office, day, rows, expected) => {
		expect(of(office, day, rows)).toEqual(expected);
	});
});
