/**
 * The index in memory: entries come and go, queries are answered within a frame at 20,000 entries.
 * Guarantees: every token of a query must be found, unless no entry has them all (then those with most of them);
 * better hits first, equal ones by name; without text all that pass the filters, by name.
 * Not here: reading the database and when to do so (search-index.ts).
 */
import { nationalDigits, queryTokens, type Token } from '../language/tokens';
import type { EntryKind, SearchAnswer, SearchHit, SearchQuery } from '../../domain/directory/search-query';
import type { Hours } from '../../domain/time/hours';
import type { Entry } from './entry';
import { testOf, type Located } from './filters';
import { hitOf } from './hit';
import { Moment } from './moment';
import { NameOrder } from './name-order';
import { isLocal, Places, type Atlas } from './places';
import { Scores } from './scores';
import { TermIndex } from './term-index';

interface Slot extends Located {
	digits: string;
	local: boolean;
}

/** A place typed as text finds those responsible for it, after those who have it in their address. */
const PLACE_SCORE = 0.8;
/** Scores of a phone number: the number itself, its beginning, some digits in the middle. */
const NUMBER_SCORES = { whole: 12, beginning: 6, middle: 1 };

export class SearchEngine {
	#places: Places;
	#terms = new TermIndex();
	#slots: (Slot | undefined)[] = [];
	#byKey = new Map<string, number>();
	#hours = new Map<string, Hours>();
	#order = new NameOrder();
	#moment = new Moment(new Date(0));

	constructor(readonly atlas: Atlas) {
		this.#places = new Places(atlas);
	}

	get size(): number {
		return this.#byKey.size;
	}

	/** Adds an entry or replaces the one with the same kind and id. */
	put(entry: Entry): void {
		this.remove(entry.kind, entry.id);
		const slot = this.#slots.length;
		const shared = entry.hours ? { ...entry, hours: this.#sharedHours(entry.hours) } : entry;
		this.#slots.push({
			entry: shared,
			area: this.#places.intern(entry.served),
			digits: ` ${entry.phones.map(nationalDigits).filter(Boolean).join(' ')} `,
			local: isLocal(entry.served)
		});
		this.#byKey.set(`${entry.kind}/${entry.id}`, slot);
		this.#order.add(slot, entry.title);
		for (const [zone, text] of entry.texts) this.#terms.add(slot, zone, text);
	}

	/** Forgets an entry. Its words stay in the dictionary until the index is built anew. */
	remove(kind: EntryKind, id: string): void {
		const slot = this.#byKey.get(`${kind}/${id}`);
		if (slot === undefined) return;
		this.#byKey.delete(`${kind}/${id}`);
		this.#slots[slot] = undefined;
		this.#order.remove(slot);
	}

	get(kind: EntryKind, id: string): Entry | undefined {
		return this.#slots[this.#byKey.get(`${kind}/${id}`) ?? -1]?.entry;
	}

	/** Entries of a kind that show the name of this organisation. */
	idsOf(kind: EntryKind, organisation: string): string[] {
		return this.#slots.flatMap((slot) =>
			slot && slot.entry.kind === kind && slot.entry.organisation === organisation ? slot.entry.id : []
		);
	}

	/** Organisations that one of these contacts belongs to. */
	idsWithContacts(contacts: readonly string[]): string[] {
		const gone = new Set(contacts);
		return this.#slots.flatMap((slot) =>
			slot?.entry.contacts.some((contact) => gone.has(contact.id)) ? slot.entry.id : []
		);
	}

	search(query: SearchQuery, ready = true): SearchAnswer {
		const start = performance.now();
		const moment = this.#momentOf(query.now);
		const tokens = queryTokens(query.text);
		const found = this.#found(query, moment, tokens);
		const hits = found.slice(query.offset, query.offset + query.limit).flatMap((slot): SearchHit[] => {
			const entry = this.#slots[slot]?.entry;
			return entry ? [hitOf(entry, tokens, moment, (id) => this.get('experts', id))] : [];
		});
		return { hits, total: found.length, took: performance.now() - start, ready };
	}

	/** The slots of what the query finds, in the order of the answer. */
	#found(query: SearchQuery, moment: Moment, tokens: readonly Token[]): readonly number[] {
		const test = testOf(query, this.#places, moment);
		const byName = this.#order.slots();
		const passes = (slot: number) => {
			const located = this.#slots[slot];
			return located !== undefined && (!test || test(located));
		};
		if (tokens.length === 0) return test ? byName.filter(passes) : byName;
		const scores = new Scores(this.#slots.length);
		for (const token of tokens) {
			this.#score(token, scores, moment);
			scores.nextToken();
		}
		return scores.best(passes, this.#order.ranks(), byName);
	}

	#score(token: Token, scores: Scores, moment: Moment): void {
		if (token.kind === 'number') return this.#scoreNumber(token.digits, token.plain, scores, moment);
		if (token.kind === 'concept') {
			scores.add(this.#terms.concept(token.concept));
			// "JA" may also be the beginning of "Jahn"; a spelled-out concept is only itself.
			if (token.words.length > 1) return;
		}
		const word = token.kind === 'word' ? token.word : (token.words[0] ?? '');
		scores.add(this.#terms.expand(word, token.last));
		this.#scorePlaces(this.#places.named(word, token.last), scores, moment);
	}

	#scoreNumber(digits: string, plain: string, scores: Scores, moment: Moment): void {
		for (const [slot, located] of this.#slots.entries()) {
			if (located) scores.raise(slot, numberScore(located.digits, digits));
		}
		if (plain === '') return;
		scores.add(this.#terms.expand(plain, true).filter(({ posting }) => posting.term.startsWith(plain)));
		this.#scorePlaces(this.#places.withPostalCode(plain), scores, moment);
	}

	#scorePlaces(municipalities: readonly string[], scores: Scores, moment: Moment): void {
		for (const ags of municipalities) {
			const answers = this.#places.answersFor(ags, moment.day);
			for (const [slot, located] of this.#slots.entries()) {
				if (located?.local && answers[located.area] === true) scores.raise(slot, PLACE_SCORE);
			}
		}
	}

	#momentOf(iso: string): Moment {
		if (!this.#moment.isAt(iso)) this.#moment = new Moment(new Date(iso));
		return this.#moment;
	}

	#sharedHours(hours: Hours): Hours {
		const key = JSON.stringify(hours);
		const known = this.#hours.get(key) ?? hours;
		this.#hours.set(key, known);
		return known;
	}
}

/** Points of typed `digits` among the numbers of an entry (with blanks around each); 0 when they are not there. */
function numberScore(numbers: string, digits: string): number {
	if (digits === '' || !numbers.includes(digits)) return 0;
	if (numbers.includes(` ${digits} `)) return NUMBER_SCORES.whole;
	return numbers.includes(` ${digits}`) ? NUMBER_SCORES.beginning : NUMBER_SCORES.middle;
}
