// Which public keys an office has to look at, and what the log says of each: what is to be confirmed comes first.
import type { Certification } from '$lib/domain/access/certificate';
import type { SigningKey } from '$lib/domain/access/signing-key';
import type { PublicKey } from '$lib/domain/access/key';
import type { Region } from '$lib/domain/place/place';
import { vouchingNetworks } from '$lib/consultation/readers/renewed-keys';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { longFingerprintOf } from '$lib/sealing/fingerprint';
import { type Certified, holderOf } from '$lib/trust/certification';
import { readPins, readSeenHead } from '$lib/local/device/network-keys';
import { queuedBodies } from '$lib/local/outbox/queued-bodies';
import { type Trust, trustIn } from '$lib/trust/read-trust';
import { signingKeysHere } from './signing-keys-here';

export interface KeyToConfirm {
	holder: string;
	recipient: string;
	name: string;
	madeAt: string;
	fingerprint: string;
	word: Certified;
	/** Networks whose offices may vouch for it. */
	networks: readonly string[];
}

export interface OfficeKeys {
	regions: Region[];
	signingKeys: SigningKey[];
	trust: Trust;
	keys: KeyToConfirm[];
}

const ORDER: Readonly<Record<Certification, number>> = { unconfirmed: 0, revoked: 1, certified: 2 };

/** All reads start at once, WebCrypto comes last: behind several awaits a live query loses sight of what it read. */
export async function readOfficeKeys(): Promise<OfficeKeys> {
	const [regions, stored, publicKeys, experts, offices, log, pins, seen, queued] = await Promise.all([
		directoryCopy.readAll('regions'),
		directoryCopy.readAll('signingKeys'),
		directoryCopy.readAll('publicKeys'),
		directoryCopy.readAll('experts'),
		directoryCopy.readAll('youthOffices'),
		directoryCopy.readAll('keyLog'),
		readPins(),
		readSeenHead(),
		queuedBodies('signingKey.keep')
	]);
	const waiting = queued.filter(({ code }) => code === undefined).map(({ body }) => body);
	const signingKeys = signingKeysHere(stored, waiting);
	const trust = await trustIn(log, pins, seen);
	const everywhere = regions.map(({ id }) => id);
	const expertOf = new Map(experts.map((expert) => [expert.id, expert]));
	const toConfirm = async (key: PublicKey): Promise<KeyToConfirm> => {
		const expert = expertOf.get(key.expert);
		return {
			holder: holderOf(key),
			recipient: key.recipient,
			name: expert?.name ?? 'Koordinierungsstelle',
			madeAt: key.madeAt,
			fingerprint: await longFingerprintOf(key.recipient),
			word: await trust.wordOn(key),
			networks: vouchingNetworks(expert, offices, everywhere)
		};
	};
	const keys = await Promise.all(publicKeys.map(toConfirm));
	keys.sort(
		(a, b) => ORDER[a.word.certification] - ORDER[b.word.certification] || a.name.localeCompare(b.name, 'de')
	);
	regions.sort((a, b) => a.name.localeCompare(b.name, 'de'));
	return { regions, signingKeys, trust, keys };
}
