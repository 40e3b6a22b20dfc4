// A key made anew, as it concerns sealing old texts anew: whoever holds a session and a password can make one, so a colleague's
// tick is not enough for it (docs/decisions/014-certified-keys.md). Guarantees: what counts as anew is said by the log of keys
// alone, which a phone follows; a first key is none, and where no network that could vouch for it has a signature nobody
// waits. Pure. Not here: what is sealed meanwhile by a person's word (agreed-readers.ts).
import type { Certification } from '$lib/domain/access/certificate';
import type { KeyLogEntry } from '$lib/domain/access/key-log';
import type { Expert } from '$lib/domain/directory/directory';
import type { YouthOffice } from '$lib/domain/place/place';
import { holderOf, type ListedKey } from '$lib/trust/certification';

export interface RenewalFacts {
	log: readonly Pick<KeyLogEntry, 'kind' | 'holder' | 'key'>[];
	/** Networks with a signing key. */
	signing: readonly string[];
	experts: readonly Pick<Expert, 'id' | 'youthOffices'>[];
	offices: readonly Pick<YouthOffice, 'id' | 'region'>[];
}

/** Whether old texts are opened for this key only once an office has certified it: it took the place of another. */
export function awaitsOffice(
	key: ListedKey,
	certification: Certification,
	{ log, signing, experts, offices }: RenewalFacts
): boolean {
	if (certification === 'certified' || !isRenewed(key, log)) return false;
	const expert = experts.find(({ id }) => id === key.expert);
	return vouchingNetworks(expert, offices, signing).some((network) => signing.includes(network));
}

/** The networks whose offices may vouch for a key: those its holder works for, else `all` (an office's, or nowhere yet). */
export function vouchingNetworks(
	expert: Pick<Expert, 'youthOffices'> | undefined,
	offices: readonly Pick<YouthOffice, 'id' | 'region'>[],
	all: readonly string[]
): string[] {
	const hers = offices.filter(({ id }) => expert?.youthOffices.includes(id)).map(({ region }) => region);
	return hers.length > 0 ? [...new Set(hers)] : [...all];
}

function isRenewed(key: ListedKey, log: RenewalFacts['log']): boolean {
	const holder = holderOf(key);
	return log.some(
		(entry) => entry.kind === 'published' && entry.holder === holder && entry.key !== key.recipient
	);
}
