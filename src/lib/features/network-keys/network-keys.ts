// What a person can see and decide about the networks' keys on her phone.
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { pin, readPins, readSeenHead } from '$lib/local/device/network-keys';
import { now } from '$lib/local/live/clock';
import { longFingerprintOf } from '$lib/sealing/fingerprint';
import { hasChanged, type NetworkKey } from '$lib/trust/network-keys';
import { type Trust, trustIn } from '$lib/trust/read-trust';

export interface ShownNetwork extends NetworkKey {
	name: string;
	fingerprint: string;
	/** Of the pinned key, where it is another one. */
	before: string | undefined;
}

export interface ShownTrust {
	log: Trust['log'];
	entries: number;
	/** Of the log's head, to compare two phones. */
	head: string | undefined;
	networks: ShownNetwork[];
}

/** All reads start at once, WebCrypto comes last. */
export async function readShownTrust(): Promise<ShownTrust> {
	const [regions, log, pins, seen, state] = await Promise.all([
		directoryCopy.readAll('regions'),
		directoryCopy.readAll('keyLog'),
		readPins(),
		readSeenHead(),
		directoryCopy.readState()
	]);
	const trust = await trustIn(log, pins, state === undefined ? undefined : seen);
	const networks = trust.networks.map(async (key): Promise<ShownNetwork> => {
		const name = regions.find(({ id }) => id === key.network)?.name ?? 'Netzwerk';
		const before = key.pinned && hasChanged(key) ? await longFingerprintOf(key.pinned.publicKey) : undefined;
		return { ...key, name, fingerprint: await longFingerprintOf(key.current), before };
	});
	const head = trust.head && (await longFingerprintOf(trust.head.hash));
	return { log: trust.log, entries: log.length, head, networks: await Promise.all(networks) };
}

/** The person has compared it: with the office, or by its printed sheet. */
export function takeKey(network: string, publicKey: string, by: 'sheet' | 'accepted'): Promise<void> {
	return pin(network, { publicKey, since: now().toISOString(), by });
}

/** What the QR code of the office's sheet carries: network and key. */
export function scannedKey(hash: string): { network: string; publicKey: string } | undefined {
	const [, network, publicKey] = /^#([a-z0-9]{15})\.([\w-]{43})$/.exec(hash) ?? [];
	return network && publicKey ? { network, publicKey } : undefined;
}
