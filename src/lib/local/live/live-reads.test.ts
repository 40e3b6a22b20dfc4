import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/entry-rows';
import { createDeviceDb, type DeviceDb } from '../device/device-db';
import { createDirectoryCopy } from '../copy/directory-copy';
import { favourites, isFavourite, toggleFavourite } from '../device/favourites';
import { keepRequest, keptRequest, keptRequests } from '../receipts/kept-requests';
import { outboxState } from '../outbox/outbox-state';
import { setMyPlace, myPlace } from '../device/my-place';
import { syncStatus } from './status';

const id = idOf('request');
const request = { id, code: 'ABCD', title: 'Anfrage', nameOfExpert: '', phoneOfExpert: '' };
const queue = (db: DeviceDb) =>
	db.outbox.add({
		id,
		owner: 'guest',
		kind: 'request.submit',
		recordId: id,
		state: 'pending',
		createdAt: '',
		sealed: {} as never
	});

/** What screens read with live(), and a write in another tab that they must notice. */
const READS: [string, (db: DeviceDb) => Promise<unknown>, (db: DeviceDb) => Promise<unknown>][] = [
	['isFavourite', (db) => isFavourite('experts', id, db), (db) => toggleFavourite('experts', id, db)],
	['favourites', (db) => favourites(db), (db) => toggleFavourite('experts', id, db)],
	['outboxState', (db) => outboxState(db), queue],
	['syncStatus', (db) => syncStatus(db, createDirectoryCopy('directory')), queue],
	['keptRequests', (db) => keptRequests(db), (db) => keepRequest(request, db)],
	['keptRequest', (db) => keptRequest(id, db), (db) => keepRequest(request, db)],
	['myPlace', (db) => myPlace(db), (db) => setMyPlace({ ags: '01053090', profession: '' }, db)]
];

describe('a live read sees what is written later', () => {
	it.each(READS)('%s', async (_, read, write) => {
		const db = createDeviceDb(`device-${crypto.randomUUID()}`);
		const seen: unknown[] = [];
		const subscription = liveQuery(() => read(db)).subscribe((value) => seen.push(JSON.stringify(value)));
		// Dexie may answer the first read twice.
		await expect.poll(() => seen.length).toBeGreaterThan(0);
		await write(db);
		await expect.poll(() => new Set(seen).size).toBe(2);
		subscription.unsubscribe();
	});
});
