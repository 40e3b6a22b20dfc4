import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { deviceDb } from '../device/device-db';
import { advance, keepRequest, keptRequest, type Advance } from './kept-requests';

const ID = 'request00000000';
const ORDER = ['waiting', 'submitted', 'seen', 'accepted', 'closed', 'gone'] as const;
const kept = { id: ID, code: 'CODE', title: 'Sorge', phoneOfExpert: '', nameOfExpert: 'Anna' };

const change: fc.Arbitrary<Advance> = fc.record({
	state: fc.constantFrom('submitted', 'seen', 'accepted', 'closed', 'gone', 'rejected'),
	round: fc.nat(3),
	texts: fc.constantFrom(undefined, { payload: 'c2VhbGVk', thread: [] })
});

beforeEach(() => deviceDb.receipts.clear());

it('whatever the server says in whatever order: rounds and the states within them only go forward', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
			await keepRequest(kept);
			let before = [0, 0];
			for (const one of changes) {
				await advance(ID, one);
				const row = (await deviceDb.receipts.get(ID))!;
				const rank = row.state === 'rejected' ? -1 : ORDER.indexOf(row.state);
				const [round, furthest] = before as [number, number];
				expect(row.round).toBeGreaterThanOrEqual(round);
				if (row.round === round && rank >= 0) expect(rank).toBeGreaterThanOrEqual(furthest);
				if (row.state === 'gone') expect([row.texts, row.sealed]).toEqual([undefined, undefined]);
				before = [row.round, rank];
			}
		}),
		{ numRuns: 60 }
	);
});

it('a refusal counts only while it waits', async () => {
	await keepRequest(kept);
	await advance(ID, { state: 'rejected', code: 'expert_unavailable' });
	expect(await keptRequest(ID)).toMatchObject({ state: 'rejected', problem: 'expert_unavailable' });
	await advance(ID, { state: 'submitted' });
	await advance(ID, { state: 'rejected', code: 'expert_unavailable' });
	expect(await keptRequest(ID)).toMatchObject({ state: 'submitted', problem: undefined });
});
