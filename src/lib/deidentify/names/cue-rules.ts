/** Evidence from the words before and behind: forms of address, roles, "heißt", an age, "von". */
import { isVerb } from '../ordinary';
import type { Word } from '../words';
import { DETERMINERS, isFamilyWord, isRole, KIN, NAMING, TITLES } from './cue-words';
import { SEASONS } from './not-meant';
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

/** What may stand between a title and the name: degrees, particles. */
const BETWEEN = new Set('med dr prof dipl und von van zu de del el al ó o mc da dos v'.split(' '));

export const behindTitle: Rule = (place) => {
	if (titleIsNoun(place)) return -1;
	let step = -1;
	let word = directlyBefore(place);
	while (word !== undefined && word.lower.length <= 4 && BETWEEN.has(word.lower)) {
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
	const led =
		/^(?:von|van|zu|v)$/u.test(title?.lower ?? '') && isCapital(word) && !place.lexicon.nouns.has(word.lower);
	const addressed = led || /^(?:frau|herrn?|fr|hr|dr)$/u.test(title?.lower ?? '');
	if (!addressed || own(place).is !== 'ordinary' || isRole(word.lower) || isFamilyWord(word.lower))
		return 0.9;
	const { lexicon } = place;
	if (isVerb(word.lower, lexicon) || lexicon.adjectives.has(word.lower) || word.lower.length < 3) return 0.9;
	const article = /^\s+$/u.test(title?.gap ?? '') && DETERMINERS.has(at(place, -2)?.lower ?? '');
	return isCapital(word) || !article ? 3.2 : 0.9;
};

/** Participles and adverbs in small letters, which no list holds all of: "die Mutter übernachtet", "längst". */
const NO_NAME_SMALL =
	/^(?:ge|be|ver|er|ent|zer|über|unter|ab|an|auf|aus|ein|vor|zu)\p{L}{3,}t$|[^aeiou]t$|(?:[^aeiou]te|[^aeiou]ten)$|(?:lich|weise|seits|lang|mals?|wärts|isch|iert|ierte|elt|gst|chst|zimmer)$/u;

/** "Die kleine Maus", "beim kleinen Finger": an adjective, and behind it a thing or an endearment. */
const DESCRIBES = /^(?:klein|groß)e[nr]?$/u;
const mayBeCalled = (place: Place) => {
	const { lower } = self(place);
	if (own(place).is !== 'wordLike' || !place.lexicon.nouns.has(lower))
		return own(place).is !== 'unknown' || isCapital(self(place));
	return !SEASONS.has(lower) && !ENDEARMENTS.has(lower) && ACTS.test(at(place, 1)?.lower ?? '');
};
const ENDEARMENTS = new Set(
	'maus hase schatz spatz engel bär käfer floh frosch stern prinz könig held teufel bruder mann sohn finger zeh'.split(
		' '
	)
);

/** "Papa Lagerist, Mama Friseurin": what somebody does for a living. */
const TRADE = /(?:ist|eur|euse|loge|ant|ent|ator|kraft|[eo]rin|eurin|istin|login|entin|antin)$/u;

export const behindRole: Rule = (place) => {
	const word = before(place);
	if (word === undefined || !isRole(word.lower)) return 0;
	if (DESCRIBES.test(word.lower) && !mayBeCalled(place)) return 0;
	const trade = own(place).is === 'unknown' && TRADE.test(self(place).lower);
	if (isCapital(self(place))) return trade ? 0 : 0.7;
	if (own(place).is === 'unknown' && NO_NAME_SMALL.test(self(place).lower)) return 0;
	if (own(place).is === 'wordLike' && KIN.has(word.lower) && ACTS.test(at(place, 1)?.lower ?? '')) return 0.8;
	return own(place).is === 'wordLike' ? 0.6 : 0.8;
};

/** "Der Name an der Klingel ist Tschirner", "auf dem Schild steht Kowalski". */
const onTheSign = (place: Place) =>
	/^(?:ist|lautet|steht|stand|war)$/u.test(directlyBefore(place)?.lower ?? '') &&
	isCapital(self(place)) &&
	[-2, -3, -4, -5].some((step) =>
		/^(?:.*name|klingel|(?:klingel|tür|namens)schild)$/u.test(at(place, step)?.lower ?? '')
	);

/** "Mark ist mein Co-Trainer": who somebody is. */
export const introduced: Rule = (place) => {
	const verb = at(place, 1)?.lower ?? '';
	const article = /^(?:mein|unser|sein|ihr|der|die|das|ein)(?:e|er)?$/u.test(at(place, 2)?.lower ?? '');
	const alone = self(place).opens && self(place).next === ' ' && /^(?:ist|war)$/u.test(verb) && article;
	return alone && /^(?:wordLike|unknown)$/u.test(own(place).is) && isRole(at(place, 3)?.lower ?? '')
		? 0.8
		: 0;
};

export const behindNaming: Rule = (place) => {
	if (onTheSign(place)) return 0.7;
	const { lower: verb } = at(place, -1) ?? { lower: '' };
	for (const step of [-1, -2]) {
		const word = at(place, step);
		if (word === undefined || !/^[\s:„"“,.]*$/u.test(self(place).gap)) return 0;
		if (NAMING.has(word.lower)) return step === -1 ? 0.9 : /^(?:ist|lautet|war)$/u.test(verb) ? 0.8 : 0.6;
		if (!/^(?:ist|lautet|wäre|war|er|sie|es|der|die|glaub|ich|wohl|auch|angeblich)$/u.test(word.lower))
			return 0;
	}
	return 0;
};

/** "will Lilie genannt werden", "wird ossi gerufen". */
export const calledBefore: Rule = (place) =>
	/^(?:genannt|gerufen)$/u.test(at(place, 1)?.lower ?? '') &&
	self(place).next === ' ' &&
	own(place).is !== 'ordinary'
		? 0.8
		: 0;

const SPEAKS =
	/^(?:sagt|sagte|erzählt|erzählte|meint|meinte|berichtet|berichtete|schreibt|schrieb|fragt|fragte|behauptet|behauptete|ruft|rief|schreit|schrie|flüstert|flüsterte|antwortet|antwortete|erklärt|erklärte|weint)$/u;

/** "erzählt Precious, dass": who speaks stands behind the verb. */
export const speaksBehind: Rule = (place) => {
	const { lower } = directlyBefore(place) ?? { lower: '' };
	const told = /^(?:,\s?|:\s?|\s?[„"]|\.\s|\s)/u.test(self(place).next);
	if (!SPEAKS.test(lower) || !told || !isCapital(self(place)) || own(place).is === 'first') return 0;
	const clause =
		/^,\s/u.test(self(place).next) &&
		/^(?:dass|ob|wie|sie|er|man|die|der|das|mama|papa|es|ich|wenn)$/u.test(at(place, 1)?.lower ?? '');
	return clause || /^:|[„"]/u.test(self(place).next) ? 0.7 : 0;
};

/** "das älteste, Can, spielt": the name between two commas behind somebody's role. */
export const apposed: Rule = (place) => {
	const word = self(place);
	const last = at(place, -1);
	if (word.gap !== ', ' || last === undefined || !/^(?:,|\s?[(–])/u.test(word.next) || !isCapital(word))
		return 0;
	return isRole(last.lower) || /^(?:ältest|jüngst|mittler|zweit|dritt|viert)e[rn]?$/u.test(last.lower)
		? 0.7
		: 0;
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
	if (!isCapital(self(place)) && own(place).is === 'wordLike' && place.lexicon.nouns.has(self(place).lower))
		return 0;
	return owner !== undefined && (isRole(owner.lower) || owner.lower === 'eltern') ? 0.8 : 0;
};
