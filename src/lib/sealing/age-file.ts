/**
 * Opening an age file in base64, and telling the two ways in which that fails apart: no key fits, or it is damaged.
 * Nothing of the domain is imported here: the worker of the passphrase loads this file.
 */
import { base64 } from '@scure/base';
import type { Decrypter, Identity } from './age';
import { UnreadableError, WrongPassphraseError } from './errors';

const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/** The bytes inside, by the keys given to `decrypter`. Throws `UnreadableError`: 'notForMe' or 'damaged'. */
export async function openFile(text: string, decrypter: Decrypter): Promise<Uint8Array> {
	let nobodyFits = false;
	// Asked after all others, and only when none of them fits.
	const last: Identity = {
		unwrapFileKey() {
			nobodyFits = true;
			return null;
		}
	};
	decrypter.addIdentity(last);
	try {
		return await decrypter.decrypt(base64.decode(text));
	} catch {
		throw new UnreadableError(nobodyFits ? 'notForMe' : 'damaged');
	}
}

/** The identity in a wrapped key. Throws `WrongPassphraseError` when the key does not fit, else `UnreadableError`. */
export async function openIdentity(wrapped: string, decrypter: Decrypter): Promise<string> {
	const bytes = await openFile(wrapped, decrypter).catch((error: UnreadableError) => {
		throw error.reason === 'notForMe' ? new WrongPassphraseError() : error;
	});
	const identity = new TextDecoder().decode(bytes);
	if (!IDENTITY.test(identity)) throw new UnreadableError('damaged');
	return identity;
}
