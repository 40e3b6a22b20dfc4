/**
 * Drafts: what somebody types, saved while typing, sealed, per owner, gone after LIMITS.deviceDays. A draft that was
 * begun without an account is still there after signing in; never the other way round.
 */
import { now } from '../live/clock';
import { storageError } from '../coded-error';
import { deviceDb, GUEST_OWNER, type DeviceDb, type DraftRow } from '../device/device-db';
import { currentOwner, visibleOwners } from '../device/local-session';
import { isExpired } from './expiry';
import { ensureKey, findKey, seal, unseal } from '../vault/vault';

const idOf = (owner: string, key: string): string => `${owner}/${key}`;

/** Throws a coded error when the phone cannot keep it: the form then says so and keeps its text. */
export async function saveDraft(key: string, value: unknown, db: DeviceDb = deviceDb): Promise<void> {
	try {
		await db.drafts.put(await draftRow(key, value, db));
	} catch (error) {
		throw storageError(error);
	}
}

/** The sealed row of a draft, to be written in the transaction that queues (outbox/enqueue.ts). */
export async function draftRow(key: string, value: unknown, db: DeviceDb = deviceDb): Promise<DraftRow> {
	const owner = await currentOwner(db);
	const id = idOf(owner, key);
	const sealed = await seal(await ensureKey(owner, db), `draft/${id}`, JSON.stringify(value));
	return { id, owner, savedAt: Date.now(), savedAtServer: now().getTime(), sealed };
}

/** A draft as it lies there: the person's own, and what was begun here without an account. */
export async function draftRows(key: string, db: DeviceDb = deviceDb): Promise<DraftRow[]> {
	const ids = (await visibleOwners(db)).map((owner) => idOf(owner, key));
	return (await db.drafts.bulkGet(ids)).filter((row) => row !== undefined);
}

/** The draft, or undefined: none, too old, or not readable any more. */
export async function loadDraft<T>(key: string, db: DeviceDb = deviceDb): Promise<T | undefined> {
	for (const owner of await visibleOwners(db)) {
		const cipher = await findKey(owner, db);
		const row = await db.drafts.get(idOf(owner, key));
		if (!row || isExpired(row)) continue;
		const text = await unseal(cipher, `draft/${row.id}`, row.sealed);
		if (text !== undefined) return JSON.parse(text) as T;
	}
	return undefined;
}

/**
 * Makes what was begun without an account the signed-in person's own, so that it goes with her at logout. It keeps
 * its age; a draft that she has already is left alone.
 */
export async function adoptDraft(key: string, db: DeviceDb = deviceDb): Promise<void> {
	const owner = await currentOwner(db);
	const id = idOf(owner, key);
	const row = await db.drafts.get(idOf(GUEST_OWNER, key));
	if (owner === GUEST_OWNER || !row || (await db.drafts.get(id))) return;
	const text = await unseal(await findKey(GUEST_OWNER, db), `draft/${row.id}`, row.sealed);
	if (text === undefined) return;
	const sealed = await seal(await ensureKey(owner, db), `draft/${id}`, text);
	await db.transaction('rw', db.drafts, async () => {
		await db.drafts.put({ ...row, id, owner, sealed });
		await db.drafts.delete(row.id);
	});
}

export async function deleteDraft(key: string, db: DeviceDb = deviceDb): Promise<void> {
	await db.drafts.bulkDelete((await visibleOwners(db)).map((owner) => idOf(owner, key)));
}

/** How many drafts the signed-in person (or the guest) has here. */
export async function draftCount(db: DeviceDb = deviceDb): Promise<number> {
	const rows = await db.drafts
		.where('owner')
		.equals(await currentOwner(db))
		.toArray();
	return rows.filter((row) => !isExpired(row)).length;
}
