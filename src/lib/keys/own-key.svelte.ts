// The account's own key, alive: which account, how far its key has come, whether it was fetched at all.
import type { PublicKey } from '$lib/domain/access/key';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { live } from '$lib/local/live/live.svelte';
import { queuedBodies } from '$lib/local/outbox/queued-bodies';
import { provedKeys } from '$lib/local/device/proved-key';
import { currentAccount } from '$lib/local/device/local-session';
import type { Account } from '$lib/protocol/session';
import { foreignKeys } from './foreign-key';
import { keyHolder } from './key-holder.svelte';
import { ownKeyState, type OwnKeyState } from './own-key-state';

export interface OwnKeyData {
	account: Account;
	state: OwnKeyState;
	/** Whether an empty answer means that there is none: before the first whole pull it only means "not here yet". */
	complete: boolean;
	/** Others' keys that the directory lists under her name. */
	foreign: PublicKey[];
	/** The server calls another key hers than the one that was opened here. */
	renamed: boolean;
}

/** All reads start at once, WebCrypto comes last: behind several awaits a live query loses sight of what it read. */
async function readOwnKey(): Promise<OwnKeyData | undefined> {
	const [account, copy, stored, listed, proved, queued] = await Promise.all([
		currentAccount(),
		directoryCopy.readState(),
		directoryCopy.readAll('ownKeys'),
		directoryCopy.readAll('publicKeys'),
		provedKeys(),
		queuedBodies('key.publish')
	]);
	if (!account) return undefined;
	const own = stored.find(({ owner }) => owner === account.id);
	const made = keyHolder.draftOf(account.id);
	const state = ownKeyState(own, queued, made);
	if (made && state.kind === 'ready') keyHolder.forgetDraft();
	const key = state.kind === 'ready' ? state.key : undefined;
	const recipient = proved.get(account.id);
	const hers = key && { ...key, recipient: recipient ?? key.recipient };
	return {
		account,
		state,
		complete: copy?.owner === account.id && copy.complete,
		foreign: hers ? foreignKeys(listed, account, hers) : [],
		renamed: hers !== undefined && hers.recipient !== key?.recipient
	};
}

/** Call during component initialisation. */
export function liveOwnKey() {
	return live(readOwnKey, () => keyHolder.isOpen);
}
