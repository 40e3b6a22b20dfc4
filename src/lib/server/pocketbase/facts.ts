/**
 * Reads, as the caller, the records a decision on a mutation rests on (decisions/). What the rules hide from the caller is
 * not there, and the decision treats it so. Only who proves to hold a request's receipt gets that request without an
 * account: then the system reads it, since PocketBase knows no receipts.
 */
import type PocketBase from 'pocketbase';
import type { Caller } from '../../domain/access/caller';
import { receiptHashOf } from '../../domain/consultation/receipt';
import type { Request } from '../../domain/consultation/request';
import type { Row, Table } from '../../domain/tables';
import type { Mutation } from '../../protocol/mutation';
import { type Facts, NO_FACTS } from '../decisions/decision';
import type { PocketBaseClients } from './client';

export async function factsFor(
	clients: PocketBaseClients,
	mutation: Mutation,
	caller: Caller
): Promise<Facts> {
	const proved = await requestByReceipt(clients, mutation);
	return clients.readAs(caller, async (client) => {
		const by = finder(client);
		const byId = <T extends Table>(table: T, id: string) => by(table, 'id', id);
		switch (mutation.kind) {
			case 'key.publish':
				return {
					...NO_FACTS,
					ownKey: caller.userId === '' ? undefined : await by('ownKeys', 'owner', caller.userId),
					publicKey: await byId('publicKeys', mutation.body.id),
					self: await byId('experts', caller.expertId)
				};
			case 'network.set':
				return { ...NO_FACTS, region: await byId('regions', mutation.body.id) };
			case 'count.add': {
				const { region, legalBasis } = mutation.body;
				return {
					...NO_FACTS,
					region: await byId('regions', region),
					legalBasis: await by('legalBases', 'code', legalBasis)
				};
			}
		}
		const request = proved ?? (await byId('requests', mutation.body.id));
		const { body } = mutation;
		const youthOffice = await byId(
			'youthOffices',
			request?.youthOffice ?? ('youthOffice' in body ? body.youthOffice : '')
		);
		const [region, expert, self, legalBasis] = await Promise.all([
			byId('regions', youthOffice?.region ?? ''),
			byId('experts', 'to' in body ? body.to : 'expert' in body ? body.expert : ''),
			byId('experts', caller.expertId),
			'legalBasis' in body ? by('legalBases', 'code', body.legalBasis) : undefined
		]);
		const holdsReceipt = proved !== undefined;
		return { ...NO_FACTS, request, youthOffice, region, expert, self, legalBasis, holdsReceipt };
	});
}

async function requestByReceipt(
	clients: PocketBaseClients,
	{ body }: Mutation
): Promise<Request | undefined> {
	if (!('proof' in body) || body.proof === '') return undefined;
	const receipt = await receiptHashOf(body.proof);
	return clients.asSystem(async (system) => {
		const filter = system.filter('id = {:id} && receipt = {:receipt}', { id: body.id, receipt });
		const { items } = await system.collection('requests').getList<Request>(1, 1, { filter, skipTotal: true });
		return items[0];
	});
}

function finder(client: PocketBase) {
	return async <T extends Table>(
		table: T,
		field: 'id' | 'code' | 'owner',
		value: string
	): Promise<Row<T> | undefined> => {
		if (value === '') return undefined;
		// A guest may not list requests at all; then there is nothing to find either.
		const filter = client.filter(`${field} = {:value}`, { value });
		const { items } = await client.collection(table).getList(1, 1, { filter, skipTotal: true });
		return items[0] as unknown as Row<T> | undefined;
	};
}
