import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { OwnKey } from '$lib/domain/access/own-key';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { deviceDb } from '$lib/local/device/device-db';
import { writeSession } from '$lib/local/device/local-session';
import { rememberProvedKey } from '$lib/local/device/proved-key';
import { wipeOwner } from '$lib/local/device/wipe';
import { fillCopy } from '$tests/support/fill-copy';
import { idOf } from '$tests/support/directory-rows';
import { RECIPIENT, rowOf } from '$tests/support/one-of-each';
import { ownRecipient } from './own-recipient';

const MIA = idOf('mia');
const OTHER = RECIPIENT.replace('qqqq', 'zzzz');
const signIn = (id: string | undefined) =>
	writeSession({
		account: id ? { id, name: '', email: 'mia@example.org', role: 'member', expertId: '' } : null
	});
const listed = (owner: string, recipient: string) =>
	fillCopy(directoryCopy, {
		ownKeys: [{ ...(rowOf('ownKeys', idOf('key')) as unknown as OwnKey), owner, recipient }]
	});

beforeEach(async () => {
	await directoryCopy.clear();
	for (const table of deviceDb.tables) await table.clear();
	await signIn(MIA);
});

it('is the key that the account has opened here', async () => {
	await listed(MIA, RECIPIENT);
	await rememberProvedKey(MIA, RECIPIENT);
	expect(await ownRecipient()).toBe(RECIPIENT);
});

it.each<[string, () => Promise<unknown>]>([
	['was never opened here', () => listed(MIA, RECIPIENT)],
	[
		'the server calls another one hers',
		async () => {
			await rememberProvedKey(MIA, RECIPIENT);
			await listed(MIA, OTHER);
		}
	],
	[
		'is somebody else’s',
		async () => {
			await rememberProvedKey(MIA, RECIPIENT);
			await listed(idOf('mallory'), RECIPIENT);
		}
	],
	[
		'lies in the delta of a guest, though it was opened here once',
		async () => {
			await listed(MIA, RECIPIENT);
			await rememberProvedKey(MIA, RECIPIENT);
			await signIn(undefined);
		}
	],
	[
		'lies in the delta of a guest, under no name',
		async () => {
			await listed('', RECIPIENT);
			await rememberProvedKey('', RECIPIENT);
			await signIn(undefined);
		}
	],
	[
		'she has signed out in between',
		async () => {
			await listed(MIA, RECIPIENT);
			await rememberProvedKey(MIA, RECIPIENT);
			await wipeOwner(MIA);
		}
	]
])('is none when it %s', async (_what, happens) => {
	await happens();
	expect(await ownRecipient()).toBeUndefined();
});
