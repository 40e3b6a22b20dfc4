// The networks' signing keys as this phone knows them: those of its copy, and in their place what was made or wrapped anew here
// and has not come back from the server yet. Without it a passphrase that was just changed would open nothing until the next
// pull, and the earlier one still would.
import type { SigningKey, SigningKeyDraft } from '$lib/domain/access/signing-key';

/** Taken by the server perhaps, but not back: `before` is the copy's version that it takes the place of. */
export interface KeptHere {
	draft: SigningKeyDraft;
	before: string | undefined;
}

const kept = new Map<string, KeptHere>();

/** For as long as this page lives; a reload finds in the queue what has not been sent. */
export function keepHere(draft: SigningKeyDraft, before: SigningKey | undefined): void {
	kept.set(draft.network, { draft, before: before?.updated });
}

/** `queued` are those that wait, not the refused ones, in the order they were made. */
export function signingKeysHere(
	stored: readonly SigningKey[],
	queued: readonly SigningKeyDraft[],
	here: ReadonlyMap<string, KeptHere> = kept
): SigningKey[] {
	const keys = new Map(stored.map((key) => [key.network, key]));
	for (const { draft, before } of here.values())
		// Another version in the copy is the server's word, on this one or on a later one.
		if (keys.get(draft.network)?.updated === before) keys.set(draft.network, laidOver(keys, draft));
	for (const draft of queued) keys.set(draft.network, laidOver(keys, draft));
	return [...keys.values()];
}

function laidOver(keys: ReadonlyMap<string, SigningKey>, draft: SigningKeyDraft): SigningKey {
	const { id, network, publicKey, wrapped, recovery, entry } = draft;
	const stored = keys.get(network);
	const since = { updated: stored?.updated ?? '', madeAt: entry?.at ?? stored?.madeAt ?? '' };
	return { id, network, publicKey, wrapped, recovery, ...since };
}
