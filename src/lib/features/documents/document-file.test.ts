// Keeping a file on the phone: for whom it was asked, or not at all.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { document, idOf } from '$tests/support/entry-rows';
import { deviceDb } from '../../local/device/device-db';
import { writeSession } from '../../local/device/local-session';
import { wipeEverything, wipeOwner } from '../../local/device/wipe';
import { hashOf } from '../../local/files/fetch-checked';
import { keptFileIds } from '../../local/files/kept-files';
import { keepHere } from './document-file';

const MIA = idOf('mia');
const BYTES = new TextEncoder().encode('Leitfaden').buffer;

const guide = async () =>
	document({ id: idOf('guide'), size: BYTES.byteLength, sha256: await hashOf(BYTES) });
const signIn = () =>
	writeSession({ account: { id: MIA, name: 'Mia', email: 'mia@example.org', role: 'member', expertId: '' } });
const signOut = async () => {
	await writeSession({ account: null });
	await wipeOwner(MIA);
};
const answering = (meanwhile: () => Promise<unknown>) =>
	vi.stubGlobal('fetch', async () => {
		await meanwhile();
		return new Response(BYTES);
	});

afterEach(async () => {
	vi.unstubAllGlobals();
	await wipeEverything();
});

it('is kept for who asked', async () => {
	await signIn();
	answering(() => Promise.resolve());
	await keepHere(await guide());
	expect(await keptFileIds()).toEqual([idOf('guide')]);
});

it.each([
	['nobody is signed in', signOut],
	['she has signed in again, with nothing of before', () => signOut().then(signIn)]
])('is not kept where she has signed out while it came, and no key is made: %s', async (_what, meanwhile) => {
	await signIn();
	answering(meanwhile);
	await keepHere(await guide());
	expect(await keptFileIds()).toEqual([]);
	expect(await deviceDb.keys.toArray()).toEqual([]);
});
