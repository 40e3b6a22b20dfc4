// Nothing is said to have arrived before somebody has looked into the queue since.
import { describe, expect, it } from 'vitest';
import type { QueuedBody } from '$lib/local/outbox/queued-bodies';
import { NO_MORE, type ReportChoice, reportOf } from './report-choices';
import { reportStates } from './report-states';

const choice: ReportChoice = {
	key: 'a',
	label: 'Telefonnummer stimmt nicht',
	table: 'experts',
	record: 'anna00000000000',
	about: 'fields',
	field: 'phone',
	from: '110'
};
const body = reportOf(choice, NO_MORE);
const sent = [{ id: body.id, label: choice.label }];
const queued = (change: Partial<QueuedBody<'proposal.make'>> = {}) => [
	{ mutation: 'mutation0000000', recordId: body.id, body, createdAt: '2026-11-02T08:00:00.000Z', ...change }
];

describe('a report', () => {
	it('waits until the queue was read, and while it is in it', () => {
		expect(reportStates(sent, undefined, [choice])).toMatchObject([{ state: 'waiting' }]);
		expect(reportStates(sent, queued(), [choice])).toMatchObject([{ state: 'waiting' }]);
	});

	it('has arrived when it has left the queue', () => {
		expect(reportStates(sent, [], [choice])).toEqual([{ ...sent[0], state: 'arrived' }]);
	});

	it('that the server did not take says why', () => {
		expect(reportStates(sent, queued({ code: 'not_found' }), [choice])).toMatchObject([
			{ state: 'refused', code: 'not_found', mutation: 'mutation0000000' }
		]);
	});

	it('from an earlier visit is named by what it says; of another entry it is not shown', () => {
		expect(reportStates([], queued(), [choice])).toMatchObject([{ label: choice.label, state: 'waiting' }]);
		expect(reportStates([], queued(), [{ ...choice, record: 'berta0000000000' }])).toEqual([]);
	});
});
