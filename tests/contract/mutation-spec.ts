/**
 * What every store must do with mutations: effect and record together or neither, exactly once whatever is repeated or
 * sent at the same time, and each refusal with its code.
 */
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Request, RequestDraft } from '../../src/lib/domain/consultation/request';
import { changed } from '../../src/lib/server/actions/request/change';
import { AppError } from '../../src/lib/server/errors';
import { bodyHashOf, Engine } from '../../src/lib/server/actions/engine';
import { push } from '../../src/lib/server/sync/push';
import type { Decided, Store } from '../../src/lib/server/sync/store';
import { rowOf } from '../support/one-of-each';
import { sealedLike } from '../support/sealed-like';
import { ANNA, BERTA, CALLERS, CLARA, requestDraftOf } from '../support/small-network';
import { answering, mutationScene, type Step, submission } from './mutation-scene';
import type { StoreHarness } from './store-spec';

export function describeMutations(harness: () => StoreHarness): void {
	describe('with mutations', () => {
		const { apply, engine, requestRow, submitted, pushed } = mutationScene(harness);

		it('writes effect and record together', async () => {
			const mutation = submission({ expert: ANNA });
			const result = await apply(mutation, CALLERS.mia);
			expect(result).toMatchObject({
				id: mutation.id,
				outcome: 'done',
				state: { request: mutation.body.id, status: 'submitted', round: 0 }
			});
			expect(await harness().store.recorded(mutation.id)).toEqual({
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
			expect((await harness().store.recorded(mutation.id))?.result).toEqual(result);
			expect(await requestRow(mutation.body.id)).toBeUndefined();
		});

		/** A decision that takes `row` back, as whoever read that row would hand it over. */
		const takingBack = (row: Request, id = newId()): Decided => ({
			id,
			bodyHash: 'f'.repeat(64),
			decision: changed(id, row, { status: 'closed', closedBy: 'asker' }, new Date().toISOString())
		});

		it('writes nothing under an id that is recorded already', async () => {
			const { store } = harness();
			const first = submission();
			await apply(first, CALLERS.mia);
			const row = await requestRow(first.body.id);
			expect(await store.commit(takingBack(row!, first.id), CALLERS.mia)).toBe('known');
			expect(await requestRow(first.body.id)).toEqual(row);
		});

		it('writes nothing that was decided on an older state, and no record either', async () => {
			const { store } = harness();
			const id = await submitted({ expert: ANNA }, CALLERS.mia);
			const older = takingBack((await requestRow(id))!);
			await apply(answering('request.see', id), CALLERS.anna);
			expect(await store.commit(older, CALLERS.mia)).toBe('forbidden');
			expect(await requestRow(id)).toMatchObject({ status: 'seen' });
			expect(await store.recorded(older.id)).toBeUndefined();
		});

		it('answers 20 parallel copies alike and does it once', async () => {
			const mutation = submission();
			const { head } = await harness().store.feed();
			const copies = await Promise.all(Array.from({ length: 20 }, () => pushed(CALLERS.guest, mutation)));
			for (const results of copies) expect(results).toEqual(copies[0]);
			expect(copies[0]).toMatchObject([{ outcome: 'done' }]);
			expect(await harness().store.changesAfter(head, 100)).toHaveLength(1);
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
			await harness().write('experts', row);
			await submitted({ expert: gone });
			await harness().write('experts', { ...row, publication: 'withdrawn' });
			expect(await apply(submission({ expert: gone }), CALLERS.karla)).toMatchObject({
				code: 'expert_unavailable'
			});
		});

		it('goes seen, accepted, closed, and never back', async () => {
			const id = await submitted({ expert: ANNA });
			const steps: [Step, Caller, object][] = [
				['request.close', CALLERS.anna, { code: 'wrong_status' }],
				['request.see', CALLERS.berta, { state: { status: 'seen' } }],
				['request.see', CALLERS.anna, { state: { status: 'seen' } }],
				['request.accept', CALLERS.anna, { state: { status: 'accepted' } }],
				['request.accept', CALLERS.anna, { state: { status: 'accepted' } }],
				['request.accept', CALLERS.berta, { code: 'already_accepted' }],
				['request.close', CALLERS.berta, { code: 'already_accepted' }],
				['request.see', CALLERS.anna, { state: { status: 'accepted' } }],
				['request.close', CALLERS.anna, { state: { status: 'closed' } }],
				['request.close', CALLERS.anna, { state: { status: 'closed' } }],
				['request.accept', CALLERS.anna, { code: 'wrong_status' }]
			];
			for (const [kind, caller, expected] of steps) {
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
			const changed = { ...mutation, body: { ...mutation.body, payload: sealedLike('anders') } };
			const reused = [{ id: mutation.id, outcome: 'rejected', code: 'mutation_reused' }];
			expect(await pushed(CALLERS.mia, changed)).toEqual(reused);
			expect(await pushed(CALLERS.max, mutation)).toEqual(reused);
			expect(await pushed(CALLERS.mia, mutation)).toMatchObject([{ outcome: 'done' }]);
		});

		it('records nothing when the session is not the account that the mutations belong to', async () => {
			const mutation = submission();
			const account = CALLERS.mia.userId;
			for (const caller of [CALLERS.guest, CALLERS.max])
				await expect(push(engine(), caller, { account, mutations: [mutation] })).rejects.toBeInstanceOf(
					AppError
				);
			await expect(pushed(CALLERS.guest, answering('request.accept', newId()))).rejects.toMatchObject({
				code: 'unauthenticated'
			});
			expect(await harness().store.recorded(mutation.id)).toBeUndefined();
		});

		it('answers what was settled when something fails in between', async () => {
			const [first, second] = [submission(), submission()];
			const failing: Store = {
				...bound(harness().store),
				commit: (decided, caller) =>
					decided.id === second.id
						? Promise.reject(new Error('gone'))
						: harness().store.commit(decided, caller)
			};
			const faults: unknown[] = [];
			const body = { account: '', mutations: [first, second] };
			const server = new Engine({ store: failing, now: () => new Date() });
			const results = await push(server, CALLERS.guest, body, (fault) => faults.push(fault));
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
		keyed: (text) => store.keyed(text),
		recorded: (id) => store.recorded(id),
		read: (as, work) => store.read(as, work),
		commit: (decided, as) => store.commit(decided, as)
	};
}
