/**
 * How much speaks for a name: each rule looks at one word and its neighbours and adds or takes away. From 1 on the word is
 * taken for a name. What a word can be by itself gives the start; nothing turns a function word into a name.
 */
import type { Lexicon } from '../lexicon';
import { isVerb } from '../ordinary';
import type { Word } from '../words';
import { DETERMINERS, isFamilyWord, isRole, KIN, NAMING, TITLES } from './cue-words';
import type { Judged, NameClass } from './name-class';

/** A word at its place: its neighbours are what the rules ask. */
export interface Place {
	words: readonly Word[];
	judged: readonly Judged[];
	index: number;
	lexicon: Lexicon;
}

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
const isCapital = (word: Word) => word.shape === 'title' || word.shape === 'mixed';

const AGE =
	/^\s?[,(]?\s?\(?\s?(?:(?:w|m|d|ca\.?|jetzt|fast|erst|gerade|knapp)[,.]?\s)?(?:[1-9]|1\d)(?:[;,.]\d{1,2})?\s?(?:\)|,|;|\.?$|j\b|jahr|jährig|mon|mo\b|wo\b|woch|tag|m\b|und\b|ist\b|\.)/iu;
const AGE_WORD = /^(?:j|jahre|jährig|jähriger|jährige|monate|mon|wochen|tage|jahr|und|m|w|mo)$/u;

type Rule = (place: Place) => number;

const at = ({ words, index }: Place, step: number) => words[index + step];
const self = ({ words, index }: Place): Word => words[index] as Word;
const own = ({ judged, index }: Place): Judged => judged[index] as Judged;
/** The word before, when only blanks, a full stop of an abbreviation or a bracket lie between. */
const before = (place: Place): Word | undefined =>
	/^(?:\.?\s+|\s*[(„"“:]\s*|\s*\.\s*)$/u.test(self(place).gap) ? at(place, -1) : undefined;
const directlyBefore = (place: Place): Word | undefined =>
	/^\.?\s+$/u.test(self(place).gap) ? at(place, -1) : undefined;

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

const byItself: Rule = (place) => {
	const { lower, next } = self(place);
	if (lower === 'max' && /^\.?\s*\d/u.test(next)) return -2;
	if (!isCapital(self(place))) return SMALL[own(place).is];
	return CAPITAL_NAMES.has(lower) && !DETERMINERS.has(directlyBefore(place)?.lower ?? '')
		? 1
		: CAPITAL[own(place).is];
};

/** "Herrmanns Hund": a surname's genitive with what belongs to it. */
const owns: Rule = (place) => {
	const { is, genitive } = own(place);
	const next = place.judged[place.index + 1];
	const capital = isCapital(self(place)) && self(place).next === ' ';
	return capital && genitive && is === 'surname' && next?.is === 'ordinary' ? 0.4 : 0;
};

/** "Die Frau holt", "der Familie weiß": with an article the title is a noun, and a verb behind it no name. */
const titleIsNoun = (place: Place) => {
	const { adjectives, verbs } = place.lexicon;
	const word = self(place);
	const title = at(place, -1);
	if (
		word.shape !== 'lower' ||
		own(place).is === 'first' ||
		!/^(?:frau|herr|familie)$/u.test(title?.lower ?? '')
	)
		return false;
	const article = /^\s+$/u.test(title?.gap ?? '') && DETERMINERS.has(at(place, -2)?.lower ?? '');
	return (
		article && (adjectives.has(word.lower) || verbs.has(word.lower) || isVerb(word.lower, place.lexicon))
	);
};

const behindTitle: Rule = (place) => {
	if (titleIsNoun(place)) return -1;
	let step = -1;
	let word = directlyBefore(place);
	while (
		word !== undefined &&
		word.lower.length <= 4 &&
		['med', 'dr', 'prof', 'dipl', 'und'].includes(word.lower)
	) {
		if (TITLES.has(word.lower)) return bonus(place);
		step -= 1;
		word = at(place, step);
	}
	return word !== undefined && TITLES.has(word.lower) && !isDate(word) ? bonus(place) : 0;
};
/** "Fr." is a title, "Fr" of a week is not: a weekday stands behind a comma or before a number. */
const isDate = (word: Word) => word.lower === 'fr' && /\d/.test(word.next);
/** Behind a form of address even an ordinary noun is most likely a name: "Frau Becken", "frau vogelsang". */
const bonus = (place: Place) => {
	const word = self(place);
	const title = directlyBefore(place);
	const addressed = /^(?:frau|herrn?|fr|hr|dr)$/u.test(title?.lower ?? '');
	if (!addressed || own(place).is !== 'ordinary' || isRole(word.lower) || isFamilyWord(word.lower))
		return 0.9;
	const { lexicon } = place;
	if (isVerb(word.lower, lexicon) || lexicon.adjectives.has(word.lower) || word.lower.length < 3) return 0.9;
	const article = /^\s+$/u.test(title?.gap ?? '') && DETERMINERS.has(at(place, -2)?.lower ?? '');
	return isCapital(word) || !article ? 3.2 : 0.9;
};

const behindRole: Rule = (place) => {
	const word = before(place);
	if (word === undefined || !isRole(word.lower)) return 0;
	if (isCapital(self(place))) return 0.7;
	if (own(place).is === 'wordLike' && KIN.has(word.lower) && ACTS.test(at(place, 1)?.lower ?? '')) return 0.8;
	return own(place).is === 'wordLike' ? 0.6 : 0.8;
};

const behindNaming: Rule = (place) => {
	for (const step of [-1, -2]) {
		const word = at(place, step);
		if (word === undefined || !/^[\s:„"“,.]*$/u.test(self(place).gap)) return 0;
		if (NAMING.has(word.lower)) return step === -1 ? 0.9 : 0.6;
		if (!/^(?:ist|lautet|wäre|war|er|sie|es|der|die|glaub|ich|wohl|auch|angeblich)$/u.test(word.lower))
			return 0;
	}
	return 0;
};

const beforeNaming: Rule = (place) =>
	/^(?:heißt|heisst|hieß)$/u.test(at(place, 1)?.lower ?? '') &&
	self(place).next === ' ' &&
	self(place).shape === 'title'
		? 0.8
		: 0;

const withAge: Rule = (place) => {
	const { next } = self(place);
	if (!/\d/.test(next)) return /^\s?\((?:w|m|d)$/u.test(next + (at(place, 1)?.lower ?? '')) ? 0.7 : 0;
	const after = at(place, 1)?.lower ?? '';
	if (/^\s?\(\s?\d{1,2}(?:[;,.]\d{1,2})?\s?(?:\)|,|$|\s)/u.test(next)) return 0.7;
	return AGE.test(next + after) && (/^[\s]*\d/u.test(next) ? AGE_WORD.test(after) : true) && /\d/.test(next)
		? 0.7
		: 0;
};

const behindOf: Rule = (place) => {
	if (directlyBefore(place)?.lower !== 'von') return 0;
	const owner = at(place, -2);
	return owner !== undefined && (isRole(owner.lower) || owner.lower === 'eltern') ? 0.8 : 0;
};

const behindArticle: Rule = (place) => {
	const word = directlyBefore(place);
	if (word === undefined || !DETERMINERS.has(word.lower) || own(place).is === 'first') return 0;
	return own(place).genitive && own(place).is === 'surname' ? 0.6 : -0.7;
};

/** "bei Müllers", "die richters": the family by its plural. */
const asFamily: Rule = (place) => {
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
const actsWithoutArticle: Rule = (place) => {
	const word = self(place);
	const next = at(place, 1);
	if (own(place).is === 'first' || !isCapital(word) || next === undefined || word.next !== ' ') return 0;
	if (SEASONS.has(word.lower) || DETERMINERS.has(directlyBefore(place)?.lower ?? '')) return 0;
	return word.opens && next.shape === 'lower' && ACTS.test(next.lower) ? 0.7 : 0;
};
const ACTS =
	/^(?:hat|hatte|ist|war|wird|wurde|will|kann|darf|muss|soll|sagt|sagte|meint|meinte|kommt|kam|geht|ging|schreit|schlägt|schlug|weint|weinte|wohnt|trinkt|fehlt|erzählt|erzählte|macht|ruft|rief|droht|sitzt|steht|lebt|behauptet|verweigert|spricht|schläft|isst|reagiert|bringt|holt)$/u;

/** Inside a sentence an adjective or verb has no capital unless it is a name: "ist Frank heute", "mit Ernst gesprochen". */
const capitalOfNoNoun: Rule = (place) => {
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
const besideSureName: Rule = (place) => {
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
const inARow: Rule = (place) => {
	const isFirst = (step: number) => place.judged[place.index + step]?.is === 'first';
	const behind = at(place, -1)?.lower === 'und' && isFirst(-2) && self(place).gap === ' ';
	const ahead = at(place, 1)?.lower === 'und' && isFirst(2) && self(place).next === ' ';
	if (!behind && !ahead) return 0;
	return own(place).is === 'unknown' && isCapital(self(place)) ? 0.6 : own(place).is === 'wordLike' ? 0.5 : 0;
};

/** "Heide, die Nachbarin, macht": explained behind the comma. */
const explained: Rule = (place) => {
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
const capitalOfNoWord: Rule = (place) => {
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

const RULES: readonly Rule[] = [
	capitalOfNoWord,
	owns,
	explained,
	byItself,
	behindTitle,
	behindRole,
	behindNaming,
	beforeNaming,
	withAge,
	behindOf,
	behindArticle,
	asFamily,
	actsWithoutArticle,
	capitalOfNoNoun,
	besideSureName,
	inARow
];

export function evidenceFor(place: Place): number {
	if (own(place).is === 'function') return 0;
	return RULES.reduce((sum, rule) => sum + rule(place), 0);
}
