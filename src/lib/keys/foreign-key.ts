// Somebody else's key under her name: what the server calls her key against the one that her passphrase opens. Compared when
// it is opened (unlock.ts), and with the directory for as long as it is open (KeyGate.svelte). Not here: who did it.
import type { PublicKey } from '$lib/domain/access/key';
import type { Account } from '$lib/protocol/session';

/** Told instead of opening: what is sealed now, others would seal to the stranger. */
export const FOREIGN_KEY =
	'Ihre Passphrase stimmt, aber der Server nennt einen anderen Schlüssel als Ihren. Es wurde nichts geöffnet. Bitte rufen Sie Ihre Koordinierungsstelle an: Jemand könnte an Ihrer Stelle mitlesen.';

/** Keys that stand in the directory under her name, or in the place of hers, and are not the one that is `hers`. */
export function foreignKeys(
	listed: readonly PublicKey[],
	{ expertId }: Pick<Account, 'expertId'>,
	hers: { id: string; recipient: string }
): PublicKey[] {
	return listed.filter(
		({ id, expert, recipient }) =>
			recipient !== hers.recipient && (id === hers.id || (expertId !== '' && expert === expertId))
	);
}
