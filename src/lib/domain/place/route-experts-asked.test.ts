import { describe, expect, it } from 'vitest';
import { expertRow, idOf } from '$tests/support/directory-rows';
import type { Expert } from '../directory/directory';
import { routeExperts, type ExpertQuestion } from './route-experts';

const OFFICE = idOf('jugendamt');
const AGS = '03241010';
/** A Wednesday. */
const AT = new Date('2026-11-18T09:00+01:00');
const QUESTION: ExpertQuestion = {
	ags: AGS,
	youthOffice: OFFICE,
	profession: 'midwife',
	legalBasis: 'kkg4',
	at: AT,
	land: 'NI'
};
const NOW = {
	always: false,
	slots: [{ days: [3], from: '08:00', to: '10:00' }],
	closedOnHolidays: true
};

/** Someone who fits the question as plainly as possible. */
const fitting = (name: string, changes: Partial<Expert> = {}) =>
	expertRow(name, { youthOffices: [OFFICE], legalBases: ['kkg4'], ...changes });
const names = (experts: Expert[], changes: Partial<ExpertQuestion> = {}) =>
	routeExperts({ ...QUESTION, ...changes }, experts).map(({ expert }) => expert.name);

describe('who has no key, nor has whoever stands in for her', () => {
	const strong = { areas: [AGS], professions: ['midwife' as const], hours: NOW };
	const keyless = fitting('Alpha', strong);
	const other = fitting('Aaron', { ...strong, legalBases: ['sgb8b'] });
	const without = [keyless.id, other.id];
	const asked = (experts: Expert[]) => names(experts, { canBeAsked: ({ id }) => !without.includes(id) });

	it.each([
		['2 stands after whoever can be asked', [fitting('Omega', { capacity: 'full' })], ['Omega', 'Alpha']],
		[
			'alone for this profession: others of the basis are named, before her',
			[fitting('Omega', { professions: ['teacher'] })],
			['Omega', 'Alpha']
		],
		[
			'alone on this basis: others of the area are named, before her',
			[fitting('Omega', { legalBases: ['sgb8b'] })],
			['Omega', 'Alpha']
		],
		['alone in the area: she is named, to be called', [], ['Alpha']],
		[
			'3 on this basis before others',
			[other, fitting('Omega', { legalBases: ['sgb8b'] })],
			['Omega', 'Alpha', 'Aaron']
		],
		[
			'4 for this profession before others',
			[
				fitting('Gamma', { ...strong, professions: ['teacher'], legalBases: ['sgb8b'] }),
				fitting('Omega', { legalBases: ['sgb8b'] })
			],
			['Omega', 'Gamma', 'Alpha']
		]
	])('%s', (_, others, expected) => expect(asked([keyless, ...others])).toEqual(expected));

	it('and where that is not known yet, everybody can be asked', () =>
		expect(names([fitting('Omega', { capacity: 'full' }), keyless])).toEqual(['Alpha', 'Omega']));
});
