import { describe, expect, it } from 'vitest';
import { OnTheWay } from './on-the-way.svelte';
import type { QueuedBody } from './queued-bodies';

const change = (to: string) => ({ title: { from: 'alt', to } });
const queued = (mutation: string, to: string, code?: 'conflict'): QueuedBody<'record.save'> => ({
	mutation,
	recordId: 'offer0000000000',
	body: { id: 'offer0000000000', table: 'offers', changes: change(to) },
	createdAt: '2026-11-30T10:00:00.000Z',
	...(code && { code })
});
const begun = () => new OnTheWay<QueuedBody<'record.save'>>();

describe('changes on their way', () => {
	it('are shown while they wait, in the order they were made', () => {
		const way = begun();
		const both = [queued('a', 'neu'), queued('b', 'neuer')];
		way.follow(both, '1');
		expect(way.changesOver('1', both)).toEqual([change('neu'), change('neuer')]);
	});

	it('that left the queue are shown on the state they were made on, until the entry comes back', () => {
		const way = begun();
		expect(way.follow([queued('a', 'neu')], '1')).toEqual([]);
		way.follow([], '1');
		expect(way.changesOver('1', [])).toEqual([change('neu')]);
		expect(way.changesOver('2', [])).toEqual([]);
		expect(way.changesOver(undefined, [])).toEqual([]);
	});

	it('that were refused are told once, and are not shown, neither then nor when they are put away', () => {
		const way = begun();
		way.follow([queued('a', 'neu')], '1');
		const refused = queued('a', 'neu', 'conflict');
		expect(way.follow([refused], '1')).toEqual([refused]);
		expect(way.follow([refused], '1')).toEqual([]);
		expect(way.changesOver('1', [refused])).toEqual([]);
		way.follow([], '1');
		expect(way.changesOver('1', [])).toEqual([]);
	});

	it('that the queue was read without for a moment, and were refused then, are not shown as taken', () => {
		const way = begun();
		way.follow([queued('a', 'neu')], '1');
		way.follow([], '1');
		way.follow([queued('a', 'neu', 'conflict')], '1');
		way.follow([], '1');
		expect(way.changesOver('1', [])).toEqual([]);
	});

	it('that the phone could not keep are not so, whether that is known before or after they have left the queue', () => {
		const way = begun();
		const kept = [queued('a', 'neu'), queued('b', 'neuer')];
		way.follow(kept, '1');
		way.lose('a');
		expect(way.changesOver('1', kept)).toEqual([change('neuer')]);
		way.follow([], '1');
		expect(way.changesOver('1', [])).toEqual([change('neuer')]);
		way.lose('b');
		expect(way.changesOver('1', [])).toEqual([]);
	});
});
