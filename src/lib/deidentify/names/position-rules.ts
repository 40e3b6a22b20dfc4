/** Evidence from how a word stands in its sentence: capitals, articles, genitives, neighbours that are names. */
import { isListed, isVerb } from '../ordinary';
import type { Lexicon } from '../lexicon';
import type { Word } from '../words';
import { ACTS } from './cue-rules';
import { DETERMINERS, isFamilyWord, isRole } from './cue-words';
import { SEASONS } from './not-meant';
import { at, directlyBefore, isCapital, own, self, type Position, type Rule } from './position';

/** "Herrmanns Hund": a surname's genitive with what belongs to it. */
export const owns: Rule = (position) => {
	const { is, genitive } = own(position);
	const next = position.judged[position.index + 1];
	const capital = isCapital(self(position)) && self(position).next === ' ';
	return capital && genitive && is === 'surname' && next?.is === 'ordinary' ? 0.4 : 0;
};

const GOVERNS = /^(?:trotz|wegen|während|statt|anstatt|laut|mangels|aufgrund|innerhalb|außerhalb|seitens)$/u;

/** "Sturms Handy", "Böhnkes Hilfeplan": before its noun a genitive without an article belongs to a name. */
export const ownsWithoutArticle: Rule = (position) => {
	const word = self(position);
	const next = at(position, 1);
	const last = directlyBefore(position);
	if (next === undefined || word.next !== ' ' || word.shape !== 'title' || !isCapital(next)) return 0;
	if (
		!word.lower.endsWith('s') ||
		word.lower.length < 4 ||
		position.judged[position.index + 1]?.is !== 'ordinary'
	)
		return 0;
	if (
		last !== undefined &&
		(DETERMINERS.has(last.lower) || GOVERNS.test(last.lower) || ENDS_LIKE_ADJECTIVE.test(last.text))
	)
		return 0;
	if (own(position).is === 'unknown') return word.opens && !isRole(next.lower) ? 0 : 0.6;
	const named = position.lexicon.wordLikeNames.has(word.lower.slice(0, -1));
	return named && own(position).is === 'ordinary' && !isListed(word.lower, position.lexicon) ? 3.1 : 0;
};
const ENDS_LIKE_ADJECTIVE = /^\p{Ll}{3,}(?:es|en|er)$/u;

export const behindArticle: Rule = (position) => {
	const word = directlyBefore(position);
	if (word === undefined || !DETERMINERS.has(word.lower) || own(position).is === 'first') return 0;
	return own(position).genitive && own(position).is === 'surname' ? 0.6 : -0.7;
};

/** "bei Müllers", "die richters": the family by its plural. */
export const asFamily: Rule = (position) => {
	const word = directlyBefore(position)?.lower ?? '';
	const base = self(position).lower.slice(0, -1);
	if (/^(?:die|bei|von|den)$/u.test(word) && isFamilyPlural(self(position).lower, base, position.lexicon))
		return 4;
	const { lower } = self(position);
	const plural =
		own(position).genitive ||
		(own(position).is === 'wordLike' && lower.endsWith('s') && !position.lexicon.nouns.has(lower));
	return plural && own(position).is !== 'first' && /^(?:die|bei|von|zu|mit|den)$/u.test(word) ? 1.5 : 0;
};

/** "Die Richters": nouns have this ending behind "die" only when they come from elsewhere ("die Babys"). */
const isFamilyPlural = (lower: string, base: string, { wordLikeNames, adjectives, nouns }: Lexicon) =>
	lower.endsWith('s') && wordLikeNames.has(base) && !adjectives.has(base) && !nouns.has(lower);

/** A verb by its ending, no participle. */
const FINITE = /^(?!ge\p{L}+t$|nicht$|erst$|jetzt$|fast$|sonst$|selbst$|laut$)\p{L}{2,}[^aeiou]te?$/u;

