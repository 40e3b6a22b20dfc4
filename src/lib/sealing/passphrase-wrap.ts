/**
 * The arrow from a passphrase to a wrapped key, by age's scrypt recipient. Guarantees: every guess costs 128 MiB and half
 * a second of a processor; a wrapped key that asks for far more is refused before it costs anything. Deliberately not:
 * counting guesses (unlock-delay.ts), judging passphrases (own-key.ts), sparing the thread it runs in (passphrase.ts).
 */
import { base64 } from '@scure/base';
import { Decrypter, Encrypter, type Identity } from './age';
import { openIdentity } from './age-file';

/**
 * N = 2^17, r = 8: 128 MiB for every guess, by whoever copied the database, and about as much as an old phone gives a
 * page; with 256 MiB (age's own 2^18) such phones close it.
 */
export const WORK_FACTOR = 17;

/** A server could hand out a wrapped key that takes a GiB to try. */
const MAX_WORK_FACTOR = 18;

/** Another keyboard writes "ü" as two signs, or adds a blank at the end: the same passphrase for a person. */
export function passphraseForm(passphrase: string): string {
	return passphrase.normalize('NFKC').trim();
}

/**
 * Identity → base64. Blocks its thread, for 0.6 s on a laptop and for seconds on an old phone (the library's scrypt is
 * the synchronous one): screens call passphrase.ts.
 */
export async function wrapWithPassphrase(
	identity: string,
	passphrase: string,
	workFactor = WORK_FACTOR
): Promise<string> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphraseForm(passphrase));
	encrypter.setScryptWorkFactor(workFactor);
	return base64.encode(await encrypter.encrypt(identity));
}

/**
 * The way back, blocking as long. Throws `WrongPassphraseError`, or `UnreadableError` for what no passphrase opens.
 */
export async function unwrapWithPassphrase(wrapped: string, passphrase: string): Promise<string> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(affordable);
	decrypter.addPassphrase(passphraseForm(passphrase));
	return openIdentity(wrapped, decrypter);
}

/** Asked first: looks at the price, never opens. */
const affordable: Identity = {
	unwrapFileKey(stanzas) {
		const fair = stanzas.every(({ args }) => args[0] === 'scrypt' && Number(args[2]) <= MAX_WORK_FACTOR);
		if (!fair) throw new RangeError('no scrypt, or too much of it');
		return null;
	}
};
