/**
 * The log of keys as a chain: each head is the hash of everything before it, so that two phones with the same head have
 * seen the same history, word for word. And what an office signs when it adds to it. Pure.
 * Deliberately not: which network key is believed and which head was remembered (lib/trust).
 */
import type { Certificate, LogHead } from '../domain/access/certificate';
import type { KeyLogEntry } from '../domain/access/key-log';
import { toBase64url } from './base64url';
import { verifyCertificate } from './certificate';
import { sign, verify } from './signature';

/** Before the first entry. */
export const EMPTY_LOG: LogHead = { position: 0, hash: 'A'.repeat(43) };

const FORMAT = 'schutznetz key log 1';
const WORDS = {
	network: 'schutznetz network key 1',
	revoked: 'schutznetz revocation 1',
	restored: 'schutznetz restored 1'
};

/** Signed like a certificate, under a name of its own. */
export type SignedKind = keyof typeof WORDS;
type Signed = Pick<KeyLogEntry, 'network' | 'holder' | 'key' | 'at' | 'seenPosition' | 'seenHash'>;

/**
 * The head after each entry: `heads[n]` stands for the first n. Undefined when the entries are not 1, 2, 3 … without a
 * gap: then there is no history to speak of.
 */
export async function headsOf(entries: readonly KeyLogEntry[]): Promise<readonly LogHead[] | undefined> {
	const heads = [EMPTY_LOG];
	const ordered = [...entries].sort((a, b) => a.position - b.position);
	for (const [index, entry] of ordered.entries()) {
		if (entry.position !== index + 1) return undefined;
		heads.push({ position: entry.position, hash: await hashAfter(heads[index]!.hash, entry) });
	}
	return heads;
}

async function hashAfter(before: string, entry: KeyLogEntry): Promise<string> {
	const { position, kind, network, holder, key, at, seenPosition, seenHash, signature, endorsement } = entry;
	const facts = [position, kind, network, holder, key, at, seenPosition, seenHash, signature, endorsement];
	return toBase64url(
		new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf([FORMAT, before, ...facts])))
	);
}

/** The signature under what an office says of its own key, of a word taken back, of a restored log. */
export function signWord(secret: string, kind: SignedKind, word: Signed): Promise<string> {
	return sign(secret, wordBytes(kind, word));
}

/** Whether `networkKey` signed this entry, whatever it says. What the database noted by itself nobody has signed. */
export async function isSignedBy(networkKey: string, entry: KeyLogEntry): Promise<boolean> {
	if (entry.kind === 'certified') return verifyCertificate(networkKey, certificateIn(entry));
	if (!isWord(entry.kind)) return false;
	return verify(networkKey, wordBytes(entry.kind, entry), entry.signature);
}

/** Whether a network's new key was signed by its old one too. */
export function isEndorsedBy(oldKey: string, entry: KeyLogEntry): Promise<boolean> {
	return verify(oldKey, wordBytes('network', entry), entry.endorsement);
}

/** The certificate that an entry carries. */
export function certificateIn(entry: Signed & Pick<KeyLogEntry, 'signature'>): Certificate {
	const { network, holder, key, at, seenPosition, seenHash, signature } = entry;
	return { network, holder, recipient: key, at, head: { position: seenPosition, hash: seenHash }, signature };
}

function isWord(kind: string): kind is SignedKind {
	return Object.hasOwn(WORDS, kind);
}

function wordBytes(kind: SignedKind, { network, holder, key, at, seenPosition, seenHash }: Signed) {
	return bytesOf([WORDS[kind], network, holder, key, at, seenPosition, seenHash]);
}

/** A line a fact: no value can hold a line break (domain/access/key-log.ts). */
function bytesOf(facts: readonly (string | number)[]): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(facts.join('\n'));
}
