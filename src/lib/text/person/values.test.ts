// Whatever is told of a person can be read by her.
import { describe, expect, it } from 'vitest';
import { valueText } from './values';

describe('a value that is told', () => {
	it.each<[string, unknown, string]>([
		['role', 'expert', 'Insoweit erfahrene Fachkraft (InsoFa)'],
		['active', true, 'ja'],
		['active', false, 'nein'],
		['device', '', ''],
		['device', 'Telefon', 'Telefon'],
		['deputy', null, ''],
		['position', 3, '3'],
		['languages', ['de', 'pl'], 'de, pl'],
		['before', { value: 'Paula' }, 'Paula'],
		['before', { value: null }, ''],
		[
			'address',
			{ street: 'Am See 1', postalCode: '23909', place: 'Ratzeburg', ags: '' },
			'Am See 1, 23909, Ratzeburg'
		],
		['changes', { phone: { from: '1', to: '2' } }, 'Telefon von 1, zu 2'],
		['absences', [{ from: '2026-12-01', until: '' }], 'von 2026-12-01']
	])('%s %j: %s', (field, value, text) => expect(valueText(field, value)).toBe(text));

	it('is an instant in words', () => {
		expect(valueText('createdAt', '2026-11-30T12:00:00.000Z')).toMatch(/30\. ?11\.|30\. November/);
	});
});
