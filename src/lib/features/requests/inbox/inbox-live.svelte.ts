// The inbox as it lies on the phone, alive: who is signed in, her requests, and which steps are still on their way.
import { directoryDb } from '$lib/local/directory-db';
import { live } from '$lib/local/live.svelte';
import { queuedSteps, type QueuedStep } from '$lib/local/outbox';
import { currentAccount } from '$lib/local/owner';
import type { Account } from '$lib/protocol/session';
import type { Caller } from '$lib/domain/caller';
import { callerOf, type InboxRow } from './inbox';

export interface InboxData {
	account: Account | undefined;
	caller: Caller | undefined;
	rows: InboxRow[];
	queue: QueuedStep[];
}

async function readInbox(): Promise<InboxData> {
	const account = await currentAccount();
	const queue = await queuedSteps();
	if (account?.role !== 'expert') return { account, caller: undefined, rows: [], queue };
	const self = await directoryDb.experts.get(account.expertId);
	const standsInFor = await directoryDb.experts.filter(({ deputy }) => deputy === account.expertId).toArray();
	const caller = callerOf(account, self ? [self, ...standsInFor] : standsInFor);
	return { account, caller, rows: await directoryDb.requests.toArray(), queue };
}

/** Call during component initialisation. */
export function liveInbox() {
	return live(readInbox);
}
