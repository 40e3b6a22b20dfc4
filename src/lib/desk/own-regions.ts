/** The networks of the office in front of the phone, by name. */
import type { Region } from '../domain/place/place';
import { directoryCopy } from '../local/copy/directory-copy';
import { currentAccount } from '../local/device/local-session';

/** An account that signed in before the server said which are its networks sees all of them, and the server decides. */
export async function ownRegions(): Promise<Region[]> {
	const [account, regions] = await Promise.all([currentAccount(), directoryCopy.readAll('regions')]);
	return regions
		.filter(({ id }) => account?.networks?.includes(id) ?? true)
		.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
}
