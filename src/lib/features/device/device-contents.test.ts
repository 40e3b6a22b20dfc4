import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { offer } from '$tests/support/entry-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { deviceDb } from '../../local/device/device-db';
import { directoryCopy } from '../../local/copy/directory-copy';
import { observe } from '../../local/live/observe';
import { deviceContents, type DeviceContents } from './device-contents';

const at = '2026-11-22T10:00:00Z';
const sealed = {} as never;
const id = 'a'.repeat(15);

describe('what lies on this phone', () => {
	it('counts each kind, and notices every change while it is looked at', async () => {
		let seen: DeviceContents | undefined;
		const end = observe(deviceContents, {
			next: (contents) => (seen = contents),
			error: (reason) => expect.unreachable(String(reason))
		});
		await expect.poll(() => seen).toEqual({ entries: 0, favourites: 0, drafts: 0, receipts: 0, unsent: 0 });

		const saved = { savedAt: Date.now(), savedAtServer: Date.now() };
		await deviceDb.drafts.put({ id: 'guest/ask', owner: 'guest', ...saved, sealed });
		await expect.poll(() => seen?.drafts).toBe(1);
		const row = { owner: 'guest', kind: 'request.submit', recordId: id, createdAt: at, sealed };
		await deviceDb.outbox.add({ id, state: 'parked', ...row });
		await expect.poll(() => seen?.unsent).toBe(1);
		await deviceDb.favourites.put({ owner: 'guest', kind: 'offers', id });
		await expect.poll(() => seen?.favourites).toBe(1);
		await fillCopy(directoryCopy, { offers: [offer({ id, title: 'Elterncafé' })] });
		await expect.poll(() => seen?.entries).toBe(1);
		// Another account's things are not counted.
		await deviceDb.drafts.put({ id: 'other/ask', owner: 'other', ...saved, sealed });
		await deviceDb.favourites.put({ owner: 'guest', kind: 'offers', id: 'b'.repeat(15) });
		await expect.poll(() => seen).toMatchObject({ drafts: 1, favourites: 2 });
		end();
	});
});
