/**
 * What this device may believe of public keys, read from its copy of the log and from what it has pinned. Reading writes
 * nothing (it may stand in a live query); `rememberTrust` is called after a pull and before something is sealed.
 * Whoever seals asks `log` first: while it differs from what was seen, the app goes on for reading only. And asks
 * `certificationOf` for each key: an unconfirmed one is sealed to only after a plain warning, a revoked one never.
 */
import type { Certification } from '../domain/access/certificate';
import type { KeyLogEntry } from '../domain/access/key-log';
import { directoryCopy } from '../local/copy/directory-copy';
import { now } from '../local/live/clock';
import { EMPTY_LOG, headsOf } from '../sealing/key-log';
import { type Certified, certify, type ListedKey } from './certification';
import { followLog, headOf, type LogVerdict } from './follow-log';
import { networkKeysIn, type NetworkKey } from './network-keys';
import {
	pinFirst,
	type Pins,
	readPins,
	readSeenHead,
	rememberHead,
	type SeenHead
} from '../local/device/network-keys';

export interface Trust {
	log: LogVerdict;
	/** What this device had followed before. */
	seen: SeenHead | undefined;
	/** Where the log stands on this device. */
	head: SeenHead | undefined;
	networks: readonly NetworkKey[];
	certificationOf(key: ListedKey): Promise<Certification>;
	/** The same, with when and for which network. */
	wordOn(key: ListedKey): Promise<Certified>;
}

/** All reads start at once, WebCrypto comes last: behind several awaits a live query loses sight of what it read. */
export async function readTrust(): Promise<Trust> {
	const [entries, pins, seen, state] = await Promise.all([
		directoryCopy.readAll('keyLog'),
		readPins(),
		readSeenHead(),
		directoryCopy.readState()
	]);
	// A copy that has not been fetched yet (or begins anew) shows no other history, it shows none.
	return trustIn(entries, pins, state === undefined ? undefined : seen);
}

/** The same from what was read already. */
export async function trustIn(
	entries: readonly KeyLogEntry[],
	pins: Pins,
	seen: SeenHead | undefined
): Promise<Trust> {
	const heads = await headsOf(entries);
	const log = await followLog(seen, entries, heads, pins);
	const networks = await networkKeysIn(entries, pins);
	const believed = { ...firstContacts(networks, log), ...pins };
	const wordOn = (key: ListedKey) => certify(key, entries, heads ?? [EMPTY_LOG], believed);
	return {
		log,
		seen,
		head: headOf(entries, heads ?? []),
		networks,
		wordOn,
		certificationOf: async (key) => (await wordOn(key)).certification
	};
}

/** Pins the key of a network at first contact, and remembers how far the log was followed. Nothing of it where the log differs. */
export async function rememberTrust(): Promise<Trust> {
	const [trust, state] = await Promise.all([readTrust(), directoryCopy.readState()]);
	if (state === undefined || trust.log.kind === 'differs') return trust;
	const first = firstContacts(trust.networks, trust.log);
	if (Object.keys(first).length > 0) await pinFirst(first);
	if (trust.head) await rememberHead(trust.head, trust.seen);
	return trust;
}

function firstContacts(networks: readonly NetworkKey[], log: LogVerdict): Pins {
	if (log.kind === 'differs') return {};
	const since = now().toISOString();
	const fresh = networks.filter(({ pinned }) => pinned === undefined);
	return Object.fromEntries(
		fresh.map(({ network, current }) => [network, { publicKey: current, since, by: 'contact' as const }])
	);
}
