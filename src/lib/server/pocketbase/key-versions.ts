/** Keys that wait their day, and those that were replaced: read and written as the system. What becomes of them is server/keys. */
import type { KeyDraft, KeyVersion, OwnKey } from '../../domain/access/own-key';
import { actBy } from '../acts/acts-of';
import { noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

/** As the server has it: whole. */
export type StoredVersion = Required<KeyVersion>;

export function ownKeyOf(clients: PocketBaseClients, owner: string): Promise<OwnKey | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'ownKeys', system.filter('owner = {:owner}', { owner }))
	);
}

export function versionById(clients: PocketBaseClients, id: string): Promise<StoredVersion | undefined> {
	return clients.asSystem((system) => firstOf(system, 'keyVersions', system.filter('id = {:id}', { id })));
}

export function dueVersions(clients: PocketBaseClients, at: Date): Promise<StoredVersion[]> {
	return clients.asSystem((system) =>
		system.collection('keyVersions').getFullList<StoredVersion>({
			filter: system.filter('endsAt <= {:at}', { at }),
			sort: 'endsAt,id'
		})
	);
}

/** The network of an expert's first youth office; empty where there is none. */
export async function networkOfExpert(clients: PocketBaseClients, expert: string): Promise<string> {
	const found = await clients.asSystem((system) =>
		firstOf<{ expand?: { youthOffices?: { region: string }[] } }>(
			system,
			'experts',
			system.filter('id = {:expert}', { expert }),
			{ expand: 'youthOffices' }
		)
	);
	return found?.expand?.youthOffices?.[0]?.region ?? '';
}

/** A second one of the same account is refused by the database. */
export async function addVersion(
	clients: PocketBaseClients,
	version: Omit<KeyDraft, 'id'> & {
		owner: string;
		expert: string;
		network: string;
		startsAt: Date;
		endsAt: Date;
	}
): Promise<void> {
	await clients.asSystem((system) =>
		system.collection('keyVersions').create({ ...version, state: 'waiting' })
	);
}

/** The version takes the key's place, and the key the version's, in one transaction. */
export async function exchange(
	clients: PocketBaseClients,
	{ id, recipient, wrapped, recovery }: StoredVersion,
	own: OwnKey,
	at: Date,
	endsAt: Date
): Promise<void> {
	await clients.asSystem(async (system) => {
		const options = { filter: system.filter('id = {:id}', { id: own.id }), fields: 'id' };
		const listed = (await system.collection('publicKeys').getList(1, 1, options)).items.length > 0;
		const batch = system.createBatch();
		const before = { recipient: own.recipient, wrapped: own.wrapped, recovery: own.recovery };
		batch.collection('keyVersions').update(id, { ...before, state: 'replaced', startsAt: at, endsAt });
		batch.collection('ownKeys').update(own.id, { recipient, wrapped, recovery, madeAt: at });
		if (listed) batch.collection('publicKeys').update(own.id, { recipient, madeAt: at });
		noteAct(batch, actBy({ userId: own.owner }, at, 'keyExchanged', 'users', own.owner));
		await batch.send();
	});
}

export async function deleteVersion(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => system.collection('keyVersions').delete(id));
}
