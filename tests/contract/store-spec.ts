/**
 * What every store must do, whatever lies beneath: one specification, run against PocketBase (store.test.ts) and against
 * the in-memory store of the property tests. The harness holds the small network.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/caller';
import { newId } from '../../src/lib/domain/id';
import type { Request, RequestDraft } from '../../src/lib/domain/request';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import type { Mutation, MutationKind, MutationResult } from '../../src/lib/protocol/push';
import { AppError } from '../../src/lib/server/errors';
import { bodyHashOf, push } from '../../src/lib/server/sync/push';
import { MutationKnown, type Store } from '../../src/lib/server/sync/store';
import { rowOf } from '../support/one-of-each';
import { ANNA, BERTA, CALLERS, CLARA, requestDraftOf } from '../support/small-network';

export interface StoreHarness {
	store: Store;
	/** Writes a row as the directory's keeper would, whatever the rules. */
	write(table: Table, row: AnyRow): Promise<void>;
	remove(table: Table, id: string): Promise<void>;
	stop(): Promise<void>;
}

const submission = (change: Partial<RequestDraft> = {}): Mutation & { kind: 'request.submit' } => ({
	id: newId(),
	kind: 'request.submit',
	body: requestDraftOf(change)
});
const answering = (kind: Exclude<MutationKind, 'request.submit'>, id: string): Mutation => ({
	id: newId(),
	kind,
	body: { id }
});

