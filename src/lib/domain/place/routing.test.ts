import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	expertRow,
	idOf,
	municipalityRow,
	organisationRow,
	regionRow,
	responsibilityRow,
	youthOfficeRow
} from '$tests/support/directory-rows';
import { routeRequest, type PlaceDirectory, type RouteQuestion } from './routing';

const HANNOVER = '03241001';
const LANGENHAGEN = '03241010';
const region = regionRow('Region Hannover', { coordinationOffice: idOf('Fachstelle') });
const city = youthOfficeRow('Stadt Hannover', { region: region.id });
const town = youthOfficeRow('Stadt Langenhagen', { region: region.id, phone: '040 66969 101' });
const coordination = organisationRow('Fachstelle', { region: region.id, group: 'coordination' });
const expert = expertRow('Anna', { youthOffices: [town.id], legalBases: ['kkg4'] });

const DIRECTORY: PlaceDirectory = {
	municipalities: [
		municipalityRow(HANNOVER, 'Hannover', { region: region.id }),
		municipalityRow(LANGENHAGEN, 'Langenhagen', { region: region.id })
	],
	regions: [region],
	responsibilities: [responsibilityRow(HANNOVER, city.id), responsibilityRow(LANGENHAGEN, town.id)],
	youthOffices: [city, town],
	organisations: [coordination],
	experts: [expert]
};
const EMPTY: PlaceDirectory = {
	municipalities: [],
	regions: [],
	responsibilities: [],
	youthOffices: [],
	organisations: [],
	experts: []
};
const QUESTION: RouteQuestion = {
	ags: LANGENHAGEN,
	profession: 'doctor',
	legalBasis: 'kkg4',
	at: new Date('2026-11-18T09:00+01:00')
};
const route = (directory: Partial<PlaceDirectory> = {}, question: Partial<RouteQuestion> = {}) =>
	routeRequest({ ...QUESTION, ...question }, { ...DIRECTORY, ...directory });

describe('who answers for a place', () => {
	it('names office, number, coordination and experts', () => {
		const answer = route();
		expect(answer).toMatchObject({ youthOffice: town, assumed: false, coordination, land: 'NI' });
		expect(answer.number).toMatchObject({ phone: '040 66969 101', kind: 'office' });
		expect(answer.experts.map((routed) => routed.expert)).toEqual([expert]);
	});

	it('both municipalities of 30669 have their own office', () => {
		expect(route({}, { ags: HANNOVER }).youthOffice).toBe(city);
		expect(route({}, { ags: LANGENHAGEN }).youthOffice).toBe(town);
	});

	it('in the evening the on-call number', () => {
		const evening = { at: new Date('2026-11-18T21:00+01:00') };
		expect(route({}, evening).number).toMatchObject({ phone: '040 66969 200', kind: 'onCall' });
	});

	it('goes by the day in Berlin', () => {
		const responsibilities = [
			responsibilityRow(LANGENHAGEN, city.id, { until: '2026-12-31' }),
			responsibilityRow(LANGENHAGEN, town.id, { from: '2027-01-01' })
		];
		const at = (instant: string) => route({ responsibilities }, { at: new Date(instant) }).youthOffice;
		expect(at('2026-12-31T22:59:59Z')).toBe(city);
		expect(at('2026-12-31T23:00:00Z')).toBe(town);
	});
});

