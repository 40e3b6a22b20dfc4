import { describe, expect, it } from 'vitest';
import { FLOOD, floodedNetworks } from './flood';

const NOW = new Date('2026-11-02T08:00:00Z');
const networks = new Map([
	['north', 'here'],
	['south', 'here'],
	['west', 'beside']
]);
const requests = (
	count: number,
	change: { author?: string; youthOffice?: string; minutes?: number } = {}
) => {
	const { author = '', youthOffice = 'north', minutes = 1 } = change;
	const submittedAt = new Date(NOW.getTime() - minutes * 60_000).toISOString();
	return Array.from({ length: count }, () => ({ author, youthOffice, submittedAt }));
};

describe('a network is flooded', () => {
	it.each([
		['by so many requests without an account', requests(FLOOD), ['here']],
		[
			'by those of all its youth offices',
			[...requests(15), ...requests(15, { youthOffice: 'south' })],
			['here']
		],
		['not by one less', requests(FLOOD - 1), []],
		['not by people with an account', requests(99, { author: 'mia' }), []],
		['not by what came before', requests(99, { minutes: 11 }), []],
		['not by another network’s', [...requests(20), ...requests(20, { youthOffice: 'west' })], []],
		['not by what belongs nowhere', requests(99, { youthOffice: 'gone' }), []]
	])('%s', (_what, rows, flooded) => {
		expect(floodedNetworks(rows, { networks }, NOW)).toEqual(flooded);
	});
});
