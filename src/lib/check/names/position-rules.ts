/** Evidence from how a word stands in its sentence: capitals, articles, genitives, neighbours that are names. */
import { isListed, isVerb } from '../ordinary';
import type { Lexicon } from '../lexicon';
import type { Word } from '../words';
import { ACTS } from './cue-rules';
import { DETERMINERS, isFamilyWord, isRole } from './cue-words';
import { at, directlyBefore, isCapital, own, self, type Rule } from './place';

/** "Herrmanns Hund": a surname's genitive with what belongs to it. */
export const owns: Rule = (place) => {
	const { is, genitive } = own(place);
	const next = place.judged[place.index + 1];
	const capital = isCapital(self(place)) && self(place).next === ' ';
	return capital && genitive && is === 'surname' && next?.is === 'ordinary' ? 0.4 : 0;
};

export const behindArticle: Rule = (place) => {
	const word = directlyBefore(place);
	if (word === undefined || !DETERMINERS.has(word.lower) || own(place).is === 'first') return 0;
	return own(place).genitive && own(place).is === 'surname' ? 0.6 : -0.7;
};

/** "bei Müllers", "die richters": the family by its plural. */
export const asFamily: Rule = (place) => {
	const word = directlyBefore(place)?.lower ?? '';
	const base = self(place).lower.slice(0, -1);
	if (/^(?:die|bei|von|den)$/u.test(word) && isFamilyPlural(self(place).lower, base, place.lexicon)) return 4;
	const plural = own(place).genitive || (own(place).is === 'wordLike' && self(place).lower.endsWith('s'));
	return plural && own(place).is !== 'first' && /^(?:die|bei|von|zu|mit|den)$/u.test(word) ? 1.5 : 0;
};

/** "Die Richters": nouns have this ending behind "die" only when they come from elsewhere ("die Babys"). */
const isFamilyPlural = (lower: string, base: string, { wordLikeNames, adjectives, nouns }: Lexicon) =>
	lower.endsWith('s') && wordLikeNames.has(base) && !adjectives.has(base) && !nouns.has(lower);

const SEASONS = new Set([
	'sommer',
	'winter',
	'herbst',
	'mai',
	'august',
	'ostern',
	'nikolaus',
	'hunger',
	'morgen',
	'montag',
	'freitag',
	'sonntag'
]);

/** A noun that begins a sentence without its article and does something: "Koch hat es gesehen". */
export const actsWithoutArticle: Rule = (place) => {
	const word = self(place);
	const next = at(place, 1);
	if (own(place).is === 'first' || !isCapital(word) || next === undefined || word.next !== ' ') return 0;
	if (SEASONS.has(word.lower) || DETERMINERS.has(directlyBefore(place)?.lower ?? '')) return 0;
	return word.opens && next.shape === 'lower' && ACTS.test(next.lower) ? 0.7 : 0;
};

/** Inside a sentence an adjective or verb has no capital unless it is a name: "ist Frank heute", "mit Ernst gesprochen". */
export const capitalOfNoNoun: Rule = (place) => {
	const word = self(place);
	if (own(place).is !== 'wordLike' || word.opens || word.shape !== 'title') return 0;
	const { adjectives, verbs, nouns, functionWords } = place.lexicon;
	if (nouns.has(word.lower) || !(adjectives.has(word.lower) || verbs.has(word.lower))) return 0;
	const last = directlyBefore(place)?.lower ?? '';
	return DETERMINERS.has(last) || functionWords.has(word.lower) || /^(?:jung|alt|groß|klein|und)$/u.test(last)
		? 0
		: 0.7;
};

/** "Mark Lindner", "Schulze, Maik": a word-like name and a sure one share it. */
export const besideSureName: Rule = (place) => {
	const next = place.judged[place.index + 1];
	const word = self(place);
	if (next === undefined || own(place).is === 'first' || own(place).is === 'ordinary') return 0;
	const close = word.next === ' ' || word.next === ', ';
	const wanted = word.next === ' ' ? /^(?:surname|first)$/u : /^first$/u;
	const capital = isCapital(word) && isCapital(at(place, 1) as Word);
	if (close && capital && wanted.test(next.is) && !DETERMINERS.has(directlyBefore(place)?.lower ?? ''))
		return word.next === ' ' ? 0.7 : 0.5;
	return 0;
};

/** "Ahmad und Rami", "die Kinder Salma und Jad": what stands beside a sure first name. */
export const inARow: Rule = (place) => {
	const isFirst = (step: number) => place.judged[place.index + step]?.is === 'first';
	const behind = at(place, -1)?.lower === 'und' && isFirst(-2) && self(place).gap === ' ';
	const ahead = at(place, 1)?.lower === 'und' && isFirst(2) && self(place).next === ' ';
	if (!behind && !ahead) return 0;
	return own(place).is === 'unknown' && isCapital(self(place)) ? 0.6 : own(place).is === 'wordLike' ? 0.5 : 0;
};

/** "Heide, die Nachbarin, macht": explained behind the comma. */
export const explained: Rule = (place) => {
	if (
		self(place).next !== ', ' ||
		!isCapital(self(place)) ||
		DETERMINERS.has(directlyBefore(place)?.lower ?? '')
	)
		return 0;
	if (!/^(?:der|die|das|ihr|ihre|sein|seine|mein|meine|unser|unsere)$/u.test(at(place, 1)?.lower ?? ''))
		return 0;
	return isRole(at(place, 2)?.lower ?? '') || isRole(at(place, 3)?.lower ?? '') ? 0.7 : 0;
};

const ADJECTIVE_BEFORE = /^\p{Ll}{3,}(?:e|en|er|es|em)$/u;

/** A capital inside a sentence that is no known word, with neither article nor adjective before it: most likely somebody. */
export const capitalOfNoWord: Rule = (place) => {
	const word = self(place);
	const { is } = own(place);
	if ((is !== 'unknown' && is !== 'surname') || word.opens || !isCapital(word) || word.lower.length < 3)
		return 0;
	const last = at(place, -1);
	if (last === undefined || !/^,? $/u.test(word.gap) || /\d/.test(word.gap)) return 0;
	if (DETERMINERS.has(last.lower) || /^\.\s/u.test(word.next) || /^\s?-/u.test(word.next)) return 0;
	const described =
		ADJECTIVE_BEFORE.test(last.text) &&
		place.judged[place.index - 1]?.is === 'ordinary' &&
		!isVerb(last.lower, place.lexicon);
	return described || NOUN_LIKE.test(word.lower) || LOCATING.test(last.lower) ? 0 : 0.6;
};
/** Infinitives as nouns, plurals and feminines that no list has. */
const NOUN_LIKE =
	/(?:[rl]n|eien|[tdgbk]en|ungen|innen|erin|nr|erie|erien|ade|ose|itis|ine|enz|anz|ment|ör|eur|ist|istin|oge|ogin|gang|satz|zeug|werk|stand|stoff|schutz)$/u;
const LOCATING = /^(?:in|aus|nach|ab|bis|kreis|region|stadt|landkreis|herzogtum)$/u;

/** "Siegbert Achterberg": a capital behind a sure first name that no list of words has, whatever its parts may mean. */
export const behindFirst: Rule = (place) => {
	const { is } = own(place);
	const sure = place.judged[place.index - 1]?.is === 'first' && self(place).gap === ' ';
	const last = at(place, -1);
	const capital = isCapital(self(place)) && last !== undefined && isCapital(last);
	if (!sure || !capital || is !== 'ordinary' || isListed(self(place).lower, place.lexicon)) return 0;
	return isRole(self(place).lower) || isFamilyWord(self(place).lower) ? 0 : 3;
};
