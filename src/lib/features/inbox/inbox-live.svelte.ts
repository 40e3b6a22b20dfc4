// The inbox as it lies on the phone, alive: who is signed in, her requests, and which steps are still on their way.
import { now } from '$lib/local/live/clock';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { live } from '$lib/local/live/live.svelte';
import { queuedSteps, type QueuedStep } from '$lib/local/outbox/outbox-state';
import { currentAccount } from '$lib/local/device/local-session';
import type { Account } from '$lib/protocol/session';
import type { Caller } from '$lib/domain/access/caller';
import { callerOf } from '$lib/local/copy/caller';
import { inboxRow, type InboxRow } from './inbox';

export interface InboxData {
	account: Account | undefined;
	/** Undefined for who answers no requests. */
	caller: Caller | undefined;
	rows: InboxRow[];
	queue: QueuedStep[];
	/** Her requests have come since she signed in; before that an empty inbox says nothing. */
	complete: boolean;
}

/** All reads start at once: behind several awaits a live query loses sight of what it read. */
async function readInbox(): Promise<InboxData> {
	const [account, queue, state, experts, offices, regions, requests] = await Promise.all([
		currentAccount(),
		queuedSteps(),
		directoryCopy.readState(),
		directoryCopy.readAll('experts'),
		directoryCopy.readAll('youthOffices'),
		directoryCopy.readAll('regions'),
		directoryCopy.readAll('requests')
	]);
	const answers = account?.role === 'expert' || account?.role === 'coordination';
	if (!answers) return { account, caller: undefined, rows: [], queue, complete: true };
	const complete = state?.owner === account.id && state.complete;
	const rows = requests.map((row) => inboxRow(row, offices, regions));
	const addressed = rows.filter(({ payload }) => payload !== undefined).map(({ expert }) => expert);
	const caller = callerOf(account, experts, now(), addressed, offices);
	return { account, caller, rows, queue, complete };
}

/** Call during component initialisation. */
export function liveInbox() {
	return live(readInbox);
}
