import { describe, expect, it } from 'vitest';
import { deskLead } from './desk-lead';

const NOBODY = 'Was darin steht, sieht hier niemand.';
const seals = (...each: boolean[]) => each.map((sealToDesk) => ({ sealToDesk }));
const asked = (...each: boolean[]) => each.map((forDesk) => ({ forDesk }));

describe('that nobody here sees what was asked', () => {
	it.each<[string, Parameters<typeof deskLead>[0], boolean]>([
		[
			'is said where no network seals to the office',
			{ regions: seals(false, false), requests: asked(false) },
			true
		],
		['is not said where one does', { regions: seals(false, true), requests: [] }, false],
		[
			'is not said of what was sent while one did',
			{ regions: seals(false), requests: asked(false, true) },
			false
		],
		['is not said before anything is known', undefined, false]
	])('%s', (_name, known, said) => {
		const lead = deskLead(known);
		expect(lead).toContain('Welche Anfragen warten.');
		expect(lead.includes(NOBODY)).toBe(said);
		expect(lead.includes('unter „Anfragen“')).toBe(known !== undefined && !said);
	});
});
