import { describe, expect, it } from 'vitest';
import { storedDate, withIsoDates } from './dates';

const STORED = '2026-11-29 15:57:34.123Z';
const ISO = '2026-11-29T15:57:34.123Z';

describe('an answer of PocketBase', () => {
	it('has its dates in ISO 8601: a record', () => {
		expect(withIsoDates({ id: 'a', updated: STORED, closedAt: '' })).toEqual({
			id: 'a',
			updated: ISO,
			closedAt: ''
		});
	});

	it('has its dates in ISO 8601: a list', () => {
		const items = [{ startsAt: STORED }, { endsAt: STORED }];
		expect(withIsoDates({ page: 1, items })).toEqual({
			page: 1,
			items: [{ startsAt: ISO }, { endsAt: ISO }]
		});
	});

	it.each([
		['a text that is nothing but a date', { note: STORED, device: STORED }],
		['a text with a date in it', { updated: `seit ${STORED}` }],
		['what is inside a JSON field', { thread: [{ at: STORED }], result: { at: STORED } }],
		['a day', { verifiedAt: '2026-11-29' }],
		['nothing at all', null],
		['a yes or no', true]
	])('keeps %s as it is', (_, answer) => {
		expect(withIsoDates(structuredClone(answer))).toEqual(answer);
	});
});

it('an instant goes back into a rule as PocketBase wrote it', () => {
	expect(storedDate(ISO)).toBe(STORED);
});
