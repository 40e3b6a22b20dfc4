import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import type { Helpline } from '../../domain/directory/directory';
import { EMERGENCY_NUMBERS, hotlinesNow } from './hotlines';

const ALWAYS = { always: true, slots: [], closedOnHolidays: false };
const AFTERNOON = {
	always: false,
	slots: [{ days: [1, 2, 3, 4, 5, 6], from: '14:00', to: '20:00' }],
	closedOnHolidays: false
};
const line = (name: string, acuteRank: number, changes: Partial<Helpline> = {}): Helpline => ({
	id: idOf(name),
	updated: '2026-01-01 00:00:00.000Z',
	publication: 'published',
	audience: 'public',
	verifiedAt: '',
	verifiedBy: '',
	name,
	phone: '116 111',
	purpose: '',
	forWhom: '',
	hours: ALWAYS,
	website: '',
	source: '',
	lands: [],
	acuteRank,
	topics: [],
	...changes
});
const MORNING = new Date('2026-11-18T09:00+01:00');
const names = (rows: Helpline[], at = MORNING) => hotlinesNow(rows, 'NI', at).map(({ name }) => name);

describe('the helplines for acute danger', () => {
	it.each([
		['by rank', [line('B', 2), line('A', 3), line('C', 1)], ['C', 'B', 'A']],
		['open ones first', [line('Kinder', 1, { hours: AFTERNOON }), line('Immer', 9)], ['Immer', 'Kinder']],
		['not those without a rank', [line('A', 0), line('B', 1)], ['B']],
		['not those of another Land', [line('A', 1, { lands: ['NW'] }), line('B', 2, { lands: ['NI'] })], ['B']],
		['not withdrawn ones', [line('A', 1, { publication: 'withdrawn' }), line('B', 2)], ['B']],
		['110 and 112 stand elsewhere', [line('Polizei', 1, { phone: '110' }), line('B', 2)], ['B']]
	])('%s', (_, rows, expected) => {
		expect(names(rows)).toEqual(expected);
	});

	it('change their order with the time of day', () => {
		const rows = [line('Kinder', 1, { hours: AFTERNOON }), line('Immer', 9)];
		expect(names(rows, new Date('2026-11-18T15:00+01:00'))).toEqual(['Kinder', 'Immer']);
	});

	it('are the built-in ones before anything was loaded', () => {
		expect(names([])).toContain('Medizinische Kinderschutzhotline');
		expect(EMERGENCY_NUMBERS.map(({ phone }) => phone)).toEqual(['110', '112']);
	});

	it.each([
		['on a working day', '2026-11-18T10:00+01:00', true],
		['on a holiday of all Länder', '2026-12-25T10:00+01:00', false],
		['on a holiday of some', '2022-10-31T10:00+01:00', true],
		['on Christmas Eve', '2025-12-24T10:00+01:00', false]
	])('the one against sexual abuse, %s: %s', (_, at, open) => {
		const line = hotlinesNow([], 'SH', new Date(at)).find(({ phone }) => phone === '0800 22 55 530');
		expect(line?.reach.open).toBe(open);
	});
});
