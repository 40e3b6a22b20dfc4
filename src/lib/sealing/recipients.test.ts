import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expertRow, idOf } from '$tests/support/directory-rows';
import type { Expert } from '../domain/directory/directory';
import { readersOf, type HeldKey, type ReaderPlan } from './recipients';

const OFFICE = idOf('jugendamt');
const AT = new Date('2026-11-18T09:00+01:00');
const AWAY = [{ from: '2026-11-18', until: '2026-11-18' }];

/** An expert, whose deputy, whether away at `AT`. */
const row = (name: string, deputy = '', changes: Partial<Expert> = {}) =>
	expertRow(name, { youthOffices: [OFFICE], deputy: deputy && idOf(deputy), ...changes });
const away = (name: string, deputy = '') => row(name, deputy, { absences: AWAY });
const keyOf = (name: string): HeldKey => ({ holder: idOf(name), recipient: `age1${name}` });
const KEYS = ['A', 'B', 'C', 'D', 'E'].map(keyOf);

const plan = (expert: string, experts: Expert[], keys = KEYS, desk: string[] = [], at = AT) =>
	readersOf({ expert: expert && idOf(expert), youthOffice: OFFICE }, experts, keys, desk, at);
const written = ({ readers }: ReaderPlan) => readers.map(({ expert, as }) => `${expert[0]} ${as}`);

describe('who reads a request to an expert', () => {
	it.each([
		['nobody stands in', [row('A')], ['a expert']],
		[
			'her deputy too, even while she is there',
			[row('A', 'B'), row('B', 'C'), row('C')],
			['a expert', 'b deputy']
		],
		['her absence changes nothing', [away('A', 'B'), row('B', 'C'), row('C')], ['a expert', 'b deputy']],
		[
			'an absent deputy’s deputy',
			[row('A', 'B'), away('B', 'C'), row('C', 'D'), row('D')],
			['a expert', 'b deputy', 'c deputyOfDeputy']
		],
		[
			'at most three links',
			[row('A', 'B'), away('B', 'C'), away('C', 'D'), away('D', 'E'), row('E')],
			['a expert', 'b deputy', 'c deputyOfDeputy', 'd deputyOfDeputy']
		],
		['two who stand in for each other', [away('A', 'B'), away('B', 'A')], ['a expert', 'b deputy']],
		[
			'a circle of deputies',
			[row('A', 'B'), away('B', 'C'), away('C', 'B')],
			['a expert', 'b deputy', 'c deputyOfDeputy']
		],
		['her own deputy', [away('A', 'A')], ['a expert']],
		['a deputy who is gone', [row('A', 'B')], ['a expert']],
		[
			'a withdrawn deputy',
			[row('A', 'B'), row('B', 'C', { publication: 'withdrawn' }), row('C')],
			['a expert']
		],
		['a withdrawn expert', [row('A', 'B', { publication: 'withdrawn' }), row('B')], []],
		['an unknown expert', [row('B')], []]
	])('%s', (_, experts, expected) => {
		expect(written(plan('A', experts))).toEqual(expected);
	});

	it('goes by the day in Berlin', () => {
		const experts = [row('A', 'B'), away('B', 'C'), row('C')];
		const at = (instant: string) => plan('A', experts, KEYS, [], new Date(instant)).readers.length;
		expect(at('2026-11-17T23:30Z')).toBe(3);
		expect(at('2026-11-18T23:30Z')).toBe(2);
	});
});

describe('who reads a request to the pool', () => {
	it('is every published expert of the youth office, absent or not, deputies only by themselves', () => {
		const elsewhere = { youthOffices: [idOf('other')] };
		const experts = [
			row('A', 'D'),
			away('B'),
			row('C', '', { publication: 'draft' }),
			row('D', '', elsewhere)
		];
		expect(written(plan('', experts))).toEqual(['a pool', 'b pool']);
	});
});

describe('to whom it is sealed', () => {
	const experts = [row('A', 'B'), row('B')];

	it.each([
		['the readers, no others', KEYS, [], ['age1A', 'age1B'], []],
		['the desk too, where the setting says so', KEYS, ['age1desk'], ['age1A', 'age1B', 'age1desk'], []],
		[
			'every key of a reader',
			[...KEYS, { holder: idOf('A'), recipient: 'age1A2' }],
			[],
			['age1A', 'age1A2', 'age1B'],
			[]
		],
		['a key once, whoever has it', KEYS, ['age1A'], ['age1A', 'age1B'], []],
		['not to a deputy without a key', [keyOf('A')], [], ['age1A'], ['B']],
		['not to an expert without a key', [keyOf('B')], [], ['age1B'], ['A']],
		['nobody', [], [], [], ['A', 'B']]
	])('%s', (_, keys, desk, recipients, without) => {
		expect(plan('A', experts, keys, desk)).toMatchObject({ recipients, without: without.map(idOf) });
	});

	it('is never anybody outside the choice, in any network of deputies', () => {
		const names = ['A', 'B', 'C', 'D', 'E'];
		const network = fc.tuple(
			...names.map((name) =>
				fc
					.tuple(fc.constantFrom('', ...names), fc.boolean())
					.map(([deputy, absent]) => (absent ? away(name, deputy) : row(name, deputy)))
			)
		);
		fc.assert(
			fc.property(network, (experts) => {
				const { readers, recipients } = plan('A', experts);
				expect(recipients).toHaveLength(readers.length);
				expect(readers[0]?.as).toBe('expert');
				for (const [index, { expert }] of readers.entries()) {
					const before = experts.find(({ id }) => id === readers[index - 1]?.expert);
					if (before) expect(before.deputy).toBe(expert);
					if (before && index > 1) expect(before.absences).toEqual(AWAY);
				}
			})
		);
	});
});
