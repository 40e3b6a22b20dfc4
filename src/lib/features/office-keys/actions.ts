// What the office says about keys: signed here, queued like everything else. Whatever it signs names the log as this device
// sees it, so that nobody can put its word into another history.
import type { SigningKey, SigningKeyDraft } from '$lib/domain/access/signing-key';
import { newId } from '$lib/domain/id';
import type { MadeKey } from '$lib/keys/make-key';
import { now } from '$lib/local/live/clock';
import { enqueue } from '$lib/local/outbox/enqueue';
import { signCertificate } from '$lib/sealing/certificate';
import { EMPTY_LOG, signWord } from '$lib/sealing/key-log';
import { wrapInWorker } from '$lib/sealing/passphrase';
import { signingKeyOf } from '$lib/sealing/signing-key';
import { readTrust } from '$lib/trust/read-trust';
import { keepHere } from './signing-keys-here';

/** Whose key, and which. */
export interface ComparedKey {
	holder: string;
	recipient: string;
}

/** A network's signing key, its first or another. `old` is the identity of the one it replaces, where that is open. */
export async function keepSigningKey(
	network: string,
	{ identity, draft }: MadeKey,
	before: SigningKey | undefined,
	old: string | undefined
): Promise<void> {
	const { secret, publicKey } = await signingKeyOf(identity);
	const said = { network, holder: '', key: publicKey, ...(await momentOf()) };
	const endorsement =
		old === undefined ? '' : await signWord((await signingKeyOf(old)).secret, 'network', said);
	const { at, seenPosition, seenHash } = said;
	const signature = await signWord(secret, 'network', said);
	const entry = { id: newId(), at, seenPosition, seenHash, signature, endorsement };
	const { wrapped, recovery } = draft;
	const id = before?.id ?? newId();
	await queue({ id, network, publicKey, wrapped, recovery, entry }, before);
}

/** The same key under another passphrase; its recovery code stays. */
export async function wrapSigningKeyAnew(
	before: SigningKey,
	identity: string,
	passphrase: string
): Promise<void> {
	const { id, network, publicKey, recovery } = before;
	const wrapped = await wrapInWorker(identity, passphrase);
	await queue({ id, network, publicKey, recovery, wrapped }, before);
}

async function queue(body: SigningKeyDraft, before: SigningKey | undefined): Promise<void> {
	await enqueue({ id: newId(), kind: 'signingKey.keep', body });
	keepHere(body, before);
}

/** The office has compared the key with its holder. `identity` is that of the opened signing key. */
export async function certifyKey(identity: string, network: string, key: ComparedKey): Promise<void> {
	const { secret } = await signingKeyOf(identity);
	const { at, seenPosition, seenHash } = await momentOf();
	const head = { position: seenPosition, hash: seenHash };
	const { signature } = await signCertificate(secret, { network, ...key, at, head });
	const said = { network, holder: key.holder, key: key.recipient, at, seenPosition, seenHash, signature };
	await enqueue({ id: newId(), kind: 'keyLog.sign', body: { id: newId(), kind: 'certified', ...said } });
}

/** The office takes its word back. */
export async function revokeKey(identity: string, network: string, key: ComparedKey): Promise<void> {
	await say('revoked', identity, { network, holder: key.holder, key: key.recipient });
}

/** An older copy of the database was put back, by us: phones may go on from what they see now. */
export async function declareRestored(identity: string, network: string): Promise<void> {
	await say('restored', identity, { network, holder: '', key: '' });
}

async function say(
	kind: 'revoked' | 'restored',
	identity: string,
	about: { network: string; holder: string; key: string }
): Promise<void> {
	const { secret } = await signingKeyOf(identity);
	const said = { ...about, ...(await momentOf()) };
	const signature = await signWord(secret, kind, said);
	await enqueue({ id: newId(), kind: 'keyLog.sign', body: { id: newId(), kind, ...said, signature } });
}

async function momentOf(): Promise<{ at: string; seenPosition: number; seenHash: string }> {
	const { head = EMPTY_LOG } = await readTrust();
	return { at: now().toISOString(), seenPosition: head.position, seenHash: head.hash };
}
