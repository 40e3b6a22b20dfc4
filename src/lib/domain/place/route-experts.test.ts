import fc from 'fast-check';
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
const AWAY = [{ from: '2026-11-16', until: '2026-11-20' }];
const NOW = {
	always: false,
	slots: [{ days: [3], from: '08:00', to: '10:00' }],
	closedOnHolidays: true
};

/** Someone who fits the question as plainly as possible. */
const fitting = (name: string, changes: Partial<Expert> = {}) =>
	expertRow(name, { youthOffices: [OFFICE], legalBases: ['kkg4'], ...changes });
const route = (experts: Expert[], changes: Partial<ExpertQuestion> = {}) =>
	routeExperts({ ...QUESTION, ...changes }, experts);
const names = (experts: Expert[], changes: Partial<ExpertQuestion> = {}) =>
	route(experts, changes).map(({ expert }) => expert.name);

describe('the order of experts, step by step', () => {
	// Within a row the first one comes first, though her name comes last and every later step speaks for the other.
	const best = { areas: [AGS], professions: ['midwife'], capacity: 'free', hours: NOW } as const;
	const strong = { ...best, areas: [...best.areas], professions: [...best.professions] };
	const deputy = fitting('Deputy', { youthOffices: [], capacity: 'free', hours: NOW });
	it.each([
		['1 present, not absent', {}, { ...strong, absences: AWAY }],
		['5 takes requests, not full', { capacity: 'limited' }, { ...strong, capacity: 'full' }],
		['6 by municipality, not by area', { areas: [AGS], capacity: 'limited' }, { ...strong, areas: [] }],
		[
			'7 by profession, not for all',
			{ professions: ['midwife'], capacity: 'limited' },
			{ ...strong, areas: [], professions: [] }
		],
		['8 herself, not a deputy', { capacity: 'limited' }, { absences: AWAY, deputy: deputy.id }],
		['9 free, not limited', {}, { capacity: 'limited', hours: NOW }],
		['10 reachable now, not later', { hours: NOW }, {}]
	] as [string, Partial<Expert>, Partial<Expert>][])('%s', (_, first, second) => {
		const experts = [fitting('Alpha', second), fitting('Omega', first), deputy];
		const [a, b] = route(experts);
		expect(a?.expert.name).toBe('Omega');
		expect(b?.deputyOf?.name ?? b?.expert.name).toBe('Alpha');
	});

	it('11 by name, then by id', () => {
		const twins = [fitting('Beta', { id: idOf('2') }), fitting('Beta', { id: idOf('1') }), fitting('Alpha')];
		expect(route(twins).map(({ expert }) => expert.id)).toEqual([idOf('alpha'), idOf('1'), idOf('2')]);
	});
});

describe('who is in the list', () => {
	const other = { legalBases: ['sgb8b'] };
	it.each([
		['the area decides', [fitting('A'), fitting('B', { youthOffices: [idOf('other')] })], ['A']],
		['a narrowed area without the place', [fitting('A'), fitting('B', { areas: ['03241001'] })], ['A']],
		['other bases stay out', [fitting('A'), fitting('B', other)], ['A']],
		['other professions stay out', [fitting('A'), fitting('B', { professions: ['teacher'] })], ['A']],
		[
			'nobody for the profession: others of the basis',
			[fitting('B', { professions: ['teacher'] }), fitting('C', other)],
			['B']
		],
		['nobody on the basis: others of the area', [fitting('C', other)], ['C']],
		['drafts stay out', [fitting('A', { publication: 'draft' })], []],
		['withdrawn stay out', [fitting('A', { publication: 'withdrawn' })], []],
		['nobody in the area', [fitting('A', { youthOffices: [] })], []]
	])('%s', (_, experts, expected) => {
		expect(names(experts)).toEqual(expected);
	});

	it('without profession and basis, everybody in the area', () => {
		const experts = [fitting('A', { professions: ['teacher'] }), fitting('B', other)];
		expect(names(experts, { profession: '', legalBasis: '' })).toEqual(['A', 'B']);
	});
});

describe('the reasons', () => {
	it.each([
		['plain', {}, {}, ['legalBasis', 'youthOfficeArea', 'allProfessions', 'free']],
		[
			'all at its best',
			{ areas: [AGS], professions: ['midwife'], hours: NOW },
			{},
			['legalBasis', 'municipality', 'profession', 'free', 'reachableNow']
		],
		['full', { capacity: 'full' }, {}, ['legalBasis', 'youthOfficeArea', 'allProfessions', 'full']],
		[
			'away',
			{ absences: AWAY, hours: NOW },
			{},
			['legalBasis', 'youthOfficeArea', 'allProfessions', 'absent', 'free']
		],
		[
			'another basis',
			{},
			{ legalBasis: 'sgb8b' },
			['otherLegalBasis', 'youthOfficeArea', 'allProfessions', 'free']
		],
		[
			'another profession',
			{ professions: ['teacher'] },
			{},
			['legalBasis', 'youthOfficeArea', 'otherProfession', 'free']
		],
		['nothing chosen', {}, { legalBasis: '', profession: '' }, ['youthOfficeArea', 'free']]
	] as [string, Partial<Expert>, Partial<ExpertQuestion>, string[]][])(
		'%s',
		(_, changes, question, expected) => {
			expect(route([fitting('A', changes)], question)[0]?.reasons).toEqual(expected);
		}
	);
});

