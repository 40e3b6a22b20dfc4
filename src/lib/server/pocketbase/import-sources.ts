/** What offices know better of the columns of their lists, by the words of a list's header. */
import type { ColumnCorrections } from '../../domain/directory/list-file';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

type Roles = ColumnCorrections[string];
interface Source {
	id: string;
	source: string;
	roles: Roles;
}

export async function sourcesOf(clients: PocketBaseClients, network: string): Promise<ColumnCorrections> {
	const rows = await clients.asSystem((system) =>
		system
			.collection('importSources')
			.getFullList<Source>({ filter: system.filter('network = {:network}', { network }) })
	);
	return Object.fromEntries(rows.map(({ source, roles }) => [source, roles]));
}

/** In place of what was known of such a list. */
export async function keepSource(
	clients: PocketBaseClients,
	network: string,
	source: string,
	roles: Roles
): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('network = {:network} && source = {:source}', { network, source });
		const known = await firstOf<Source>(system, 'importSources', filter, { fields: 'id' });
		const collection = system.collection('importSources');
		if (known) await collection.update(known.id, { roles });
		else await collection.create({ network, source, roles });
	});
}
