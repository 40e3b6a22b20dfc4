/** What the set-up of installation and networks reads and writes (setup/). */
import type { Responsibility } from '../../domain/place/place';
import type { Caller } from '../../domain/access/caller';
import { passing, type PocketBaseClients } from './client';
import { firstOf } from './first-of';

export interface NewRow {
	table: string;
	row: Record<string, unknown>;
}

/** Rows of one transaction; the settings of the first migration allow 500. */
const AT_ONCE = 400;
/** The digits of an AGS that name the county. */
const COUNTY_DIGITS = 5;

/** Whether anybody has an account of a coordination office, in whatever state. */
export async function someCoordinates(clients: PocketBaseClients): Promise<boolean> {
	const found = await clients.asSystem((system) => firstOf(system, 'users', 'role = "coordination"'));
	return found !== undefined;
}

/** All or none, by nobody in particular. */
export async function createTogether(clients: PocketBaseClients, rows: readonly NewRow[]): Promise<void> {
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		for (const { table, row } of rows) batch.collection(table).create(row);
		return batch.send();
	});
}

/** As `caller`, in the order given, so many at once as the database takes: what was written before a fault stays. */
export async function addTogether(
	clients: PocketBaseClients,
	caller: Caller,
	rows: readonly NewRow[]
): Promise<void> {
	const client = await clients.as(caller);
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		const batch = client.createBatch();
		for (const { table, row } of rows.slice(from, from + AT_ONCE)) batch.collection(table).create(row);
		await batch.send().catch((error: unknown) => {
			throw passing(error);
		});
	}
}

/** The ids of all networks of the installation. */
export async function allNetworks(clients: PocketBaseClients): Promise<string[]> {
	const rows = await clients.asSystem((system) =>
		system.collection('regions').getFullList<{ id: string }>({ fields: 'id' })
	);
	return rows.map(({ id }) => id);
}

/** The networks of each active account that coordinates. */
export async function coordinatorsOf(clients: PocketBaseClients): Promise<string[][]> {
	const rows = await clients.asSystem((system) =>
		system.collection('users').getFullList<{ networks: string[] }>({
			filter: 'role = "coordination" && active = true',
			fields: 'networks'
		})
	);
	return rows.map(({ networks }) => networks);
}

export interface PlacesThere {
	municipalities: { ags: string; region: string }[];
	responsibilities: Responsibility[];
}

/** What there is in the counties of these municipalities, withdrawn or not. */
export async function placesNear(clients: PocketBaseClients, ags: readonly string[]): Promise<PlacesThere> {
	const counties = [...new Set(ags.map((one) => one.slice(0, COUNTY_DIGITS)))];
	const found: PlacesThere = { municipalities: [], responsibilities: [] };
	for (const county of counties)
		await clients.asSystem(async (system) => {
			const filter = system.filter('ags >= {:from} && ags <= {:to}', {
				from: county.padEnd(8, '0'),
				to: county.padEnd(8, '9')
			});
			const municipalities = system.collection('municipalities');
			found.municipalities.push(
				...(await municipalities.getFullList<PlacesThere['municipalities'][number]>({
					filter,
					fields: 'ags,region'
				}))
			);
			found.responsibilities.push(
				...(await system.collection('responsibilities').getFullList<Responsibility>({ filter }))
			);
		});
	return found;
}

/** Whether there is such a youth office in this network; undefined where there is none of this id at all. */
export async function isOfficeOf(
	clients: PocketBaseClients,
	id: string,
	network: string
): Promise<boolean | undefined> {
	const office = await clients.asSystem((system) =>
		firstOf<{ region: string }>(system, 'youthOffices', system.filter('id = {:id}', { id }))
	);
	return office && office.region === network;
}
