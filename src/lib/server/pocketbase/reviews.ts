/** Who was asked whether her entries are still right, and the entries themselves, as the system reads and writes them. */
import { ClientResponseError } from 'pocketbase';
import type { Organisation } from '../../domain/directory/directory';
import { newId } from '../../domain/id';
import type { AnyRow } from '../../domain/tables';
import { type ReviewedTable, REVIEWED_TABLES } from '../../protocol/reviews';
import type { HistoryEntry } from '../actions/history';
import type { KeepingRows, Round } from '../jobs/review-plan';
import type { PocketBaseClients } from './client';
import { storedDate } from './dates';
import { firstOf } from './first-of';

export interface ReviewRow extends Round {
	user: string;
	/** To whom this stage's mail goes. */
	to: string;
	/** Of what the links carry that were sent, each with a mark of to whom (reviews.ts), the newest first, with blanks between. */
	hashes: string;
	attempts: number;
	nextAt: string;
	expiresAt: string;
	/** When somebody said that all is right. */
	spentAt: string;
}
type Written = Partial<
	Omit<ReviewRow, 'id' | 'createdAt' | 'nextAt' | 'expiresAt' | 'sentAt' | 'spentAt'>
> & {
	[Moment in 'createdAt' | 'nextAt' | 'expiresAt' | 'sentAt' | 'spentAt']?: Date | '';
};

export async function keepingRows(clients: PocketBaseClients): Promise<KeepingRows> {
	return clients.asSystem(async (system) => {
		const published = <T>(collection: string, fields: string) =>
			system.collection(collection).getFullList<T>({
				filter: 'publication = "published"',
				fields: `id,verifiedAt,${fields}`,
				sort: 'id'
			});
		const [accounts, experts, organisations, contacts, offers, youthOffices, regions] = await Promise.all([
			system.collection('users').getFullList<KeepingRows['accounts'][number]>({
				filter: 'active = true && role = "expert" && expert != ""',
				fields: 'id,email,expert'
			}),
			published<KeepingRows['experts'][number]>('experts', 'email,deputy,youthOffices'),
			published<KeepingRows['organisations'][number]>('organisations', 'region'),
			published<KeepingRows['contacts'][number]>('contacts', 'email,deputy,organisation'),
			published<KeepingRows['offers'][number]>('offers', 'organisation'),
			system
				.collection('youthOffices')
				.getFullList<KeepingRows['youthOffices'][number]>({ fields: 'id,region' }),
			system.collection('regions').getFullList<KeepingRows['regions'][number]>({ fields: 'id,reviewMonths' })
		]);
		return { accounts, experts, organisations, contacts, offers, youthOffices, regions };
	});
}

export function reviewRows(clients: PocketBaseClients): Promise<ReviewRow[]> {
	return clients.asSystem((system) => system.collection('reviews').getFullList<ReviewRow>({ sort: 'id' }));
}

/** Those whose mail has not gone out and is due, the oldest first; whoever has answered meanwhile is not asked. */
export function dueReviews(clients: PocketBaseClients, at: Date, most: number): Promise<ReviewRow[]> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('sentAt = "" && spentAt = "" && stage != "office" && nextAt <= {:at}', {
			at
		});
		const options = { filter, sort: 'nextAt,id', skipTotal: true };
		return (await system.collection('reviews').getList<ReviewRow>(1, most, options)).items;
	});
}

/** A round begins: of one keeper there is one. */
export async function beginReview(
	clients: PocketBaseClients,
	known: string | undefined,
	fields: Written
): Promise<void> {
	await clients.asSystem((system) => {
		const reviews = system.collection('reviews');
		return known === undefined ? reviews.create(fields) : reviews.update(known, fields);
	});
}

export async function changeReview(clients: PocketBaseClients, id: string, fields: Written): Promise<void> {
	await clients.asSystem((system) => system.collection('reviews').update(id, fields));
}

export async function deleteReview(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => system.collection('reviews').delete(id));
}

export function reviewByHash(clients: PocketBaseClients, hash: string): Promise<ReviewRow | undefined> {
	return clients.asSystem((system) =>
		firstOf<ReviewRow>(system, 'reviews', system.filter('hashes ~ {:hash}', { hash }))
	);
}

export interface ReviewedRow {
	table: ReviewedTable;
	row: AnyRow;
}

/** The published ones of `entries`, in their order. */
export async function reviewedRows(
	clients: PocketBaseClients,
	entries: readonly { table: ReviewedTable; id: string }[]
): Promise<ReviewedRow[]> {
	const found = await clients.asSystem((system) =>
		Promise.all(
			REVIEWED_TABLES.map(async (table) => {
				const ids = entries.filter((entry) => entry.table === table).map(({ id }) => id);
				if (ids.length === 0) return [];
				const named = ids.map((id) => system.filter('id = {:id}', { id })).join(' || ');
				const filter = `publication = "published" && (${named})`;
				const rows = await system.collection(table).getFullList<AnyRow>({ filter });
				return rows.map((row) => ({ table, row }));
			})
		)
	);
	const all = found.flat();
	return entries.flatMap(
		({ table, id }) => all.find((one) => one.table === table && one.row.id === id) ?? []
	);
}

export interface Reviewed {
	review: string;
	/** Each entry as it was looked at, what changes of it, and its history. */
	changes: readonly (ReviewedRow & { fields: object; history: readonly HistoryEntry[] })[];
	/** Where the link has done its work. */
	spentAt: Date | undefined;
}

/** All or nothing; false when one of the entries has moved on meanwhile (pb_migrations/1700000089_kept_by_others.js). */
export async function writeReviewed(
	clients: PocketBaseClients,
	{ review, changes, spentAt }: Reviewed
): Promise<boolean> {
	const mark = newId();
	const seen = Object.fromEntries(changes.map(({ row }) => [row.id, storedDate(String(row.updated))]));
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('rests').create({ id: mark, seen });
			if (spentAt) batch.collection('reviews').update(review, { spentAt });
			for (const { table, row, fields, history } of changes) {
				batch.collection(table).update(row.id, fields);
				for (const line of history) batch.collection('history').create(line);
			}
			batch.collection('rests').delete(mark);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}

/** The office that answers for the network of an entry. */
export async function officeOfEntry(
	clients: PocketBaseClients,
	{ table, row }: ReviewedRow
): Promise<Organisation | undefined> {
	return clients.asSystem(async (system) => {
		const region = await regionOf();
		const { coordinationOffice = '' } = (await byId<{ coordinationOffice: string }>('regions', region)) ?? {};
		return byId<Organisation>('organisations', coordinationOffice);

		function byId<T>(collection: string, id: unknown): Promise<T | undefined> {
			return firstOf<T>(system, collection, system.filter('id = {:id}', { id: String(id ?? '') }));
		}
		async function regionOf(): Promise<unknown> {
			if (table === 'experts')
				return (await byId<AnyRow>('youthOffices', (row.youthOffices as string[])[0]))?.region;
			return table === 'contacts'
				? (await byId<AnyRow>('organisations', row.organisation))?.region
				: row.region;
		}
	});
}
