import { describe, expect, it } from 'vitest';
import type { NetworkRows } from '../../export/network-rows';
import { contact, expert, organisation, region } from '$tests/support/entry-rows';
import { changesBetween, digestsOf } from './list-changes';

const rows = (change: Partial<NetworkRows> = {}): NetworkRows => ({
	region: region({ id: 'region' }),
	today: '2026-11-30',
	...{ municipalities: [], youthOffices: [], responsibilities: [], memberships: [], legalBases: [] },
	organisations: [organisation({ id: 'a', name: 'Haus A' }), organisation({ id: 'b', name: 'Haus B' })],
	contacts: [contact({ id: 'anna', organisation: 'a', name: 'Anna', phone: '040 66969 100' })],
	experts: [expert({ id: 'x', name: 'Xenia' })],
	employers: new Map(),
	...change
});
const between = (before: NetworkRows, after: NetworkRows) =>
	changesBetween(digestsOf(before), digestsOf(after)).map(({ added, changed, gone }) => [
		added,
		changed,
		gone
	]);

describe('what changed in the lists since they were last sent', () => {
	it('is not known the first time', () => {
		expect(changesBetween(undefined, digestsOf(rows()))).toEqual([
			{ list: 'annex1', entries: 2, first: true, added: 0, changed: 0, gone: 0 },
			{ list: 'annex2', entries: 1, first: true, added: 0, changed: 0, gone: 0 }
		]);
	});

	it('is nothing where the lists say the same, also when something else is new in an entry', () => {
		expect(between(rows(), rows())).toEqual([
			[0, 0, 0],
			[0, 0, 0]
		]);
		const [house, other] = rows().organisations;
		const described = rows({ organisations: [{ ...house!, description: 'Neu' }, other!] });
		expect(between(rows(), described)[0]).toEqual([0, 0, 0]);
	});

	it('counts who is new, who says something else, who is gone, each once', () => {
		const contacts = [contact({ id: 'anna', organisation: 'a', name: 'Anna', phone: '040 66969 199' })];
		const [house] = rows().organisations;
		const organisations = [house!, organisation({ id: 'c', name: 'Haus C' }), organisation({ id: 'd' })];
		expect(between(rows(), rows({ contacts, organisations }))[0]).toEqual([2, 1, 1]);
		expect(between(rows(), rows({ experts: [] }))[1]).toEqual([0, 0, 1]);
	});
});
