/**
 * Seals what waits on the phone: AES-GCM with one non-extractable key per owner, kept by the browser. Deleting the
 * key makes everything sealed with it unreadable, also what a storage engine has not yet overwritten.
 * It protects the files of a lost phone's browser profile, not against code that runs in this origin.
 */
import { deviceDb, type DeviceDb } from '../device/device-db';
import type { Sealed } from './sealed';

const ALGORITHM = { name: 'AES-GCM', length: 256 } as const;

/** The owner's key, if there is one. Read it before other work: Dexie's transactions do not outlive WebCrypto. */
export async function findKey(owner: string, db: DeviceDb = deviceDb): Promise<CryptoKey | undefined> {
	return (await db.keys.get(owner))?.key;
}

/** The owner's key, made when there is none; two tabs that make one at once agree on the first. */
export async function ensureKey(owner: string, db: DeviceDb = deviceDb): Promise<CryptoKey> {
	const found = await findKey(owner, db);
	if (found) return found;
	const fresh = await crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
	return db.transaction('rw', db.keys, async () => {
		const winner = await findKey(owner, db);
		if (winner) return winner;
		await db.keys.add({ owner, key: fresh });
		return fresh;
	});
}

/** `label` binds the text to its place: sealed for one row, it does not open in another. */
export async function seal(key: CryptoKey, label: string, text: string): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const data = await crypto.subtle.encrypt(parameters(iv, label), key, new TextEncoder().encode(text));
	return { iv, data };
}

/** The text, or undefined when key or place are not the ones it was sealed with. */
export async function unseal(
	key: CryptoKey | undefined,
	label: string,
	sealed: Sealed
): Promise<string | undefined> {
	if (!key) return undefined;
	try {
		const text = await crypto.subtle.decrypt(parameters(sealed.iv, label), key, sealed.data);
		return new TextDecoder().decode(text);
	} catch {
		return undefined;
	}
}

function parameters(iv: Uint8Array<ArrayBuffer>, label: string): AesGcmParams {
	return { name: ALGORITHM.name, iv, additionalData: new TextEncoder().encode(label) };
}
