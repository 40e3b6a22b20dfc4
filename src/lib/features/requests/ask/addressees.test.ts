import { describe, expect, it } from 'vitest';
import {
	expertRow,
	idOf,
	legalBasisRow,
	municipalityRow,
	regionRow,
	responsibilityRow,
	youthOfficeRow
} from '../../../../../tests/support/directory-rows';
import { choicesOf } from './addressees';
import { POOL } from './form';

const AGS = '01053129';
const OFFICE = idOf('office');
const AT = new Date('2026-11-24T09:00:00Z');
const DIRECTORY = {
	municipalities: [municipalityRow(AGS, 'Wentorf', { region: idOf('region') })],
	regions: [regionRow('region', { land: 'SH' })],
	responsibilities: [responsibilityRow(AGS, OFFICE)],
	youthOffices: [youthOfficeRow('office', { region: idOf('region') })],
	organisations: [],
	experts: [
		expertRow('anna', { youthOffices: [OFFICE], legalBases: ['kkg4'], phone: '' }),
		expertRow('far', { youthOffices: [idOf('elsewhere')] })
	]
};
const BASES = [
	legalBasisRow('kkg4', { professions: ['midwife'], rank: 1 }),
	legalBasisRow('sgb8b', { professions: ['other'], rank: 2 }),
	legalBasisRow('nw', { professions: ['midwife'], lands: ['NW'], rank: 0 })
];
const entered = { profession: 'midwife', legalBasis: '', ags: AGS, expert: '' } as const;

describe('whom a request goes to', () => {
	it('proposes the legal basis of the profession, but only what holds in the Land', () => {
		const { basis, proposed, bases } = choicesOf(entered, BASES, DIRECTORY, AT);
		expect([basis?.code, proposed]).toEqual(['kkg4', true]);
		expect(bases.map(({ code }) => code)).toEqual(['kkg4', 'sgb8b']);
	});

	it('keeps a chosen basis, and forgets one that does not hold at the place', () => {
		expect(choicesOf({ ...entered, legalBasis: 'sgb8b' }, BASES, DIRECTORY, AT).basis?.code).toBe('sgb8b');
		expect(choicesOf({ ...entered, legalBasis: 'nw' }, BASES, DIRECTORY, AT).basis?.code).toBe('kkg4');
	});

	it('has no addressee before somebody is chosen', () => {
		expect(choicesOf(entered, BASES, DIRECTORY, AT).to).toBeUndefined();
		expect(choicesOf({ ...entered, ags: '', expert: POOL }, BASES, DIRECTORY, AT).to).toBeUndefined();
	});

	it('names the youth office and its number of the moment for the free pool', () => {
		expect(choicesOf({ ...entered, expert: POOL }, BASES, DIRECTORY, AT).to).toEqual({
			youthOffice: OFFICE,
			legalBasis: 'kkg4',
			name: 'office',
			phone: '040 66969 100'
		});
	});

	it('never leaves an expert without a number to call', () => {
		const { to } = choicesOf({ ...entered, expert: idOf('anna') }, BASES, DIRECTORY, AT);
		expect(to).toMatchObject({ name: 'anna', phone: '040 66969 100' });
	});

	it('keeps an expert of another area who was chosen by her address', () => {
		const { experts, to } = choicesOf({ ...entered, expert: idOf('far') }, BASES, DIRECTORY, AT);
		expect(experts.map(({ expert }) => expert.name)).toEqual(['far', 'anna']);
		expect(to?.name).toBe('far');
	});
});
