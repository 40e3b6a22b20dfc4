import { describe, expect, it } from 'vitest';
import { type KeepingRows, keepersOf, planReviews, type ReviewStep, type Round } from './review-plan';

/** 28 days before the entries of OLD are a year old. */
const AT = new Date('2026-11-30T10:00:00Z');
const OLD = '2025-12-28';
const FRESH = '2025-12-29';

const ROWS: KeepingRows = {
	accounts: [{ id: 'user', email: 'Anna@example.org', expert: 'anna' }],
	experts: [
		{ id: 'anna', verifiedAt: OLD, email: 'buero@example.org', deputy: 'berta', youthOffices: ['north'] },
		{ id: 'berta', verifiedAt: FRESH, email: 'berta@example.org', deputy: '', youthOffices: ['north'] },
		{ id: 'clara', verifiedAt: OLD, email: '', deputy: '', youthOffices: ['north'] }
	],
	organisations: [
		{ id: 'house', verifiedAt: FRESH, region: 'region' },
		{ id: 'alone', verifiedAt: OLD, region: 'region' }
	],
	contacts: [
		{ id: 'dora', verifiedAt: FRESH, email: 'dora@example.org', deputy: '', organisation: 'house' },
		{ id: 'emma', verifiedAt: FRESH, email: 'emma@example.org', deputy: 'dora', organisation: 'house' }
	],
	offers: [{ id: 'cafe', verifiedAt: OLD, organisation: 'house' }],
	youthOffices: [{ id: 'north', region: 'region' }],
	regions: [{ id: 'region', reviewMonths: 12 }]
};

describe('who keeps what', () => {
	const shown = (rows: Partial<KeepingRows> = {}) =>
		keepersOf({ ...ROWS, ...rows }).map(({ address, deputy, networks, entries }) => [
			address,
			entries.map(({ id }) => id).join(' '),
			deputy,
			networks.join(' ')
		]);

	it('an expert her own entry, by her account’s address; the fixed contact the institution with all of it', () => {
		expect(shown()).toEqual([
			['anna@example.org', 'anna', 'berta@example.org', 'region'],
			['berta@example.org', 'berta', '', 'region'],
			['emma@example.org', 'house dora emma cafe', 'dora@example.org', 'region']
		]);
	});

	it('one address is one keeper, who does not stand in for herself', () => {
		const contacts = ROWS.contacts.map((one) => ({ ...one, email: 'ANNA@example.org' }));
		const experts = ROWS.experts.map((one) => ({ ...one, deputy: '' }));
		expect(shown({ contacts, experts })).toEqual([
			['anna@example.org', 'anna house dora emma cafe', '', 'region'],
			['berta@example.org', 'berta', '', 'region']
		]);
	});

	it('nobody stands in for what is not hers to stand in for: another house, or somebody’s own entry', () => {
		const contacts = [
			{ id: 'x', verifiedAt: '', email: 'anna@example.org', deputy: 'y', organisation: 'house' },
			{ id: 'y', verifiedAt: '', email: 'stranger@example.org', deputy: '', organisation: 'house' }
		];
		expect(shown({ contacts })).toEqual([
			['anna@example.org', 'anna house x y cafe', '', 'region'],
			['berta@example.org', 'berta', '', 'region']
		]);
	});
});

