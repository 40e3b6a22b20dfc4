/** Links to one entry, by the hash of what they carry, and what is said by one (entry-links.ts). The server alone has them. */
import { ClientResponseError } from 'pocketbase';
import { newId } from '../../domain/id';
import type { LinkedTable } from '../../protocol/entry-links';
import type { Reading } from '../actions/action';
import type { Decision } from '../actions/decision';
import { actsByLink } from '../acts/acts-of';
import { noteAct } from './acts';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';
import { readingBy } from './reading';
import { restsOn } from './write-decided';

export interface EntryLinkRow {
	id: string;
	table: LinkedTable;
	record: string;
	/** Where it was sent, in small letters: with another address of the entry it ends. */
	address: string;
	expiresAt: string;
	/** Empty while it is good. */
	spentAt: string;
}

export async function addEntryLink(
	clients: PocketBaseClients,
	link: Pick<EntryLinkRow, 'id' | 'table' | 'record' | 'address'> & { hash: string; expiresAt: Date }
): Promise<void> {
	await clients.asSystem((system) => system.collection('entryLinks').create(link));
}

export async function deleteEntryLink(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('entryLinks').delete(id)));
}

/** Of one entry one link is good: the one that was sent last. */
export async function deleteOtherEntryLinks(
	clients: PocketBaseClients,
	{ id, record }: Pick<EntryLinkRow, 'id' | 'record'>
): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('record = {:record} && id != {:id} && spentAt = ""', { record, id });
		const others = await system.collection('entryLinks').getFullList({ filter, fields: 'id' });
		for (const other of others) await unlessMissing(system.collection('entryLinks').delete(other.id));
	});
}

export function entryLinkByHash(clients: PocketBaseClients, hash: string): Promise<EntryLinkRow | undefined> {
	return clients.asSystem((system) =>
		firstOf<EntryLinkRow>(system, 'entryLinks', system.filter('hash = {:hash}', { hash }))
	);
}

/** Rows as they are, whoever may see them. */
export function readAsSystem<T>(clients: PocketBaseClients, work: (read: Reading) => Promise<T>): Promise<T> {
	return clients.asSystem((system) => work(readingBy(system, clients)));
}

/** The link's end and what was said by it, both or neither; false when somebody was faster. */
export async function writeByLink(
	clients: PocketBaseClients,
	link: string,
	decision: Decision,
	at: Date
): Promise<boolean> {
	const { effects, history = [] } = decision;
	const mark = newId();
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('rests').create({ id: mark, seen: restsOn(effects) });
			batch.collection('entryLinks').update(link, { spentAt: at });
			for (const { table, operation, id, fields } of effects) {
				if (operation === 'create') batch.collection(table).create({ ...fields, id });
				else batch.collection(table).update(id, fields);
			}
			for (const entry of history) batch.collection('history').create(entry);
			for (const act of actsByLink(decision)) noteAct(batch, act);
			batch.collection('rests').delete(mark);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}

/** Those that ended before `limit`, used or not. */
export async function deleteOldEntryLinks(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('expiresAt < {:limit}', { limit });
		const old = await system.collection('entryLinks').getFullList({ filter, fields: 'id' });
		for (const { id } of old) await system.collection('entryLinks').delete(id);
	});
}
