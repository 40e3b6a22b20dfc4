/**
 * Whether the log of a network is whole: its acts are numbered without gaps, and each hash is made of the act and the hash before it
 * (pb_hooks/acts.pb.js). A row that is missing, was changed or put in between is found, the oldest that are over their time are
 * not missed. Whoever can write the database's file can write the whole chain anew: what she cannot change are the number and the
 * hash that stand in every exported list.
 */
import { createHash } from 'node:crypto';
import type { ChainState } from '../../domain/access/acts';
import { actsInOrder, type StoredAct } from '../pocketbase/acts';
import type { PocketBaseClients } from '../pocketbase/client';
import { storedDate } from '../pocketbase/dates';

/** Empty for the installation's own. */
export async function checkChain(clients: PocketBaseClients, network: string): Promise<ChainState> {
	const state: ChainState = { count: 0, first: null, last: null, broken: null };
	for await (const acts of actsInOrder(clients, { network }))
		for (const act of acts) {
			const { number, at, hash, previous } = act;
			state.count += 1;
			state.first ??= { number, at };
			const { last } = state;
			const follows = !last || (number === last.number + 1 && previous === last.hash);
			if (!follows || hash !== hashOf(act)) state.broken ??= number;
			state.last = { number, hash };
		}
	return state;
}

/** As the hook makes it. */
export function hashOf(act: Omit<StoredAct, 'id' | 'hash'>): string {
	const { previous, network, number, at, who, kind, way, table, record } = act;
	const said = [previous, network, number, storedDate(at), who, kind, way, table, record];
	return createHash('sha256').update(said.join('\n')).digest('hex');
}
