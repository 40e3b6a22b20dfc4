/** What offices are warned of, one row for each network and kind. When somebody is told again is notices/warn.ts. */
import type { WarningCode } from '../../protocol/warnings';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

export interface WarningRow {
	id: string;
	/** Empty: of the whole installation. */
	network: string;
	code: string;
	times: number;
	createdAt: string;
	lastAt: string;
	/** When the office was last written to. */
	toldAt: string;
}

export function warningOf(
	clients: PocketBaseClients,
	network: string,
	code: WarningCode
): Promise<WarningRow | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'warnings', system.filter('network = {:network} && code = {:code}', { network, code }))
	);
}

export async function addWarning(
	clients: PocketBaseClients,
	warning: { network: string; code: WarningCode },
	at: Date
): Promise<void> {
	const row = { ...warning, times: 1, createdAt: at, lastAt: at, toldAt: at };
	await clients.asSystem((system) => system.collection('warnings').create(row));
}

/** Once more; `fields` say what is new of it. */
export async function repeatWarning(
	clients: PocketBaseClients,
	id: string,
	fields: { lastAt: Date; toldAt?: Date; createdAt?: Date }
): Promise<void> {
	await clients.asSystem((system) => system.collection('warnings').update(id, { ...fields, 'times+': 1 }));
}

/** Those of the installation and of `networks` that were raised since `limit`, the newest first. */
export async function warningsOf(
	clients: PocketBaseClients,
	networks: readonly string[],
	limit: Date
): Promise<WarningRow[]> {
	const rows = await clients.asSystem((system) =>
		system.collection('warnings').getFullList<WarningRow>({
			filter: system.filter('lastAt >= {:limit}', { limit }),
			sort: '-lastAt,id'
		})
	);
	return rows.filter(({ network }) => network === '' || networks.includes(network));
}

/** The accounts of a network's office; of every office where none is named. */
export async function officeAccounts(clients: PocketBaseClients, network: string): Promise<string[]> {
	const accounts = await clients.asSystem((system) =>
		system.collection('users').getFullList<{ id: string; networks: string[] }>({
			filter: 'active = true && role = "coordination"',
			fields: 'id,networks'
		})
	);
	return accounts.filter(({ networks }) => network === '' || networks.includes(network)).map(({ id }) => id);
}
