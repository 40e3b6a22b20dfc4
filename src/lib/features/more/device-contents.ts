/** What lies on this phone, counted for the page "Speicher", and how to take all of it off. */
import { deviceDb } from '../../local/device-db';
import { directoryDb } from '../../local/directory-db';
import { draftCount } from '../../local/drafts';
import { favourites } from '../../local/favourites';
import { keptRequests } from '../../local/kept-requests';
import { currentAccount } from '../../local/owner';
import { outboxState } from '../../local/outbox';
import { usePorts } from '../../local/ports';
import { wipeEverything } from '../../local/wipe';

export interface DeviceContents {
	entries: number;
	favourites: number;
	drafts: number;
	receipts: number;
	/** In the queue of whoever may look, waiting or refused. */
	unsent: number;
}

/** Live-readable. */
export async function deviceContents(): Promise<DeviceContents> {
	const counts = await Promise.all([
		directoryDb.experts.count(),
		directoryDb.organisations.count(),
		directoryDb.contacts.count(),
		directoryDb.offers.count(),
		directoryDb.youthOffices.count(),
		directoryDb.helplines.count()
	]);
	const { pending, parked } = await outboxState();
	return {
		entries: counts.reduce((sum, one) => sum + one, 0),
		favourites: (await favourites()).length,
		drafts: await draftCount(),
		receipts: (await keptRequests()).length,
		unsent: pending + parked.length
	};
}

/** Ends the session, empties both databases; the files of the app itself stay, they name nobody. */
export async function deleteEverything(): Promise<void> {
	if (await currentAccount()) await (await usePorts()).logout();
	await wipeEverything(deviceDb, directoryDb);
	localStorage.clear();
	sessionStorage.clear();
}
