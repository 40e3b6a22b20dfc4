import { describe, expect, it } from 'vitest';
import { routeRequest } from '$lib/domain/routing';
import {
	expertRow,
	idOf,
	legalBasisRow,
	municipalityRow,
	regionRow,
	responsibilityRow,
	youthOfficeRow
} from '../../../../../tests/support/directory-rows';
import { addresseeOf, basisOf, expertsOf } from './addressees';
import { POOL } from './form';

const AGS = '01053129';
const OFFICE = idOf('office');
const AT = new Date('2026-11-24T09:00:00Z');
const ANNA = expertRow('anna', { youthOffices: [OFFICE], legalBases: ['kkg4'], phone: '' });
const FAR = expertRow('far', { youthOffices: [idOf('elsewhere')] });
const ROUTE = routeRequest(
	{ ags: AGS, profession: 'midwife', legalBasis: 'kkg4', at: AT },
	{
		municipalities: [municipalityRow(AGS, 'Wentorf', { region: idOf('region') })],
		regions: [regionRow('region', { land: 'SH' })],
		responsibilities: [responsibilityRow(AGS, OFFICE)],
		youthOffices: [youthOfficeRow('office', { region: idOf('region') })],
		organisations: [],
		experts: [ANNA, FAR]
	}
);
const BASES = [
	legalBasisRow('kkg4', { professions: ['midwife'], rank: 1 }),
	legalBasisRow('sgb8b', { professions: ['other'], rank: 2 }),
	legalBasisRow('nw', { professions: ['midwife'], lands: ['NW'], rank: 0 })
];
const entered = { profession: 'midwife', legalBasis: '', ags: AGS } as const;

describe('the legal basis', () => {
	it('is proposed by profession, and only what holds in the Land', () => {
		const { basis, bases } = basisOf(entered, BASES);
		expect(basis?.code).toBe('kkg4');
		expect(bases.map(({ code }) => code)).toEqual(['kkg4', 'sgb8b']);
	});

	it.each([
		['sgb8b', 'sgb8b'],
		['nw', 'kkg4'],
		['unknown', 'kkg4']
	])('chosen %s → in force %s', (legalBasis, code) =>
		expect(basisOf({ ...entered, legalBasis }, BASES).basis?.code).toBe(code)
	);
});

describe('whom a request goes to', () => {
	const to = (chosen: string) =>
		addresseeOf(
			chosen,
			BASES[0],
			ROUTE,
			expertsOf(
				ROUTE,
				[ANNA, FAR].find(({ id }) => id === chosen),
				AT
			)
		);

	it('is nobody before somebody is chosen, or without a place', () => {
		expect(to('')).toBeUndefined();
		expect(addresseeOf(POOL, BASES[0], undefined, [])).toBeUndefined();
	});

	it('names nobody but the youth office’s number for the free pool', () => {
		const number = '040 66969 100';
		expect(to(POOL)).toEqual({
			expert: '',
			youthOffice: OFFICE,
			legalBasis: 'kkg4',
			name: '',
			phone: number
		});
	});

	it('is never an expert without a number to call', () => {
		expect(to(ANNA.id)).toMatchObject({ name: 'anna', phone: '040 66969 100' });
	});

	it('is also an expert of another area, when she was chosen by her address', () => {
		expect(expertsOf(ROUTE, FAR, AT).map(({ expert }) => expert.name)).toEqual(['far', 'anna']);
		expect(to(FAR.id)).toMatchObject({ name: 'far', youthOffice: OFFICE });
	});
});
