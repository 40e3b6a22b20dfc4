import { describe, expect, it } from 'vitest';
import type { Caller } from '$lib/domain/access/caller';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import {
	addressOf,
	asksBack,
	groupOf,
	inboxRow,
	isOverdue,
	sortInbox,
	standingOf,
	type InboxGroup,
	type InboxRow,
	type Standing
} from './inbox';

const ME = idOf('me');
const OTHER = idOf('other');
const ABSENT = idOf('absent');
const OFFICE = idOf('office');
const CALLER: Caller = {
	role: 'expert',
	userId: idOf('user'),
	expertId: ME,
	circles: [],
	meetings: [],
	networks: [],
	memberOf: [],
	held: [],
	deputyFor: [ABSENT],
	youthOffices: [OFFICE]
};
const DESK: Caller = {
	role: 'coordination',
	userId: idOf('desk'),
	expertId: '',
	circles: [],
	meetings: [],
	networks: [],
	memberOf: [],
	held: [],
	deputyFor: [],
	youthOffices: [OFFICE]
};
const NOW = new Date('2026-11-22T08:00:00Z');
const LATER = '2026-11-23T08:00:00.000Z';
const BEFORE = '2026-11-22T07:59:00.000Z';
const row = (changes: Partial<InboxRow> = {}): InboxRow => ({
	...(rowOf('requests', idOf('request')) as unknown as InboxRow),
	youthOffice: OFFICE,
	expert: ME,
	urgency: 'within48h',
	submittedAt: '2026-11-20T08:00:00.000Z',
	dueAt: LATER,
	...changes
});
const written = (from: 'asker' | 'expert') => ({ id: idOf('m'), from, at: BEFORE, payload: '' });

describe('how she stands to a request', () => {
	it.each<[string, Partial<InboxRow>, Standing | undefined]>([
		['addressed to her', {}, 'new'],
		['seen by her', { status: 'seen' }, 'new'],
		['to the free pool of her area', { expert: '' }, 'new'],
		['to the free pool elsewhere', { expert: '', youthOffice: idOf('elsewhere') }, undefined],
		['to somebody she stands in for', { expert: ABSENT }, 'new'],
		['to somebody else', { expert: OTHER }, undefined],
		['accepted by her', { status: 'accepted', acceptedBy: ME }, 'mine'],
		['closed by her', { status: 'closed', acceptedBy: ME }, 'closed'],
		['withdrawn before anybody took it', { status: 'closed' }, 'closed'],
		['pool, accepted by another', { expert: '', status: 'accepted', acceptedBy: OTHER }, 'others'],
		['accepted by her deputy', { status: 'accepted', acceptedBy: OTHER }, 'others'],
		['out of her area, accepted by her', { expert: OTHER, status: 'accepted', acceptedBy: ME }, 'mine'],
		['for the coordination office, not for her', { expert: OTHER, forDesk: true }, undefined]
	])('%s', (_name, changes, standing) => expect(standingOf(row(changes), CALLER)).toBe(standing));

	it.each<[string, Partial<InboxRow>, Standing | undefined]>([
		['that she may read', { forDesk: true }, 'desk'],
		['that somebody accepted', { forDesk: true, status: 'accepted', acceptedBy: OTHER }, 'desk'],
		['that is closed', { forDesk: true, status: 'closed' }, 'closed'],
		['of another network', { forDesk: true, youthOffice: idOf('elsewhere') }, undefined],
		['that is not for her', {}, undefined]
	])('the coordination office to one %s', (_name, changes, standing) =>
		expect(standingOf(row(changes), DESK)).toBe(standing)
	);
});

