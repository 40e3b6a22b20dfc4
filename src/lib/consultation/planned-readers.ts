// Who will be able to read the request: planned when it is shown, and again when it is sent, since keys, absences and
// deputies change.
import { directoryDb } from '$lib/local/copy/directory-db';
import { expertsOf } from '$lib/local/copy/directory-of-place';
import type { ReaderPlan } from '$lib/sealing/recipients';
import { deskKeys, planReaders, type ReaderFacts } from './readers';
import type { Addressee } from './addressee';
import type { Readers } from './compose';

/** What a plan is made of: the experts of a youth office with their deputies, and everybody's keys. */
export interface ReaderRows extends ReaderFacts {
	youthOffice: string;
	/** Sealed to the coordination office too: the network says so, and it has a key. */
	forDesk: boolean;
	/** The key of the asker's own account. */
	own: string | undefined;
}

export interface PlannedReaders extends Readers, ReaderPlan {
	recipients: string[];
	/** Whose key is which; `holder` is an expert's id, or the id of the coordination office's key record. */
	keys: { holder: string; recipient: string }[];
}

/** All reads start at once, for the live query that may stand around it. */
export async function readerRows(youthOffice: string): Promise<ReaderRows> {
	const [experts, keys, office, regions, own] = await Promise.all([
		expertsOf(youthOffice),
		directoryDb.publicKeys.toArray(),
		directoryDb.youthOffices.get(youthOffice),
		directoryDb.regions.toArray(),
		directoryDb.ownKeys.toCollection().first()
	]);
	const sealToDesk = regions.find(({ id }) => id === office?.region)?.sealToDesk ?? false;
	const forDesk = sealToDesk && deskKeys(keys).length > 0;
	return { youthOffice, experts, keys, forDesk, own: own?.recipient };
}

export function planFor(
	to: Pick<Addressee, 'expert' | 'youthOffice'>,
	rows: ReaderRows,
	at: Date
): PlannedReaders {
	const { forDesk, own } = rows;
	const plan = planReaders(to, forDesk, rows, at);
	const keys = rows.keys
		.filter(({ recipient }) => plan.recipients.includes(recipient))
		.map(({ id, expert, recipient }) => ({ holder: expert || id, recipient }));
	return { ...plan, forDesk, own, keys };
}

export async function plannedReaders(
	to: Pick<Addressee, 'expert' | 'youthOffice'>,
	at: Date
): Promise<PlannedReaders> {
	return planFor(to, await readerRows(to.youthOffice), at);
}

/** Whether somebody could answer: the coordination office reads along, it does not advise. */
export function canBeAnswered({ readers, without }: ReaderPlan): boolean {
	return without.length < readers.length;
}

/** Whether exactly the same keys would read. */
export function sameReaders(one: PlannedReaders, other: PlannedReaders): boolean {
	const written = ({ keys }: PlannedReaders) =>
		keys
			.map(({ holder, recipient }) => `${holder} ${recipient}`)
			.sort()
			.join();
	return written(one) === written(other);
}
