/** What lies on this phone, counted for the page "Speicher", and how to take all of it off. */
import { deviceDb } from '../../local/device/device-db';
import { directoryCopy } from '../../local/copy/directory-copy';
import { draftCount } from '../../local/drafts/drafts';
import { favourites } from '../../local/device/favourites';
import { keptRequests } from '../../local/receipts/kept-requests';
import { currentAccount } from '../../local/device/local-session';
import { outboxState } from '../../local/outbox/outbox-state';
import { usePorts } from '../../local/ports';
import { wipeEverything } from '../../local/device/wipe';

export interface DeviceContents {
	entries: number;
	favourites: number;
	drafts: number;
	receipts: number;
	/** In the queue of whoever may look, waiting or refused. */
	unsent: number;
}

/** Live-readable: all reads begin at once, so that a live query sees every one of them. */
export async function deviceContents(): Promise<DeviceContents> {
	const [outbox, marked, drafts, requests, ...counts] = await Promise.all([
		outboxState(),
		favourites(),
		draftCount(),
		keptRequests(),
		directoryCopy.count('experts'),
		directoryCopy.count('organisations'),
		directoryCopy.count('contacts'),
		directoryCopy.count('offers'),
		directoryCopy.count('youthOffices'),
		directoryCopy.count('helplines')
	]);
	return {
		entries: counts.reduce((sum, one) => sum + one, 0),
		favourites: marked.length,
		drafts,
		receipts: requests.length,
		unsent: outbox.pending + outbox.refused.length
	};
}

/** Ends the session, empties both databases; the files of the app itself stay, they name nobody. */
export async function deleteEverything(): Promise<void> {
	if (await currentAccount()) await (await usePorts()).logout();
	await wipeEverything(deviceDb, directoryCopy);
	localStorage.clear();
	sessionStorage.clear();
}
