import { describe, expect, it } from 'vitest';
import {
	expertRow,
	idOf,
	legalBasisRow,
	municipalityRow,
	organisationRow,
	regionRow,
	responsibilityRow,
	youthOfficeRow
} from '$tests/support/directory-rows';
import { findGaps, type GapFacts, NAMED_BY_LAW } from './gaps';

const AT = new Date('2026-11-30T10:00:00Z');
const REGION = idOf('region');
const NORTH = idOf('north');
const SOUTH = idOf('south');

const place = (ags: string, name: string) => municipalityRow(ags, name, { region: REGION });
const serves = (ags: string, office: string, change = {}) =>
	responsibilityRow(ags, office, { from: '2020-01-01', ...change });
const expert = (name: string, change = {}) =>
	expertRow(name, { youthOffices: [NORTH], legalBases: ['kkg4', 'sgb8b'], deputy: idOf('anna'), ...change });
const house = (group: (typeof NAMED_BY_LAW)[number]) => organisationRow(group, { region: REGION, group });

/** A network in which nothing is missing. */
const WHOLE: GapFacts = {
	regions: [regionRow('region')],
	municipalities: [place('03241001', 'Nordstadt'), place('03241002', 'Südstadt')],
	responsibilities: [serves('03241001', NORTH), serves('03241002', NORTH)],
	youthOffices: [youthOfficeRow('north', { region: REGION }), youthOfficeRow('south', { region: REGION })],
	legalBases: [legalBasisRow('kkg4'), legalBasisRow('sgb8b')],
	organisations: NAMED_BY_LAW.map(house),
	contacts: NAMED_BY_LAW.map((group) => ({ organisation: idOf(group), publication: 'published' })),
	experts: [expert('anna', { deputy: idOf('berta') }), expert('berta')],
	publicKeys: ['anna', 'berta'].map((name) => ({ expert: idOf(name), publication: 'published' }))
};

/** In a few words: what is missing. */
function gaps(change: Partial<GapFacts>, networks = [REGION]): string[] {
	const found = findGaps({ ...WHOLE, ...change }, networks, AT);
	return [
		...found.unadvised.map(
			({ basis, places }) => `${basis.code}: ${places.map(({ name }) => name).join(', ')}`
		),
		...found.unserved.map(({ name }) => `no office: ${name}`),
		...found.withoutDeputy.map(({ name }) => `no deputy: ${name}`),
		...found.withoutKey.map(({ name }) => `no key: ${name}`),
		...found.unrepresented.map(({ region, groups }) => `${region.name} without ${groups.join(', ')}`),
		...found.withoutContact.map(({ name }) => `no contact: ${name}`)
	];
}

describe('a network', () => {
	it('in which nothing is missing has no gaps', () => {
		expect(gaps({})).toEqual([]);
	});

	it.each<[string, Partial<GapFacts>, string[]]>([
		[
			'nobody advises on one basis',
			{ experts: WHOLE.experts.map((one) => ({ ...one, legalBases: ['kkg4'] })) },
			['sgb8b: Nordstadt, Südstadt']
		],
		[
			'nobody advises in one place',
			{ experts: WHOLE.experts.map((one) => ({ ...one, areas: ['03241001'] })) },
			['kkg4: Südstadt', 'sgb8b: Südstadt']
		],
		[
			'nobody advises in the area of one office',
			{ responsibilities: [serves('03241001', NORTH), serves('03241002', SOUTH)] },
			['kkg4: Südstadt', 'sgb8b: Südstadt']
		],
		[
			'who advises is a draft',
			{
				experts: [
					...WHOLE.experts.map((one) => ({ ...one, legalBases: ['kkg4'] })),
					expert('clara', { publication: 'draft', legalBases: ['sgb8b'] })
				]
			},
			['sgb8b: Nordstadt, Südstadt']
		],
		[
			'who advises is away: she or her deputy is named all the same',
			{ experts: WHOLE.experts.map((one) => ({ ...one, absences: [{ from: '2026-11-01', until: '' }] })) },
			[]
		],
		[
			'a basis of another Land',
			{ legalBases: [...WHOLE.legalBases, legalBasisRow('nw', { lands: ['NW'] })] },
			[]
		],
		[
			'a withdrawn basis',
			{ legalBases: [...WHOLE.legalBases, legalBasisRow('old', { publication: 'withdrawn' })] },
			[]
		],
		[
			'a responsibility that is over',
			{ responsibilities: [serves('03241001', NORTH), serves('03241002', NORTH, { until: '2026-11-29' })] },
			['no office: Südstadt']
		],
		[
			'a withdrawn municipality is nobody’s gap',
			{
				municipalities: [
					...WHOLE.municipalities,
					municipalityRow('03241003', 'Alt', { region: REGION, publication: 'withdrawn' })
				]
			},
			[]
		],
		[
			'an expert without deputy and key',
			{ experts: [...WHOLE.experts, expert('clara', { deputy: '' })] },
			['no deputy: clara', 'no key: clara']
		],
		[
			'a deputy who has left',
			{ experts: [expert('anna', { deputy: idOf('gone') }), expert('berta')] },
			['no deputy: anna']
		],
		['who names herself', { experts: [expert('anna'), expert('berta')] }, ['no deputy: anna']],
		[
			'a withdrawn key',
			{ publicKeys: [...WHOLE.publicKeys.slice(1), { expert: idOf('anna'), publication: 'withdrawn' }] },
			['no key: anna']
		],
		[
			'a kind of institution that the law names',
			{ organisations: WHOLE.organisations.filter(({ group }) => group !== 'justice') },
			['region without justice']
		],
		[
			'an institution that has named nobody',
			{ contacts: WHOLE.contacts.slice(1) },
			['region without youthWelfare', 'no contact: youthWelfare']
		]
	])('%s', (_what, change, missing) => {
		expect(gaps(change)).toEqual(missing);
	});

	it('of another office is not looked at', () => {
		expect(gaps({ experts: [], organisations: [] }, [idOf('elsewhere')])).toEqual([]);
	});
});