export function describeStore(name: string, open: () => Promise<StoreHarness>): void {
	describe(name, () => {
		let harness: StoreHarness;
		let store: Store;
		beforeAll(async () => {
			harness = await open();
			store = harness.store;
		});
		afterAll(() => harness.stop());

		const apply = (mutation: Mutation, caller: Caller): Promise<MutationResult> =>
			store.apply(mutation, bodyHashOf(mutation), caller);
		const requestRow = async (id: string): Promise<Request | undefined> =>
			(await store.rowsById('requests', [id], CALLERS.berta))[0] as Request | undefined;
		const submitted = async (change: Partial<RequestDraft> = {}): Promise<string> => {
			const mutation = submission(change);
			expect(await apply(mutation, CALLERS.guest)).toMatchObject({ outcome: 'done' });
			return mutation.body.id;
		};
		const pushed = (caller: Caller, ...mutations: Mutation[]) =>
			push(store, caller, { account: caller.userId, mutations });

		it('names a lineage and counts every change, one row per record', async () => {
			const id = newId();
			const before = await store.feed();
			await harness.write('offers', rowOf('offers', id));
			await harness.write('offers', { ...rowOf('offers', id), title: 'Elterncafé' });
			const after = await store.feed();
			expect(after.epoch).toBe(before.epoch);
			expect(after.head).toBeGreaterThan(before.head);
			const changes = await store.changesAfter(before.head, 100);
			expect(changes).toEqual([{ seq: after.head, table: 'offers', id }]);
			expect(await store.changesAfter(after.head, 100)).toEqual([]);
		});

		it('pages through changes in order', async () => {
			const { head } = await store.feed();
			const ids = Array.from({ length: 5 }, () => newId());
			for (const id of ids) await harness.write('helplines', rowOf('helplines', id));
			const seen: string[] = [];
			for (let after = head; ;) {
				const page = await store.changesAfter(after, 2);
				if (page.length === 0) break;
				seen.push(...page.map(({ id }) => id));
				after = page.at(-1)?.seq ?? after;
			}
			expect(seen).toEqual(ids);
		});

		it('tells of a deletion, and has the row no more', async () => {
			const id = newId();
			await harness.write('circles', rowOf('circles', id));
			const { head } = await store.feed();
			await harness.remove('circles', id);
			expect(await store.changesAfter(head, 10)).toMatchObject([{ table: 'circles', id }]);
			expect(await store.rowsById('circles', [id], CALLERS.karla)).toEqual([]);
		});

		it('reads many rows by id, and all of a table', async () => {
			const ids = Array.from({ length: 250 }, () => newId());
			for (const id of ids) await harness.write('offers', rowOf('offers', id));
			const byId = await store.rowsById('offers', [...ids, newId()], CALLERS.mia);
			expect(byId.map(({ id }) => id).sort()).toEqual([...ids].sort());
			const all = new Set((await store.allRows('offers', CALLERS.mia)).map(({ id }) => id));
			expect(ids.every((id) => all.has(id))).toBe(true);
		});

		it('starts another lineage when told to', async () => {
			const before = await store.feed();
			await store.renewEpoch();
			const after = await store.feed();
			expect(after.epoch).not.toBe(before.epoch);
			expect(after.head).toBeGreaterThanOrEqual(before.head);
		});

		it('writes effect and record together', async () => {
			const mutation = submission({ expert: ANNA });
			const result = await apply(mutation, CALLERS.mia);
			expect(result).toMatchObject({
				id: mutation.id,
				outcome: 'done',
				request: mutation.body.id,
				status: 'submitted'
			});
			expect(await store.recorded(mutation.id)).toEqual({
				author: CALLERS.mia.userId,
				bodyHash: bodyHashOf(mutation),
				result
			});
			expect(await requestRow(mutation.body.id)).toMatchObject({
				...mutation.body,
				author: CALLERS.mia.userId,
				status: 'submitted',
				acceptedBy: ''
			});
		});

		it('records a refusal too, without an effect', async () => {
			const mutation = submission({ expert: CLARA });
			const result = await apply(mutation, CALLERS.guest);
			expect(result).toEqual({ id: mutation.id, outcome: 'rejected', code: 'expert_unavailable' });
			expect((await store.recorded(mutation.id))?.result).toEqual(result);
			expect(await requestRow(mutation.body.id)).toBeUndefined();
		});

		it('refuses a second copy, which finds the record', async () => {
			const mutation = submission();
			await apply(mutation, CALLERS.guest);
			await expect(apply(mutation, CALLERS.guest)).rejects.toBeInstanceOf(MutationKnown);
		});

		it('answers 20 parallel copies alike and does it once', async () => {
			const mutation = submission();
			const { head } = await store.feed();
			const copies = await Promise.all(Array.from({ length: 20 }, () => pushed(CALLERS.guest, mutation)));
			for (const results of copies) expect(results).toEqual(copies[0]);
			expect(copies[0]).toMatchObject([{ outcome: 'done' }]);
			expect(await store.changesAfter(head, 100)).toHaveLength(1);
		});

		it('lets exactly one of two experts accept at the same moment', async () => {
			for (let round = 0; round < 5; round++) {
				const id = await submitted();
				const both = await Promise.all(
					[CALLERS.anna, CALLERS.berta].map((caller) => apply(answering('request.accept', id), caller))
				);
				expect(both.map((result) => (result.outcome === 'done' ? 'done' : result.code)).sort()).toEqual([
					'already_accepted',
					'done'
				]);
			}
		});

		it.each<[string, Partial<RequestDraft>, string]>([
			['an expert of another office', { expert: CLARA }, 'expert_unavailable'],
			['an expert nobody knows', { expert: 'nobody000000000' }, 'expert_unavailable'],
			['an office nobody knows', { youthOffice: 'nowhere00000000' }, 'not_found'],
			['a legal basis nobody knows', { legalBasis: 'none' }, 'not_found']
		])('refuses a request to %s', async (_what, change, code) => {
			expect(await apply(submission(change), CALLERS.guest)).toMatchObject({ outcome: 'rejected', code });
		});

		it('refuses a second request under the same id or the same receipt', async () => {
			const first = submission();
			await apply(first, CALLERS.guest);
			for (const change of [{ id: first.body.id }, { receipt: first.body.receipt }])
				expect(await apply(submission(change), CALLERS.guest)).toMatchObject({ code: 'conflict' });
		});

		it('refuses an expert whose entry was withdrawn', async () => {
			const gone = newId();
			const row = { ...rowOf('experts', gone), youthOffices: [requestDraftOf().youthOffice] };
			await harness.write('experts', row);
			await submitted({ expert: gone });
			await harness.write('experts', { ...row, publication: 'withdrawn' });
			expect(await apply(submission({ expert: gone }), CALLERS.karla)).toMatchObject({
				code: 'expert_unavailable'
			});
		});

		it('goes seen, accepted, closed, and never back', async () => {
			const id = await submitted({ expert: ANNA });
			const steps: [MutationKind, Caller, object][] = [
				['request.close', CALLERS.anna, { code: 'wrong_status' }],
				['request.see', CALLERS.berta, { status: 'seen' }],
				['request.see', CALLERS.anna, { status: 'seen' }],
				['request.accept', CALLERS.anna, { status: 'accepted' }],
				['request.accept', CALLERS.anna, { status: 'accepted' }],
				['request.accept', CALLERS.berta, { code: 'already_accepted' }],
				['request.close', CALLERS.berta, { code: 'already_accepted' }],
				['request.see', CALLERS.anna, { status: 'accepted' }],
				['request.close', CALLERS.anna, { status: 'closed' }],
				['request.close', CALLERS.anna, { status: 'closed' }],
				['request.accept', CALLERS.anna, { code: 'wrong_status' }]
			];
			for (const [kind, caller, expected] of steps) {
				if (kind === 'request.submit') continue;
				expect(await apply(answering(kind, id), caller), `${kind} ${caller.userId}`).toMatchObject(expected);
			}
			expect(await requestRow(id)).toMatchObject({ status: 'closed', acceptedBy: ANNA });
		});

		it.each([
			['a stranger among the experts', CALLERS.clara, 'not_found'],
			['a member', CALLERS.mia, 'forbidden'],
			['the coordination office', CALLERS.karla, 'forbidden']
		])('refuses %s who answers, and says no more than that', async (_who, caller, code) => {
			const id = await submitted({ expert: BERTA });
			for (const kind of ['request.see', 'request.accept', 'request.close'] as const)
				expect(await apply(answering(kind, id), caller)).toMatchObject({ outcome: 'rejected', code });
		});

		it('does not know the same id with another body, or from another author', async () => {
			const mutation = submission();
			await pushed(CALLERS.mia, mutation);
			const changed = { ...mutation, body: { ...mutation.body, payload: 'anders' } };
			const reused = [{ id: mutation.id, outcome: 'rejected', code: 'mutation_reused' }];
			expect(await pushed(CALLERS.mia, changed)).toEqual(reused);
			expect(await pushed(CALLERS.max, mutation)).toEqual(reused);
			expect(await pushed(CALLERS.mia, mutation)).toMatchObject([{ outcome: 'done' }]);
		});

		it('records nothing when the session is not the account that the mutations belong to', async () => {
			const mutation = submission();
			const account = CALLERS.mia.userId;
			for (const caller of [CALLERS.guest, CALLERS.max])
				await expect(push(store, caller, { account, mutations: [mutation] })).rejects.toBeInstanceOf(
					AppError
				);
			await expect(pushed(CALLERS.guest, answering('request.accept', newId()))).rejects.toMatchObject({
				code: 'unauthenticated'
			});
			expect(await store.recorded(mutation.id)).toBeUndefined();
		});

		it('answers what was settled when something fails in between', async () => {
			const [first, second] = [submission(), submission()];
			const failing: Store = {
				...bound(store),
				apply: (mutation, hash, caller) =>
					mutation.id === second.id ? Promise.reject(new Error('gone')) : store.apply(mutation, hash, caller)
			};
			const faults: unknown[] = [];
			const body = { account: '', mutations: [first, second] };
			const results = await push(failing, CALLERS.guest, body, (fault) => faults.push(fault));
			expect(results).toMatchObject([{ id: first.id, outcome: 'done' }]);
			expect(faults).toHaveLength(1);
			const again = await pushed(CALLERS.guest, first, second);
			expect(again).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
		});
	});
}

/** The store's methods as plain properties, so that one of them can be replaced. */
function bound(store: Store): Store {
	return {
		feed: () => store.feed(),
		changesAfter: (after, limit) => store.changesAfter(after, limit),
		renewEpoch: () => store.renewEpoch(),
		allRows: (table, as) => store.allRows(table, as),
		rowsById: (table, ids, as) => store.rowsById(table, ids, as),
		recorded: (id) => store.recorded(id),
		apply: (mutation, hash, caller) => store.apply(mutation, hash, caller)
	};
}
