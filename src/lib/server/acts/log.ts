/**
 * The log of acts, for an office. Guarantees: of its own networks alone; what belongs to no network, for whoever keeps what is the
 * installation's; nothing is changed by being read. What it is made of is written elsewhere (acts-of.ts, pocketbase/acts.ts).
 */
import { type ChainState, INSTALLATION } from '../../domain/access/acts';
import type { Caller } from '../../domain/access/caller';
import { fileStem } from '../../domain/directory/vcard';
import { addDays, berlinDay, berlinInstant } from '../../domain/time/berlin';
import { writeLog } from '../../export/acts-log';
import type { ActsFile, ActsPage, ActsQuery } from '../../protocol/acts';
import { AppError } from '../errors';
import { type ActFilter, actsInOrder, actsOfPage, fieldsOfRows, noteActAfter } from '../pocketbase/acts';
import type { PocketBaseClients } from '../pocketbase/client';
import { coordinatesAll } from '../setup/desk-setup';
import { actBy } from './acts-of';
import { checkChain } from './chain';
import { peopleFor, showActs } from './show';

const PER_PAGE = 50;

/** Throws `forbidden` for another office's network. */
export async function readLog(
	clients: PocketBaseClients,
	caller: Caller,
	{ page, ...asked }: ActsQuery & { page: string },
	at: Date
): Promise<ActsPage> {
	const mayAll = await checkMay(clients, caller, asked.network);
	const [found, people] = await Promise.all([
		actsOfPage(clients, filterOf(asked), Number(page), PER_PAGE),
		peopleFor(clients, caller)
	]);
	const named = [...people].flatMap(([id, { name, state }]) => (state === 'here' ? [{ id, name }] : []));
	return {
		serverTime: at.toISOString(),
		acts: await showActs(clients, caller, people, found.acts),
		total: found.total,
		perPage: PER_PAGE,
		people: named.toSorted((one, other) => one.name.localeCompare(other.name, 'de')),
		installation: mayAll
	};
}

/** Throws like `readLog`. */
export async function chainOfLog(
	clients: PocketBaseClients,
	caller: Caller,
	network: string
): Promise<ChainState> {
	await checkMay(clients, caller, network);
	return checkChain(clients, networkIn(network));
}

/** All that is asked for as a table; that it was taken is an act itself, and noted before it goes out. Throws like `readLog`. */
export async function exportLog(
	clients: PocketBaseClients,
	caller: Caller,
	asked: ActsQuery,
	at: Date
): Promise<ActsFile> {
	await checkMay(clients, caller, asked.network);
	const network = networkIn(asked.network);
	const [chain, people, names] = await Promise.all([
		checkChain(clients, network),
		peopleFor(clients, caller),
		fieldsOfRows(clients, 'regions', network === '' ? [] : [network], 'name')
	]);
	const acts = [];
	for await (const some of actsInOrder(clients, filterOf(asked)))
		acts.push(...(await showActs(clients, caller, people, some)));
	const name = String(names.get(network)?.name ?? '');
	const table = writeLog({ network: name, day: berlinDay(at), chain, acts });
	const about = network === '' ? 'installation' : 'regions';
	await noteActAfter(clients, actBy(caller, at, 'logExported', about, network));
	return {
		name: `protokoll-${fileStem(name) || 'installation'}-${berlinDay(at)}.csv`,
		type: 'text/csv;charset=utf-8',
		content: Buffer.from(table).toString('base64')
	};
}

/** Whether the installation's own may be read too. */
async function checkMay(clients: PocketBaseClients, caller: Caller, network: string): Promise<boolean> {
	const all = await coordinatesAll(clients, caller.networks);
	const may = network === INSTALLATION ? all : caller.networks.includes(network);
	if (!may) throw new AppError('forbidden');
	return all;
}

const networkIn = (network: string) => (network === INSTALLATION ? '' : network);

function filterOf({ network, kind, who, from, until }: ActsQuery): ActFilter {
	return {
		network: networkIn(network),
		kind,
		who,
		from: from === undefined ? undefined : berlinInstant(from, 0),
		// The whole of its last day.
		before: until === undefined ? undefined : berlinInstant(addDays(until, 1), 0)
	};
}
