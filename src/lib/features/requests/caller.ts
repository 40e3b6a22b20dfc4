// The person behind an account as the rules of visibility know her, from the directory on this phone: the server decides by
// the same rules from its own.
import type { Caller } from '$lib/domain/caller';
import { standsInFor } from '$lib/domain/deputies';
import type { Expert } from '$lib/domain/directory';
import { now } from '$lib/local/clock';
import { directoryDb } from '$lib/local/directory-db';
import type { Account } from '$lib/protocol/session';

/** `at`: whom somebody stands in for depends on who is away. */
export function callerOf(account: Account, experts: readonly Expert[], at: Date): Caller {
	const { role, id, expertId } = account;
	const self = experts.find((expert) => expertId !== '' && expert.id === expertId);
	return {
		role,
		userId: id,
		expertId,
		deputyFor: expertId === '' ? [] : standsInFor(expertId, experts, at),
		youthOffices: self?.youthOffices ?? []
	};
}

export async function readCaller(account: Account): Promise<Caller> {
	return callerOf(account, await directoryDb.experts.toArray(), now());
}
