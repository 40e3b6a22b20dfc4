/** What is being deleted of a person, and what stays of that: read and written as the system. What goes is decided in server/person. */
import { ClientResponseError } from 'pocketbase';
import type { Departure } from '../../protocol/departures';
import type { Erasure } from '../../protocol/person';
import type { PersonFacts } from '../person/way';
import { type Act, noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

/** What is left to do rests on this alone: what it was about goes meanwhile. */
export interface ErasureSubject {
	facts: PersonFacts;
	elsewhere: boolean;
	/** Empty for whoever has no account that ends. */
	user: string;
	/** Whether her account has ended, so that nobody comes in any more. */
	ended: boolean;
	/** Whether the log of acts knows of it. */
	noted: boolean;
	/** Hashes of the sessions that there were: their devices are wiped. */
	sessions: readonly string[];
	/** Her entry as an expert with that account. */
	expert: string;
	deputies: Departure['deputies'];
}

export interface ErasureRow extends Erasure {
	networks: string[];
	who: string;
	key: string;
	subject: ErasureSubject | null;
	address: string;
}

/** One row: deleted, or written over. */
export interface Change {
	collection: string;
	id: string;
	fields?: Readonly<Record<string, unknown>>;
}

/** The one that runs already, when this person is being deleted at this moment. */
export async function beginErasure(
	clients: PocketBaseClients,
	row: Pick<ErasureRow, 'id' | 'networks' | 'who' | 'key' | 'subject' | 'address' | 'told'>,
	at: Date
): Promise<ErasureRow> {
	const fields = { ...row, state: 'running', counts: {}, startedAt: at };
	try {
		return await clients.asSystem((system) => system.collection('erasures').create<ErasureRow>(fields));
	} catch (error) {
		const running = await clients.asSystem((system) =>
			firstOf<ErasureRow>(system, 'erasures', system.filter('key = {:key}', { key: row.key }))
		);
		if (!running) throw error;
		return running;
	}
}

export function unfinishedErasures(clients: PocketBaseClients): Promise<ErasureRow[]> {
	return clients.asSystem((system) =>
		system.collection('erasures').getFullList<ErasureRow>({ filter: 'state != "done"', sort: 'startedAt,id' })
	);
}

export function allErasures(clients: PocketBaseClients): Promise<ErasureRow[]> {
	return clients.asSystem((system) =>
		system.collection('erasures').getFullList<ErasureRow>({ sort: '-startedAt,id' })
	);
}

export function erasureById(clients: PocketBaseClients, id: string): Promise<ErasureRow | undefined> {
	return clients.asSystem((system) => firstOf(system, 'erasures', system.filter('id = {:id}', { id })));
}

/** With what the log of acts is told of it, if anything. */
export async function changeErasure(
	clients: PocketBaseClients,
	id: string,
	fields: Partial<Omit<ErasureRow, 'doneAt'>> & { doneAt?: Date },
	acts: readonly Act[] = []
): Promise<void> {
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		for (const act of acts) noteAct(batch, act);
		batch.collection('erasures').update(id, fields);
		return batch.send();
	});
}

/** Refused before anything was done. */
export async function dropErasure(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => system.collection('erasures').delete(id));
}

/** Rows and their count in one transaction; false when one of them is gone or was changed otherwise meanwhile. */
export async function writeErased(
	clients: PocketBaseClients,
	{ id, counts }: Pick<ErasureRow, 'id' | 'counts'>,
	changes: readonly Change[]
): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			for (const { collection, id: row, fields } of changes) {
				if (fields) batch.collection(collection).update(row, fields);
				else batch.collection(collection).delete(row);
			}
			batch.collection('erasures').update(id, { counts });
			return batch.send();
		});
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && [400, 404].includes(error.status)) return false;
		throw error;
	}
}

/** Whether a request that is not gone yet, or one in the bin, names an expert's entry. */
export async function isEntryNamed(clients: PocketBaseClients, expert: string): Promise<boolean> {
	return clients.asSystem(async (system) => {
		const named = ['requests', 'bin'].map((collection) => {
			const by = collection === 'bin' ? 'row.' : '';
			const filter = system.filter(`${by}expert = {:expert} || ${by}acceptedBy = {:expert}`, { expert });
			return firstOf(system, collection, filter, { fields: 'id' });
		});
		return (await Promise.all(named)).some((one) => one !== undefined);
	});
}
