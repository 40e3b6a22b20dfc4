import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createDeviceDb } from './device-db';
import { createDirectoryCopy } from '../copy/directory-copy';
import { readSession, writeSession } from './local-session';
import { wipeEverything } from './wipe';

describe('wiping everything', () => {
	const account = {
		id: 'a'.repeat(15),
		name: 'A',
		email: 'a@example.org',
		role: 'member',
		expertId: ''
	} as const;
	it.each([
		['a logout the server has not heard of stays noted', { account: null, logoutPending: true }, true],
		['nothing else is left', { account, endedFor: account.id }, undefined]
	])('%s', async (name, session, pending) => {
		const device = createDeviceDb(`device ${name}`);
		await writeSession(session, device);
		await device.favourites.put({ owner: 'guest', kind: 'experts', id: 'x' });
		await wipeEverything(device, createDirectoryCopy(`directory ${name}`));
		expect((await readSession(device))?.logoutPending).toBe(pending);
		expect((await readSession(device))?.account ?? null).toBeNull();
		expect(await device.favourites.count()).toBe(0);
	});
});
