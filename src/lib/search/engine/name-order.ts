/** The order of names as a German reader expects it (ä beside a, numbers by value), kept for all entries at once. */

const collator = new Intl.Collator('de', { numeric: true });

export class NameOrder {
	#titles = new Map<number, string>();
	#slots: number[] = [];
	#ranks = new Map<number, number>();
	#sorted = true;

	add(slot: number, title: string): void {
		this.#titles.set(slot, title);
		this.#sorted = false;
	}

	remove(slot: number): void {
		this.#titles.delete(slot);
		this.#sorted = false;
	}

	/** All slots by name; the place of a slot in it is its rank. */
	slots(): readonly number[] {
		if (!this.#sorted) this.#sort();
		return this.#slots;
	}

	/** Slot → rank. */
	ranks(): ReadonlyMap<number, number> {
		if (!this.#sorted) this.#sort();
		return this.#ranks;
	}

	#sort(): void {
		const rows = [...this.#titles];
		rows.sort(([one, a], [other, b]) => collator.compare(a, b) || one - other);
		this.#slots = rows.map(([slot]) => slot);
		this.#ranks = new Map(this.#slots.map((slot, rank) => [slot, rank]));
		this.#sorted = true;
	}
}
