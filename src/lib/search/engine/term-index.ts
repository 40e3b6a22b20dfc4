/**
 * Words → entries. The dictionary is MiniSearch's radix tree (its search by edit distance is what we are after); the
 * postings are plain arrays of numbers, because MiniSearch's own scoring makes an object per hit and took 20–50 ms
 * for a word that thousands of entries share. Ranking is the engine's business.
 */
import SearchableMap from 'minisearch/SearchableMap';
import { editDistance, forgivenErrors } from '../language/distance';
import { spellings } from '../../domain/place/fold';
import { phoneticCode } from '../language/phonetic';
import { mentions } from '../language/synonyms';
import { indexWords } from '../language/tokens';

/** Where a word stands decides how much it counts: in a description, among the facts, in a contact's or its own name. */
export const WEIGHTS = [0.5, 1.5, 2.5, 4] as const;
export type Zone = 0 | 1 | 2 | 3;
export const IN_TEXT: Zone = 0;
export const IN_FACTS: Zone = 1;
export const IN_CONTACT: Zone = 2;
export const IN_NAME: Zone = 3;
const ZONES = WEIGHTS.length;

export interface Posting {
	term: string;
	/** slot × number of zones + zone, so that one number says who and how much. */
	hits: number[];
}
/** A term that answers a word, and how well (1 = the word itself). */
export interface Expansion {
	posting: Posting;
	quality: number;
}

const MIN_INFIX = 4;
/** So many hits are an answer: guessing at typing errors would only add noise. */
const ENOUGH = 10;
const MAX_FACTS = 5_000;

export class TermIndex {
	#terms = new SearchableMap<Posting>();
	#list: Posting[] = [];
	#concepts = new Map<string, Posting>();
	#names = new Map<string, Set<Posting>>();
	#facts = new Map<string, Posting[]>();

	/** Adds the words of one text of the entry in `slot`. */
	add(slot: number, zone: Zone, text: string): void {
		// Facts repeat over thousands of entries: they are taken apart once.
		const postings = (zone === IN_FACTS && this.#facts.get(text)) || this.#postings(zone, text);
		if (zone === IN_FACTS && this.#facts.size < MAX_FACTS) this.#facts.set(text, postings);
		const hit = slot * ZONES + zone;
		for (const { hits } of postings) {
			// The same word twice in one entry counts once.
			if (hits.at(-1) !== hit) hits.push(hit);
		}
	}

	#postings(zone: Zone, text: string): Posting[] {
		const words = indexWords(text);
		const postings = [...words, ...bareSpellings(text)].map((word) => this.#posting(word));
		if (zone >= IN_CONTACT) for (const posting of postings) this.#sound(posting);
		return [...postings, ...mentions(words).map(({ concept }) => this.#concept(concept))];
	}

	concept(name: string): Expansion[] {
		const posting = this.#concepts.get(name);
		return posting ? [{ posting, quality: 1 }] : [];
	}

	/** All terms a typed word may mean, best first; `last` when it may still be unfinished. */
	expand(word: string, last: boolean): Expansion[] {
		const best = new Map<Posting, number>();
		const offer = (posting: Posting, quality: number) => {
			if (quality > (best.get(posting) ?? 0)) best.set(posting, quality);
		};
		this.#containing(word, last, offer);
		this.#soundingLike(word, offer);
		if (hitsOf(best.keys()) < ENOUGH) this.#mistyped(word, offer);
		return [...best].map(([posting, quality]) => ({ posting, quality }));
	}

	#containing(word: string, last: boolean, offer: (posting: Posting, quality: number) => void): void {
		const infix = word.length >= MIN_INFIX;
		const prefix = last || word.length >= 3;
		for (const posting of this.#list) {
			const { term } = posting;
			const at = infix ? term.indexOf(word) : term.startsWith(word) ? 0 : -1;
			if (at < 0) continue;
			if (term.length === word.length) offer(posting, 1);
			else if (at === 0 && prefix) offer(posting, 0.5 + 0.4 * (word.length / term.length));
			else if (at > 0) offer(posting, 0.35);
		}
	}

	#soundingLike(word: string, offer: (posting: Posting, quality: number) => void): void {
		if (word.length < 3) return;
		for (const posting of this.#names.get(phoneticCode(word)) ?? []) {
			// "Meier" and "Mohr" have one code: sound alone is not enough.
			if (editDistance(word, posting.term, 2) <= 2) offer(posting, 0.6);
		}
	}

	#mistyped(word: string, offer: (posting: Posting, quality: number) => void): void {
		const forgiven = forgivenErrors(word.length);
		if (forgiven === 0) return;
		// The tree counts swapped neighbours as two errors, we as one.
		for (const [term, [posting]] of this.#terms.fuzzyGet(word, 2)) {
			const errors = editDistance(word, term, forgiven);
			if (errors <= forgiven) offer(posting, 0.5 / (1 + errors));
		}
		// A longer word that is mistyped and not finished yet: its beginning must be right.
		for (const [term, posting] of this.#terms.atPrefix(word.slice(0, 2)).entries()) {
			if (term.length <= word.length + forgiven) continue;
			if (editDistance(word, term.slice(0, word.length), forgiven) <= forgiven) offer(posting, 0.15);
		}
	}

	#posting(term: string): Posting {
		return this.#terms.fetch(term, () => {
			const posting = { term, hits: [] };
			this.#list.push(posting);
			return posting;
		});
	}

	#concept(name: string): Posting {
		const known = this.#concepts.get(name);
		if (known) return known;
		const posting = { term: name, hits: [] };
		this.#concepts.set(name, posting);
		return posting;
	}

	#sound(posting: Posting): void {
		const code = phoneticCode(posting.term);
		if (code.length < 2) return;
		const sounding = this.#names.get(code);
		if (sounding) sounding.add(posting);
		else this.#names.set(code, new Set([posting]));
	}
}

function bareSpellings(text: string): string[] {
	const umlauts = text.normalize('NFC').match(/[\p{L}\p{N}]*[äöüÄÖÜ][\p{L}\p{N}]*/gu) ?? [];
	return umlauts.flatMap((word) => spellings(word).slice(1));
}

function hitsOf(postings: Iterable<Posting>): number {
	let hits = 0;
	for (const posting of postings) hits += posting.hits.length;
	return hits;
}
