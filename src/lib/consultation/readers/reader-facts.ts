// What decides on who can read, read from the directory on this phone. All reads of a function start at once, for the live
// query that may stand around it.
import { directoryCopy, type DirectoryCopy } from '$lib/local/copy/directory-copy';
import { expertsOf } from '$lib/local/copy/directory-of-place';
import { ownRecipient } from './own-recipient';
import { deskKeys, type AskerFacts, type ReaderFacts } from './plan-readers';

/** For a request that is on its way already: whoever it may concern. */
export async function loadReaderFacts(copy: DirectoryCopy = directoryCopy): Promise<ReaderFacts> {
	const [experts, keys] = await Promise.all([copy.readAll('experts'), copy.readAll('publicKeys')]);
	return { experts, keys };
}

/** For a request that is to be sent: the experts of the youth office with their deputies, and everybody's keys. */
export async function loadAskerFacts(youthOffice: string): Promise<AskerFacts> {
	const [experts, keys, office, regions, own] = await Promise.all([
		expertsOf(youthOffice),
		directoryCopy.readAll('publicKeys'),
		directoryCopy.readOne('youthOffices', youthOffice),
		directoryCopy.readAll('regions'),
		ownRecipient()
	]);
	const network = regions.find(({ id }) => id === office?.region);
	const forDesk = (network?.sealToDesk ?? false) && deskKeys(keys).length > 0;
	return { youthOffice, experts, keys, forDesk, own, network };
}
