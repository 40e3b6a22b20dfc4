// What decides on who can read, read from the directory on this phone, each key with what may be thought of it. All reads of
// a function start at once, for the live query that may stand around it.
import { directoryCopy, type DirectoryCopy } from '$lib/local/copy/directory-copy';
import { expertsOf } from '$lib/local/copy/directory-of-place';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { readPins, readSeenHead } from '$lib/local/device/network-keys';
import { trustIn } from '$lib/trust/read-trust';
import { ownRecipient } from './own-recipient';
import { withOffices } from './office-keys';
import { awaitsOffice } from './renewed-keys';
import { deskKeys, factsAt, type AskerFacts, type ReaderFacts } from './plan-readers';

/** Where the directory and what the device knows lie. */
export interface Device {
	copy: DirectoryCopy;
	db: DeviceDb;
}
export const thisDevice = (): Device => ({ copy: directoryCopy, db: deviceDb });

/** For a request that is on its way already: whoever it may concern. */
export async function loadReaderFacts(device: Device = thisDevice()): Promise<ReaderFacts> {
	const [experts, keys] = await Promise.all([device.copy.readAll('experts'), loadKeys(device)]);
	return { experts, ...keys };
}

/** For a request that is to be sent: the experts of the youth office with their deputies, and everybody's keys. */
export async function loadAskerFacts(youthOffice: string): Promise<AskerFacts> {
	const [experts, trusted, office, regions, own] = await Promise.all([
		expertsOf(youthOffice),
		loadKeys(thisDevice()),
		directoryCopy.readOne('youthOffices', youthOffice),
		directoryCopy.readAll('regions'),
		ownRecipient()
	]);
	const network = regions.find(({ id }) => id === office?.region);
	const forDesk =
		(network?.sealToDesk ?? false) && deskKeys(factsAt(youthOffice, { experts, ...trusted }).keys).length > 0;
	return { youthOffice, experts, ...trusted, forDesk, own, network };
}

type TrustedKeys = Pick<ReaderFacts, 'keys' | 'otherHistory'>;

async function loadKeys({ copy, db }: Device): Promise<TrustedKeys> {
	const [rows, experts, offices, entries, pins, seen, state] = await Promise.all([
		copy.readAll('publicKeys'),
		copy.readAll('experts'),
		copy.readAll('youthOffices'),
		copy.readAll('keyLog'),
		readPins(db),
		readSeenHead(db),
		copy.readState()
	]);
	// A copy that has not been fetched yet (or begins anew) shows no other history, it shows none.
	const trust = await trustIn(entries, pins, state === undefined ? undefined : seen);
	const signing = [...new Set([...Object.keys(pins), ...trust.networks.map(({ network }) => network)])];
	const certified = async (row: (typeof rows)[number]) => {
		const certification = await trust.certificationOf(row);
		const awaits = awaitsOffice(row, certification, { log: entries, signing, experts, offices });
		return { ...row, certification, awaitsOffice: awaits };
	};
	return {
		keys: withOffices(await Promise.all(rows.map(certified)), offices),
		otherHistory: trust.log.kind === 'differs'
	};
}
