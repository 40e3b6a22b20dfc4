/** The rows of one network's lists for what the server does by itself: what a member sees, as in every list that is handed out. */
import { GUEST } from '../../domain/access/caller';
import { berlinDay } from '../../domain/time/berlin';
import { type NetworkRows, rowsOfNetwork } from '../../export/network-rows';
import type { PocketBaseClients } from '../pocketbase/client';
import { rowsOfTheSystem } from '../pocketbase/all-rows';
import { rowsForLists } from './directory-rows';

/** Undefined where there is no such network any more. */
export async function listRowsOf(
	clients: PocketBaseClients,
	network: string,
	at: Date
): Promise<NetworkRows | undefined> {
	const rows = await rowsForLists(rowsOfTheSystem(clients), { ...GUEST, role: 'member' });
	const region = rows.regions.find(({ id }) => id === network);
	return region && rowsOfNetwork(rows, region, berlinDay(at));
}
