/**
 * What the check knows of the German language and of names: sets from word lists, and the rules of word formation that
 * make a few thousand stems stand for the language. The lists are loaded only when asked for. Which word is a name is not
 * decided here (names/): a lexicon says what a word can be.
 */
import type * as Lists from './data/all';
import { warmUpIdentifiers } from './identifiers/find-identifiers';

export interface Lexicon {
	/** Meant as a first name nearly always, and by far not only German ones. */
	firstNames: ReadonlySet<string>;
	surnames: ReadonlySet<string>;
	/** Names that are also words: only with a signal beside them. */
	wordLikeNames: ReadonlySet<string>;
	functionWords: ReadonlySet<string>;
	verbs: ReadonlySet<string>;
	adjectives: ReadonlySet<string>;
	nouns: ReadonlySet<string>;
	/** Brands, diagnoses, authorities, countries: never flagged. */
	neverNames: ReadonlySet<string>;
	/** Large enough that the name alone gives nobody away. */
	cities: ReadonlySet<string>;
	regionPlaces: ReadonlySet<string>;
	smallPlaces: ReadonlySet<string>;
	facilityNames: ReadonlySet<string>;
	/** What was worked out about a word, kept because people type the same words again. */
	ordinary: Map<string, boolean>;
}

const setOf = (...lists: string[]) => new Set(lists.flatMap((list) => list.trim().split(/[\s|]+/)));
const phrasesOf = (list: string) => new Set(list.split('|'));

let loading: Promise<Lexicon> | undefined;

/** The lexicon, fetched at the first call and kept. A failed fetch is tried again at the next call. */
export function loadLexicon(): Promise<Lexicon> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function load(): Promise<Lexicon> {
	const lexicon = build(await import('./data/all'));
	await warmUpIdentifiers();
	return lexicon;
}

function build(lists: typeof Lists): Lexicon {
	const notNames = setOf(lists.NOT_NAMES);
	const functionWords = setOf(lists.FUNCTION_WORDS);
	const verbs = setOf(lists.VERBS);
	const adjectives = setOf(lists.ADJECTIVES);
	const nouns = setOf(lists.NOUNS, lists.MORE_NOUNS);
	const neverNames = setOf(lists.NEVER_NAMES);
	const cities = phrasesOf(lists.CITIES);
	const isWord = (name: string) => [functionWords, verbs, adjectives, nouns].some((words) => words.has(name));
	const wordLikeNames = setOf(lists.WORD_LIKE_NAMES);
	const ownNames = setOf(lists.MORE_FIRST_NAMES);
	const firstNames = new Set<string>();
	for (const name of [...setOf(lists.FIRST_NAMES), ...ownNames]) {
		if (name === '' || (neverNames.has(name) && !ownNames.has(name))) continue;
		if (isWord(name) || (notNames.has(name) && ownNames.has(name))) wordLikeNames.add(name);
		else if (!notNames.has(name) && !wordLikeNames.has(name)) firstNames.add(name);
	}
	const surnames = new Set<string>();
	for (const name of setOf(lists.SURNAMES, lists.MORE_SURNAMES)) {
		if (isWord(name) || notNames.has(name)) wordLikeNames.add(name);
		else if (!wordLikeNames.has(name) && !neverNames.has(name)) surnames.add(name);
	}
	for (const word of functionWords) wordLikeNames.delete(word);
	return {
		firstNames,
		surnames,
		wordLikeNames,
		functionWords,
		verbs,
		adjectives,
		nouns,
		neverNames,
		cities,
		regionPlaces: phrasesOf(lists.REGION_PLACES),
		smallPlaces: phrasesOf(lists.SMALL_PLACES),
		facilityNames: setOf(lists.FACILITY_NAMES),
		ordinary: new Map()
	};
}