describe('who is away', () => {
	const away = (name: string, deputy: string) => fitting(name, { absences: AWAY, deputy: idOf(deputy) });
	const outside = (name: string, changes: Partial<Expert> = {}) => expertRow(name, changes);

	it('is replaced by her deputy, even one from elsewhere', () => {
		const [only] = route([away('A', 'B'), outside('B', { hours: NOW, capacity: 'limited' })]);
		expect(only).toMatchObject({
			expert: { name: 'B' },
			deputyOf: { name: 'A' },
			reachable: true,
			reasons: ['legalBasis', 'youthOfficeArea', 'allProfessions', 'deputy', 'limited', 'reachableNow']
		});
		expect(only?.absent).toBeUndefined();
	});

	it.each([
		[
			'the deputy’s deputy',
			[away('A', 'B'), { ...outside('B', { absences: AWAY }), deputy: idOf('C') }, outside('C')],
			['C']
		],
		['two who stand in for each other, both away', [away('A', 'B'), away('B', 'A')], ['A', 'B']],
		['her own deputy', [away('A', 'A')], ['A']],
		['a deputy who is gone', [away('A', 'nobody')], ['A']],
		['a withdrawn deputy', [away('A', 'B'), outside('B', { publication: 'withdrawn' })], ['A']],
		['a deputy who fits by herself is there once', [away('A', 'B'), fitting('B')], ['B']],
		[
			'back again',
			[{ ...away('A', 'B'), absences: [{ from: '2026-11-01', until: '2026-11-17' }] }, outside('B')],
			['A']
		]
	])('%s', (_, experts, expected) => {
		expect(names(experts)).toEqual(expected);
	});

	it('without a deputy stays in the list, with her absence, at the end', () => {
		const experts = [away('A', ''), fitting('B', { capacity: 'full' })];
		expect(names(experts)).toEqual(['B', 'A']);
		expect(route(experts)[1]).toMatchObject({ absent: AWAY[0], reachable: false });
	});
});

describe('for any directory', () => {
	const ids = ['a', 'b', 'c', 'd', 'e'];
	const anyExpert = (id: string) =>
		fc
			.record({
				areas: fc.constantFrom<string[][]>([], [AGS], ['03241001']),
				professions: fc.constantFrom<Expert['professions'][]>([], ['midwife'], ['teacher']),
				legalBases: fc.constantFrom<string[][]>([], ['kkg4'], ['sgb8b']),
				youthOffices: fc.constantFrom<string[][]>([OFFICE], []),
				absences: fc.constantFrom<Expert['absences'][]>([], AWAY),
				deputy: fc.constantFrom('', ...ids.map(idOf)),
				capacity: fc.constantFrom<Expert['capacity']>('free', 'limited', 'full'),
				publication: fc.constantFrom<Expert['publication']>('published', 'published', 'draft'),
				hours: fc.constantFrom(NOW, expertRow('x').hours)
			})
			.map((changes) => expertRow(id, changes));
	const directory = fc.tuple(...ids.map(anyExpert));

	it('the order of the rows does not matter, nobody is named twice, drafts never', () => {
		fc.assert(
			fc.property(directory, fc.infiniteStream(fc.nat()), (experts, randoms) => {
				const shuffled = experts
					.map((expert) => ({ expert, key: Number(randoms.next().value) }))
					.sort((a, b) => a.key - b.key)
					.map(({ expert }) => expert);
				const list = route(experts);
				expect(route(shuffled)).toEqual(list);
				expect(new Set(list.map(({ expert }) => expert.id)).size).toBe(list.length);
				expect(list.every(({ expert }) => expert.publication === 'published')).toBe(true);
			})
		);
	});

	it('is empty only where nobody advises in the area, and offers nobody absent while a deputy is there', () => {
		fc.assert(
			fc.property(directory, (experts) => {
				const inArea = experts.filter(
					({ publication, youthOffices, areas }) =>
						publication === 'published' && youthOffices.includes(OFFICE) && !areas.includes('03241001')
				);
				const list = route(experts);
				expect(list.length === 0).toBe(inArea.length === 0);
				for (const { expert, absent, reachable } of list) {
					expect(absent !== undefined).toBe(expert.absences.length > 0);
					const direct = experts.find(({ id }) => id === expert.deputy);
					if (absent && direct?.publication === 'published') expect(direct.absences).not.toEqual([]);
					if (absent) expect(reachable).toBe(false);
				}
			})
		);
	});
});
