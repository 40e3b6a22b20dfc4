/**
 * Push: takes mutations in order and settles each one (actions/engine.ts). At least once on the wire, exactly once in
 * effect: that is the engine's part.
 * A passing fault stops it: what was settled is answered, the rest the phone sends again.
 */
import type { Caller } from '../../domain/access/caller';
import type { PushBody } from '../../protocol/mutation';
import type { MutationResult } from '../../protocol/push';
import type { Engine } from '../actions/engine';
import { AppError } from '../errors';

/**
 * Results in the order of the mutations; shorter when something unexpected came in between, which `onFault` is told.
 * Throws it when nothing at all was settled, and `unauthenticated` when the session is not the account's.
 */
export async function push(
	engine: Engine,
	caller: Caller,
	{ account, mutations }: Pick<PushBody, 'account' | 'mutations'>,
	onFault: (fault: unknown) => void = () => {}
): Promise<MutationResult[]> {
	if (account !== caller.userId) throw new AppError('unauthenticated');
	const results: MutationResult[] = [];
	for (const mutation of mutations) {
		try {
			results.push(await engine.settle(mutation, caller));
		} catch (fault) {
			if (results.length === 0) throw fault;
			onFault(fault);
			break;
		}
	}
	return results;
}
