/**
 * Whether the log of keys still is the one this device has seen. Guarantees: a head that was remembered is only replaced
 * by one whose history contains it, or by one for which a pinned office has signed that an older copy was put back; such
 * a word is good once, for it is later than everything the device had seen before. Any network's office that is pinned may
 * say it, as any of them may certify: there is one database, put back for all of them at once. Pure.
 */
import type { LogHead } from '../domain/access/certificate';
import type { KeyLogEntry } from '../domain/access/key-log';
import { isSignedBy } from '../sealing/key-log';
import type { Pins, SeenHead } from '../local/device/network-keys';

/**
 * `whole` goes on from what was seen · `restored` an office vouches for the gap · `differs` another history, or a shorter
 * one: nothing is sealed until that is settled.
 */
export type LogVerdict =
	| { kind: 'whole' }
	| { kind: 'restored'; at: string; network: string }
	| { kind: 'differs'; seen: SeenHead | undefined; now: number };

/** `heads` is what `headsOf` made of `entries`. */
export async function followLog(
	seen: SeenHead | undefined,
	entries: readonly KeyLogEntry[],
	heads: readonly LogHead[] | undefined,
	pins: Pins
): Promise<LogVerdict> {
	if (heads === undefined) return { kind: 'differs', seen, now: entries.length };
	if (seen === undefined || heads[seen.position]?.hash === seen.hash) return { kind: 'whole' };
	for (const entry of entries) {
		if (entry.kind !== 'restored' || entry.at <= seen.at) continue;
		const key = pins[entry.network]?.publicKey;
		const goesOn = heads[entry.seenPosition]?.hash === entry.seenHash && entry.seenPosition < entry.position;
		if (key !== undefined && goesOn && (await isSignedBy(key, entry)))
			return { kind: 'restored', at: entry.at, network: entry.network };
	}
	return { kind: 'differs', seen, now: heads.length - 1 };
}

/** What is to be remembered of a log that was followed. */
export function headOf(entries: readonly KeyLogEntry[], heads: readonly LogHead[]): SeenHead | undefined {
	const head = heads.at(-1);
	if (head === undefined || head.position === 0) return undefined;
	// Times are the database's and the offices': the latest of them, whoever's clock it was.
	const at = entries.reduce((latest, entry) => (entry.at > latest ? entry.at : latest), '');
	return { ...head, at };
}
