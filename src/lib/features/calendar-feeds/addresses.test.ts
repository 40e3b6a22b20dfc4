import { describe, expect, it } from 'vitest';
import { addressesOf, readWords, WAYS_IN } from './addresses';

describe('the address of a calendar', () => {
	it('opens the calendar of the device, and can be pasted', () => {
		expect(addressesOf('/api/calendar/feed/abc.ics', 'https://netz.example.org')).toEqual({
			https: 'https://netz.example.org/api/calendar/feed/abc.ics',
			webcal: 'webcal://netz.example.org/api/calendar/feed/abc.ics'
		});
		expect(addressesOf('/a', 'http://localhost:3000').webcal).toBe('webcal://localhost:3000/a');
	});

	it('is explained for each program in a few steps', () => {
		expect(WAYS_IN.map(({ program }) => program)).toEqual([
			'iPhone und iPad',
			'Outlook',
			'Android und Google Kalender',
			'Thunderbird'
		]);
		for (const { steps } of WAYS_IN) expect(steps.length).toBeLessThanOrEqual(3);
	});

	it('says whether anything reads it', () => {
		expect(readWords({ readOn: '' })).toBe('Noch nie abgerufen');
		expect(readWords({ readOn: '2026-11-30' })).toContain('30. November 2026');
	});
});
