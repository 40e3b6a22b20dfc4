/**
 * Who is signed in on this phone, as far as the phone knows, and whose rows may be read. The server's session
 * decides; sync/session.ts keeps this in step with it.
 */
import type { PromiseExtended } from 'dexie';
import { newId } from '../../domain/id';
import type { Account } from '../../protocol/session';
import { deviceDb, GUEST_OWNER, type DeviceDb } from './device-db';

const KEY = 'session';

export interface LocalSession {
	account: Account | null;
	/** Signed out without network: the server's session is still to be ended. */
	logoutPending?: boolean;
	/** The account whose session the server ended while things of it still wait here. */
	endedFor?: string;
	/** Signed out from afar: what belonged to the account is gone from this device, and its person should know why. */
	wiped?: boolean;
	/** New with every write: an answer that was asked for before must not overwrite it. */
	stamp?: string;
}

/**
 * The session row; undefined on a phone that has never asked the server.
 * The readers here chain Dexie's own promises and are not `async`: behind several native awaits a live query loses
 * sight of what is read after them, and the screens of queue, receipts and favourites would stand still.
 */
export function readSession(db: DeviceDb = deviceDb): PromiseExtended<LocalSession | undefined> {
	return db.settings.get(KEY).then((row) => row?.value as LocalSession | undefined);
}

/** For sync/session.ts alone. */
export async function writeSession(session: LocalSession, db: DeviceDb = deviceDb): Promise<LocalSession> {
	const written = { ...session, stamp: newId() };
	await db.settings.put({ key: KEY, value: written });
	return written;
}

/** The account signed in on this phone; undefined for guests. */
export function currentAccount(db: DeviceDb = deviceDb): PromiseExtended<Account | undefined> {
	return readSession(db).then((session) => session?.account ?? undefined);
}

/** Under whose name new rows are written: the account's id, or `guest`. */
export function currentOwner(db: DeviceDb = deviceDb): PromiseExtended<string> {
	return currentAccount(db).then((account) => account?.id ?? GUEST_OWNER);
}

/**
 * Whose rows the person in front of the phone may see: her own first, and what was written on it without an account
 * (anybody can see that here, just by not signing in). Never another account's.
 */
export function visibleOwners(db: DeviceDb = deviceDb): PromiseExtended<string[]> {
	return currentOwner(db).then((owner) => (owner === GUEST_OWNER ? [GUEST_OWNER] : [owner, GUEST_OWNER]));
}
