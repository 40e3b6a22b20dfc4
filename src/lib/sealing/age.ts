/**
 * The age library as this house uses it; nothing else imports it. Guarantees: every key that age makes or reads works in every
 * browser. WebKitGTK loses the first byte of an X25519 key where that is zero, and refuses what is left as no key: one of 256,
 * and a request to nine readers makes eighteen. age does its own arithmetic where a browser cannot, so that is what it is told.
 */
export {
	Decrypter,
	Encrypter,
	generateX25519Identity,
	identityToRecipient,
	Stanza,
	type Identity,
	type Recipient
} from 'age-encryption';

/** Makes `subtle` say of an X25519 key that it refuses that it cannot do this, instead of calling it none. */
export function excuseRefusedKeys(subtle: SubtleCrypto): void {
	const importKey = subtle.importKey.bind(subtle) as (...args: unknown[]) => Promise<CryptoKey>;
	const excusing = async (...args: unknown[]) => {
		try {
			return await importKey(...args);
		} catch (error) {
			const refused = error instanceof DOMException && error.name === 'DataError';
			if (!refused || nameOf(args[2]) !== 'X25519') throw error;
			throw new DOMException(error.message, 'NotSupportedError');
		}
	};
	subtle.importKey = excusing as SubtleCrypto['importKey'];
}

function nameOf(algorithm: unknown): unknown {
	return typeof algorithm === 'string' ? algorithm : (algorithm as { name?: unknown } | undefined)?.name;
}

excuseRefusedKeys(globalThis.crypto.subtle);