/** A noun that begins a sentence without its article and does something: "Koch hat es gesehen". */
export const actsWithoutArticle: Rule = (position) => {
	const word = self(position);
	const next = at(position, 1);
	if (own(position).is === 'first' || !isCapital(word) || next === undefined || word.next !== ' ') return 0;
	if (SEASONS.has(word.lower) || DETERMINERS.has(directlyBefore(position)?.lower ?? '')) return 0;
	const strange = own(position).is === 'unknown' && NAME_SPELLING.test(word.lower) && FINITE.test(next.lower);
	return word.opens && next.shape === 'lower' && (ACTS.test(next.lower) || strange) ? 0.7 : 0;
};

/** Inside a sentence an adjective or verb has no capital unless it is a name: "ist Frank heute", "mit Ernst gesprochen". */
export const capitalOfNoNoun: Rule = (position) => {
	const word = self(position);
	if (own(position).is !== 'wordLike' || word.opens || word.shape !== 'title') return 0;
	const { adjectives, verbs, nouns, functionWords } = position.lexicon;
	if (nouns.has(word.lower) || !(adjectives.has(word.lower) || verbs.has(word.lower))) return 0;
	const last = directlyBefore(position)?.lower ?? '';
	return DETERMINERS.has(last) || functionWords.has(word.lower) || /^(?:jung|alt|groß|klein|und)$/u.test(last)
		? 0
		: 0.7;
};

/** "Mark Lindner", "Schulze, Maik": a word-like name and a sure one share it. */
export const besideSureName: Rule = (position) => {
	const next = position.judged[position.index + 1];
	const word = self(position);
	if (next === undefined || own(position).is === 'first' || own(position).is === 'ordinary') return 0;
	const close = word.next === ' ' || word.next === ', ';
	const wanted = word.next === ' ' ? /^(?:surname|first)$/u : /^first$/u;
	const capital = isCapital(word) && isCapital(at(position, 1) as Word);
	if (close && capital && wanted.test(next.is) && !DETERMINERS.has(directlyBefore(position)?.lower ?? ''))
		return word.next === ' ' ? 0.7 : 0.5;
	return 0;
};

/** "Ahmad und Rami", "die Kinder Salma und Jad": what stands beside a sure first name. */
export const inARow: Rule = (position) => {
	const isFirst = (step: number) => position.judged[position.index + step]?.is === 'first';
	const behind = at(position, -1)?.lower === 'und' && isFirst(-2) && self(position).gap === ' ';
	const ahead = at(position, 1)?.lower === 'und' && isFirst(2) && self(position).next === ' ';
	if (!behind && !ahead) return 0;
	const person = own(position).is === 'unknown' && !NOUN_LIKE.test(self(position).lower);
	return person && isCapital(self(position)) ? 0.6 : own(position).is === 'wordLike' ? 0.5 : 0;
};

const LIVES =
	/^(?:sind|haben|waren|hatten|spielen|spielten|gehen|gingen|kommen|kamen|streiten|leben|wohnen|schlafen|werden|wollen|sitzen|weinen)$/u;

/** "Erle und August sind Geschwister": two that may be names do something together, and not both are things. */
export const asPair: Rule = (position) => {
	const pair = (first: number) => {
		const [one, other] = [at(position, first), at(position, first + 2)];
		if (at(position, first + 1)?.lower !== 'und' || one === undefined || other === undefined) return false;
		const both = [one, other];
		const may = [first, first + 2].every((step) =>
			/^(?:wordLike|first|surname|unknown)$/u.test(position.judged[position.index + step]?.is ?? '')
		);
		const article = /^ $/u.test(one.gap) && DETERMINERS.has(at(position, first - 1)?.lower ?? '');
		const things = both.every(({ lower }) => position.lexicon.nouns.has(lower) || SEASONS.has(lower));
		return (
			may && !article && !things && both.every(isCapital) && LIVES.test(at(position, first + 3)?.lower ?? '')
		);
	};
	return /^(?:wordLike|unknown)$/u.test(own(position).is) && (pair(0) || pair(-2)) ? 0.7 : 0;
};

