/**
 * Ed25519: a key made, a text signed, a signature checked. By the browser where it has it, else by `@noble/curves`, which
 * is fetched only then. Guarantees: both ways make the same keys and signatures, and refuse the same ones.
 * Deliberately not: what is signed (certificate.ts, key-log.ts), and how the secret part is kept (signing-key.ts).
 */
import { fromBase64url, toBase64url } from './base64url';

export interface SigningKeyPair {
	/** The seed, 32 bytes, base64url: signs. */
	secret: string;
	/** 32 bytes, base64url: checks. */
	publicKey: string;
}

/** One of the two ways, over raw bytes. */
export interface Ed25519 {
	publicKeyOf(seed: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
	sign(seed: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
	verify(
		publicKey: Uint8Array<ArrayBuffer>,
		message: Uint8Array<ArrayBuffer>,
		signature: Uint8Array<ArrayBuffer>
	): Promise<boolean>;
}

const SEED_BYTES = 32;
/** What stands before the seed in PKCS #8. */
const PKCS8 = Uint8Array.from([48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32]);

export async function newSigningKey(): Promise<SigningKeyPair> {
	const seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES));
	const ways = await ed25519();
	return { secret: toBase64url(seed), publicKey: toBase64url(await ways.publicKeyOf(seed)) };
}

/** The public part of a secret that was kept. */
export async function publicKeyOf(secret: string): Promise<string> {
	return toBase64url(await (await ed25519()).publicKeyOf(fromBase64url(secret)));
}

/** The signature over `message`, base64url. */
export async function sign(secret: string, message: Uint8Array<ArrayBuffer>): Promise<string> {
	return toBase64url(await (await ed25519()).sign(fromBase64url(secret), message));
}

/** Whether `publicKey` signed `message`. What is no key or no signature signed nothing. */
export async function verify(
	publicKey: string,
	message: Uint8Array<ArrayBuffer>,
	signature: string
): Promise<boolean> {
	try {
		return await (await ed25519()).verify(fromBase64url(publicKey), message, fromBase64url(signature));
	} catch {
		return false;
	}
}

let chosen: Promise<Ed25519> | undefined;

function ed25519(): Promise<Ed25519> {
	// What could not be fetched (no network yet) is fetched with the next call.
	chosen ??= chooseWay().catch((error: unknown) => {
		chosen = undefined;
		throw error;
	});
	return chosen;
}

async function chooseWay(): Promise<Ed25519> {
	// With a seed of zeros: WebKitGTK has Ed25519, but refuses every key that begins with one (age.ts).
	const hasIt = await byBrowser.publicKeyOf(new Uint8Array(SEED_BYTES)).then(
		() => true,
		() => false
	);
	return hasIt ? byBrowser : byLibrary();
}

export const byBrowser: Ed25519 = {
	async publicKeyOf(seed) {
		const { x = '' } = await crypto.subtle.exportKey('jwk', await privateKey(seed, true));
		return fromBase64url(x);
	},
	async sign(seed, message) {
		return new Uint8Array(await crypto.subtle.sign('Ed25519', await privateKey(seed, false), message));
	},
	async verify(publicKey, message, signature) {
		const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
		return crypto.subtle.verify('Ed25519', key, signature, message);
	}
};

export async function byLibrary(): Promise<Ed25519> {
	const { ed25519: curve } = await import('@noble/curves/ed25519.js');
	return {
		publicKeyOf: async (seed) => curve.getPublicKey(seed),
		sign: async (seed, message) => curve.sign(message, seed),
		// The rules of RFC 8032, as browsers have them.
		verify: async (publicKey, message, signature) =>
			curve.verify(signature, message, publicKey, { zip215: false })
	};
}

function privateKey(seed: Uint8Array, extractable: boolean): Promise<CryptoKey> {
	const pkcs8 = new Uint8Array([...PKCS8, ...seed]);
	return crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', extractable, ['sign']);
}
