/**
 * Is this a word of the language? By the lists, and by how German makes words: endings, prefixes, suffixes, compounds. It
 * leans to yes for long words and knows no rare short ones; what it does not know is not yet a name (names/ decides).
 */
import type { Lexicon } from './lexicon';

const endings = (list: string) => new Set(['', ...list.split(' ')]);
const VERB_ENDINGS = endings(
	'e en er n st t et est te ten test tet ete eten etest end ende enden ender endes endem ter tes tem eter etes etem ene ener enen enes enem ne ner nen ens'
);
const ADJECTIVE_ENDINGS = endings('e en er es em ere erer eren eres ste sten ster stes este esten erweise s');
const NOUN_ENDINGS = endings('s es n en e er ern in innen chen lein ens nen se sen');
const LONGEST_ENDING = 7;
const VERB_PREFIX =
	/^(?:ab|an|auf|aus|be|bei|da|dabei|dar|dazu|durch|ein|ent|er|fern|fest|frei|ge|heim|her|heraus|herum|hin|hinaus|hinein|hinter|hoch|los|mit|nach|nieder|raus|rein|rüber|rum|runter|schwarz|statt|teil|über|um|un|unter|ver|vor|vorbei|voll|wahr|weg|weh|weiter|wieder|zer|zu|zurecht|zurück|zusammen)(?:zu|ge)?/u;
const SUFFIX =
	/.{3}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|lich|isch|ig|los|bar|sam|haft|iert|ieren|ierung|tion|tionen|sion|sionen|tät|täten|ismus|ität|nis|nisse|mäßig|fähig|weise|jährig|wöchig|monatig|fach|mal|würdig|bedürftig|pflichtig|abhängig|ologe|ologin|ologie|logisch|therapie|pflege|öl|öle|tee|brei|saft|kost|obst|mus|test|tests|diät|sucht|phobie|pathie|plastik|skopie|tomie|graphie|grafie|syndrom|störung|amt|ämter|zentrum|gruppe|arzt|ärztin|kraft|kräfte|eltern|kinder|kind)(?:e|en|er|es|em|s)?$/u;
const LINK = /(?:es|s|n|en|er|e|-)$/u;
const SHORTEST_COMPOUND = 7;
const TELLING_TAIL = 5;

/** `word` in lower case, without a hyphen at its ends. */
export function isOrdinary(word: string, lexicon: Lexicon): boolean {
	const known = lexicon.ordinary.get(word);
	if (known !== undefined) return known;
	const found = isListed(word, lexicon) || isFormed(word, lexicon);
	lexicon.ordinary.set(word, found);
	return found;
}

/** In a list as it stands. */
export function isListed(word: string, lexicon: Lexicon): boolean {
	const { functionWords, verbs, adjectives, nouns, neverNames, cities } = lexicon;
	return (
		functionWords.has(word) ||
		verbs.has(word) ||
		adjectives.has(word) ||
		nouns.has(word) ||
		neverNames.has(word) ||
		cities.has(word)
	);
}

function isFormed(word: string, lexicon: Lexicon): boolean {
	const hyphen = word.lastIndexOf('-');
	if (hyphen > 0) return isOrdinary(word.slice(hyphen + 1), lexicon);
	return (
		isVerb(word, lexicon) ||
		isInflected(word, ADJECTIVE_ENDINGS, lexicon.adjectives) ||
		isInflected(word, NOUN_ENDINGS, lexicon.nouns) ||
		(word.startsWith('un') && isInflected(word.slice(2), ADJECTIVE_ENDINGS, lexicon.adjectives)) ||
		(word.length >= SHORTEST_COMPOUND && (SUFFIX.test(word) || isCompound(word, lexicon)))
	);
}

/** The word itself, or what is left of it without one of the endings. */
function isInflected(word: string, allowed: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
	for (let cut = 0; cut <= LONGEST_ENDING && cut <= word.length - 2; cut++) {
		const stem = word.length - cut;
		if (allowed.has(word.slice(stem)) && stems.has(word.slice(0, stem))) return true;
	}
	return false;
}

export function isVerb(word: string, { verbs }: Lexicon): boolean {
	if (isInflected(word, VERB_ENDINGS, verbs)) return true;
	const prefix = VERB_PREFIX.exec(word)?.[0];
	if (prefix === undefined) return false;
	for (let length = prefix.length; length >= 2; length--) {
		const rest = word.slice(length);
		if (rest.length >= 3 && isInflected(rest, VERB_ENDINGS, verbs)) return true;
	}
	return false;
}

/** "Seifenblasen": a known noun at the end, and before it a known word, or a long enough noun before which anything may stand. */
function isCompound(word: string, lexicon: Lexicon): boolean {
	for (let cut = 3; cut <= word.length - 3; cut++) {
		const tail = word.slice(cut);
		if (!isInflected(tail, NOUN_ENDINGS, lexicon.nouns)) continue;
		if (tail.length >= TELLING_TAIL && !lexicon.wordLikeNames.has(tail)) return true;
		const head = word.slice(0, cut);
		if (isStem(head, lexicon) || isStem(head.replace(LINK, ''), lexicon)) return true;
	}
	return false;
}

const isStem = (head: string, { nouns, verbs, adjectives, functionWords }: Lexicon) =>
	head.length >= 3 && (nouns.has(head) || verbs.has(head) || adjectives.has(head) || functionWords.has(head));
