/** Evidence from the words before and behind: forms of address, roles, "heißt", an age, "von". */
import { isVerb } from '../ordinary';
import type { Word } from '../words';
import { DETERMINERS, isFamilyWord, isRole, KIN, NAMING, TITLES } from './cue-words';
import { at, before, directlyBefore, isCapital, own, self, type Place, type Rule } from './place';

/** What somebody does or has done. */
export const ACTS =
	/^(?:hat|hatte|ist|war|wird|wurde|will|kann|darf|muss|soll|sagt|sagte|meint|meinte|kommt|kam|geht|ging|schreit|schlägt|schlug|weint|weinte|wohnt|trinkt|fehlt|erzählt|erzählte|macht|ruft|rief|droht|sitzt|steht|lebt|behauptet|verweigert|spricht|schläft|isst|reagiert|bringt|holt)$/u;

const AGE =
	/^\s?[,(]?\s?\(?\s?(?:(?:w|m|d|ca\.?|jetzt|fast|erst|gerade|knapp)[,.]?\s)?(?:[1-9]|1\d)(?:[;,.]\d{1,2})?\s?(?:\)|,|;|\.?$|j\b|jahr|jährig|mon|mo\b|wo\b|woch|tag|m\b|und\b|ist\b|\.)/iu;
const AGE_WORD = /^(?:j|jahre|jährig|jähriger|jährige|monate|mon|wochen|tage|jahr|und|m|w|mo)$/u;

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

export const behindTitle: Rule = (place) => {
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

/** Participles and adverbs in small letters, which no list holds all of: "die Mutter übernachtet", "längst". */
const NO_NAME_SMALL =
	/^(?:ge|be|ver|er|ent|zer|über|unter|ab|an|auf|aus|ein|vor|zu)\p{L}{3,}t$|(?:lich|weise|seits|lang|mals?|wärts|isch|iert|ierte|elt|gst|chst|zimmer)$/u;

export const behindRole: Rule = (place) => {
	const word = before(place);
	if (word === undefined || !isRole(word.lower)) return 0;
	if (isCapital(self(place))) return 0.7;
	if (own(place).is === 'unknown' && NO_NAME_SMALL.test(self(place).lower)) return 0;
	if (own(place).is === 'wordLike' && KIN.has(word.lower) && ACTS.test(at(place, 1)?.lower ?? '')) return 0.8;
	return own(place).is === 'wordLike' ? 0.6 : 0.8;
};

export const behindNaming: Rule = (place) => {
	for (const step of [-1, -2]) {
		const word = at(place, step);
		if (word === undefined || !/^[\s:„"“,.]*$/u.test(self(place).gap)) return 0;
		if (NAMING.has(word.lower)) return step === -1 ? 0.9 : 0.6;
		if (!/^(?:ist|lautet|wäre|war|er|sie|es|der|die|glaub|ich|wohl|auch|angeblich)$/u.test(word.lower))
			return 0;
	}
	return 0;
};

export const beforeNaming: Rule = (place) =>
	/^(?:heißt|heisst|hieß)$/u.test(at(place, 1)?.lower ?? '') &&
	self(place).next === ' ' &&
	self(place).shape === 'title'
		? 0.8
		: 0;

export const withAge: Rule = (place) => {
	const { next } = self(place);
	if (!/\d/.test(next)) return /^\s?\((?:w|m|d)$/u.test(next + (at(place, 1)?.lower ?? '')) ? 0.7 : 0;
	const after = at(place, 1)?.lower ?? '';
	if (/^\s?\(\s?\d{1,2}(?:[;,.]\d{1,2})?\s?(?:\)|,|$|\s)/u.test(next)) return 0.7;
	return AGE.test(next + after) && (/^[\s]*\d/u.test(next) ? AGE_WORD.test(after) : true) && /\d/.test(next)
		? 0.7
		: 0;
};

export const behindOf: Rule = (place) => {
	if (directlyBefore(place)?.lower !== 'von') return 0;
	const owner = at(place, -2);
	return owner !== undefined && (isRole(owner.lower) || owner.lower === 'eltern') ? 0.8 : 0;
};
