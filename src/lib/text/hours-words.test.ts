import { describe, expect, it } from 'vitest';
import type { Hours } from '../domain/time/hours';
import { hoursLines } from './hours-words';

const hours = (...slots: Hours['slots']): Hours => ({ always: false, slots, closedOnHolidays: false });

describe('hoursLines', () => {
	it.each<[Hours, string[]]>([
		[hours({ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }), ['Mo–Fr 8:00–16:00 Uhr']],
		[hours({ days: [5, 1, 3], from: '09:30', to: '12:00' }), ['Mo, Mi, Fr 9:30–12:00 Uhr']],
		[hours({ days: [1, 2, 3, 6], from: '10:00', to: '24:00' }), ['Mo–Mi, Sa 10:00–24:00 Uhr']],
		[hours({ days: [1, 2, 4], from: '20:00', to: '06:00' }), ['Mo, Di, Do 20:00–6:00 Uhr']],
		[{ ...hours(), always: true }, ['Rund um die Uhr, jeden Tag']],
		[hours(), []]
	])('%j', (given, lines) => {
		expect(hoursLines(given)).toEqual(lines);
	});

	it('says when public holidays are free, but not without hours', () => {
		const slot = { days: [1], from: '08:00', to: '12:00' };
		expect(hoursLines({ ...hours(slot), closedOnHolidays: true }).at(-1)).toBe('an Feiertagen geschlossen');
		expect(hoursLines({ ...hours(), closedOnHolidays: true })).toEqual([]);
	});
});
