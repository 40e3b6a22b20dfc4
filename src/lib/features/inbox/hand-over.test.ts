import { describe, expect, it } from 'vitest';
import type { Caller } from '$lib/domain/access/caller';
import { expertRow, idOf } from '$tests/support/directory-rows';
import { RECIPIENT } from '$tests/support/one-of-each';
import { successorsOf } from './hand-over';

const OFFICE = idOf('office');
const AT = new Date('2026-11-22T09:00:00Z');
const experts = [
	expertRow('me', { deputy: idOf('deputy'), youthOffices: [OFFICE] }),
	expertRow('deputy', { youthOffices: [], absences: [{ from: '2026-11-20', until: '2026-11-30' }] }),
	expertRow('addressed', { youthOffices: [OFFICE] }),
	expertRow('area', { youthOffices: [OFFICE] }),
	expertRow('left', { youthOffices: [OFFICE], publication: 'withdrawn' }),
	expertRow('far', { youthOffices: [idOf('elsewhere')] })
];
const keys = ['me', 'deputy', 'addressed'].map((name) => ({
	id: idOf(`key${name}`),
	expert: idOf(name),
	recipient: RECIPIENT
}));
const caller = (changes: Partial<Caller> = {}): Caller => ({
	role: 'expert',
	userId: idOf('user'),
	expertId: idOf('me'),
	circles: [],
	meetings: [],
	networks: [],
	memberOf: [],
	held: [],
	deputyFor: [],
	youthOffices: [OFFICE],
	...changes
});
const DESK = caller({ role: 'coordination', expertId: '' });

describe('to whom a request may be handed over', () => {
	it.each<[string, Caller, string, string[]]>([
		['addressed to her: her deputy', caller(), idOf('me'), ['deputy']],
		['in deputyship: back, or on to her own deputy', caller(), idOf('addressed'), ['deputy', 'addressed']],
		['out of the pool: her deputy', caller(), '', ['deputy']],
		[
			'without an entry: nobody but who was addressed',
			caller({ expertId: '' }),
			idOf('addressed'),
			['addressed']
		],
		['by the desk: who advises there', DESK, idOf('far'), ['me', 'addressed', 'area']]
	])('%s', (_name, by, expert, expected) => {
		const found = successorsOf({ expert, youthOffice: OFFICE }, by, { experts, keys }, AT);
		expect(found.map(({ id }) => id)).toEqual(expected.map(idOf));
	});

	it('says who could not read it, and who is away', () => {
		const found = successorsOf({ expert: '', youthOffice: OFFICE }, DESK, { experts, keys }, AT);
		expect(found.map(({ hasKey }) => hasKey)).toEqual([true, true, false]);
		const [deputy] = successorsOf({ expert: '', youthOffice: OFFICE }, caller(), { experts, keys }, AT);
		expect(deputy).toMatchObject({ as: 'deputy', away: true });
	});
});
