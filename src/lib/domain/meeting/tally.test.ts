// How votes are counted (§ 6 d of the rules of procedure): one a seat, by majority, and equals are said.
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { type Choices, fitsBallot } from './ballot';
import { chosenTopics, countVotes, hasMajority, placed } from './tally';

const [A, B, C] = ['a', 'b', 'c'].map(idOf) as [string, string, string];
const option = (id: string, title = id) => ({ id, title, startsAt: '', endsAt: '' });
const OPTIONS = [option(A, 'Sucht'), option(B, 'Frühe Hilfen'), option(C, 'Trennung')];
const seats = (n: number) => Array.from({ length: n }, (_, at) => `seat${at}`);
/** One letter a seat: which topic it names; `-` is a vote taken back. */
const votes = (letters: string) =>
	[...letters].map((letter, at) => ({
		seat: `seat${at}`,
		choices: letter === '-' ? [] : [{ option: idOf(letter), word: 'yes' as const }]
	}));

describe('§ 6 d: the next topic is found by majority', () => {
	it.each([
		['more than half of the votes given', 'simple', 10, 'aab', [A]],
		['half of the votes given is none', 'simple', 10, 'aabb', []],
		['the most of three, and not half', 'simple', 10, 'aabbc', []],
		['what was taken back is no vote', 'simple', 10, 'aab-', [A]],
		['more than half of the seats', 'absolute', 5, 'aaab', [A]],
		['more than half of the votes, and not of the seats', 'absolute', 10, 'aab', []],
		['half of the seats', 'absolute', 6, 'aaa', []],
		['nobody', 'simple', 4, '', []]
	] as const)('%s (%s)', (_what, majority, there, letters, expected) => {
		expect(chosenTopics(countVotes(OPTIONS, seats(there), votes(letters)), majority)).toEqual(expected);
	});

	it('never by two at once', () => {
		for (let given = 0; given <= 12; given++)
			for (let one = 0; one <= given; one++)
				expect(
					hasMajority(one, { given, seats: given }, 'simple') &&
						hasMajority(given - one, { given, seats: given }, 'simple')
				).toBe(false);
	});
});

describe('§ 6 d: a seat has one vote', () => {
	it('by what it said last, and none once it is no seat any more', () => {
		const said = [...votes('a'), ...votes('b')];
		expect(countVotes(OPTIONS, ['seat0'], said)).toEqual({
			seats: 1,
			given: 1,
			outcome: [
				{ option: A, yes: 0, maybe: 0, no: 0 },
				{ option: B, yes: 1, maybe: 0, no: 0 },
				{ option: C, yes: 0, maybe: 0, no: 0 }
			]
		});
		expect(countVotes(OPTIONS, [], said).given).toBe(0);
	});

	it.each([
		['one topic', 'topics', [{ option: A, word: 'yes' }], true],
		['none', 'topics', [], true],
		['two', 'topics', [A, B].map((id) => ({ option: id, word: 'yes' })), false],
		['no to a topic', 'topics', [{ option: A, word: 'no' }], false],
		['one that is not asked', 'topics', [{ option: idOf('z'), word: 'yes' }], false],
		['each date', 'dates', [A, B, C].map((id) => ({ option: id, word: 'maybe' })), true],
		['a date twice', 'dates', [A, A].map((id) => ({ option: id, word: 'yes' })), false]
	] as const)('%s of %s', (_what, kind, said, expected) => {
		expect(fitsBallot(said as unknown as Choices, { kind, options: OPTIONS })).toBe(expected);
	});
});

describe('§ 6 d: equals are said, and no lot is drawn', () => {
	const order = (letters: string) => {
		const counted = countVotes(OPTIONS, seats(9), votes(letters));
		return placed({ options: OPTIONS, outcome: counted.outcome, kind: 'topics' }).map(
			({ option: { title }, place, tied }) => `${place}${tied ? '=' : ''} ${title}`
		);
	};
	it.each([
		['aab', ['1 Sucht', '2 Frühe Hilfen', '3 Trennung']],
		['aabbc', ['1= Frühe Hilfen', '1= Sucht', '3 Trennung']],
		['', ['1= Frühe Hilfen', '1= Sucht', '1= Trennung']]
	])('%s', (letters, expected) => {
		expect(order(letters)).toEqual(expected);
	});

	it('of dates the one that more could come to stands first', () => {
		const outcome = [
			{ option: A, yes: 3, maybe: 0, no: 2 },
			{ option: B, yes: 3, maybe: 1, no: 1 },
			{ option: C, yes: 1, maybe: 4, no: 0 }
		];
		const found = placed({ options: OPTIONS, outcome, kind: 'dates' });
		expect(found.map(({ option: { id }, tied }) => [id, tied])).toEqual([
			[B, false],
			[A, false],
			[C, false]
		]);
	});
});
