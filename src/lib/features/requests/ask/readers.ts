// Who will be able to read the request, from the directory on this phone: computed when it is shown, and again when it is
// sent, since keys, absences and deputies change.
import { directoryDb } from '$lib/local/directory-db';
import { readersOf, type ReaderPlan } from '$lib/sealing/recipients';
import type { Readers } from './compose';
import type { Addressee } from './addressee';

export interface PlannedReaders extends Readers, ReaderPlan {
	recipients: string[];
}

/** All reads start at once, for the live query that may stand around it. */
export async function plannedReaders(
	to: Pick<Addressee, 'expert' | 'youthOffice'>,
	at: Date
): Promise<PlannedReaders> {
	const [experts, keys, office, regions, own] = await Promise.all([
		directoryDb.experts.toArray(),
		directoryDb.publicKeys.toArray(),
		directoryDb.youthOffices.get(to.youthOffice),
		directoryDb.regions.toArray(),
		directoryDb.ownKeys.toCollection().first()
	]);
	const forDesk = regions.find(({ id }) => id === office?.region)?.sealToDesk ?? false;
	const holders = keys.map(({ id, expert, recipient }) => ({ holder: expert || id, recipient }));
	const desk = keys.filter(({ expert }) => forDesk && expert === '').map(({ recipient }) => recipient);
	const plan = readersOf(to, experts, holders, desk, at);
	return { ...plan, forDesk: desk.length > 0, own: own?.recipient };
}
