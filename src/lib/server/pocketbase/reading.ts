/**
 * What a decision rests on, read from PocketBase as the caller: what the rules hide is not there, and the decision treats
 * it so. Only who proves to hold a request's receipt gets that request without an account: then the system reads it,
 * since PocketBase knows no receipts. How many proposals wait, how many come to a meeting, and which networks there are, is no row of anybody's.
 */
import type PocketBase from 'pocketbase';
import type { Request } from '../../domain/consultation/request';
import { countAnswers, type Said } from '../../domain/meeting/answering';
import type { Row, Table } from '../../domain/tables';
import type { Reading } from '../actions/action';
import type { PocketBaseClients } from './client';
import { voiceIn } from './ballots';
import { isRooted } from './rooted';

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
		async every<T extends Table>(table: T, field: keyof Row<T> & string, value: string) {
			if (value === '') return [];
			const filter = client.filter(`${field} = {:value}`, { value });
			return (await client.collection(table).getFullList({ filter, sort: 'id' })) as unknown as Row<T>[];
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
		comers: (meeting, except) =>
			clients.asSystem(async (system) => {
				const filter = system.filter('meeting = {:meeting} && id != {:except}', { meeting, except });
				const fields = 'answer,deputyAnswer,way';
				const rows = await system.collection('attendances').getFullList<Said>({ filter, fields });
				return countAnswers(rows).pools;
			}),
		voice: (ballot, seat) => clients.asSystem((system) => voiceIn(system, ballot, seat)),
		proceduresOf: (circle) =>
			clients.asSystem((system) => {
				const filter = system.filter('circle = {:circle}', { circle });
				return system.collection('procedures').getFullList<Row<'procedures'>>({ filter });
			}),
		publishedMinutes: (meeting) =>
			clients.asSystem(async (system) => {
				const filter = system.filter('meeting = {:meeting}', { meeting });
				const options = { filter, sort: '-version', fields: 'version', skipTotal: true };
				const { items } = await system.collection('minutes').getList(1, 1, options);
				return Number(items[0]?.version ?? 0);
			}),
		isRooted: (circle) => clients.asSystem((system) => isRooted(system, circle)),
		networks: () =>
			clients.asSystem(async (system) =>
				(await system.collection('regions').getFullList({ fields: 'id' })).map(({ id }) => id)
			)
	};
}
