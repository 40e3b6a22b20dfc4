// What came of a vote, in a sentence: equals are said, and never decided by it (§ 6 d of the rules of procedure).
import { expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { rowOf } from '$tests/support/one-of-each';
import type { Ballot } from '../domain/meeting/ballot';
import { outcomeSentence, placeWords, turnoutSentence } from './ballot-words';
import { placed } from '../domain/meeting/tally';

const TITLES = ['Sucht', 'Trennung', 'Armut'];
const options = TITLES.map((title) => ({ id: idOf(title.toLowerCase()), title, startsAt: '', endsAt: '' }));
const closed = (yes: number[], chosen: number[] = []): Ballot => ({
	...(rowOf('ballots', idOf('ballot')) as unknown as Ballot),
	...{ options, state: 'closed', given: yes.reduce((sum, n) => sum + n, 0), seats: 12 },
	outcome: yes.map((n, at) => ({ option: options[at]!.id, yes: n, maybe: 0, no: 0 })),
	chosen: chosen.map((at) => options[at]!.id)
});

it.each([
	['a majority', closed([5, 2, 0], [0]), /^Gewählt ist „Sucht“\.$/],
	['the most without a majority', closed([3, 2, 2]), /„Sucht“, aber nicht die nötige Mehrheit/],
	[
		'two equals',
		closed([3, 3, 1]),
		/^Gleichstand: „Sucht“ und „Trennung“ haben gleich viele Stimmen\. Das Los/
	],
	['three equals', closed([2, 2, 2]), /^Gleichstand: „Armut“, „Sucht“ und „Trennung“/],
	['nobody', closed([0, 0, 0]), /keine Stimme/]
])('%s', (_what, ballot, expected) => {
	expect(outcomeSentence(ballot)).toMatch(expected);
});

it('says each place, and how many have answered', () => {
	expect(placed(closed([3, 3, 1])).map(placeWords)).toEqual([
		'Platz 1 (gleichauf): 3 Stimmen',
		'Platz 1 (gleichauf): 3 Stimmen',
		'Platz 3: 1 Stimme'
	]);
	expect(turnoutSentence(1, 12)).toBe('1 von 12 Plätzen hat geantwortet.');
});
