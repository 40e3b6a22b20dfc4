// What the office's first page says of who reads what waits. "Nobody" is said only where it is true: no network seals to the
// office, and nothing lies here that was sent while one did. While that is not known, nothing is promised.
import type { Request } from '$lib/domain/consultation/request';
import type { Region } from '$lib/domain/place/place';
import { directoryCopy } from '$lib/local/copy/directory-copy';

interface Known {
	regions: readonly Pick<Region, 'sealToDesk'>[];
	/** As far as this account may see them: with what was asked before the setting was changed. */
	requests: readonly Pick<Request, 'forDesk'>[];
}

const WAITING = 'Welche Anfragen warten.';

/** For the live query around it: all reads start at once. */
export async function readDeskLead(): Promise<string> {
	const [regions, requests, state] = await Promise.all([
		directoryCopy.readAll('regions'),
		directoryCopy.readAll('requests'),
		directoryCopy.readState()
	]);
	return deskLead(state?.complete ? { regions, requests } : undefined);
}

/** Undefined: not all of it has been fetched yet. */
export function deskLead(known: Known | undefined): string {
	if (!known) return WAITING;
	const readsAlong = known.regions.some(({ sealToDesk }) => sealToDesk);
	if (readsAlong || known.requests.some(({ forDesk }) => forDesk))
		return `${WAITING} Was darin steht, ist auf dieser Seite nicht zu sehen; was an Sie mitgesendet wurde, lesen Sie unter „Anfragen“.`;
	return `${WAITING} Was darin steht, sieht hier niemand.`;
}
