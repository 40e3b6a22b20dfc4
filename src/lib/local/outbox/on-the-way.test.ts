import { describe, expect, it } from 'vitest';
import { OnTheWay } from './on-the-way';
import type { QueuedBody } from './queued-bodies';

const change = (to: string) => ({ title: { from: 'alt', to } });
const queued = (mutation: string, to: string, code?: 'conflict'): QueuedBody<'record.save'> => ({
	mutation,
	recordId: 'offer0000000000',
	body: { id: 'offer0000000000', table: 'offers', changes: change(to) },
	createdAt: '2026-11-30T10:00:00.000Z',
	...(code && { code })
});

describe('changes on their way', () => {
	it('that left the queue are shown on the state they were made on, once', () => {
		const way = new OnTheWay<QueuedBody<'record.save'>>();
		expect(way.follow([queued('a', 'neu')], '1')).toEqual({ refused: [], settled: [] });
		expect(way.follow([], '1').settled).toEqual([{ mutation: 'a', changes: change('neu'), updated: '1' }]);
		expect(way.follow([], '2').settled).toEqual([]);
	});

	it('that were refused are told once, and are not taken for settled when they are put away', () => {
		const way = new OnTheWay<QueuedBody<'record.save'>>();
		way.follow([queued('a', 'neu')], '1');
		const refused = queued('a', 'neu', 'conflict');
		expect(way.follow([refused], '1')).toEqual({ refused: [refused], settled: [] });
		expect(way.follow([refused], '1').refused).toEqual([]);
		expect(way.follow([], '1').settled).toEqual([]);
	});
});
