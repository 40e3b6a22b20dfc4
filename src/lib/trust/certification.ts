/**
 * What the log says of one public key, by the keys this device has pinned. Guarantees: only what a pinned office has
 * signed after it saw this very publication certifies; a key that was replaced or withdrawn stays so, and a certificate
 * of before does not come back with it. What the server merely claims can take trust away, never give it. Pure.
 */
import type { Certification, LogHead } from '../domain/access/certificate';
import type { KeyLogEntry } from '../domain/access/key-log';
import { isSignedBy } from '../sealing/key-log';
import type { Pins } from '../local/device/network-keys';

/** A public key as it stands in the directory. */
export interface ListedKey {
	id: string;
	/** Empty for the coordination office. */
	expert: string;
	recipient: string;
}

/** With the office's word, where there is one: when, and for which network. */
export interface Certified {
	certification: Certification;
	at?: string;
	network?: string;
}

export function holderOf({ id, expert }: Pick<ListedKey, 'id' | 'expert'>): string {
	return expert === '' ? id : expert;
}

export async function certify(
	key: ListedKey,
	entries: readonly KeyLogEntry[],
	heads: readonly LogHead[],
	pins: Pins
): Promise<Certified> {
	const holder = holderOf(key);
	/** Where this key was published last, while it stands; 0 while it does not. */
	let published = 0;
	let said: Certified = { certification: 'unconfirmed' };
	for (const entry of inOrder(entries, holder)) {
		const isThis = entry.key === key.recipient;
		const stood = published > 0;
		if (entry.kind === 'published') {
			published = isThis ? entry.position : 0;
			if (isThis) said = { certification: 'unconfirmed' };
			else if (stood) said = { certification: 'revoked', at: entry.at };
		} else if (isThis && entry.kind === 'withdrawn') {
			published = 0;
			said = { certification: 'revoked', at: entry.at };
		} else if (isThis && (await holds(entry, published, heads, pins))) {
			const certification = entry.kind === 'certified' ? 'certified' : 'revoked';
			said = { certification, at: entry.at, network: entry.network };
		}
	}
	return said;
}

/** Of this holder, by position. */
function inOrder(entries: readonly KeyLogEntry[], holder: string): KeyLogEntry[] {
	return entries.filter((entry) => entry.holder === holder).sort((a, b) => a.position - b.position);
}

/** Whether it is the word of a pinned office, about this history, said after the key was published. */
async function holds(
	entry: KeyLogEntry,
	published: number,
	heads: readonly LogHead[],
	pins: Pins
): Promise<boolean> {
	const networkKey = pins[entry.network]?.publicKey;
	if (networkKey === undefined || published === 0) return false;
	const sawIt = entry.seenPosition >= published && entry.seenPosition < entry.position;
	if (!sawIt || heads[entry.seenPosition]?.hash !== entry.seenHash) return false;
	return isSignedBy(networkKey, entry);
}
