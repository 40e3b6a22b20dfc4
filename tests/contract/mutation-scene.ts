/** What the specifications of mutations start from: a store, requests in a given state, and every kind of mutation. */
import { expect } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { receiptHashOf } from '../../src/lib/domain/consultation/receipt';
import type { Request, RequestDraft } from '../../src/lib/domain/consultation/request';
import type { Mutation, MutationKind, MutationOf } from '../../src/lib/protocol/mutation';
import type { MutationResult } from '../../src/lib/protocol/push';
import { Engine } from '../../src/lib/server/actions/engine';
import { push } from '../../src/lib/server/sync/push';
import { sealedLike, withReaderAdded } from '../support/sealed-like';
import { CALLERS, requestDraftOf } from '../support/small-network';
import type { StoreHarness } from './store-spec';

export type Step = 'request.see' | 'request.accept' | 'request.close';

/** A mutation of `kind`, new on every call. */
export function mutationOf<K extends MutationKind>(kind: K, body: MutationOf<K>['body']): MutationOf<K> {
	return { id: newId(), kind, body } as MutationOf<K>;
}

export const submission = (change: Partial<RequestDraft> = {}) =>
	mutationOf('request.submit', requestDraftOf(change));
export const answering = (kind: Step, id: string): Mutation => ({ id: newId(), kind, body: { id } });
export const writing = (id: string, proof = '', message = newId()) =>
	mutationOf('request.write', {
		id,
		message: { id: message, payload: payloadOf(message) },
		proof
	});
export const withdrawal = (id: string, proof = '') => mutationOf('request.withdraw', { id, proof });

const payloadOf = (message: string) => sealedLike(`Nachricht ${message}`);

/** The request's texts as somebody would open them for a further reader who knows `thread`. */
export const resealedOf = (thread: readonly string[] = []) => ({
	payload: withReaderAdded(requestDraftOf().payload),
	thread: thread.map((id) => ({ id, payload: withReaderAdded(payloadOf(id)) })),
	recipients: [FURTHER]
});
/** Other texts in their place. */
export const exchangedOf = (thread: readonly string[] = []) => ({
	payload: sealedLike('ausgetauscht'),
	thread: thread.map((id) => ({ id, payload: sealedLike(`ausgetauscht ${id}`) })),
	recipients: [FURTHER]
});
export const FURTHER = '04TZ-7K2M-Q9XB';
export const handingOver = (id: string, to: string, thread?: readonly string[]) =>
	mutationOf('request.handOver', { id, to, ...(thread && { resealed: resealedOf(thread) }) });
export const resealing = (id: string, thread: readonly string[] = []) =>
	mutationOf('request.reseal', { id, resealed: resealedOf(thread) });

/** `done`, or the code of the refusal. */
export const outcomeOf = (result: MutationResult): string =>
	result.outcome === 'done' ? 'done' : result.code;

/** A new receipt's lookup key: who holds it proves by it that she asked. */
export const newProof = (): string => `${newId()}${newId()}`.replace(/[^0-9a-f]/g, '0').padEnd(64, '1');

export function mutationScene(harness: () => StoreHarness) {
	let running: Engine | undefined;
	const engine = () => (running ??= new Engine({ store: harness().store, now: () => new Date() }));
	const apply = (mutation: Mutation, caller: Caller): Promise<MutationResult> =>
		engine().settle(mutation, caller);
	const requestRow = async (id: string): Promise<Request | undefined> =>
		(await harness().row('requests', id)) as Request | undefined;
	const submitted = async (
		change: Partial<RequestDraft> = {},
		author: Caller = CALLERS.guest
	): Promise<string> => {
		const mutation = submission(change);
		expect(await apply(mutation, author)).toMatchObject({ outcome: 'done' });
		return mutation.body.id;
	};
	return {
		engine,
		apply,
		requestRow,
		submitted,
		/** With its receipt's lookup key. */
		asked: async (change: Partial<RequestDraft> = {}, author?: Caller) => {
			const proof = newProof();
			return { id: await submitted({ ...change, receipt: await receiptHashOf(proof) }, author), proof };
		},
		/** Applies one after the other; each must be done. */
		done: async (...steps: [Mutation, Caller][]) => {
			for (const [mutation, caller] of steps)
				expect(await apply(mutation, caller), mutation.kind).toMatchObject({ outcome: 'done' });
		},
		pushed: (caller: Caller, ...mutations: Mutation[]) =>
			push(engine(), caller, { account: caller.userId, mutations })
	};
}
