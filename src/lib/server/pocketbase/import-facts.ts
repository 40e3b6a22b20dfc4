/** What imports need to know of accounts and networks. */
import type { PocketBaseClients } from './client';

/** The youth offices of a network. */
export async function officesOf(clients: PocketBaseClients, network: string): Promise<string[]> {
	const rows = await clients.asSystem((system) =>
		system.collection('youthOffices').getFullList<{ id: string }>({
			filter: system.filter('region = {:network}', { network }),
			fields: 'id'
		})
	);
	return rows.map(({ id }) => id);
}

/** What these accounts are called, as far as they are of one of these networks. */
export async function namesOf(
	clients: PocketBaseClients,
	ids: readonly string[],
	networks: readonly string[]
): Promise<Map<string, string>> {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return new Map();
	const rows = await clients.asSystem((system) =>
		system.collection('users').getFullList<{ id: string; name: string; networks: string[] }>({
			filter: wanted.map((id) => system.filter('id = {:id}', { id })).join(' || '),
			fields: 'id,name,networks'
		})
	);
	const own = rows.filter((row) => row.networks.some((network) => networks.includes(network)));
	return new Map(own.map(({ id, name }) => [id, name]));
}
