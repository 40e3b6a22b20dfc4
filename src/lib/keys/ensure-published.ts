// The directory must have the key that its holder opens with. It has not when she made (or renewed) it while she was no
// expert: nobody could ask her, or what is sealed to the old one could not be opened.
import type { Caller } from '$lib/domain/access/caller';
import type { OwnKey } from '$lib/domain/access/own-key';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { publishKey } from './make-key';

/** Keys this page has published again: a refusal would only come again. */
const attempted = new Set<string>();

/** Publishes the key once more where the directory has another or none. True when it was queued. */
export async function ensurePublished(caller: Caller, key: OwnKey): Promise<boolean> {
	const canBeAsked = (caller.role === 'expert' && caller.expertId !== '') || caller.role === 'coordination';
	if (!canBeAsked || attempted.has(key.recipient)) return false;
	const listed = await directoryCopy.readOne('publicKeys', key.id);
	if (listed?.recipient === key.recipient) return false;
	attempted.add(key.recipient);
	const { id, recipient, wrapped, recovery } = key;
	await publishKey({ id, recipient, wrapped, recovery });
	return true;
}
