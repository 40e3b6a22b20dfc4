import { describe, expect, it } from 'vitest';
import { receiptHashOf } from '../domain/consultation/receipt';
import type { Request } from '../domain/consultation/request';
import { LIMITS } from '../domain/limits';
import { REQUEST_BASE } from '$tests/support/one-of-each';
import { sealedLike } from '$tests/support/sealed-like';
import { type ReceiptSource, receiptStates } from './receipts';

const PAGE = 128 * 1024;
const keyOf = (n: number) => String(n).padStart(64, '0');
const long = (text: string) => sealedLike(text + 'x'.repeat(20_000));

/** Twenty requests, as many as are asked for at once, each with a long payload; what is read of them is noted. */
async function scene() {
	const rows = new Map<string, Request>();
	for (let n = 0; n < LIMITS.receiptsPerAsk; n += 1) {
		const receipt = await receiptHashOf(keyOf(n));
		const row = {
			...REQUEST_BASE,
			id: `request${String(n).padStart(8, '0')}`,
			receipt,
			payload: long('alt')
		};
		rows.set(receipt, { ...row, updated: '2026-11-02T08:00:00.000Z' } as unknown as Request);
	}
	const read: number[] = [];
	const found = (hashes: readonly string[]) => hashes.flatMap((hash) => rows.get(hash) ?? []);
	const source: ReceiptSource = {
		open: async (hashes) => found(hashes),
		whole: async (hashes) => {
			read.push(hashes.length);
			return found(hashes);
		}
	};
	const change = (changes: Partial<Request>) => {
		for (const [hash, row] of rows) rows.set(hash, { ...row, ...changes });
	};
	return { source, read, change };
}

const ASKED = Array.from({ length: LIMITS.receiptsPerAsk }, (_, n) => ({ key: keyOf(n) }));

describe('twenty long requests', () => {
	it('are all told of at once, and of their texts as many as arrive over a thin line', async () => {
		const { source, read } = await scene();
		const states = await receiptStates(source, ASKED);
		expect(states).toHaveLength(LIMITS.receiptsPerAsk);
		expect(JSON.stringify(states).length).toBeLessThan(PAGE + long('').length + 20 * 1_000);
		const sealed = states.filter((state) => state.sealed);
		expect(sealed.length).toBeGreaterThan(1);
		expect(states.filter(({ later }) => later)).toHaveLength(states.length - sealed.length);
		expect(Math.max(...read)).toBeLessThanOrEqual(4);
		expect(read.reduce((sum, one) => sum + one, 0)).toBeLessThan(sealed.length + 4);
	});

	it('bring one at least, however long it is', async () => {
		const { source, change } = await scene();
		const message = (n: number) => ({ id: keyOf(n).slice(-15), from: 'expert', at: '', payload: long('') });
		change({ thread: Array.from({ length: LIMITS.messages }, (_, n) => message(n)) as Request['thread'] });
		const states = await receiptStates(source, ASKED);
		expect(states.filter(({ sealed }) => sealed)).toHaveLength(1);
	});

	it('that the phone has are not read', async () => {
		const { source, read } = await scene();
		const known = ASKED.map((one) => ({ ...one, known: '2026-11-02T08:00:00.000Z' }));
		const states = await receiptStates(source, known);
		expect(states.filter(({ sealed, later }) => sealed ?? later)).toEqual([]);
		expect(read).toEqual([]);
	});

	it('reach an app that knows nothing of parts, too, with the questions it asks anyway', async () => {
		const { source, change } = await scene();
		// As it keeps them: the last word on each, and the texts that came with one.
		const kept = new Map<string, { updated: string; payload: string | undefined }>();
		const ask = async () => {
			const asked = ASKED.map(({ key }) => {
				const has = kept.get(key);
				return has?.payload === undefined ? { key } : { key, known: has.updated };
			});
			for (const { key, request, sealed } of await receiptStates(source, asked))
				kept.set(key, { updated: request.updated, payload: sealed?.payload ?? kept.get(key)?.payload });
		};
		const texts = () => new Set([...kept.values()].map(({ payload }) => payload));
		for (let round = 0; round < 8; round += 1) await ask();
		expect(texts()).toEqual(new Set([long('alt')]));
		change({ payload: long('neu'), updated: '2026-11-02T09:00:00.000Z' });
		await ask();
		expect(texts()).toEqual(new Set([long('alt'), long('neu')]));
		for (let round = 0; round < 8; round += 1) await ask();
		expect(texts()).toEqual(new Set([long('neu')]));
	});
});
