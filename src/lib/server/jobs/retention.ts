/**
 * The job `retention`: what is over its time goes. Requests by actions/request/clocks.ts, each with a line in the log that says
 * when, in which network and why, and nothing else; the change feed makes every device drop them at its next contact. First
 * those concerned are told, then request and line go in one batch: a crash in between repeats a notice, and loses nothing.
 * Afterwards the database is written anew (pb_hooks), so that no free page keeps what was deleted.
 */
import { deletionAt } from '../actions/request/clocks';
import { log } from '../log';
import { queueNotice } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	allRequests,
	deleteMutationsBefore,
	deleteRequests,
	deleteSessionsOver,
	type KeptRequest,
	moveDeletion,
	type Network,
	networksByOffice,
	writeDatabaseAnew
} from '../pocketbase/retention';
import { accountsOf, type People } from './people';
import { readPeople } from './read-people';

const DAY = 86_400_000;
/** Requests in one transaction: small, so that nobody waits for the database. */
const BATCH = 20;
/** Longer than any phone keeps a queue that this server would still take (LIMITS.deviceDays, and half a year of a lost one). */
const MUTATION_DAYS = 180;

export interface RetentionOptions {
	clients: PocketBaseClients;
	now: () => Date;
}

/** Deletes what is over its time; the answer is how many requests went. */
export async function runRetention({ clients, now }: RetentionOptions): Promise<number> {
	const at = now();
	const [kept, networks] = await Promise.all([allRequests(clients), networksByOffice(clients)]);
	const over: KeptRequest[] = [];
	for (const request of kept) {
		const end = deletionAt(request, networks.get(request.youthOffice));
		if (end <= at) over.push(request);
		// The day that phones show follows a period that became shorter.
		else if (end.getTime() < Date.parse(request.deleteAt)) await moveDeletion(clients, request.id, end);
	}
	if (over.length > 0) await tellAndDelete(clients, over, networks, at);
	// Records of what is settled: ids and times, no content, but nobody needs them any more. Notices: notices/forget.ts.
	await deleteMutationsBefore(clients, new Date(at.getTime() - MUTATION_DAYS * DAY));
	await deleteSessionsOver(clients, at);
	return over.length;
}

async function tellAndDelete(
	clients: PocketBaseClients,
	over: readonly KeptRequest[],
	networks: ReadonlyMap<string, Network>,
	at: Date
): Promise<void> {
	const people = await readPeople(clients);
	for (let from = 0; from < over.length; from += BATCH) {
		const some = over.slice(from, from + BATCH);
		for (const request of some)
			for (const user of concerned(request, people))
				await queueNotice(clients, { user, kind: 'deleted', key: `${request.id}:deleted` }, at);
		const deletions = some.map((request) => ({ id: request.id, line: lineOf(request, networks, at) }));
		await deleteRequests(clients, deletions);
	}
	if (!(await writeDatabaseAnew(clients)))
		log().warn({ code: 'no_vacuum' }, 'deleted content may remain in free pages');
}

/** What stays of a deleted request. */
function lineOf(
	{ closedAt, submittedAt, youthOffice }: KeptRequest,
	networks: ReadonlyMap<string, Network>,
	at: Date
) {
	return {
		at,
		region: networks.get(youthOffice)?.id ?? '',
		reason: closedAt === '' ? ('open' as const) : ('closed' as const),
		ageDays: Math.floor((at.getTime() - Date.parse(submittedAt)) / DAY)
	};
}

/** The expert who had it, and an asker with an account. */
function concerned({ author, acceptedBy, expert }: KeptRequest, people: People): Set<string> {
	const asker = people.accounts.filter(({ id }) => id === author).map(({ id }) => id);
	return new Set([...accountsOf([acceptedBy || expert], people), ...asker]);
}
