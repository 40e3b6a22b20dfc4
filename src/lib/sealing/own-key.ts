/**
 * An expert's own key: made on her device, wrapped by her passphrase and by a recovery code shown once. Guarantees: what
 * leaves the device opens with neither less; the recovery code is read aloud and typed like a receipt.
 * Deliberately not: where the wrapped key lies, when it locks, how often somebody may try (unlock-delay.ts).
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from './age';
import { base64 } from '@scure/base';
import { newReceiptCode, parseReceiptCode } from '../domain/consultation/receipt';
import { openIdentity } from './age-file';
import { WrongPassphraseError } from './errors';
import { passphraseForm } from './passphrase-wrap';
import { identityOf, type KeyPair } from './receipt-identity';

export { unwrapWithPassphrase, wrapWithPassphrase } from './passphrase-wrap';

const SHORTEST = 12;
const RECOVERY = 'schutznetz recovery identity 1';

/** What is tried first: a known word with figures and signs around it, keys in a row, one sign over and over. */
const KNOWN_WORDS = [
	...['passwort', 'password', 'kennwort', 'geheim', 'hallo', 'willkommen', 'ichliebedich'],
	...['kinderschutz', 'kindeswohl', 'schutznetz', 'jugendamt', 'fachkraft', 'insofa']
];
const ROWS = [
	'01234567890123456789',
	'98765432109876543210',
	'abcdefghijklmnopqrstuvwxyz',
	'qwertzuiopüasdfghjklöä'
];

/** A new X25519 age key. */
export async function newOwnKey(): Promise<KeyPair> {
	const identity = await generateX25519Identity();
	return { identity, recipient: await identityToRecipient(identity) };
}

/** The public key of a private one. */
export function recipientOf(identity: string): Promise<string> {
	return identityToRecipient(identity);
}

/** Why a passphrase is not taken: under 12 characters, or among the first that anybody would try. */
export function passphraseProblem(passphrase: string): 'short' | 'common' | undefined {
	const form = passphraseForm(passphrase);
	if ([...form].length < SHORTEST) return 'short';
	const signs = form.toLowerCase().replace(/\s/g, '');
	const letters = signs.replace(/[^\p{L}]/gu, '');
	const common =
		/^(.)\1*$/u.test(signs) ||
		ROWS.some((row) => row.includes(signs)) ||
		KNOWN_WORDS.some((word) => letters === word || letters === word + word);
	return common ? 'common' : undefined;
}

/** Shown once, in the written form of a receipt code. */
export function newRecoveryCode(): string {
	return newReceiptCode();
}

/** Identity → base64, sealed to a key derived from the code. No stretching: the code has 90 random bits. */
export async function wrapWithRecovery(identity: string, recoveryCode: string): Promise<string> {
	const encrypter = new Encrypter();
	encrypter.addRecipient((await identityOf(recoveryCode, RECOVERY)).recipient);
	return base64.encode(await encrypter.encrypt(identity));
}

/** The way back. Throws `WrongPassphraseError` for another code or none, `UnreadableError` for a damaged text. */
export async function unwrapWithRecovery(wrapped: string, recoveryCode: string): Promise<string> {
	if (parseReceiptCode(recoveryCode) === undefined) throw new WrongPassphraseError();
	const decrypter = new Decrypter();
	decrypter.addIdentity((await identityOf(recoveryCode, RECOVERY)).identity);
	return openIdentity(wrapped, decrypter);
}
