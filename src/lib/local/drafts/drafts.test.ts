import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../protocol/session';
import { createDeviceDb } from '../device/device-db';
import { adoptDraft, deleteDraft, loadDraft, saveDraft } from './drafts';
import { writeSession } from '../device/local-session';
import { wipeOwner } from '../device/wipe';

const ANNA: Account = { id: 'a'.repeat(15), name: 'A', email: 'a@example.org', role: 'member', expertId: '' };
let made = 0;
const phone = () => createDeviceDb(`drafts ${++made}`);

describe('a draft begun without an account', () => {
	it('goes with the person who took it over, and keeps its age', async () => {
		const db = phone();
		await saveDraft('x', 'ohne Konto', db);
		await db.drafts.toCollection().modify({ savedAt: 1, savedAtServer: Date.now() });
		await writeSession({ account: ANNA }, db);
		await adoptDraft('x', db);
		expect(await loadDraft('x', db)).toBe('ohne Konto');
		expect(await db.drafts.toArray()).toMatchObject([{ owner: ANNA.id, savedAt: 1 }]);

		await wipeOwner(ANNA.id, db);
		await writeSession({ account: null }, db);
		expect(await loadDraft('x', db)).toBeUndefined();
	});

	it('never takes the place of her own', async () => {
		const db = phone();
		await saveDraft('x', 'ohne Konto', db);
		await writeSession({ account: ANNA }, db);
		await saveDraft('x', 'eigener', db);
		await adoptDraft('x', db);
		expect(await loadDraft('x', db)).toBe('eigener');
		await deleteDraft('x', db);
		expect(await db.drafts.count()).toBe(0);
	});

	it('stays a guest’s while nobody is signed in', async () => {
		const db = phone();
		await saveDraft('x', 'ohne Konto', db);
		await adoptDraft('x', db);
		expect(await loadDraft('x', db)).toBe('ohne Konto');
	});
});
