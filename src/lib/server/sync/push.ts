/**
 * Push: takes mutations in order and settles each one. At least once on the wire, exactly once in effect: a known id
 * answers with the stored result, the same id with another body or author is refused, and of parallel copies one
 * takes effect (store.ts, `apply`).
 * A passing fault stops it: what was settled is answered, the rest the phone sends again.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../../domain/access/caller';
import type { Mutation, MutationKind, PushBody } from '../../protocol/mutation';
import type { MutationResult } from '../../protocol/push';
import { AppError } from '../errors';
import { MutationKnown, type RecordedMutation, type Store } from './store';

/** What may be sent without an account: asking, and by the receipt writing to what one asked. */
const GUEST_KINDS: readonly MutationKind[] = ['request.submit', 'request.write', 'request.withdraw'];

/**
 * Results in the order of the mutations; shorter when something unexpected came in between, which `onFault` is told.
 * Throws it when nothing at all was settled, and `unauthenticated` when the session is not the account's.
 */
export async function push(
	store: Store,
	caller: Caller,
	{ account, mutations }: Pick<PushBody, 'account' | 'mutations'>,
	onFault: (fault: unknown) => void = () => {}
): Promise<MutationResult[]> {
	if (account !== caller.userId) throw new AppError('unauthenticated');
	const results: MutationResult[] = [];
	for (const mutation of mutations) {
		try {
			results.push(await settle(store, caller, mutation));
		} catch (fault) {
			if (results.length === 0) throw fault;
			onFault(fault);
			break;
		}
	}
	return results;
}

/** SHA-256 of a mutation's kind and body, whatever the order of its keys. */
export function bodyHashOf({ kind, body }: Mutation): string {
	const entries = Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256')
		.update(JSON.stringify([kind, entries]))
		.digest('hex');
}

async function settle(store: Store, caller: Caller, mutation: Mutation): Promise<MutationResult> {
	// Not recorded: the session ended on the way, the same mutation is welcome again after a login.
	if (caller.role === 'guest' && !GUEST_KINDS.includes(mutation.kind)) throw new AppError('unauthenticated');
	const bodyHash = bodyHashOf(mutation);
	const known = await store.recorded(mutation.id);
	if (known) return repeat(known, mutation, bodyHash, caller);
	try {
		return await store.apply(mutation, bodyHash, caller);
	} catch (error) {
		if (!(error instanceof MutationKnown)) throw error;
		const faster = await store.recorded(mutation.id);
		if (!faster) throw new AppError('unavailable', { cause: error });
		return repeat(faster, mutation, bodyHash, caller);
	}
}

function repeat(
	known: RecordedMutation,
	mutation: Mutation,
	bodyHash: string,
	caller: Caller
): MutationResult {
	if (known.author === caller.userId && known.bodyHash === bodyHash) return known.result;
	return { id: mutation.id, outcome: 'rejected', code: 'mutation_reused' };
}
