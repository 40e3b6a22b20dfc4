import { describe, expect, it } from 'vitest';
import { municipalityRow } from '$tests/support/directory-rows';
import { nearChoices, placeChoices } from './places';

const wentorf = municipalityRow('01053130', 'Wentorf (Amt Sandesneben)', {
	association: 'Sandesneben-Nusse',
	postalCodes: ['23898']
});
const hannover = municipalityRow('03241001', 'Hannover', {
	postalCodes: ['30159', '30161', '30163', '30669']
});

describe('municipalities as choices', () => {
	it('tells namesakes apart by Amt and postal code', () => {
		expect(placeChoices([wentorf, hannover])).toEqual([
			{ value: '01053130', label: 'Wentorf (Amt Sandesneben)', detail: 'Amt Sandesneben-Nusse · PLZ 23898' },
			{ value: '03241001', label: 'Hannover', detail: 'PLZ 30159 und 3 weitere' }
		]);
	});

	it.each([
		[0.4, 'Ortsmitte unter 1 km entfernt'],
		[2.74, 'Ortsmitte 2,7 km entfernt'],
		[488.6, 'Ortsmitte 489 km entfernt']
	])('%d km', (kilometres, detail) => {
		expect(nearChoices([{ municipality: hannover, kilometres }]).options[0]?.detail).toBe(detail);
	});

	it('says in a sentence why there is no position', () => {
		expect(nearChoices('denied')).toMatchObject({
			options: [],
			problem: expect.stringContaining('Postleitzahl')
		});
	});
});
