/**
 * Ends an account with what hangs on it: the office sees it first (`showTies`), and says in the same step what becomes of it
 * (`endWithTies`). Guarantees: all or nothing in one transaction, so that whatever interrupts it leaves everything as it was; nothing
 * that somebody did meanwhile is overwritten; no network is left without anybody who coordinates it.
 */
import type { Caller } from '../../domain/access/caller';
import type { Expert } from '../../domain/directory/directory';
import type { AccountTies, Departure } from '../../protocol/departures';
import { historyOf } from '../actions/history';
import { newRound } from '../actions/request/clocks';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import { readPeople } from '../jobs/read-people';
import type { PocketBaseClients } from '../pocketbase/client';
import { endAccount, type Ending, networksByOffice, type Ties, tiesOf } from '../pocketbase/departures';
import { concerns, deputiesAfter, entryAfter, type Leaving, handedOn } from './plan';

/** Whoever writes at the same moment is soon done. */
const ATTEMPTS = 4;

export async function showTies(clients: PocketBaseClients, leaving: Leaving, at: Date): Promise<AccountTies> {
	const [ties, people] = await Promise.all([tiesOf(clients, leaving), readPeople(clients)]);
	const requests = { deputy: 0, pool: 0, addressee: 0, nobody: 0 };
	for (const request of ties.requests)
		if (concerns(request, leaving)) requests[handedOn(request, leaving, people, at).taker] += 1;
	return {
		entry: ties.entry ? { id: ties.entry.id, published: ties.entry.publication === 'published' } : null,
		requests,
		standsInFor: ties.standsInFor.map(({ id }) => id),
		key: ties.keys.length > 0
	};
}

/** Throws what `entryAfter` and `deputiesAfter` throw, and `conflict` for the last one who coordinates a network. */
export async function endWithTies(
	clients: PocketBaseClients,
	caller: Caller,
	leaving: Leaving,
	departure: Departure,
	at: Date,
	erasure?: Ending['erasure']
): Promise<void> {
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++)
		if (await tryToEnd(clients, caller, leaving, departure, at, erasure)) return;
	throw new AppError('conflict');
}

async function tryToEnd(
	clients: PocketBaseClients,
	caller: Caller,
	leaving: Leaving,
	departure: Departure,
	at: Date,
	erasure: Ending['erasure']
): Promise<boolean> {
	const [ties, people, networks] = await Promise.all([
		tiesOf(clients, leaving),
		readPeople(clients),
		networksByOffice(clients)
	]);
	const deputies = deputiesAfter(departure, leaving, ties.standsInFor, people, caller);
	const { experts, history } = expertsAfter(ties, deputies, departure, caller, at);
	const requests = ties.requests
		.filter((request) => concerns(request, leaving) && request.acceptedBy !== '')
		.map((row) => ({ row, ...handedOn(row, leaving, people, at) }))
		.filter(({ taker }) => taker !== 'nobody')
		.map(({ row, expert }) => ({
			row,
			fields: { ...newRound(row, networks.get(row.youthOffice), at), expert }
		}));
	const { keys } = ties;
	const { user } = leaving;
	const act = actBy(caller, at, 'accountSuspended', 'users', user);
	return endAccount(clients, { user, experts, requests, keys, history, act, erasure });
}

/** Her own entry and those for whom she stood in, each change with its history. */
function expertsAfter(
	{ entry }: Ties,
	deputies: readonly { row: Expert; deputy: string }[],
	departure: Departure,
	{ userId: who }: Caller,
	at: Date
) {
	const wanted: { row: Expert; fields: Partial<Expert> }[] = deputies.map(({ row, deputy }) => ({
		row,
		fields: { deputy }
	}));
	if (entry) wanted.push({ row: entry, fields: entryAfter(entry, departure, at) });
	const changes = wanted.map(({ row, fields }) => ({
		row,
		...historyOf({ who, table: 'experts', way: 'record.save' }, row, fields)
	}));
	const experts = changes.filter(({ history }) => history.length > 0);
	return { experts, history: experts.flatMap(({ history }) => history) };
}
