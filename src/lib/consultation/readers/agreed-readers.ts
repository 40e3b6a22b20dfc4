// The one place that says to whom a text of a matter may be sealed, for writing, answering, handing over and sealing anew:
// the readers as planned from the directory, compared with what this device knows. Guarantees: no key gets a text before the
// person was shown it and agreed. Sending goes the same way, with the form's own facts (features/ask/sending.svelte.ts).
import type { Request } from '$lib/domain/consultation/request';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { knownKeys, rememberKeys, type KeysByHolder } from '$lib/local/device/known-keys';
import { knownMatter, rememberMatter } from '$lib/local/device/known-readers';
import { now } from '$lib/local/live/clock';
import { compareReaders, type ComparedReader, type Knowledge } from './compare-readers';
import { factsAt, officeReaders, plannedReaders, readersOfRequest, type ReaderFacts } from './plan-readers';
import { type Device, loadReaderFacts, thisDevice } from './reader-facts';

type Addressed = Pick<Request, 'expert' | 'youthOffice' | 'acceptedBy' | 'forDesk'>;

/** What is sealed to the same people, under the name by which this device remembers them. */
export interface Matter extends Addressed {
	name: string;
}

/** What goes to the office of a network alone. */
export interface OfficeMatter {
	name: string;
	network: string;
}

/** To whoever writes to an office, all that she sends it: she would be asked for every case otherwise. */
export function officeMatter(network: string): OfficeMatter {
	return { name: `office/${network}`, network };
}

/** To its asker each request is a matter of its own: only she can say who may read it. */
export function askedMatter(request: Addressed & Pick<Request, 'id'>): Matter {
	return { ...addressed(request), name: `request/${request.id}` };
}

/** To whoever answers, all that goes the same way: she would be asked for every request otherwise. */
export function answeredMatter(request: Addressed): Matter {
	const { acceptedBy, expert, youthOffice } = request;
	return { ...addressed(request), name: `to/${acceptedBy || expert || `pool/${youthOffice}`}` };
}

/** Somebody would read of whom the person has not been told, or with another key. Nothing was sealed. */
export class UnagreedReadersError extends Error {
	override name = 'UnagreedReadersError';
	constructor(readonly readers: readonly ComparedReader[]) {
		super('readers that nobody agreed to');
	}
}

/** The log of keys is not the one that this device has seen. Nothing was sealed. */
export class OtherHistoryError extends Error {
	override name = 'OtherHistoryError';
}

/** Who would read, each compared. All reads of the device start at once, for the live query around it. */
export async function readersOfMatter(
	matter: Matter | OfficeMatter,
	own?: Knowledge['own'],
	device: Device = thisDevice()
): Promise<ComparedReader[]> {
	return (await compared(matter, own, device)).readers;
}

async function compared(matter: Matter | OfficeMatter, own: Knowledge['own'], device: Device) {
	const { db } = device;
	const [facts, keys, { readers = [] }] = await Promise.all([
		loadReaderFacts(device),
		knownKeys(db),
		knownMatter(matter.name, db)
	]);
	const { otherHistory = false } = facts;
	return { otherHistory, readers: await compareReaders(planned(matter, facts), { keys, readers, own }) };
}

/** Those whom the person has still to be told of. */
export function unagreed(readers: readonly ComparedReader[], word: readonly string[] = []): ComparedReader[] {
	return readers.filter(({ news, fingerprint }) => news !== 'known' && !word.includes(fingerprint));
}

/**
 * The readers, when all are known or were agreed to: `word` holds the fingerprints that the person was shown and said yes
 * to; they are known from now on. Throws `UnagreedReadersError` otherwise, `OtherHistoryError` where no key can be believed.
 */
export async function agreedReaders(
	matter: Matter | OfficeMatter,
	word: readonly string[],
	own?: Knowledge['own'],
	device: Device = thisDevice()
): Promise<ComparedReader[]> {
	const { readers, otherHistory } = await compared(matter, own, device);
	if (otherHistory) throw new OtherHistoryError();
	const open = unagreed(readers, word);
	if (open.length > 0) throw new UnagreedReadersError(open);
	if (readers.some(({ news }) => news !== 'known')) await rememberReaders(matter.name, readers, device.db);
	return readers;
}

/** From now on they are known as readers of this matter, with these keys. */
export async function rememberReaders(
	matter: string,
	readers: readonly ComparedReader[],
	db: DeviceDb = deviceDb
): Promise<void> {
	const keys: Record<string, string[]> = {};
	for (const { holder, fingerprint } of readers) keys[holder] = [...(keys[holder] ?? []), fingerprint];
	await rememberKeys(keys satisfies KeysByHolder, db);
	await rememberMatter(matter, { readers: Object.keys(keys) }, db);
}

function planned(matter: Matter | OfficeMatter, facts: ReaderFacts) {
	if ('network' in matter) return officeReaders(matter.network, facts);
	return plannedReaders(
		readersOfRequest(matter, facts, now()),
		matter.forDesk,
		factsAt(matter.youthOffice, facts)
	);
}

function addressed({ expert, youthOffice, acceptedBy, forDesk }: Addressed): Addressed {
	return { expert, youthOffice, acceptedBy, forDesk };
}
