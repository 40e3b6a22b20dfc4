/**
 * The networks' signing keys: what the log says now, and what this device holds to be theirs. A key that has changed is
 * never taken in silence, whoever signed it. Pure.
 */
import type { KeyLogEntry } from '../domain/access/key-log';
import { isEndorsedBy, isSignedBy } from '../sealing/key-log';
import type { Pin, Pins } from '../local/device/network-keys';

export interface NetworkKey {
	network: string;
	/** The one the log named last. */
	current: string;
	/** Since when the log names it. */
	at: string;
	pinned: Pin | undefined;
	/** The pinned key has signed the new one: still the person's to say. */
	endorsed: boolean;
}

export async function networkKeysIn(entries: readonly KeyLogEntry[], pins: Pins): Promise<NetworkKey[]> {
	const latest = new Map<string, KeyLogEntry>();
	const ordered = entries.filter(({ kind }) => kind === 'network').sort((a, b) => a.position - b.position);
	// Whoever enters a key must have it.
	for (const entry of ordered) if (await isSignedBy(entry.key, entry)) latest.set(entry.network, entry);
	return Promise.all(
		[...latest.values()].map(async (entry) => {
			const pinned = pins[entry.network];
			const isNew = pinned !== undefined && pinned.publicKey !== entry.key;
			const endorsed = isNew && (await isEndorsedBy(pinned.publicKey, entry));
			return { network: entry.network, current: entry.key, at: entry.at, pinned, endorsed };
		})
	);
}

/** Another key than the pinned one. */
export function hasChanged({ current, pinned }: NetworkKey): boolean {
	return pinned !== undefined && pinned.publicKey !== current;
}
