// A browser that refuses X25519 keys whose first byte is zero (WebKitGTK): what is sealed to such a key opens all the same.
import { bech32 } from '@scure/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decrypter, Encrypter, excuseRefusedKeys, identityToRecipient } from './age';

const { subtle } = globalThis.crypto;
const HEAD = 16;

const identityFrom = (first: number): string => {
	const secret = Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? first : at));
	return bech32.encodeFromBytes('age-secret-key-', secret).toUpperCase();
};

describe('a browser that refuses some keys', () => {
	const { importKey } = subtle;
	let refused = 0;

	beforeAll(() => {
		const whole = importKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>;
		const refusing = async (format: string, data: Uint8Array, ...rest: unknown[]) => {
			if (format !== 'pkcs8' || data[HEAD] !== 0) return whole(format, data, ...rest);
			refused += 1;
			throw new DOMException('Data provided to an operation does not meet requirements', 'DataError');
		};
		subtle.importKey = refusing as unknown as SubtleCrypto['importKey'];
		excuseRefusedKeys(subtle);
	});
	afterAll(() => {
		subtle.importKey = importKey;
	});

	it.each([
		{ first: 0, isRefused: true },
		{ first: 1, isRefused: false },
		{ first: 255, isRefused: false }
	])('opens what is sealed to a key that begins with $first', async ({ first, isRefused }) => {
		const before = refused;
		const identity = identityFrom(first);
		const encrypter = new Encrypter();
		encrypter.addRecipient(await identityToRecipient(identity));
		const decrypter = new Decrypter();
		decrypter.addIdentity(identity);
		const sealed = await encrypter.encrypt('Was gelingt?');
		expect(await decrypter.decrypt(sealed, 'text')).toBe('Was gelingt?');
		if (isRefused) expect(refused).toBeGreaterThan(before);
	});

	it('still calls what is no key none', async () => {
		const broken = subtle.importKey('raw', new Uint8Array(3), 'Ed25519', false, ['verify']);
		await expect(broken).rejects.toMatchObject({ name: 'DataError' });
	});
});
