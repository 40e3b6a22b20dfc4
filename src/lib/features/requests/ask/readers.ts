// Who will be able to read the request: computed when it is shown, and again when it is sent.
import { directoryDb } from '$lib/local/directory-db';
import type { ReaderPlan } from '$lib/sealing/recipients';
import { deskKeys, planReaders, readerFacts } from '../readers';
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
	const [facts, office, regions, own] = await Promise.all([
		readerFacts(),
		directoryDb.youthOffices.get(to.youthOffice),
		directoryDb.regions.toArray(),
		directoryDb.ownKeys.toCollection().first()
	]);
	const sealToDesk = regions.find(({ id }) => id === office?.region)?.sealToDesk ?? false;
	const forDesk = sealToDesk && deskKeys(facts.keys).length > 0;
	return { ...planReaders(to, forDesk, facts, at), forDesk, own: own?.recipient };
}
