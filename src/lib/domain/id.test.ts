import { describe, expect, it } from 'vitest';
import { newId, recordId } from './id';

describe('a record id', () => {
	it('has the form PocketBase stores', () => {
		for (let i = 0; i < 200; i++) expect(recordId.safeParse(newId()).success).toBe(true);
	});

	it('uses every character about as often as the others', () => {
		const counts = new Map<string, number>();
		for (let i = 0; i < 4000; i++) for (const c of newId()) counts.set(c, (counts.get(c) ?? 0) + 1);
		const expected = (4000 * 15) / 36;
		expect(counts.size).toBe(36);
		for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.2);
	});
});
