/**
 * A checksum over a set of rows, by which a phone sees that its copy is not what the server shows it: after a restore from a
 * backup, however that was made. A row counts by table, id and `updated`; the order does not matter, so that one row more
 * or less is one addition. It is no proof against somebody who wants to deceive, only against what went wrong.
 */
import type { AnyRow, Table } from './tables';

/** Two sums of 32 bits: what is equal by chance once in 2^64. */
const SHAPE = /^[0-9a-z]{1,7}\.[0-9a-z]{1,7}$/;

export class CopySum {
	#low = 0;
	#high = 0;

	/** Continues from `text`; anything that is no sum counts as the empty set's. */
	constructor(text?: string) {
		if (text === undefined || !SHAPE.test(text)) return;
		const [low = 0, high = 0] = text.split('.').map((part) => parseInt(part, 36));
		this.#low = low;
		this.#high = high;
	}

	add(table: Table, row: AnyRow): void {
		const [low, high] = numbersOf(table, row);
		this.#low = (this.#low + low) >>> 0;
		this.#high = (this.#high + high) >>> 0;
	}

	remove(table: Table, row: AnyRow): void {
		const [low, high] = numbersOf(table, row);
		this.#low = (this.#low - low) >>> 0;
		this.#high = (this.#high - high) >>> 0;
	}

	/** With the rows of `other`, which has none of the same. */
	with(other: CopySum): CopySum {
		const sum = new CopySum();
		sum.#low = (this.#low + other.#low) >>> 0;
		sum.#high = (this.#high + other.#high) >>> 0;
		return sum;
	}

	toString(): string {
		return `${this.#low.toString(36)}.${this.#high.toString(36)}`;
	}
}

/** Two numbers of 32 bits that spread well (multiplication and shifts over the characters, with two seeds). */
function numbersOf(table: Table, { id, updated }: AnyRow): [low: number, high: number] {
	const text = `${table}/${id}/${String(updated)}`;
	let low = 0x811c9dc5;
	let high = 0x1b873593;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		low = Math.imul(low ^ code, 0x01000193);
		high = Math.imul(high ^ code, 0x85ebca6b);
		high ^= high >>> 13;
	}
	low = Math.imul(low ^ (low >>> 15), 0xc2b2ae35);
	return [(low ^ (low >>> 13)) >>> 0, Math.imul(high ^ (high >>> 16), 0x2c1b3c6d) >>> 0];
}
