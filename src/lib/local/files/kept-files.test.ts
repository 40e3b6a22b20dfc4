// Files on the phone: whole or not at all, for whoever they were kept for, and gone with her key, her row or her name.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { document, idOf } from '$tests/support/entry-rows';
import { directoryCopy } from '../copy/directory-copy';
import { writeSession } from '../device/local-session';
import { wipeEverything, wipeFiles, wipeOwner } from '../device/wipe';
import { ensureKey } from '../vault/vault';
import { FILES_DATABASE } from './files-name';
import { forgetFile, keepFile, keptFileIds, logoutWaits, readKeptFile, tidyKeptFiles } from './kept-files';

const MIA = idOf('mia');
const GUIDE = idOf('guide');
const FORM = idOf('form');
const textOf = (bytes: ArrayBuffer | undefined) => bytes && new TextDecoder().decode(bytes);
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** What lies in the copy, and for whom. */
async function pulled(ids: string[], owner = MIA, complete = true): Promise<void> {
	await directoryCopy.write(['documents'], async (copy) => {
		await copy.clearRows('documents');
		await copy.putRows(
			'documents',
			ids.map((id) => document({ id }))
		);
		await copy.writeState({ cursor: 'c', epoch: 'e', scope: 'member', owner, complete });
	});
}
async function keep(id: string, text = id, owner = MIA): Promise<void> {
	const file = { name: `${id}.pdf`, type: 'application/pdf', bytes: bytesOf(text) };
	await keepFile(id, file, { owner, key: await ensureKey(owner) });
}

beforeEach(() => pulled([GUIDE, FORM]));
afterEach(async () => {
	vi.restoreAllMocks();
	await wipeEverything();
});

describe('a file that is kept', () => {
	it('is read by its record’s id, whatever databases lie beside it', async () => {
		expect(await readKeptFile(GUIDE)).toBeUndefined();
		await keep(GUIDE, 'Wegweiser');
		const found = await readKeptFile(GUIDE);
		expect([found?.name, found?.type, textOf(found?.bytes)]).toEqual([
			`${GUIDE}.pdf`,
			'application/pdf',
			'Wegweiser'
		]);
		expect(await keptFileIds()).toEqual([GUIDE]);
		await forgetFile(GUIDE);
		expect(await readKeptFile(GUIDE)).toBeUndefined();
	});

	it('does not lie there in the clear', async () => {
		await keep(GUIDE, 'Wegweiser');
		const rows = await new Promise<{ sealed: { data: ArrayBuffer } }[]>((resolve) => {
			const opening = indexedDB.open(FILES_DATABASE);
			opening.onsuccess = () => {
				const all = opening.result.transaction('files').objectStore('files').getAll();
				all.onsuccess = () => {
					opening.result.close();
					resolve(all.result as { sealed: { data: ArrayBuffer } }[]);
				};
			};
		});
		expect(rows).toHaveLength(1);
		expect(textOf(rows[0]?.sealed.data)).not.toContain('Wegweiser');
	});

	it('whose row was dropped is given to nobody, and goes', async () => {
		await keep(GUIDE);
		await keep(FORM);
		await pulled([FORM]);
		expect(await readKeptFile(GUIDE)).toBeUndefined();
		await tidyKeptFiles();
		expect(await keptFileIds()).toEqual([FORM]);
	});

	it('stays while a copy is still coming: half of it says nothing', async () => {
		await keep(GUIDE);
		await pulled([], MIA, false);
		await tidyKeptFiles();
		expect(await keptFileIds()).toEqual([GUIDE]);
		expect(await readKeptFile(GUIDE)).toBeUndefined();
	});

	it('stays where a copy begins anew just while it is looked what of it is shown', async () => {
		await keep(GUIDE);
		let snapshot: Promise<void> | undefined;
		const { get } = IDBObjectStore.prototype;
		vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
			const request = get.call(this, key);
			if (this.name === 'state') snapshot ??= pulled([], MIA, false);
			return request;
		});
		await tidyKeptFiles();
		await snapshot;
		expect(await keptFileIds()).toEqual([GUIDE]);
	});

	it('is nothing for somebody else on the same phone, and goes', async () => {
		await keep(GUIDE);
		await pulled([GUIDE], idOf('max'));
		expect(await readKeptFile(GUIDE)).toBeUndefined();
		await tidyKeptFiles();
		expect(await keptFileIds()).toEqual([]);
	});

	it('is unreadable from the moment in which its owner’s key is gone', async () => {
		await keep(GUIDE);
		await wipeOwner(MIA);
		expect(await readKeptFile(GUIDE)).toBeUndefined();
		await wipeFiles();
		expect(await keptFileIds()).toEqual([]);
	});

	it('is in no other place: under another id it does not open', async () => {
		await keep(GUIDE);
		const { database, store } = { database: FILES_DATABASE, store: 'files' };
		await new Promise<void>((resolve) => {
			const opening = indexedDB.open(database);
			opening.onsuccess = () => {
				const transaction = opening.result.transaction(store, 'readwrite');
				const files = transaction.objectStore(store);
				const got = files.get(GUIDE);
				got.onsuccess = () => files.put({ ...(got.result as object), id: FORM });
				transaction.oncomplete = () => {
					opening.result.close();
					resolve();
				};
			};
		});
		expect(await readKeptFile(FORM)).toBeUndefined();
	});

	it('by a full storage is not kept at all, and the reason is thrown', async () => {
		await keep(FORM);
		const full = new DOMException('full', 'QuotaExceededError');
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
			queueMicrotask(() => this.transaction.abort());
			Object.defineProperty(this.transaction, 'error', { value: full });
			return {} as IDBRequest<IDBValidKey>;
		});
		await expect(keep(GUIDE)).rejects.toBe(full);
		vi.restoreAllMocks();
		expect(await keptFileIds()).toEqual([FORM]);
	});
});

it('a sign-out of which the server has not heard yet is known here, without the library', async () => {
	expect(await logoutWaits()).toBe(false);
	await writeSession({ account: null, logoutPending: true });
	expect(await logoutWaits()).toBe(true);
	await writeSession({ account: null });
	expect(await logoutWaits()).toBe(false);
});

describe('without any file', () => {
	it('nothing is made by looking, and nothing stands in the way of what is made later', async () => {
		expect(await keptFileIds()).toEqual([]);
		await tidyKeptFiles();
		await wipeFiles();
		expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(FILES_DATABASE);
		await keep(GUIDE);
		expect(await keptFileIds()).toEqual([GUIDE]);
	});
});
