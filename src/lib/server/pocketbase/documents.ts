/** All documents of a network, also those that nobody but the server sees: what is handed in and not published yet. */
import type { Document } from '../../domain/directory/document';
import type { PocketBaseClients } from './client';

export function documentsOf(clients: PocketBaseClients, region: string): Promise<Document[]> {
	return clients.asSystem((system) =>
		system
			.collection('documents')
			.getFullList<Document>({ filter: system.filter('region = {:region}', { region }) })
	);
}
