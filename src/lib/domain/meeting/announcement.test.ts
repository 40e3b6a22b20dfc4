// To whom a notice goes: the rules of procedure, § 9.
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import { CALLERS } from '$tests/support/small-network';
import { receiversOf } from './announcement';
import type { Seat } from './seat';
import { announcementRule } from './who-sees';

const [NORTH, SOUTH] = [idOf('north'), idOf('south')];
const TODAY = '2026-11-30';
const seat = (fields: Partial<Seat>): Seat => ({
	...(rowOf('seats', idOf('seat')) as Seat),
	...{ circle: NORTH, publication: 'published', since: '2026-01-01', until: '', member: 'Frau Muster' },
	...fields
});
const to = (seats: Seat[], circles = [NORTH]) => receiversOf(seats, circles, TODAY);

describe('§ 9: a notice goes to the members of the chosen circles', () => {
	it('of these alone, each address once, however it is written and however many seats it has', () => {
		const seats = [
			seat({ name: 'ASD', email: 'asd@example.org' }),
			seat({ name: 'Hebammen', email: 'ASD@example.org', circle: SOUTH }),
			seat({ name: 'Kita', email: 'kita@example.org', circle: SOUTH })
		];
		expect(to(seats).receivers).toEqual([{ address: 'asd@example.org', names: ['ASD, Frau Muster'] }]);
		expect(to(seats, [NORTH, SOUTH]).receivers.map(({ address }) => address)).toEqual([
			...['asd@example.org', 'kita@example.org']
		]);
	});

	it.each<[string, Partial<Seat>]>([
		['withdrawn', { publication: 'withdrawn' }],
		['not there yet', { since: '2026-12-01' }],
		['over', { until: '2026-11-29' }]
	])('not to a seat that is %s', (_, fields) =>
		expect(to([seat({ email: 'a@example.org', ...fields })]).receivers).toEqual([])
	);

	it('on the last day of a seat still, and says whom it cannot reach', () => {
		expect(to([seat({ email: 'a@example.org', until: TODAY })]).receivers).toHaveLength(1);
		expect(to([seat({ name: 'Praxis', email: '' })]).without).toEqual(['Praxis, Frau Muster']);
	});

	it('is shown to who sits in one of its circles, and no more once it is withdrawn', () => {
		const row = { publication: 'published', circles: [NORTH, SOUTH] };
		const sees = (caller: object, changes = {}) =>
			announcementRule.fields({ ...row, ...changes }, { ...CALLERS.mia, ...caller }, ['title']);
		expect(sees({ circles: [SOUTH] })).toEqual(['title']);
		expect(sees({ circles: [idOf('other')] })).toBeUndefined();
		expect(sees({ circles: [], meetings: [idOf('meeting')] })).toBeUndefined();
		expect(sees({ circles: [SOUTH] }, { publication: 'withdrawn' })).toBeUndefined();
	});
});
