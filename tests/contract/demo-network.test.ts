// The demo network keeps what the product promises of it: enough of everything, nobody real, never a dead end.
import { describe, expect, it } from 'vitest';
import { makeMemberships } from '../../scripts/demo/memberships';
import { makeNetwork } from '../../scripts/demo/network';
import { makeRequests } from '../../scripts/demo/requests';
import { makeSittings } from '../../scripts/demo/sittings';
import { membershipState } from '../../src/lib/domain/directory/register';
import { ORGANISATION_GROUPS } from '../../src/lib/domain/vocabulary';

const NOW = new Date('2026-11-22T10:00:00Z');
const network = makeNetwork(NOW);

describe('the demo network', () => {
	it.each([
		['regions', 3, 3],
		['municipalities', 161, 161],
		['youthOffices', 13, 13],
		['responsibilities', 161, 161],
		['organisations', 60, 200],
		['contacts', 120, 400],
		['experts', 40, 100],
		['offers', 40, 100],
		['circles', 5, 5]
	] as const)('has %s: %i to %i', (table, least, most) => {
		expect(network[table].length).toBeGreaterThanOrEqual(least);
		expect(network[table].length).toBeLessThanOrEqual(most);
	});

	it('is the same at every start, today aside', () => {
		expect(makeNetwork(NOW)).toEqual(network);
		const nextWeek = makeNetwork(new Date('2026-11-29T10:00:00Z'));
		expect(nextWeek.experts.map((one) => one.id)).toEqual(network.experts.map((one) => one.id));
	});

	it('covers every group of institutions in every region, and each region has its coordination office', () => {
		for (const region of network.regions) {
			const own = network.organisations.filter((one) => one.region === region.id);
			expect(new Set(own.map((one) => one.group))).toEqual(new Set(ORGANISATION_GROUPS));
			expect(own.find((one) => one.id === region.coordinationOffice)?.group).toBe('coordination');
		}
	});

	it('knows in every network who is in its agreement, who leaves, who has left, and who has never joined', () => {
		const memberships = makeMemberships(NOW, network);
		for (const region of network.regions) {
			const own = memberships.filter((one) => one.region === region.id);
			const states = own.map((one) => membershipState(one, '2026-11-22'));
			expect(states).toEqual(expect.arrayContaining(['in', 'left']));
			expect(own.filter(({ noticeAt }) => noticeAt !== '')).toHaveLength(2);
			const joined = new Set(own.map(({ organisation }) => organisation));
			expect(network.organisations.filter((one) => one.region === region.id).length).toBeGreaterThan(
				joined.size + 1
			);
		}
	});

	it('gives every institution one fixed contact with a deputy', () => {
		for (const organisation of network.organisations) {
			const people = network.contacts.filter((one) => one.organisation === organisation.id);
			const ids = people.map((one) => one.id);
			expect(people.filter((one) => ids.includes(one.deputy))).toHaveLength(1);
		}
	});

	it('has, for every youth office, a present expert under § 4 KKG and under § 8b SGB VIII', () => {
		for (const office of network.youthOffices) {
			for (const basis of ['kkg4', 'sgb8b']) {
				const able = network.experts.filter(
					(one) =>
						one.youthOffices.includes(office.id) &&
						one.legalBases.includes(basis) &&
						one.absences.length === 0
				);
				expect(able.length, `${office.name}, ${basis}`).toBeGreaterThan(0);
			}
		}
	});

	it('refers only to records that exist', () => {
		const ids = new Set(Object.values(network).flatMap((rows) => rows.map((row) => row.id)));
		const references = [
			...network.experts.flatMap((one) => [one.deputy, one.organisation, ...one.youthOffices]),
			...network.offers.flatMap((one) => [one.organisation, one.region]),
			...network.responsibilities.map((one) => one.youthOffice),
			...network.meetings.map((one) => one.circle),
			...makeRequests(NOW).flatMap(({ row }) => [row.expert, row.youthOffice, row.acceptedBy])
		];
		expect(references.filter((id) => id !== '' && !ids.has(id))).toEqual([]);
	});

	it('calls nobody real: numbers are of the ranges for fiction, mail is at example.org', () => {
		const fiction = /^(030 23125|040 66969|0221 4710|089 99998) \d{3}$|^0171 39200\d\d$|^$/;
		const people = [...network.contacts, ...network.experts];
		const entries = [...people, ...network.organisations, ...network.offers, ...network.youthOffices];
		for (const entry of entries) {
			expect(entry.phone).toMatch(fiction);
			expect(entry.email).toMatch(/@example\.org$/);
		}
		for (const person of people) {
			expect(person.mobile).toMatch(fiction);
			expect(person.fax).toMatch(fiction);
			expect(person.name).toMatch(/-(Muster|Beispiel|Probe|Fiktiv|Exempel)$/);
		}
	});

	it('meets three or four times a year for four hours, in the past year and in the coming one', () => {
		for (const circle of network.circles.filter(({ kind }) => kind === 'cooperation')) {
			const meetings = network.meetings.filter((one) => one.circle === circle.id);
			const past = meetings.filter((one) => Date.parse(one.startsAt) < NOW.getTime());
			expect(past).toHaveLength(4);
			expect(meetings).toHaveLength(8);
			for (const one of meetings)
				expect(Date.parse(one.endsAt) - Date.parse(one.startsAt)).toBe(4 * 3_600_000);
		}
	});

	it('knows who sits in the circles: demo accounts among them, one deputy for each who comes, nobody twice', () => {
		const { seats, procedures, attendances } = makeSittings(NOW, network);
		const rz = network.circles.filter(({ region }) => region === network.regions[0]?.id);
		for (const { id } of rz) {
			const emails = seats.filter((one) => one.circle === id && one.email !== '').map(({ email }) => email);
			expect(new Set(emails).size).toBe(emails.length);
			expect(emails.length).toBeGreaterThan(1);
			expect(procedures.some(({ circle }) => circle === id)).toBe(true);
		}
		expect(seats.map(({ email }) => email)).toEqual(
			expect.arrayContaining(['asd@example.org', 'hebamme@example.org', 'schule@example.org'])
		);
		expect(seats.filter(({ member, deputy }) => (member === '') !== (deputy === ''))).toEqual([]);
		expect(attendances.length).toBeGreaterThan(20);
	});

	it('fills up to the size that is asked for', () => {
		const { organisations, contacts, experts, offers } = makeNetwork(NOW, 1234);
		expect(organisations.length + contacts.length + experts.length + offers.length).toBe(1234);
	});
});
