/**
 * How much speaks for a name: each rule looks at one word and its neighbours and adds or takes away. From 1 on the word is
 * taken for a name. What a word can be by itself gives the start; nothing turns a function word into a name.
 */
import * as cues from './cue-rules';
import { DETERMINERS } from './cue-words';
import type { NameClass } from './name-class';
import { directlyBefore, isCapital, own, self, type Position, type Rule } from './position';
import { firstHalf, knownToAll, ofSaying } from './not-meant';
import * as positions from './position-rules';

export const ENOUGH = 1;
const CAPITAL: Readonly<Record<NameClass, number>> = {
	first: 1,
	surname: 0.6,
	wordLike: 0.3,
	unknown: 0.4,
	ordinary: -2,
	function: -9
};
const SMALL: Readonly<Record<NameClass, number>> = { ...CAPITAL, surname: 0.4, wordLike: 0.2, unknown: 0.2 };
/** Words only in small letters: with a capital they are a name nearly always. */
const CAPITAL_NAMES = new Set([
	'rosa',
	'lotte',
	'frank',
	'jan',
	'malte',
	'lasse',
	'malik',
	'nuri',
	'horst',
	'otto',
	'bert'
]);

const byItself: Rule = (position) => {
	const { lower, next } = self(position);
	if (lower === 'max' && /^\.?\s*\d/u.test(next)) return -2;
	if (!isCapital(self(position))) return SMALL[own(position).is];
	return CAPITAL_NAMES.has(lower) && !DETERMINERS.has(directlyBefore(position)?.lower ?? '')
		? 1
		: CAPITAL[own(position).is];
};

const RULES: readonly Rule[] = [
	byItself,
	cues.behindTitle,
	cues.behindRole,
	cues.behindNaming,
	cues.beforeNaming,
	cues.withAge,
	cues.behindOf,
	cues.calledBefore,
	cues.speaksBehind,
	cues.apposed,
	cues.introduced,
	positions.owns,
	positions.ownsWithoutArticle,
	positions.behindArticle,
	positions.asFamily,
	positions.actsWithoutArticle,
	positions.capitalOfNoNoun,
	positions.besideSureName,
	positions.inARow,
	positions.asPair,
	positions.explained,
	positions.capitalOfNoWord,
	positions.behindFirst,
	firstHalf,
	knownToAll,
	ofSaying
];

export function evidenceFor(position: Position): number {
	if (own(position).is === 'function') return 0;
	return RULES.reduce((sum, rule) => sum + rule(position), 0);
}
