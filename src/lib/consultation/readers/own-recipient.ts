// The asker's own key beside her receipt: only the one that her account has opened on this device, as long as the server
// calls the same one hers. A row of own keys alone proves nothing: whoever writes the delta could put anybody's key there.
import { directoryCopy, type DirectoryCopy } from '$lib/local/copy/directory-copy';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { currentAccount } from '$lib/local/device/local-session';
import { provedKeys } from '$lib/local/device/proved-key';

/** Undefined for guests, and until the account's key was opened here. */
export async function ownRecipient(
	copy: DirectoryCopy = directoryCopy,
	db: DeviceDb = deviceDb
): Promise<string | undefined> {
	const [account, rows, proved] = await Promise.all([
		currentAccount(db),
		copy.readAll('ownKeys'),
		provedKeys(db)
	]);
	const hers = rows.find(({ owner }) => owner === account?.id);
	return hers && proved.get(hers.owner) === hers.recipient ? hers.recipient : undefined;
}