/** "Heide, die Nachbarin, macht": explained behind the comma. */
export const explained: Rule = (position) => {
	if (
		self(position).next !== ', ' ||
		!isCapital(self(position)) ||
		DETERMINERS.has(directlyBefore(position)?.lower ?? '')
	)
		return 0;
	if (!/^(?:der|die|das|ihr|ihre|sein|seine|mein|meine|unser|unsere)$/u.test(at(position, 1)?.lower ?? ''))
		return 0;
	return isRole(at(position, 2)?.lower ?? '') || isRole(at(position, 3)?.lower ?? '') ? 0.7 : 0;
};

const ADJECTIVE_BEFORE = /^\p{Ll}{3,}(?:e|en|er|es|em)$/u;

/** A capital inside a sentence that is no known word, with neither article nor adjective before it: most likely somebody. */
export const capitalOfNoWord: Rule = (position) => {
	const word = self(position);
	const { is } = own(position);
	if ((is !== 'unknown' && is !== 'surname') || word.opens || !isCapital(word) || word.lower.length < 3)
		return 0;
	const last = at(position, -1);
	if (last === undefined || !/^,? $/u.test(word.gap) || /\d/.test(word.gap)) return 0;
	if (DETERMINERS.has(last.lower) || /^\.\s/u.test(word.next) || /^\s?-/u.test(word.next)) return 0;
	const described =
		ADJECTIVE_BEFORE.test(last.text) &&
		position.judged[position.index - 1]?.is === 'ordinary' &&
		!isVerb(last.lower, position.lexicon);
	if (described || NOUN_LIKE.test(word.lower) || LOCATING.test(last.lower)) return 0;
	return is === 'surname' || speaksForPerson(position) ? 0.6 : 0.3;
};

/** What tells an unknown person from an unknown thing: it does something, somebody is with it, or it is spelt like a name. */
function speaksForPerson(position: Position): boolean {
	const word = self(position);
	const next = at(position, 1);
	const last = at(position, -1)?.lower ?? '';
	if (NAME_SPELLING.test(word.lower)) return true;
	if (word.gap === ' ' && PERSONAL.test(last)) return true;
	if (
		next === undefined ||
		word.next !== ' ' ||
		next.shape !== 'lower' ||
		/^(?:ge|be|ver|zer|ent)\p{L}+(?:t|en)$/u.test(next.lower)
	)
		return false;
	return ACTS.test(next.lower) || (/t$/u.test(next.lower) && isVerb(next.lower, position.lexicon));
}
const PERSONAL = /^(?:von|bei|gegen|wegen|hinter|neben|ohne|heißt|namens)$/u;
/** Endings and letters that German nouns hardly have. */
const NAME_SPELLING =
	/[^a-zäöüß-]|(?:ja|ya|wa|ia|na|ka|ra|sha|da|dza|iya|ija|ko|dze|yan|ian|ullah|zad|din|deep|jit|preet|esh|ish|ath|ej|ij|aw|ew|ov|ek|iu|ou|uy|nh|ng|bek|gül|nur|can|han|[^aeiou]i|ette|elle|lind|hild|run|trud|gard|mar|win|fried|bert|brecht|helm|ulf|olf|olin|ius)$/u;
/** Infinitives as nouns, plurals and feminines that no list has. */
const NOUN_LIKE =
	/(?:[rl]n|eien|[tdgbk]en|ungen|innen|erin|chen|lein|öl|tee|brei|saft|salz|vlog|blog|nr|erie|erien|ade|ose|itis|ine|enz|anz|ment|ör|eur|ist|istin|oge|ogin|gang|satz|zeug|werk|stand|stoff|schutz)$/u;
const LOCATING = /^(?:in|aus|nach|ab|bis|kreis|region|stadt|landkreis|herzogtum)$/u;

/** "Siegbert Achterberg": a capital behind a sure first name that no list of words has, whatever its parts may mean. */
export const behindFirst: Rule = (position) => {
	const { is } = own(position);
	const sure = position.judged[position.index - 1]?.is === 'first' && self(position).gap === ' ';
	const last = at(position, -1);
	const capital = isCapital(self(position)) && last !== undefined && isCapital(last);
	if (!sure || !capital || is !== 'ordinary' || isListed(self(position).lower, position.lexicon)) return 0;
	return isRole(self(position).lower) || isFamilyWord(self(position).lower) ? 0 : 3;
};
