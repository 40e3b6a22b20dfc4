/**
 * The job `retention`: what is over its time goes. Requests by actions/request/clocks.ts: out of their table, by which the change
 * feed makes every device drop them at its next contact, into the bin for 48 hours, and then for good, each with a line in the
 * log that says when, in which network and why, and nothing else. First those concerned are told, then it is done in one batch:
 * a crash in between repeats a notice, and loses nothing. At the end the database is written anew (pb_hooks), so that no free
 * page keeps what was deleted. Where the clock has jumped nothing goes (clock-guard.ts), and what a wrong clock put into the
 * bin comes back by itself once it is right. Surveys that are over end here too (surveys/end.ts), and the
 * texts of cases (case-texts.ts).
 */
import { deletionAt } from '../actions/request/clocks';
import { log } from '../log';
import { queueNotice } from '../notices/queue';
import { type Binned, binned, discardRequests, emptyBin, putBack } from '../pocketbase/bin';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	allRequests,
	deleteMutationsBefore,
	deleteSessionsOver,
	type KeptRequest,
	moveDeletion,
	type Network,
	networksByOffice,
	writeDatabaseAnew
} from '../pocketbase/retention';
import { endSurveys } from '../surveys/end';
import { runCaseTexts } from './case-texts';
import { accountsOf, type People } from './people';
import { readPeople } from './read-people';

const DAY = 86_400_000;
/** Requests in one transaction: small, so that nobody waits for the database. */
const BATCH = 20;
/** Longer than any phone keeps a queue that this server would still take (LIMITS.deviceDays, and half a year of a lost one). */
export const MUTATION_DAYS = 180;
export const BIN_DAYS = 2;

export interface RetentionOptions {
	clients: PocketBaseClients;
	now: () => Date;
	/** Whether the clock may be trusted with it (clock-guard.ts). */
	mayDelete?: () => Promise<boolean>;
}

/** Discards what is over its time; the answer is how many requests went. */
export async function runRetention({
	clients,
	now,
	mayDelete = () => Promise.resolve(true)
}: RetentionOptions): Promise<number> {
	const at = now();
	const inBin = await takeBack(clients, at);
	if (!(await mayDelete())) return 0;
	const [kept, networks] = await Promise.all([allRequests(clients), networksByOffice(clients)]);
	const over: KeptRequest[] = [];
	for (const request of kept) {
		const end = deletionAt(request, networks.get(request.youthOffice));
		if (end <= at) over.push(request);
		// The day that phones show follows a period that became shorter.
		else if (end.getTime() < Date.parse(request.deleteAt)) await moveDeletion(clients, request.id, end);
	}
	if (over.length > 0) await tellAndDiscard(clients, over, networks, at);
	const texts = await runCaseTexts(clients, at);
	await deleteForGood(clients, inBin, at, texts > 0);
	// Records of what is settled: ids and times, no content, but nobody needs them any more. Notices: notices/forget.ts.
	await deleteMutationsBefore(clients, new Date(at.getTime() - MUTATION_DAYS * DAY));
	await deleteSessionsOver(clients, at);
	await endSurveys(clients, at);
	return over.length;
}

/** What is not over its time by the clock as it is now: a wrong one discarded it. The answer is what stays in the bin. */
async function takeBack(clients: PocketBaseClients, at: Date): Promise<Binned[]> {
	const all = await binned(clients);
	const early = all.filter(({ due }) => Date.parse(due) > at.getTime());
	for (const { id } of early) await putBack(clients, id);
	if (early.length > 0)
		log().warn({ code: 'put_back', count: early.length }, 'requests are back from the bin');
	return all.filter((one) => !early.includes(one));
}

async function tellAndDiscard(
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
		const discarded = some.map((request) => ({
			id: request.id,
			due: deletionAt(request, networks.get(request.youthOffice)),
			line: lineOf(request, networks, at)
		}));
		await discardRequests(clients, discarded, at);
	}
}

/** What has lain in the bin for its time; then, and where other texts have gone, no free page keeps them. */
async function deleteForGood(
	clients: PocketBaseClients,
	inBin: readonly Binned[],
	at: Date,
	others: boolean
): Promise<void> {
	const over = inBin.filter(({ binnedAt }) => at.getTime() - Date.parse(binnedAt) >= BIN_DAYS * DAY);
	if (over.length === 0 && !others) return;
	for (let from = 0; from < over.length; from += BATCH)
		await emptyBin(clients, over.slice(from, from + BATCH), at);
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
