/** What the networks of this installation are called. */
import type { PocketBaseClients } from './client';

export async function networkNames(clients: PocketBaseClients): Promise<string[]> {
	const rows = await clients.asSystem((system) =>
		system.collection('regions').getFullList<{ name: string }>({ fields: 'name' })
	);
	return rows.map(({ name }) => name);
}
