import { describe, expect, it } from 'vitest';
import { holdsAtOnce } from './proposing';

describe('what holds at once where a network trusts its partners', () => {
	it.each([
		['phone', true],
		['hours', true],
		['name', false],
		// The name of an offer.
		['title', false],
		['email', false],
		['deputy', false],
		['areas', false],
		['publication', false]
	])('%s: %s', (field, holds) => {
		expect(holdsAtOnce(field)).toBe(holds);
	});
});
