import { expect, it } from 'vitest';
import { isWholeAnswer, type PlannerAnswer } from './offer-gap';

it.each<[outcome: PlannerAnswer, until: string, word: string, whole: boolean]>([
	['takenUp', '', '', true],
	['takenUp', '', 'Gern', true],
	['planned', '', 'Bald', false],
	['planned', '  ', '', false],
	['planned', 'Frühjahr 2027', '', true],
	['notPossible', 'Nie', '', false],
	['notPossible', '', ' ', false],
	['notPossible', '', 'Kein Geld', true]
])('an answer %s for "%s" because "%s" is whole: %s', (outcome, until, word, whole) => {
	expect(isWholeAnswer({ outcome, until, word })).toBe(whole);
});
