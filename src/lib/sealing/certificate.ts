/**
 * A certificate: the coordination office compared a key with its holder and signed it. Guarantees: entry, key, network,
 * time and the history of keys as the office saw it are all under the signature, and no two certificates have the same
 * bytes. Pure; a guest's phone checks it as any other.
 * Deliberately not: which network key is to be believed, and whether a certificate was withdrawn since: that takes what
 * this phone has pinned and the log, and `certificationOf(publicKey)` of lib/trust answers it with
 * 'certified' | 'unconfirmed' | 'revoked'.
 */
import type { Certificate } from '../domain/access/certificate';
import { sign, verify } from './signature';

/** What is signed. */
export type Statement = Omit<Certificate, 'signature'>;

const FORMAT = 'schutznetz certificate 1';

/** The canonical bytes: a line a fact, in this order. No value can hold a line break (domain/access/certificate.ts). */
export function statementBytes({ network, holder, recipient, at, head }: Statement): Uint8Array<ArrayBuffer> {
	const lines = [FORMAT, network, holder, recipient, at, String(head.position), head.hash];
	return new TextEncoder().encode(lines.join('\n'));
}

/** `secret` is that of the network's signing key. */
export async function signCertificate(secret: string, statement: Statement): Promise<Certificate> {
	return { ...statement, signature: await sign(secret, statementBytes(statement)) };
}

/** Whether `networkKey` (public, base64url) signed exactly this. Its time and network are the caller's to judge. */
export function verifyCertificate(networkKey: string, certificate: Certificate): Promise<boolean> {
	return verify(networkKey, statementBytes(certificate), certificate.signature);
}
