/**
 * Who can open a sealed text, found without the library that sealed it: the age format (age-encryption.org/v1) read by
 * hand, with Node's own X25519, HKDF and ChaCha20-Poly1305. An oracle of its own, and quicker than opening.
 */
import { createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { bech32 } from '@scure/base';

const PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b656e032100', 'hex');
const INFO = 'age-encryption.org/v1/X25519';
const TAG = 16;

interface Identity {
	key: KeyObject;
	point: Buffer;
}

interface Stanza {
	share: Buffer;
	point: KeyObject;
	body: Buffer;
}

const identities = new Map<string, Identity>();

/**
 * Which of `secrets` (AGE-SECRET-KEY-1…) open the text, for how many keys it was sealed (one added twice counts twice), and
 * how many of these are none of the secrets.
 */
export function openersOf(
	payload: string,
	secrets: readonly string[]
): { openers: Set<string>; keys: number; strange: number } {
	const stanzas = stanzasOf(payload);
	const fitting = stanzas.map((one) => secrets.filter((secret) => opens(identityOf(secret), one)));
	const strange = fitting.filter((some) => some.length === 0).length;
	return { openers: new Set(fitting.flat()), keys: stanzas.length, strange };
}

function stanzasOf(payload: string): Stanza[] {
	const header = Buffer.from(payload, 'base64').toString('latin1').split('\n---')[0] ?? '';
	const [version, ...lines] = header.split('\n');
	if (version !== 'age-encryption.org/v1') throw new Error('not an age file');
	return lines.flatMap((line, at) => {
		const [, type, share = ''] = /^-> (\S+) ?(\S*)/.exec(line) ?? [];
		if (type === undefined) return [];
		if (type !== 'X25519') throw new Error(`sealed to something else: ${type}`);
		const raw = Buffer.from(share, 'base64');
		const point = createPublicKey({ key: Buffer.concat([PUBLIC, raw]), format: 'der', type: 'spki' });
		return [{ share: raw, point, body: Buffer.from(lines[at + 1] ?? '', 'base64') }];
	});
}

function opens({ key, point }: Identity, { share, point: publicKey, body }: Stanza): boolean {
	const shared = diffieHellman({ privateKey: key, publicKey });
	const wrap = Buffer.from(hkdfSync('sha256', shared, Buffer.concat([share, point]), INFO, 32));
	const cipher = createDecipheriv('chacha20-poly1305', wrap, Buffer.alloc(12), { authTagLength: TAG });
	cipher.setAuthTag(body.subarray(-TAG));
	cipher.update(body.subarray(0, -TAG));
	try {
		cipher.final();
		return true;
	} catch {
		return false;
	}
}

function identityOf(secret: string): Identity {
	const known = identities.get(secret);
	if (known) return known;
	const raw = Buffer.from(bech32.decodeToBytes(secret.toLowerCase()).bytes);
	const key = createPrivateKey({ key: Buffer.concat([PRIVATE, raw]), format: 'der', type: 'pkcs8' });
	const point = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
	const identity = { key, point: Buffer.from(point) };
	identities.set(secret, identity);
	return identity;
}
