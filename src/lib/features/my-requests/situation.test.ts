import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptRequest } from '$lib/local/receipts/kept-requests';
import { situationOf, type Situation } from './situation';

const NOW = new Date('2026-11-22T12:00:00Z');
type Remote = NonNullable<KeptRequest['remote']>;
const remote = (changes: Partial<Remote> = {}) =>
	({ dueAt: '', strandedAt: '', closedBy: '', deleteAt: '2027-02-01 08:00:00.000Z', ...changes }) as Remote;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => vi.useRealTimers());

describe('what the asker must know', () => {
	it.each<[Situation, Partial<KeptRequest>]>([
		['waiting', { state: 'waiting' }],
		['rejected', { state: 'rejected' }],
		['sent', { state: 'submitted' }],
		['expected', { state: 'submitted', remote: remote({ dueAt: '2026-11-22 12:01:00.000Z' }) }],
		['expected', { state: 'accepted', remote: remote({ dueAt: '2026-11-22 12:01:00.000Z' }) }],
		['overdue', { state: 'seen', remote: remote({ dueAt: '2026-11-22 11:59:00.000Z' }) }],
		['overdue', { state: 'accepted', remote: remote({ dueAt: '2026-11-22 11:59:00.000Z' }) }],
		['answered', { state: 'accepted', remote: remote() }],
		[
			'stranded',
			{ state: 'seen', remote: remote({ dueAt: '2026-11-22 11:59:00Z', strandedAt: '2026-11-21' }) }
		],
		['closed', { state: 'closed', remote: remote({ closedBy: 'expert' }) }],
		['withdrawn', { state: 'closed', remote: remote({ closedBy: 'asker' }) }],
		['lost', { state: 'accepted', remote: remote(), lostAt: '2026-11-22 11:00:00Z' }],
		['gone', { state: 'closed', remote: remote({ deleteAt: '2026-11-22 12:00:00.000Z' }) }],
		['gone', { state: 'gone' }]
	])('%s: %j', (situation, request) =>
		expect(situationOf({ state: 'waiting', ...request }, NOW)).toBe(situation)
	);
});
