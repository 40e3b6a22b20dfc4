/** What hangs on an account, and the one batch that ends it (pb_migrations/1700000095_departures.js). What it does is server/departure. */
import { ClientResponseError } from 'pocketbase';
import type { PublicKey } from '../../domain/access/key';
import type { Request } from '../../domain/consultation/request';
import type { Expert } from '../../domain/directory/directory';
import { newId } from '../../domain/id';
import type { Region } from '../../domain/place/place';
import type { HistoryEntry } from '../actions/history';
import type { Leaving, LeavingRequest } from '../departure/plan';
import { type Act, noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { storedDate } from './dates';
import { firstOf } from './first-of';
import { ownKeyOf } from './key-versions';
import { OPEN_FIELDS } from './open-requests';

export interface Ties {
	/** Open ones that she has accepted or that are addressed to her. */
	requests: LeavingRequest[];
	entry: Expert | undefined;
	standsInFor: Expert[];
	/** Hers in the directory that others can seal to. */
	keys: Pick<PublicKey, 'id'>[];
}

export function tiesOf(clients: PocketBaseClients, { user, expert }: Leaving): Promise<Ties> {
	return clients.asSystem(async (system) => {
		const hers = system.filter('expert = {:expert} || acceptedBy = {:expert}', { expert });
		const isExpert = expert !== '';
		const own = await ownKeyOf(clients, user);
		const keyed = isExpert
			? system.filter('expert = {:expert}', { expert })
			: system.filter('id = {:id}', { id: own?.id ?? '' });
		const [requests, entry, standsInFor, keys] = await Promise.all([
			isExpert
				? system.collection('requests').getFullList<LeavingRequest>({
						filter: `status != "closed" && (${hers})`,
						fields: `${OPEN_FIELDS},urgency,updated`
					})
				: [],
			firstOf<Expert>(system, 'experts', system.filter('id = {:expert}', { expert })),
			isExpert
				? system
						.collection('experts')
						.getFullList<Expert>({ filter: system.filter('deputy = {:expert}', { expert }) })
				: [],
			system
				.collection('publicKeys')
				.getFullList<PublicKey>({ filter: `publication = "published" && ${keyed}`, fields: 'id' })
		]);
		return { requests, entry, standsInFor, keys };
	});
}

/** The network of each youth office, with its settings. */
export async function networksByOffice(clients: PocketBaseClients): Promise<Map<string, Region>> {
	const rows = await clients.asSystem((system) =>
		system
			.collection('youthOffices')
			.getFullList<{ id: string; expand?: { region?: Region } }>({ expand: 'region', fields: 'id,expand' })
	);
	return new Map(rows.flatMap(({ id, expand }) => (expand?.region ? [[id, expand.region]] : [])));
}

export interface Ending {
	user: string;
	experts: readonly { row: Expert; fields: Partial<Expert> }[];
	requests: readonly { row: LeavingRequest; fields: Partial<Request> }[];
	/** Withdrawn from the directory. */
	keys: readonly { id: string }[];
	history: readonly HistoryEntry[];
	act: Act;
	/** The erasure for which she goes: that her account has ended is written with its end. */
	erasure?: { id: string; subject: object } | undefined;
}

/** All or nothing; false when what it rests on has moved on, or when nobody would coordinate her network any more. */
export async function endAccount(clients: PocketBaseClients, ending: Ending): Promise<boolean> {
	const { user, experts, requests, keys, history, act, erasure } = ending;
	const mark = newId();
	const seen = (rows: readonly { row: { id: string; updated: string } }[]) =>
		Object.fromEntries(rows.map(({ row: { id, updated } }) => [id, storedDate(updated)]));
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			const rests = { requests: seen(requests), experts: seen(experts) };
			batch.collection('departures').create({ id: mark, user, rests });
			batch.collection('users').update(user, { active: false });
			for (const { row, fields } of experts) batch.collection('experts').update(row.id, fields);
			for (const { row, fields } of requests) batch.collection('requests').update(row.id, fields);
			for (const { id } of keys) batch.collection('publicKeys').update(id, { publication: 'withdrawn' });
			for (const entry of history) batch.collection('history').create(entry);
			noteAct(batch, act);
			if (erasure) batch.collection('erasures').update(erasure.id, { subject: erasure.subject });
			batch.collection('departures').delete(mark);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}

/** Let in again, she can be sealed to again, with the key that she has. */
export async function readmit(clients: PocketBaseClients, user: string, act: Act): Promise<void> {
	const own = await ownKeyOf(clients, user);
	await clients.asSystem(async (system) => {
		const hers = system.filter('id = {:id}', { id: own?.id ?? '' });
		const key = await firstOf<PublicKey>(system, 'publicKeys', `publication = "withdrawn" && ${hers}`);
		const batch = system.createBatch();
		batch.collection('users').update(user, { active: true });
		if (key) batch.collection('publicKeys').update(key.id, { publication: 'published' });
		noteAct(batch, act);
		return batch.send();
	});
}
