import { describe, expect, it } from 'vitest';
import { landOfAgs } from './land-of-ags';

describe('the Land of a municipality key', () => {
	it.each([
		['01053129', 'SH'],
		['02000000', 'HH'],
		['03241001', 'NI'],
		['05162024', 'NW'],
		['09162000', 'BY'],
		['16051000', 'TH'],
		['17001000', undefined],
		['00000000', undefined],
		['', undefined]
	])('%s: %s', (ags, land) => {
		expect(landOfAgs(ags)).toBe(land);
	});
});
