// Chance that repeats itself: every record draws from a sequence named by its own key, so that adding one
// record changes no other, and its id is the same in every demo.
import { createHash } from 'node:crypto';

export interface Random {
	/** 0 ≤ value < max */
	int(max: number): number;
	pick<T>(list: readonly T[]): T;
	/** Between `min` and `max` different entries, in the list's order. */
	some<T>(list: readonly T[], min: number, max: number): T[];
	chance(probability: number): boolean;
}

/** A sequence of its own for `key` (mulberry32 over a hash of the key). */
export function random(...key: (string | number)[]): Random {
	let state = digest(key).readUInt32LE(0);
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const int = (max: number) => Math.floor(next() * max);
	const pick = <T>(list: readonly T[]): T => {
		const chosen = list[int(list.length)];
		if (chosen === undefined) throw new Error('an empty list has nothing to pick');
		return chosen;
	};
	const some = <T>(list: readonly T[], min: number, max: number): T[] => {
		const wanted = min + int(max - min + 1);
		const kept = new Set<T>();
		while (kept.size < Math.min(wanted, list.length)) kept.add(pick(list));
		return list.filter((item) => kept.has(item));
	};
	return { int, pick, some, chance: (probability) => next() < probability };
}

/** The record id that belongs to `key`: 15 characters of a–z and 0–9. */
export function demoId(...key: (string | number)[]): string {
	return BigInt(`0x${digest(key).toString('hex')}`)
		.toString(36)
		.padStart(15, '0')
		.slice(-15);
}

function digest(key: (string | number)[]): Buffer {
	return createHash('sha256').update(key.join('\u0000')).digest();
}
