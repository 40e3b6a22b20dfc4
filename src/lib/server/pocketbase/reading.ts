/**
 * What a decision rests on, read from PocketBase as the caller: what the rules hide is not there, and the decision treats
 * it so. Only who proves to hold a request's receipt gets that request without an account: then the system reads it,
 * since PocketBase knows no receipts. How many proposals wait, and which networks there are, is no row of anybody's.
 */
import type PocketBase from 'pocketbase';
import type { Request } from '../../domain/consultation/request';
import type { Row, Table } from '../../domain/tables';
import type { Reading } from '../actions/action';
import type { PocketBaseClients } from './client';

/** The reading of an action, as `client` sees the rows. */
export function readingBy(client: PocketBase, clients: PocketBaseClients): Reading {
	return {
		async one<T extends Table>(table: T, field: keyof Row<T> & string, value: string) {
			if (value === '') return undefined;
			// A guest may not list requests at all; then there is nothing to find either.
			const filter = client.filter(`${field} = {:value}`, { value });
			const { items } = await client.collection(table).getList(1, 1, { filter, skipTotal: true });
			return items[0] as unknown as Row<T> | undefined;
		},
		requestByReceipt: (id, receipt) =>
			clients.asSystem(async (system) => {
				const filter = system.filter('id = {:id} && receipt = {:receipt}', { id, receipt });
				const options = { filter, skipTotal: true };
				return (await system.collection('requests').getList<Request>(1, 1, options)).items[0];
			}),
		openProposals: (record) =>
			clients.asSystem(async (system) => {
				const filter = system.filter('record = {:record} && state = "open"', { record });
				return (await system.collection('proposals').getList(1, 1, { filter, fields: 'id' })).totalItems;
			}),
		openDeclarations: (network) =>
			clients.asSystem(async (system) => {
				const filter = system.filter('networks.id ?= {:network} && about = "new" && state = "open"', {
					network
				});
				return (await system.collection('proposals').getList(1, 1, { filter, fields: 'id' })).totalItems;
			}),
		publishedMinutes: (meeting) =>
			clients.asSystem(async (system) => {
				const filter = system.filter('meeting = {:meeting}', { meeting });
				const options = { filter, sort: '-version', fields: 'version', skipTotal: true };
				const { items } = await system.collection('minutes').getList(1, 1, options);
				return Number(items[0]?.version ?? 0);
			}),
		networks: () =>
			clients.asSystem(async (system) =>
				(await system.collection('regions').getFullList({ fields: 'id' })).map(({ id }) => id)
			)
	};
}
