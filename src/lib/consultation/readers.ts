// Who can read a request, from the directory on this phone: for the asker before sending, for whoever answers before writing
// or handing over. Computed anew each time, since keys, absences and deputies change.
import type { Expert } from '$lib/domain/directory/directory';
import type { PublicKey } from '$lib/domain/access/key';
import type { Request } from '$lib/domain/consultation/request';
import { directoryDb } from '$lib/local/copy/directory-db';
import { readersOf, type ReaderPlan } from '$lib/sealing/recipients';

/** What decides on it. */
export interface ReaderFacts {
	experts: readonly Expert[];
	keys: readonly Pick<PublicKey, 'id' | 'expert' | 'recipient'>[];
}

type Routing = Pick<Request, 'expert' | 'youthOffice'>;

/** All reads start at once, for the live query that may stand around it. */
export async function readerFacts(): Promise<ReaderFacts> {
	const [experts, keys] = await Promise.all([
		directoryDb.experts.toArray(),
		directoryDb.publicKeys.toArray()
	]);
	return { experts, keys };
}

/** Keys of the coordination office. */
export function deskKeys(keys: ReaderFacts['keys']): string[] {
	return keys.filter(({ expert }) => expert === '').map(({ recipient }) => recipient);
}

/** To whom a request with this routing is sealed; `forDesk`: to the coordination office too. */
export function planReaders(
	to: Routing,
	forDesk: boolean,
	{ experts, keys }: ReaderFacts,
	at: Date
): ReaderPlan {
	const holders = keys.map(({ id, expert, recipient }) => ({ holder: expert || id, recipient }));
	return readersOf(to, experts, holders, forDesk ? deskKeys(keys) : [], at);
}

/** Whose it is now: who accepted (with her deputies), else whom it is addressed to. */
export function readersOfRequest(
	{ expert, youthOffice, acceptedBy, forDesk }: Routing & Pick<Request, 'acceptedBy' | 'forDesk'>,
	facts: ReaderFacts,
	at: Date
): ReaderPlan {
	return planReaders({ expert: acceptedBy || expert, youthOffice }, forDesk, facts, at);
}
