// To whom a row of a network's members is shown; the other rules are tried in visibility.test.ts.
import { describe, expect, it } from 'vitest';
import type { AnyRow } from '../tables';
import { type Caller, GUEST } from './caller';
import { project } from './visibility';

const member: Caller = { ...GUEST, role: 'member', userId: 'a' };
const expert: Caller = { ...GUEST, role: 'expert', userId: 'b', expertId: 'c' };
const desk: Caller = { ...GUEST, role: 'coordination', userId: 'd' };

describe('a document on the shelf of a network', () => {
	const leaflet: AnyRow = {
		id: 'documentaaaaaaa',
		region: 'north',
		title: 'Flyer',
		publication: 'published'
	};
	const office = (...networks: string[]): Caller => ({ ...desk, networks });
	const of = (caller: Caller, ...memberOf: string[]): Caller => ({ ...caller, memberOf });

	it.each([
		['the office of the network', office('north'), true, true],
		['the office of another', office('south'), false, false],
		['an office without a network', office(), false, false],
		['a member of the network', of(member, 'north'), true, false],
		['a member of two', of(member, 'south', 'north'), true, false],
		['a member of another', of(member, 'south'), false, false],
		['a member of none', member, false, false],
		['an expert who advises there', of(expert, 'north'), true, false],
		['an expert of another', of(expert, 'south'), false, false],
		['a guest', of(GUEST, 'north'), false, false]
	] as const)('is for %s: %s, withdrawn %s', (_, caller, seen, kept) => {
		expect(project('documents', leaflet, caller)).toEqual(seen ? leaflet : undefined);
		for (const publication of ['withdrawn', 'draft'])
			expect(project('documents', { ...leaflet, publication }, caller) !== undefined).toBe(kept);
	});
});
