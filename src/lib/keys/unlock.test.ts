import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createDeviceDb } from '$lib/local/device/device-db';
import { provedKeys } from '$lib/local/device/proved-key';
import { newOwnKey, newRecoveryCode, wrapWithPassphrase, wrapWithRecovery } from '$lib/sealing/own-key';
import { readTries, unlockWithPassphrase, unlockWithRecovery, waitOf } from './unlock';

const ANNA = 'a'.repeat(15);
const PASSPHRASE = 'Grüne Füchse zählen Steine';
const { identity, recipient } = await newOwnKey();
const CODE = newRecoveryCode();
/** As the real thing, in a thousandth of the time. */
const key = {
	recipient,
	wrapped: await wrapWithPassphrase(identity, PASSPHRASE, 7),
	recovery: await wrapWithRecovery(identity, CODE)
};
vi.mock('$lib/sealing/passphrase', async () => {
	const { unwrapWithPassphrase } = await import('$lib/sealing/own-key');
	return { unwrapInWorker: unwrapWithPassphrase };
});

let made = 0;
const phone = () => createDeviceDb(`unlock ${++made}`);
const T0 = new Date('2026-11-22T08:00:00Z');

describe('the wait after wrong passphrases', () => {
	it.each<[number, number, ReturnType<typeof waitOf>]>([
		[0, 0, 0],
		[3, 0, 0],
		[4, 0, 30_000],
		[4, 29_999, 1],
		[4, 30_000, 0],
		[19, 0, 3_600_000],
		[20, 9e9, 'recoveryOnly'],
		// The clock was put back by a year: no more than the whole wait.
		[4, -31_536_000_000, 30_000]
	])('%i wrong, %i ms ago: %s', (wrong, passed, wait) =>
		expect(waitOf({ wrong, lastAt: T0.getTime() }, new Date(T0.getTime() + passed))).toBe(wait)
	);
});

describe('opening the own key', () => {
	it('by the passphrase, which forgets what was wrong before', async () => {
		const db = phone();
		expect(await unlockWithPassphrase(ANNA, key, 'falsch geraten', db)).toEqual({ failure: 'wrong' });
		expect(await readTries(ANNA, db)).toMatchObject({ wrong: 1 });
		expect(await unlockWithPassphrase(ANNA, key, PASSPHRASE, db)).toEqual({ identity });
		expect(await readTries(ANNA, db)).toMatchObject({ wrong: 0 });
	});

	it('waits after some wrong ones, also for the right one, and others do not wait for her', async () => {
		const db = phone();
		for (let tries = 0; tries < 4; tries += 1) await unlockWithPassphrase(ANNA, key, 'falsch geraten', db);
		expect(await unlockWithPassphrase(ANNA, key, PASSPHRASE, db)).toEqual({ failure: 'waiting' });
		expect(await unlockWithPassphrase('b'.repeat(15), key, PASSPHRASE, db)).toEqual({ identity });
	});

	it('after twenty wrong ones only by the recovery code', async () => {
		const db = phone();
		await db.settings.put({ key: `keyTries:${ANNA}`, value: { wrong: 20, lastAt: 0 } });
		expect(await unlockWithPassphrase(ANNA, key, PASSPHRASE, db)).toEqual({ failure: 'recoveryOnly' });
		expect(await unlockWithRecovery(ANNA, key, newRecoveryCode(), db)).toEqual({ failure: 'wrong' });
		expect(await unlockWithRecovery(ANNA, key, CODE.toLowerCase().replaceAll('-', ' '), db)).toEqual({
			identity
		});
		expect(await unlockWithPassphrase(ANNA, key, PASSPHRASE, db)).toEqual({ identity });
	});

	it.each(['passphrase', 'code'] as const)(
		'opens nothing by the %s when the server calls another key hers, and proves nothing',
		async (way) => {
			const db = phone();
			const swapped = { ...key, recipient: (await newOwnKey()).recipient };
			const outcome =
				way === 'passphrase'
					? await unlockWithPassphrase(ANNA, swapped, PASSPHRASE, db)
					: await unlockWithRecovery(ANNA, swapped, CODE, db);
			expect(outcome).toEqual({ failure: 'foreign' });
			expect((await provedKeys(db)).size).toBe(0);
			expect(await readTries(ANNA, db)).toMatchObject({ wrong: 0 });
		}
	);

	it('proves that the key is hers', async () => {
		const db = phone();
		await unlockWithPassphrase(ANNA, key, PASSPHRASE, db);
		expect((await provedKeys(db)).get(ANNA)).toBe(recipient);
	});

	it('says when it is damaged', async () => {
		const cut = { recipient, wrapped: `${key.wrapped.slice(0, -8)}AAAAAAA=` };
		expect(await unlockWithPassphrase(ANNA, cut, PASSPHRASE, phone())).toEqual({ failure: 'damaged' });
	});
});
