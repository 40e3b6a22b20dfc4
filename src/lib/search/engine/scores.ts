/**
 * Points of one query, token after token, in typed arrays over the slots: the best that a token gives an entry
 * counts, and how many tokens it answers.
 */
import { WEIGHTS, type Expansion } from './term-index';

/** More entries than this do not fit beside the points in one sortable number. */
const MAX_RANK = 2 ** 24;
const FINENESS = 1000;
const MAX_POINTS = 2 ** 20;

export class Scores {
	#total: Float32Array;
	#current: Float32Array;
	#answered: Uint8Array;

	constructor(slots: number) {
		this.#total = new Float32Array(slots);
		this.#current = new Float32Array(slots);
		this.#answered = new Uint8Array(slots);
	}

	/** Points for every entry that has one of the terms, by where it stands there. */
	add(expansions: readonly Expansion[]): void {
		const points = this.#current;
		for (const { posting, quality } of expansions) {
			const worth = WEIGHTS.map((weight) => weight * quality);
			for (const hit of posting.hits) {
				const slot = Math.floor(hit / WEIGHTS.length);
				const gained = worth[hit % WEIGHTS.length] ?? 0;
				if (gained > (points[slot] ?? 0)) points[slot] = gained;
			}
		}
	}

	raise(slot: number, points: number): void {
		if (points > (this.#current[slot] ?? 0)) this.#current[slot] = points;
	}

	/** The token is through: what it gave is added up. */
	nextToken(): void {
		const [total, current, answered] = [this.#total, this.#current, this.#answered];
		for (let slot = 0; slot < current.length; slot++) {
			const points = current[slot] ?? 0;
			if (points === 0) continue;
			total[slot] = (total[slot] ?? 0) + points;
			answered[slot] = (answered[slot] ?? 0) + 1;
		}
		current.fill(0);
	}

	/** Slots that pass and answer the most tokens, most points first, then by rank. */
	best(
		passes: (slot: number) => boolean,
		ranks: ReadonlyMap<number, number>,
		byRank: readonly number[]
	): number[] {
		let most = 1;
		let keys: number[] = [];
		for (let slot = 0; slot < this.#answered.length; slot++) {
			const answered = this.#answered[slot] ?? 0;
			if (answered < most || !passes(slot)) continue;
			if (answered > most) {
				most = answered;
				keys = [];
			}
			keys.push(this.#key(slot, ranks.get(slot) ?? 0));
		}
		return [...Float64Array.from(keys).sort()].map((key) => byRank[key % MAX_RANK] ?? -1);
	}

	#key(slot: number, rank: number): number {
		const points = Math.min(MAX_POINTS, Math.round((this.#total[slot] ?? 0) * FINENESS));
		return (MAX_POINTS - points) * MAX_RANK + rank;
	}
}
