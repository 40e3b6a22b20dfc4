import { describe, expect, it } from 'vitest';
import type { Caller } from '$lib/domain/caller';
import { idOf } from '../../../../../tests/support/directory-rows';
import { REQUEST_BASE } from '../../../../../tests/support/one-of-each';
import { addressOf, groupOf, isOverdue, sortInbox, type InboxGroup, type InboxRow } from './inbox';

const ME = idOf('me');
const OTHER = idOf('other');
const ABSENT = idOf('absent');
const OFFICE = idOf('office');
const CALLER: Caller = {
	role: 'expert',
	userId: idOf('user'),
	expertId: ME,
	deputyFor: [ABSENT],
	youthOffices: [OFFICE]
};
const row = (changes: Partial<InboxRow> = {}): InboxRow => ({
	id: idOf('request'),
	youthOffice: OFFICE,
	expert: ME,
	legalBasis: 'kkg4',
	urgency: 'within48h',
	updated: '2026-11-20 08:00:00.000Z',
	recipients: [],
	forDesk: false,
	...REQUEST_BASE,
	submittedAt: '2026-11-20 08:00:00.000Z',
	...changes
});

describe('the groups of the inbox', () => {
	it.each<[string, Partial<InboxRow>, InboxGroup | undefined]>([
		['addressed to her', {}, 'new'],
		['seen by her', { status: 'seen' }, 'new'],
		['to the free pool of her area', { expert: '' }, 'new'],
		['to the free pool elsewhere', { expert: '', youthOffice: idOf('elsewhere') }, undefined],
		['to somebody she stands in for', { expert: ABSENT }, 'new'],
		['to somebody else', { expert: OTHER }, undefined],
		['accepted by her', { status: 'accepted', acceptedBy: ME }, 'mine'],
		['closed by her', { status: 'closed', acceptedBy: ME }, 'closed'],
		['pool, accepted by another', { expert: '', status: 'accepted', acceptedBy: OTHER }, 'others'],
		['accepted by her deputy', { status: 'accepted', acceptedBy: OTHER }, 'others'],
		[
			'accepted by her, though now out of her area',
			{ expert: OTHER, status: 'accepted', acceptedBy: ME },
			'mine'
		]
	])('%s', (_name, changes, group) => expect(groupOf(row(changes), CALLER)).toBe(group));

	it('shows the most urgent first and, of equal ones, the oldest', () => {
		const rows = [
			row({ id: idOf('week'), urgency: 'thisWeek', submittedAt: '2026-11-01 08:00:00.000Z' }),
			row({ id: idOf('young'), urgency: 'today', submittedAt: '2026-11-20 09:00:00.000Z' }),
			row({ id: idOf('old'), urgency: 'today', submittedAt: '2026-11-20 08:00:00.000Z' })
		];
		expect(sortInbox(rows, CALLER).new.map(({ id }) => id)).toEqual([
			idOf('old'),
			idOf('young'),
			idOf('week')
		]);
	});
});

describe('whom a request is addressed to', () => {
	it.each([
		[ME, 'self'],
		['', 'pool'],
		[ABSENT, 'deputy']
	])('%s → %s', (expert, address) => expect(addressOf(row({ expert }), CALLER)).toBe(address));
});

describe('overdue', () => {
	it.each<[Partial<InboxRow>, string, boolean]>([
		[{ urgency: 'today' }, '2026-11-20T19:59:00Z', false],
		[{ urgency: 'today' }, '2026-11-20T20:01:00Z', true],
		[{ urgency: 'within48h', status: 'seen' }, '2026-11-22T08:01:00Z', true],
		[{ urgency: 'thisWeek' }, '2026-11-22T08:01:00Z', false],
		[{ urgency: 'today', status: 'accepted' }, '2026-12-20T08:00:00Z', false]
	])('%j at %s: %s', (changes, at, overdue) => expect(isOverdue(row(changes), new Date(at))).toBe(overdue));
});
