// A new key, or the old one with a new passphrase: made and wrapped here, published through the queue. What is queued opens
// with neither passphrase nor recovery code less.
import { newId } from '$lib/domain/id';
import type { KeyDraft } from '$lib/domain/access/own-key';
import { enqueue } from '$lib/local/outbox/enqueue';
import { newOwnKey, newRecoveryCode, wrapWithRecovery } from '$lib/sealing/own-key';
import { wrapInWorker } from '$lib/sealing/passphrase';

export interface MadeKey {
	identity: string;
	draft: KeyDraft;
	/** Shown once, then forgotten. */
	recoveryCode: string;
}

/** `id` is that of the account's key record, where there is one. Nothing is kept or sent yet. */
export async function makeKey(passphrase: string, id: string | undefined): Promise<MadeKey> {
	const { identity, recipient } = await newOwnKey();
	const recoveryCode = newRecoveryCode();
	const [wrapped, recovery] = await Promise.all([
		wrapInWorker(identity, passphrase),
		wrapWithRecovery(identity, recoveryCode)
	]);
	return { identity, recoveryCode, draft: { id: id ?? newId(), recipient, wrapped, recovery } };
}

/** The same key under another passphrase; its recovery code stays. */
export async function wrapAnew(key: KeyDraft, identity: string, passphrase: string): Promise<KeyDraft> {
	const { id, recipient, recovery } = key;
	return { id, recipient, recovery, wrapped: await wrapInWorker(identity, passphrase) };
}

/** Queues it; counts when the server has it. Throws a CodedError when this phone cannot keep it. */
export async function publishKey(draft: KeyDraft): Promise<void> {
	await enqueue({ id: newId(), kind: 'key.publish', body: draft });
}
