/**
 * Reads, as the caller, the records a decision on a mutation rests on (requests.ts). What the rules hide from the caller
 * is not there, and the decision treats it so.
 */
import type PocketBase from 'pocketbase';
import type { Caller } from '../../domain/caller';
import type { Table } from '../../domain/tables';
import type { Mutation } from '../../protocol/push';
import type { Facts } from '../requests';
import type { PocketBaseClients } from './client';

export function factsFor(clients: PocketBaseClients, mutation: Mutation, caller: Caller): Promise<Facts> {
	const { body } = mutation;
	return clients.readAs(caller, async (client) => {
		const by = finder(client);
		const [request, youthOffice, expert, legalBasis] = await Promise.all([
			by<Facts['request']>('requests', 'id', body.id),
			'youthOffice' in body ? by<Facts['youthOffice']>('youthOffices', 'id', body.youthOffice) : undefined,
			'expert' in body && body.expert !== '' ? by<Facts['expert']>('experts', 'id', body.expert) : undefined,
			'legalBasis' in body ? by<Facts['legalBasis']>('legalBases', 'code', body.legalBasis) : undefined
		]);
		return { request, youthOffice, expert, legalBasis };
	});
}

function finder(client: PocketBase) {
	return async <T>(table: Table, field: 'id' | 'code', value: string): Promise<T | undefined> => {
		// A guest may not list requests at all; then there is nothing to find either.
		const filter = client.filter(`${field} = {:value}`, { value });
		const { items } = await client.collection(table).getList(1, 1, { filter, skipTotal: true });
		return items[0] as T | undefined;
	};
}
