import { describe, expect, it } from 'vitest';
import { newId } from '$lib/domain/id';
import { withOffices } from './office-keys';
import { factsAt, planReaders } from './plan-readers';

const [HERE, BESIDE, NORTH, WEST] = Array.from({ length: 4 }, newId) as [string, string, string, string];
const offices = [
	{ id: NORTH, region: HERE },
	{ id: WEST, region: BESIDE }
];
const key = (recipient: string, networks?: string[], expert = '') => ({
	id: newId(),
	expert,
	recipient,
	networks
});
const keys = withOffices(
	[
		key('here', [HERE]),
		key('beside', [BESIDE]),
		key('both', [HERE, BESIDE]),
		key('of no network', []),
		key('not said yet'),
		key('an expert', [], newId())
	],
	offices
);

describe('what is sealed to the office', () => {
	it.each([
		[NORTH, ['here', 'both']],
		[WEST, ['beside', 'both']],
		[newId(), []]
	])('is sealed to the keys of the request’s own network alone', (youthOffice, expected) => {
		const plan = planReaders({ expert: '', youthOffice }, true, { experts: [], keys }, new Date());
		expect(plan.recipients).toEqual(expected);
	});

	it('leaves the experts’ keys as they are', () => {
		const { keys: left } = factsAt(newId(), { experts: [], keys });
		expect(left.map(({ recipient }) => recipient)).toEqual(['an expert']);
	});
});
