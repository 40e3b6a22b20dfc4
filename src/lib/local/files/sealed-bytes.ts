/** Bytes under a key of the vault, bound to their place like its texts (vault/vault.ts); apart from it, since only files need them. */
import type { Sealed } from '../vault/sealed';

const parameters = (iv: Uint8Array<ArrayBuffer>, label: string): AesGcmParams => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode(label)
});

export async function sealBytes(key: CryptoKey, label: string, bytes: ArrayBuffer): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	return { iv, data: await crypto.subtle.encrypt(parameters(iv, label), key, bytes) };
}

/** Undefined where key or place are not those it was sealed with. */
export async function unsealBytes(
	key: CryptoKey | undefined,
	label: string,
	{ iv, data }: Sealed
): Promise<ArrayBuffer | undefined> {
	if (!key) return undefined;
	return crypto.subtle.decrypt(parameters(iv, label), key, data).catch(() => undefined);
}