describe('when another office takes over', () => {
	const CHANGE = [
		responsibilityRow(LANGENHAGEN, city.id, { until: '2026-12-31' }),
		responsibilityRow(LANGENHAGEN, town.id, { from: '2027-01-01' })
	];
	const said = (instant: string, directory: Partial<PlaceDirectory> = {}) => {
		const answer = route({ responsibilities: CHANGE, ...directory }, { at: new Date(instant) });
		const dated = (one: typeof answer.coming) => one && `${one.youthOffice.name} ${one.day}`;
		return [answer.youthOffice?.name, dated(answer.coming), dated(answer.before)];
	};
	const [CITY, TOWN] = [city.name, town.name];
	it.each([
		['long before, nobody speaks of it', '2026-09-30T10:00:00Z', [CITY, undefined, undefined]],
		['a quarter before', '2026-10-01T10:00:00Z', [CITY, `${TOWN} 2027-01-01`, undefined]],
		['in the last second of the old', '2026-12-31T22:59:59Z', [CITY, `${TOWN} 2027-01-01`, undefined]],
		['at midnight in Berlin', '2026-12-31T23:00:00Z', [TOWN, undefined, `${CITY} 2027-01-01`]],
		['on the day', '2027-01-01T11:00:00Z', [TOWN, undefined, `${CITY} 2027-01-01`]],
		['the day after', '2027-01-02T11:00:00Z', [TOWN, undefined, `${CITY} 2027-01-01`]],
		['a quarter after', '2027-04-03T10:00:00Z', [TOWN, undefined, `${CITY} 2027-01-01`]],
		['then it is how it is', '2027-04-04T10:00:00Z', [TOWN, undefined, undefined]]
	])('%s', (_when, instant, expected) => {
		expect(said(instant)).toEqual(expected);
	});

	it('in summer, too, by the clock in Berlin', () => {
		const responsibilities = [
			responsibilityRow(LANGENHAGEN, city.id, { until: '2026-06-30' }),
			responsibilityRow(LANGENHAGEN, town.id, { from: '2026-07-01' })
		];
		expect(said('2026-06-30T21:59:59Z', { responsibilities })[0]).toBe(CITY);
		expect(said('2026-06-30T22:00:00Z', { responsibilities })[0]).toBe(TOWN);
	});

	it('an office that nobody may see is not announced', () => {
		const youthOffices = [city, { ...town, publication: 'draft' as const }];
		expect(said('2026-12-01T10:00:00Z', { youthOffices })).toEqual([CITY, undefined, undefined]);
	});
});

describe('never an empty answer', () => {
	const ended = [responsibilityRow(LANGENHAGEN, town.id, { until: '2025-12-31' })];
	const otherDesk = organisationRow('Netzwerk', { region: region.id, group: 'coordination' });
	const elsewhere = organisationRow('Anderswo', { region: idOf('elsewhere'), group: 'coordination' });
	it.each([
		['responsibility ended: the last known office', { responsibilities: ended }, town, true],
		['no responsibility: the region’s first office', { responsibilities: [] }, city, true],
		[
			'the office is withdrawn',
			{ youthOffices: [city, { ...town, publication: 'withdrawn' as const }] },
			city,
			true
		],
		['offices not loaded', { youthOffices: [] }, undefined, true],
		['only the responsibility is known', { municipalities: [], regions: [] }, town, false]
	])('%s', (_, directory, youthOffice, assumed) => {
		const answer = route(directory);
		expect(answer).toMatchObject({ youthOffice, assumed });
		expect(answer.number.phone).not.toBe('');
	});

	it.each([
		['named by the region', [otherDesk, coordination], coordination],
		['another of the region', [elsewhere, otherDesk], otherDesk],
		['withdrawn', [{ ...coordination, publication: 'withdrawn' as const }, otherDesk], otherDesk],
		['none of another region', [elsewhere], undefined]
	])('coordination office: %s', (_, organisations, expected) => {
		expect(route({ organisations }).coordination).toBe(expected);
	});

	it('with nothing loaded the built-in numbers remain', () => {
		const answer = routeRequest(QUESTION, EMPTY);
		expect(answer).toMatchObject({ youthOffice: undefined, assumed: true, land: 'NI', experts: [] });
		expect(answer.number).toEqual({ phone: '110', kind: 'emergency', note: '' });
		expect(answer.helplines.map(({ phone }) => phone)).toEqual(expect.arrayContaining(['110', '112']));
	});

	it('whatever part of the directory is missing, there is a number', () => {
		const parts = fc.subarray(Object.keys(DIRECTORY) as (keyof PlaceDirectory)[]);
		const hours = fc.integer({ min: 0, max: 24 * 365 });
		fc.assert(
			fc.property(parts, hours, fc.constantFrom(HANNOVER, LANGENHAGEN, '09162000'), (missing, hour, ags) => {
				const directory = Object.fromEntries(missing.map((part) => [part, []]));
				const answer = route(directory, { ags, at: new Date(Date.UTC(2026, 0, 1, hour)) });
				expect(answer.number.phone).toMatch(/\d/);
				expect(answer.helplines.length).toBeGreaterThan(0);
			})
		);
	});
});
