import type { Request } from '../../domain/consultation/request';
import type { PocketBaseClients } from './client';

/** The requests whose receipt has one of these hashes; unknown ones are absent. */
export async function requestsByReceipt(
	clients: PocketBaseClients,
	hashes: readonly string[]
): Promise<Request[]> {
	return byReceipt(clients, hashes, {});
}

/** Of the same these fields only: without their texts they are small. */
export async function openByReceipt<Field extends keyof Request>(
	clients: PocketBaseClients,
	hashes: readonly string[],
	fields: readonly Field[]
): Promise<Pick<Request, Field>[]> {
	return byReceipt(clients, hashes, { fields: fields.join(',') });
}

function byReceipt(
	clients: PocketBaseClients,
	hashes: readonly string[],
	more: { fields?: string }
): Promise<Request[]> {
	return clients.asSystem(async (system) => {
		const filter = hashes.map((receipt) => system.filter('receipt = {:receipt}', { receipt })).join(' || ');
		const options = { filter, skipTotal: true, ...more };
		return (await system.collection('requests').getList<Request>(1, hashes.length, options)).items;
	});
}
