import { describe, expect, it } from 'vitest';
import { routeRequest } from '$lib/domain/place/routing';
import {
	expertRow,
	idOf,
	legalBasisRow,
	municipalityRow,
	regionRow,
	responsibilityRow,
	youthOfficeRow
} from '$tests/support/directory-rows';
import { POOL } from '$lib/consultation/draft/ask-form';
import type { AskerFacts } from '$lib/consultation/readers/plan-readers';
import { addresseeOf, basisOf, choicesOf, poolSize } from './addressees';

const AGS = '01053129';
const OFFICE = idOf('office');
const AT = new Date('2026-11-24T09:00:00Z');
const VERA = expertRow('vera', { youthOffices: [idOf('elsewhere')] });
const ANNA = expertRow('anna', { youthOffices: [OFFICE], legalBases: ['kkg4'], phone: '', deputy: VERA.id });
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

const KEY = { id: 'key000000000000', recipient: `age1${'q'.repeat(58)}` };
const factsWith = (...holders: string[]): AskerFacts => ({
	youthOffice: OFFICE,
	experts: [ANNA, VERA, FAR],
	keys: holders.map((expert) => ({ ...KEY, expert })),
	forDesk: false,
	own: undefined
});

describe('whom a request can go to', () => {
	const choiceOf = (named: typeof FAR | undefined, ...holders: string[]) =>
		choicesOf(ROUTE, named, factsWith(...holders), AT)[0];

	it.each([
		['with her own key and her deputy’s', [ANNA.id, VERA.id], undefined, ['vera'], false],
		['with her own key alone', [ANNA.id], undefined, [], false],
		['with her deputy’s alone', [VERA.id], undefined, ['vera'], true],
		['without any reader’s key', [], 'noKey', [], false]
	] as const)('an expert %s', (_how, holders, blocked, deputies, deputiesOnly) => {
		expect(choiceOf(undefined, ...holders)).toMatchObject({ deputies, deputiesOnly });
		expect(choiceOf(undefined, ...holders)?.blocked).toBe(blocked);
	});

	it('shows one who was named by her address, but the server would refuse her for another area', () => {
		expect(choiceOf(FAR, FAR.id)).toMatchObject({ expert: { name: 'far' }, blocked: 'otherArea' });
	});

	it('counts of the free pool only those who could read', () => {
		expect(poolSize(OFFICE, factsWith(ANNA.id, FAR.id), AT)).toBe(1);
		expect(poolSize(OFFICE, factsWith(), AT)).toBe(0);
	});
});

describe('whom a request goes to', () => {
	const to = (chosen: string, ...holders: string[]) => {
		const named = [ANNA, FAR].find(({ id }) => id === chosen);
		const facts = factsWith(...holders);
		const pool = poolSize(OFFICE, facts, AT);
		return addresseeOf(chosen, BASES[0], ROUTE, choicesOf(ROUTE, named, facts, AT), pool);
	};

	it('is nobody before somebody is chosen, or without a place', () => {
		expect(to('', ANNA.id)).toBeUndefined();
		expect(addresseeOf(POOL, BASES[0], undefined, [], 1)).toBeUndefined();
	});

	it('names nobody but the youth office’s number for the free pool', () => {
		const number = '040 66969 100';
		expect(to(POOL, ANNA.id)).toEqual({
			expert: '',
			youthOffice: OFFICE,
			legalBasis: 'kkg4',
			name: '',
			phone: number
		});
	});

	it('is never an expert without a number to call', () => {
		expect(to(ANNA.id, ANNA.id)).toMatchObject({ name: 'anna', phone: '040 66969 100' });
	});

	it.each([
		['nobody could read', ANNA.id, []],
		['nobody of the pool could read', POOL, [FAR.id]],
		['the server would refuse', FAR.id, [FAR.id]]
	])('is nobody whom %s', (_why, chosen, holders) => expect(to(chosen, ...holders)).toBeUndefined());
});
