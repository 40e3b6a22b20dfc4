/** Evidence from the words before and behind: forms of address, roles, "heißt", an age, "von". */
import { isVerb } from '../ordinary';
import type { Word } from '../words';
import { DETERMINERS, isFamilyWord, isRole, KIN, NAMING, TITLES } from './cue-words';
import { SEASONS } from './not-meant';
import { at, before, directlyBefore, isCapital, own, self, type Position, type Rule } from './position';

/** What somebody does or has done. */
export const ACTS =
	/^(?:hat|hatte|ist|war|wird|wurde|will|kann|darf|muss|soll|sagt|sagte|meint|meinte|kommt|kam|geht|ging|schreit|schlägt|schlug|weint|weinte|wohnt|trinkt|fehlt|erzählt|erzählte|macht|ruft|rief|droht|sitzt|steht|lebt|behauptet|verweigert|spricht|schläft|isst|reagiert|bringt|holt)$/u;

const AGE =
	/^\s?[,(]?\s?\(?\s?(?:(?:w|m|d|ca\.?|jetzt|fast|erst|gerade|knapp)[,.]?\s)?(?:[1-9]|1\d)(?:[;,.]\d{1,2})?\s?(?:\)|,|;|\.?$|j\b|jahr|jährig|mon|mo\b|wo\b|woch|tag|m\b|und\b|ist\b|\.)/iu;
const AGE_WORD = /^(?:j|jahre|jährig|jähriger|jährige|monate|mon|wochen|tage|jahr|und|m|w|mo)$/u;

/** "Die Frau holt", "der Familie weiß": with an article the title is a noun, and a verb behind it no name. */
const titleIsNoun = (position: Position) => {
	const { adjectives, verbs } = position.lexicon;
	const word = self(position);
	const title = at(position, -1);
	if (
		word.shape !== 'lower' ||
		own(position).is === 'first' ||
		!/^(?:frau|herr|familie)$/u.test(title?.lower ?? '')
	)
		return false;
	const article = /^\s+$/u.test(title?.gap ?? '') && DETERMINERS.has(at(position, -2)?.lower ?? '');
	return (
		article && (adjectives.has(word.lower) || verbs.has(word.lower) || isVerb(word.lower, position.lexicon))
	);
};

/** What may stand between a title and the name: degrees, particles. */
const BETWEEN = new Set('med dr prof dipl und von van zu de del el al ó o mc da dos v'.split(' '));

export const behindTitle: Rule = (position) => {
	if (titleIsNoun(position)) return -1;
	let step = -1;
	let word = directlyBefore(position);
	while (word !== undefined && word.lower.length <= 4 && BETWEEN.has(word.lower)) {
		if (TITLES.has(word.lower)) return bonus(position);
		step -= 1;
		word = at(position, step);
	}
	return word !== undefined && TITLES.has(word.lower) && !isDate(word) ? bonus(position) : 0;
};
/** "Fr." is a title, "Fr" of a week is not: a weekday stands behind a comma or before a number. */
const isDate = (word: Word) => word.lower === 'fr' && /\d/.test(word.next);
/** Behind a form of address even an ordinary noun is most likely a name: "Frau Becken", "frau vogelsang". */
const bonus = (position: Position) => {
	const word = self(position);
	const title = directlyBefore(position);
	const led =
		/^(?:von|van|zu|v)$/u.test(title?.lower ?? '') &&
		isCapital(word) &&
		!position.lexicon.nouns.has(word.lower);
	const addressed = led || /^(?:frau|herrn?|fr|hr|dr)$/u.test(title?.lower ?? '');
	if (!addressed || own(position).is !== 'ordinary' || isRole(word.lower) || isFamilyWord(word.lower))
		return 0.9;
	const { lexicon } = position;
	if (isVerb(word.lower, lexicon) || lexicon.adjectives.has(word.lower) || word.lower.length < 3) return 0.9;
	const article = /^\s+$/u.test(title?.gap ?? '') && DETERMINERS.has(at(position, -2)?.lower ?? '');
	return isCapital(word) || !article ? 3.2 : 0.9;
};

/** Participles and adverbs in small letters, which no list holds all of: "die Mutter übernachtet", "längst". */
const NO_NAME_SMALL =
	/^(?:ge|be|ver|er|ent|zer|über|unter|ab|an|auf|aus|ein|vor|zu)\p{L}{3,}t$|[^aeiou]t$|(?:[^aeiou]te|[^aeiou]ten)$|(?:lich|weise|seits|lang|mals?|wärts|isch|iert|ierte|elt|gst|chst|zimmer)$/u;

/** "Die kleine Maus", "beim kleinen Finger": an adjective, and behind it a thing or an endearment. */
const DESCRIBES = /^(?:klein|groß)e[nr]?$/u;
const mayBeCalled = (position: Position) => {
	const { lower } = self(position);
	if (own(position).is !== 'wordLike' || !position.lexicon.nouns.has(lower))
		return own(position).is !== 'unknown' || isCapital(self(position));
	return !SEASONS.has(lower) && !ENDEARMENTS.has(lower) && ACTS.test(at(position, 1)?.lower ?? '');
};
const ENDEARMENTS = new Set(
	'maus hase schatz spatz engel bär käfer floh frosch stern prinz könig held teufel bruder mann sohn finger zeh'.split(
		' '
	)
);

/** "Papa Lagerist, Mama Friseurin": what somebody does for a living. */
const TRADE = /(?:ist|eur|euse|loge|ant|ent|ator|kraft|[eo]rin|eurin|istin|login|entin|antin)$/u;

export const behindRole: Rule = (position) => {
	const word = before(position);
	if (word === undefined || !isRole(word.lower)) return 0;
	if (DESCRIBES.test(word.lower) && !mayBeCalled(position)) return 0;
	const trade = own(position).is === 'unknown' && TRADE.test(self(position).lower);
	if (isCapital(self(position))) return trade ? 0 : 0.7;
	if (own(position).is === 'unknown' && NO_NAME_SMALL.test(self(position).lower)) return 0;
	if (own(position).is === 'wordLike' && KIN.has(word.lower) && ACTS.test(at(position, 1)?.lower ?? ''))
		return 0.8;
	return own(position).is === 'wordLike' ? 0.6 : 0.8;
};

/** "Der Name an der Klingel ist Tschirner", "auf dem Schild steht Kowalski". */
const onTheSign = (position: Position) =>
	/^(?:ist|lautet|steht|stand|war)$/u.test(directlyBefore(position)?.lower ?? '') &&
	isCapital(self(position)) &&
	[-2, -3, -4, -5].some((step) =>
		/^(?:.*name|klingel|(?:klingel|tür|namens)schild)$/u.test(at(position, step)?.lower ?? '')
	);

/** "Mark ist mein Co-Trainer": who somebody is. */
export const introduced: Rule = (position) => {
	const verb = at(position, 1)?.lower ?? '';
	const article = /^(?:mein|unser|sein|ihr|der|die|das|ein)(?:e|er)?$/u.test(at(position, 2)?.lower ?? '');
	const alone = self(position).opens && self(position).next === ' ' && /^(?:ist|war)$/u.test(verb) && article;
	return alone && /^(?:wordLike|unknown)$/u.test(own(position).is) && isRole(at(position, 3)?.lower ?? '')
		? 0.8
		: 0;
};

export const behindNaming: Rule = (position) => {
	if (onTheSign(position)) return 0.7;
	const { lower: verb } = at(position, -1) ?? { lower: '' };
	for (const step of [-1, -2]) {
		const word = at(position, step);
		if (word === undefined || !/^[\s:„"“,.]*$/u.test(self(position).gap)) return 0;
		if (NAMING.has(word.lower)) return step === -1 ? 0.9 : /^(?:ist|lautet|war)$/u.test(verb) ? 0.8 : 0.6;
		if (!/^(?:ist|lautet|wäre|war|er|sie|es|der|die|glaub|ich|wohl|auch|angeblich)$/u.test(word.lower))
			return 0;
	}
	return 0;
};

/** "will Lilie genannt werden", "wird ossi gerufen". */
export const calledBefore: Rule = (position) =>
	/^(?:genannt|gerufen)$/u.test(at(position, 1)?.lower ?? '') &&
	self(position).next === ' ' &&
	own(position).is !== 'ordinary'
		? 0.8
		: 0;

const SPEAKS =
	/^(?:sagt|sagte|erzählt|erzählte|meint|meinte|berichtet|berichtete|schreibt|schrieb|fragt|fragte|behauptet|behauptete|ruft|rief|schreit|schrie|flüstert|flüsterte|antwortet|antwortete|erklärt|erklärte|weint)$/u;

/** "erzählt Precious, dass": who speaks stands behind the verb. */
export const speaksBehind: Rule = (position) => {
	const { lower } = directlyBefore(position) ?? { lower: '' };
	const told = /^(?:,\s?|:\s?|\s?[„"]|\.\s|\s)/u.test(self(position).next);
	if (!SPEAKS.test(lower) || !told || !isCapital(self(position)) || own(position).is === 'first') return 0;
	const clause =
		/^,\s/u.test(self(position).next) &&
		/^(?:dass|ob|wie|sie|er|man|die|der|das|mama|papa|es|ich|wenn)$/u.test(at(position, 1)?.lower ?? '');
	return clause || /^:|[„"]/u.test(self(position).next) ? 0.7 : 0;
};

/** "das älteste, Can, spielt": the name between two commas behind somebody's role. */
export const apposed: Rule = (position) => {
	const word = self(position);
	const last = at(position, -1);
	if (word.gap !== ', ' || last === undefined || !/^(?:,|\s?[(–])/u.test(word.next) || !isCapital(word))
		return 0;
	return isRole(last.lower) || /^(?:ältest|jüngst|mittler|zweit|dritt|viert)e[rn]?$/u.test(last.lower)
		? 0.7
		: 0;
};

export const beforeNaming: Rule = (position) =>
	/^(?:heißt|heisst|hieß)$/u.test(at(position, 1)?.lower ?? '') &&
	self(position).next === ' ' &&
	self(position).shape === 'title'
		? 0.8
		: 0;

export const withAge: Rule = (position) => {
	const { next } = self(position);
	if (!/\d/.test(next)) return /^\s?\((?:w|m|d)$/u.test(next + (at(position, 1)?.lower ?? '')) ? 0.7 : 0;
	const after = at(position, 1)?.lower ?? '';
	if (/^\s?\(\s?\d{1,2}(?:[;,.]\d{1,2})?\s?(?:\)|,|$|\s)/u.test(next)) return 0.7;
	return AGE.test(next + after) && (/^[\s]*\d/u.test(next) ? AGE_WORD.test(after) : true) && /\d/.test(next)
		? 0.7
		: 0;
};

export const behindOf: Rule = (position) => {
	if (directlyBefore(position)?.lower !== 'von') return 0;
	const owner = at(position, -2);
	if (
		!isCapital(self(position)) &&
		own(position).is === 'wordLike' &&
		position.lexicon.nouns.has(self(position).lower)
	)
		return 0;
	return owner !== undefined && (isRole(owner.lower) || owner.lower === 'eltern') ? 0.8 : 0;
};
