/**
 * Which entries answer for a municipality, and which municipalities a typed word may mean. Entries with the same
 * area share one answer, so that the filter costs a look-up per entry and not a comparison.
 */
import { editDistance, forgivenErrors } from '../language/distance';
import { foldBare } from '../../domain/place/fold';
import { wordsOf } from '../language/synonyms';
import type { Municipality, Region, Responsibility } from '../../domain/place/place';
import { responsibilityOn } from '../../domain/place/responsibility';
import type { Served } from './entry';

export interface Atlas {
	regions: ReadonlyMap<string, Region>;
	municipalities: readonly Municipality[];
	responsibilities: readonly Responsibility[];
}

const MIN_WORD = 4;
/** A word that begins more names than that names none of them. */
const MAX_PLACES = 12;

export class Places {
	#atlas: Atlas;
	#served: Served[] = [];
	#known = new Map<string, number>();
	#answers = new Map<string, boolean[]>();
	#named: { ags: string; words: string[] }[];

	constructor(atlas: Atlas) {
		this.#atlas = atlas;
		this.#named = atlas.municipalities.map(({ ags, name }) => ({
			ags,
			words: unique([...wordsOf(name), ...wordsOf(foldBare(name))])
		}));
	}

	/** A number for this area; the same area has the same number. */
	intern(served: Served): number {
		const key = JSON.stringify([served.areas, served.youthOffices, served.region, served.lands]);
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		this.#known.set(key, this.#served.length);
		return this.#served.push(served) - 1;
	}

	/** For every area number, whether it answers for the municipality `ags` on `day`. */
	answersFor(ags: string, day: string): readonly boolean[] {
		const key = `${day} ${ags}`;
		const answer = this.#answers.get(key) ?? [];
		if (answer.length < this.#served.length) {
			const municipality = this.#atlas.municipalities.find((one) => one.ags === ags);
			const region = municipality ? this.#atlas.regions.get(municipality.region) : undefined;
			const office = responsibilityOn(ags, day, this.#atlas.responsibilities)?.youthOffice ?? '';
			for (let id = answer.length; id < this.#served.length; id++) {
				const served = this.#served[id];
				answer.push(served !== undefined && serves(served, ags, office, region));
			}
			if (this.#answers.size > 50) this.#answers.clear();
			this.#answers.set(key, answer);
		}
		return answer;
	}

	/** Municipalities whose name has this word (or, with `last`, one that begins so), else those that nearly do. */
	named(word: string, last: boolean): string[] {
		if (word.length < MIN_WORD) return [];
		const exact = this.#matching((one) => one === word || (last && one.startsWith(word)));
		if (exact.length > 0) return exact.length > MAX_PLACES ? [] : exact;
		const errors = Math.min(forgivenErrors(word.length), word.length - MIN_WORD);
		const near = this.#matching((one) => one.length >= MIN_WORD && editDistance(one, word, errors) <= errors);
		return near.length > MAX_PLACES ? [] : near;
	}

	#matching(fits: (word: string) => boolean): string[] {
		return this.#named.filter(({ words }) => words.some(fits)).map(({ ags }) => ags);
	}

	/** Municipalities with this postal code. */
	withPostalCode(code: string): string[] {
		const found = this.#atlas.municipalities.filter(({ postalCodes }) => postalCodes.includes(code));
		return found.map(({ ags }) => ags);
	}
}

function serves(served: Served, ags: string, office: string, region: Region | undefined): boolean {
	if (served.areas.length > 0) return served.areas.includes(ags);
	if (served.youthOffices.length > 0) return served.youthOffices.includes(office);
	if (served.region !== '') return served.region === region?.id;
	if (served.lands.length > 0) return region !== undefined && served.lands.includes(region.land);
	return true;
}

/** Whether an area is narrower than "everywhere": only then does it answer a place typed as text. */
export function isLocal(served: Served): boolean {
	return served.areas.length > 0 || served.youthOffices.length > 0 || served.region !== '';
}

function unique(words: readonly string[]): string[] {
	return [...new Set(words)];
}
