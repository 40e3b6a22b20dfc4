import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { observe } from '../live/observe';
import { createDeviceDb, deviceDb } from './device-db';
import { goOn, isUnmade, letGo } from './let-go';

afterEach(goOn);

/** What a page that lives on reads, over a connection of its own. */
async function readElsewhere(key: string): Promise<unknown> {
	const elsewhere = createDeviceDb('schutznetz-device');
	const row = await elsewhere.settings.get(key);
	elsewhere.close();
	return row?.value;
}

describe('a page that is about to be frozen', () => {
	it('gives back what it holds in the middle of a step, and nothing of the step is written', async () => {
		let reached = () => {};
		const middle = new Promise<void>((resolve) => (reached = resolve));
		const step = deviceDb.transaction('rw', deviceDb.settings, async () => {
			await deviceDb.settings.put({ key: 'half', value: 1 });
			reached();
			// As long as it asks, the step is open: as in a page that was stopped here.
			for (;;) await deviceDb.settings.get('half');
		});
		await middle;
		letGo();
		await expect(step).rejects.toThrow();
		goOn();
		expect(await readElsewhere('half')).toBeUndefined();
	});

	it('gives back what Dexie begins by itself as it opens a database, which opens all the same later', async () => {
		const ends: string[] = [];
		const restore = whenBegun((begun) => {
			for (const end of ['abort', 'complete']) begun.addEventListener(end, () => ends.push(end));
			queueMicrotask(letGo);
		});
		const db = createDeviceDb('schutznetz-device');
		await db.open();
		await expect.poll(() => ends).toEqual(['abort']);
		restore();
		goOn();
		expect(await db.settings.get('half')).toBeUndefined();
		db.close();
	});

	it('gives back a database that it was just making, as if it had never begun', async () => {
		const name = 'made-when-frozen';
		const db = createDeviceDb(name);
		db.on('populate', () => letGo());
		await expect(db.open()).rejects.toThrow();
		expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
		expect(isUnmade()).toBe(true);
	});

	it('begins nothing until it lives on, and loses nothing that it was asked for', async () => {
		await deviceDb.open();
		letGo();
		let written = false;
		const writing = deviceDb.settings.put({ key: 'later', value: 2 }).then(() => (written = true));
		await new Promise((resolve) => setImmediate(resolve));
		expect(written).toBe(false);
		goOn();
		await writing;
		expect(await readElsewhere('later')).toBe(2);
	});

	it('reads anew what it shows, though nobody told it of a change', async () => {
		await deviceDb.settings.put({ key: 'shown', value: 'before' });
		const seen: unknown[] = [];
		const end = observe(() => deviceDb.settings.get('shown'), {
			next: (row) => seen.push(row?.value),
			error: (error) => seen.push(error)
		});
		await expect.poll(() => seen.at(-1)).toBe('before');
		await writeSilently('shown', 'after');
		letGo();
		goOn();
		await expect.poll(() => seen.at(-1)).toBe('after');
		expect(new Set(seen)).toEqual(new Set(['before', 'after']));
		end();
	});
});

/** Calls `act` with the next transaction of the browser, until the answer is called. */
function whenBegun(act: (begun: IDBTransaction) => void): () => void {
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...args) {
		const begun = transaction.apply(this, args);
		act(begun);
		return begun;
	};
	return () => (IDBDatabase.prototype.transaction = transaction);
}

/** As another page does whose word does not arrive: past Dexie. */
async function writeSilently(key: string, value: unknown): Promise<void> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open('schutznetz-device');
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	await new Promise<void>((resolve) => {
		const writing = database.transaction('settings', 'readwrite');
		writing.objectStore('settings').put({ key, value });
		writing.oncomplete = () => resolve();
	});
	database.close();
}