describe('who is asked', () => {
	const words = (steps: ReviewStep[]) =>
		steps.map((step) =>
			step.kind === 'begin'
				? `begin ${step.keeper.address}: ${step.entries.map(({ id, due }) => (due ? id : `(${id})`)).join(' ')}`
				: `${step.kind} ${step.keeper.address}`
		);
	const plan = (rounds: Round[] = [], at = AT, rows: Partial<KeepingRows> = {}) =>
		words(planReviews(keepersOf({ ...ROWS, ...rows }), rounds, at));
	const round = (keeper: string, change: Partial<Round> = {}): Round => ({
		id: 'round',
		keeper,
		stage: 'keeper',
		entries: [{ table: 'experts', id: 'anna', verifiedAt: OLD, due: true }],
		createdAt: '2026-11-30T09:00:00.000Z',
		sentAt: '2026-11-30T09:00:00.000Z',
		...change
	});
	const emma = round('emma@example.org', {
		entries: [{ table: 'offers', id: 'cafe', verifiedAt: OLD, due: true }]
	});
	const anna = (change: Partial<Round> = {}) => [round('anna@example.org', change), emma];
	const days = (count: number) => new Date(AT.getTime() + count * 86_400_000);

	it('whoever has an entry that is a year old in four weeks, once for all of hers', () => {
		expect(plan()).toEqual([
			'begin anna@example.org: anna',
			'begin emma@example.org: (house) (dora) (emma) cafe'
		]);
		expect(plan([], days(-1))).toEqual([]);
	});

	it('sooner or later where her network says how long a check counts', () => {
		const regions = [{ id: 'region', reviewMonths: 6 }];
		expect(plan([], AT, { regions })).toEqual([
			'begin anna@example.org: anna',
			'begin berta@example.org: berta',
			'begin emma@example.org: house dora emma cafe'
		]);
		expect(plan([], AT, { regions: [{ id: 'region', reviewMonths: 24 }] })).toEqual([]);
	});

	it.each<[string, Round[], number, string[]]>([
		['nobody twice', anna(), 0, []],
		['nobody before two weeks are over', anna(), 13, ['begin berta@example.org: berta']],
		[
			'then who stands in',
			anna(),
			14,
			['deputy anna@example.org', 'begin berta@example.org: berta', 'deputy emma@example.org']
		],
		[
			'nobody while the mail has not gone out',
			anna({ sentAt: '' }).slice(0, 1),
			30,
			['begin berta@example.org: berta', 'begin emma@example.org: house dora emma cafe']
		],
		[
			'after the deputy the office',
			anna({ stage: 'deputy' }).slice(0, 1),
			14,
			[
				'office anna@example.org',
				'begin berta@example.org: berta',
				'begin emma@example.org: house dora emma cafe'
			]
		],
		[
			'the office once',
			anna({ stage: 'office' }).slice(0, 1),
			60,
			['begin berta@example.org: berta', 'begin emma@example.org: house dora emma cafe']
		],
		[
			'with the next year again',
			anna({ stage: 'office' }).slice(0, 1),
			365,
			[
				'begin anna@example.org: anna',
				'begin berta@example.org: berta',
				'begin emma@example.org: house dora emma cafe'
			]
		]
	])('%s', (_what, rounds, later, steps) => {
		expect(plan(rounds, days(later))).toEqual(steps);
	});

	it('the office at once where nobody stands in', () => {
		const experts = ROWS.experts.map((one) => ({ ...one, deputy: '' })).slice(0, 1);
		expect(plan(anna(), days(14), { experts, contacts: [] })).toEqual(['office anna@example.org']);
	});

	it('nobody who has checked all that it was about; of what is due later anew', () => {
		const checked = ROWS.experts.map((one) => ({ ...one, verifiedAt: '2026-12-01' }));
		expect(plan(anna(), days(20), { experts: checked, contacts: [] })).toEqual([]);
		expect(plan(anna(), days(340), { experts: checked, contacts: [] })).toEqual([
			'begin anna@example.org: anna',
			'begin berta@example.org: berta'
		]);
	});

	it('whoever keeps more than a page holds, about what is due first, and once', () => {
		const contacts = Array.from({ length: 120 }, (_, at) => ({
			...{ id: `c${at}`, email: 'dora@example.org', deputy: '', organisation: 'house' },
			verifiedAt: at < 118 ? FRESH : OLD
		}));
		const rows = { experts: [], offers: [], contacts };
		const [step] = planReviews(keepersOf({ ...ROWS, ...rows }), [], AT);
		const entries = step?.kind === 'begin' ? step.entries : [];
		expect(entries).toHaveLength(100);
		expect(entries.filter(({ due }) => due).map(({ id }) => id)).toEqual(['c118', 'c119']);
		expect(plan([round('dora@example.org', { entries })], AT, rows)).toEqual([]);
	});
});
