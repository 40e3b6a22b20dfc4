import { describe, expect, it } from 'vitest';
import { legalBasisRow } from '$tests/support/directory-rows';
import { legalBasesIn, proposeLegalBasis } from './propose-legal-basis';

const KKG4 = legalBasisRow('kkg4', { rank: 1, professions: ['doctor', 'midwife', 'teacher'] });
const SGB8A = legalBasisRow('sgb8a', { rank: 2, professions: ['provider'] });
const SGB8B = legalBasisRow('sgb8b', { rank: 3 });
const SCHOOL_NW = legalBasisRow('schulg42', { rank: 0, professions: ['teacher'], lands: ['NW'] });
const DRAFT = legalBasisRow('draft', { rank: -1, professions: ['doctor'], publication: 'draft' });
const ALL = [SGB8B, DRAFT, SGB8A, SCHOOL_NW, KKG4];

describe('the proposed legal basis', () => {
	it.each([
		['doctor', 'NI', 'kkg4'],
		['provider', 'SH', 'sgb8a'],
		['teacher', 'NI', 'kkg4'],
		['teacher', 'NW', 'schulg42'],
		['volunteer', 'NW', 'sgb8b'],
		['other', undefined, 'sgb8b'],
		['', 'NW', undefined]
	] as const)('%s in %s: %s', (profession, land, code) => {
		expect(proposeLegalBasis(profession, land, ALL)?.code).toBe(code);
	});

	it('is nothing while no legal bases are loaded', () => {
		expect(proposeLegalBasis('doctor', 'NI', [])).toBeUndefined();
	});
});

describe('the legal bases to choose from', () => {
	it.each([
		['NI', ['kkg4', 'sgb8a', 'sgb8b']],
		['NW', ['schulg42', 'kkg4', 'sgb8a', 'sgb8b']],
		[undefined, ['schulg42', 'kkg4', 'sgb8a', 'sgb8b']]
	] as const)('in %s: %s', (land, codes) => {
		expect(legalBasesIn(land, ALL).map(({ code }) => code)).toEqual(codes);
	});
});
