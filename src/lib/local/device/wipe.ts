/**
 * Takes off the phone what belongs to somebody: at logout an account's things, on request everything. The directory's
 * public part stays at logout, projected by the same rule that the server uses for guests.
 */
import { Dexie, type Table as DexieTable } from 'dexie';
import { GUEST } from '../../domain/access/caller';
import { PERSONAL_TABLES, SHARED_TABLES, TABLES, type AnyRow, type Row } from '../../domain/tables';
import { deviceDb, GUEST_OWNER, type DeviceDb } from './device-db';
import { directoryCopy, type DirectoryCopy } from '../copy/directory-copy';
import { FILES_DATABASE } from '../files/files-name';
import { forgetMatters } from './known-readers';
import { readSession, writeSession } from './local-session';
import { provedKeyOf } from './proved-key';

/** Queue, drafts, receipts, favourites, place and key of one owner. */
export async function wipeOwner(owner: string, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction(
		'rw',
		[db.outbox, db.drafts, db.receipts, db.favourites, db.settings, db.keys],
		async () => {
			for (const table of [db.outbox, db.drafts, db.receipts, db.favourites] as DexieTable[]) {
				await table.where('owner').equals(owner).delete();
			}
			await db.settings.bulkDelete([`myPlace:${owner}`, provedKeyOf(owner)]);
			await forgetMatters(owner, db);
			await db.keys.delete(owner);
		}
	);
}

/**
 * The files that an account has kept, which its key alone opened: gone with the key, in a step of its own since the database is another
 * one. Where that fails they are unreadable, and go when the phone next tidies up.
 */
export async function wipeFiles(): Promise<void> {
	await Dexie.delete(FILES_DATABASE).catch(() => undefined);
}

/**
 * Leaves of the directory what a guest may see, and forgets up to where it was pulled: the next pull starts from a
 * snapshot. One transaction, works without network. Where the rule that says what a guest may see cannot be loaded,
 * nothing is left at all.
 */
export async function reduceToGuest(copy: DirectoryCopy = directoryCopy): Promise<void> {
	// Before the transaction, which does not outlive it.
	const project = await import('../../domain/access/visibility').then(
		(rule) => rule.project,
		() => () => undefined
	);
	await copy.write(TABLES, async (writer) => {
		const nobody = { cursor: '', epoch: '', scope: 'guest', owner: GUEST_OWNER, complete: false } as const;
		await writer.writeState(nobody);
		for (const table of PERSONAL_TABLES) await writer.clearRows(table);
		for (const table of SHARED_TABLES) {
			const rows: AnyRow[] = await writer.readAll(table);
			const kept = rows.map((row) => project(table, row, GUEST)).filter((row) => row !== undefined);
			await writer.clearRows(table);
			await writer.putRows(table, kept as Row<typeof table>[]);
		}
	});
}

/**
 * Everything this app keeps on this phone: "Alle Daten dieser App löschen". The session must be ended first; a logout
 * that the server has not heard of yet stays noted, or its cookie would sign the person in again.
 */
export async function wipeEverything(
	db: DeviceDb = deviceDb,
	copy: DirectoryCopy = directoryCopy
): Promise<void> {
	await copy.clear();
	await db.transaction('rw', db.tables, async () => {
		const session = await readSession(db);
		for (const table of db.tables) await table.clear();
		if (session?.logoutPending) await writeSession({ account: null, logoutPending: true }, db);
	});
	await wipeFiles();
}
