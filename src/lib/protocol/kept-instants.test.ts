// What a phone or a server of 0.1 has kept with the database's blank instead of the T is still understood.
import { describe, expect, it } from 'vitest';
import { mutationResult } from './push';
import { receiptsBody } from './receipts';
import { PROTOCOL_VERSION } from './version';

const FORMS = ['2026-11-29 15:57:34.123Z', '2026-11-29T15:57:34.123Z'];
const ID = 'a'.repeat(15);

describe('an instant that was kept', () => {
	it.each(FORMS)('names the state of a request that a phone has: %s', (known) => {
		const body = { v: PROTOCOL_VERSION, asked: [{ key: 'a'.repeat(64), known }] };
		expect(receiptsBody.safeParse(body).success).toBe(true);
	});

	it.each(FORMS)('stands in the result of a mutation that is answered again: %s', (since) => {
		const state = { request: ID, round: 0, status: 'submitted', since };
		const result = { id: ID, outcome: 'done', at: '2026-11-29T15:57:34.123Z', state };
		expect(mutationResult.safeParse(result).success).toBe(true);
	});
});