describe('the groups of the inbox', () => {
	it.each<[string, Partial<InboxRow>, InboxGroup]>([
		['there is time', {}, 'new'],
		['an answer is wanted today', { urgency: 'today' }, 'urgent'],
		['the time is over', { urgency: 'today', dueAt: BEFORE }, 'overdue'],
		['the server says so', { dueAt: LATER, overdueAt: BEFORE }, 'overdue'],
		[
			'she took it and did not answer in time',
			{ status: 'accepted', acceptedBy: ME, dueAt: BEFORE },
			'overdue'
		],
		['she took it today', { status: 'accepted', acceptedBy: ME, urgency: 'today' }, 'mine'],
		['closed, however late', { status: 'closed', acceptedBy: ME, overdueAt: BEFORE }, 'closed'],
		['somebody else is late', { status: 'accepted', acceptedBy: OTHER, dueAt: BEFORE }, 'others']
	])('%s: %s', (_name, changes, group) => expect(groupOf(row(changes), CALLER, NOW)).toBe(group));

	it('shows first what is due first', () => {
		const rows = [
			row({ id: idOf('late'), dueAt: '2026-11-25T08:00:00.000Z' }),
			row({ id: idOf('soon'), dueAt: '2026-11-23T07:00:00.000Z' }),
			row({ id: idOf('next'), dueAt: '2026-11-23T08:00:00.000Z' })
		];
		expect(sortInbox(rows, CALLER, NOW).new.map(({ id }) => id)).toEqual(['soon', 'next', 'late'].map(idOf));
	});

	it('shows first of hers what the asker has answered', () => {
		const mine = { status: 'accepted', acceptedBy: ME } as const;
		const rows = [
			row({ ...mine, id: idOf('unanswered') }),
			row({ ...mine, id: idOf('answered'), dueAt: '', thread: [written('expert')] }),
			row({ ...mine, id: idOf('back'), dueAt: LATER, thread: [written('expert'), written('asker')] })
		];
		expect(sortInbox(rows, CALLER, NOW).mine.map(({ id }) => id)[0]).toBe(idOf('back'));
	});
});

describe('whom a request is addressed to', () => {
	it.each([
		[ME, 'self'],
		['', 'pool'],
		[ABSENT, 'deputy']
	])('%s → %s', (expert, address) => expect(addressOf(row({ expert }), CALLER)).toBe(address));
});

describe('an asker who asks back', () => {
	it.each<[string, Partial<InboxRow>, boolean]>([
		['nothing written', {}, false],
		['the expert wrote last', { thread: [written('asker'), written('expert')] }, false],
		['the asker wrote last', { thread: [written('expert'), written('asker')] }, true],
		['closed since', { status: 'closed', thread: [written('asker')] }, false],
		['somebody else’s', { thread: undefined } as unknown as Partial<InboxRow>, false]
	])('%s: %s', (_name, changes, back) => expect(asksBack(row(changes))).toBe(back));
});

describe('overdue', () => {
	it.each<[Partial<InboxRow>, boolean]>([
		[{ dueAt: LATER }, false],
		[{ dueAt: BEFORE }, true],
		[{ dueAt: '', status: 'accepted' }, false],
		[{ dueAt: '', overdueAt: BEFORE }, true],
		[{ dueAt: BEFORE, status: 'closed' }, false]
	])('%j: %s', (changes, overdue) => expect(isOverdue(row(changes), NOW)).toBe(overdue));

	describe('on a Sunday, by a deadline that an older version has set', () => {
		const offices = [{ id: OFFICE, region: idOf('region') }];
		const always = { always: true, slots: [], closedOnHolidays: false };
		it.each<[string, Parameters<typeof inboxRow>[2], boolean]>([
			['not before somebody is there', [{ id: idOf('region'), land: 'SH', workHours: null }], false],
			['where somebody is there, it is', [{ id: idOf('region'), land: 'SH', workHours: always }], true],
			['where the network is not known, by the usual hours', [], false]
		])('%s', (_name, regions, overdue) => {
			const shown = inboxRow(row({ dueAt: BEFORE }), offices, regions);
			expect(isOverdue(shown, NOW)).toBe(overdue);
			expect(groupOf(shown, CALLER, NOW)).toBe(overdue ? 'overdue' : 'new');
			expect(isOverdue(shown, new Date('2026-11-23T07:00:00Z'))).toBe(true);
		});
	});
});
