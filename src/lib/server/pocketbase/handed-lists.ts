/** Which versions of lists were handed out (pb_migrations/1700000088_handed_lists.js). */
import { ClientResponseError } from 'pocketbase';
import type { HandedList } from '../../domain/directory/handed-list';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

export interface HandedVersion {
	network: string;
	list: HandedList;
	version: number;
	/** Of its content. */
	digest: string;
	/** On which it was first handed out. */
	day: string;
}

export function newestVersion(
	clients: PocketBaseClients,
	network: string,
	list: HandedList
): Promise<HandedVersion | undefined> {
	return clients.asSystem((system) =>
		firstOf<HandedVersion>(
			system,
			'handedLists',
			system.filter('network = {:network} && list = {:list}', { network, list }),
			{ sort: '-version' }
		)
	);
}

/** False when this number is taken: somebody else has handed out the same list at this moment. */
export async function keepVersion(clients: PocketBaseClients, version: HandedVersion): Promise<boolean> {
	try {
		await clients.asSystem((system) => system.collection('handedLists').create(version));
		return true;
	} catch (error) {
		if (isTaken(error)) return false;
		throw error;
	}
}

function isTaken(error: unknown): boolean {
	if (!(error instanceof ClientResponseError)) return false;
	const fields = (error.response.data ?? {}) as Record<string, { code?: string }>;
	return Object.values(fields).some(({ code }) => code === 'validation_not_unique');
}
