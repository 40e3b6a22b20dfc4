/** A whole network in one transaction, and whether there is anything yet (server/archive). */
import { AppError } from '../errors';
import { log } from '../log';
import { failedRequestOf, isValueRefused, passesByItself } from './batch-failure';
import { passing, type PocketBaseClients } from './client';
import { firstOf } from './first-of';
import type { NewRow } from './setup';

/** The database gives up first, then nothing of it is written; Node itself waits five minutes for an answer. */
const DATABASE_SECONDS = 240;
const PATIENCE_MS = 280_000;

export interface LaterChange {
	table: string;
	id: string;
	fields: Record<string, unknown>;
}

export async function isAnyRowOf(clients: PocketBaseClients, table: string): Promise<boolean> {
	const found = await clients.asSystem((system) => firstOf(system, table, '', { fields: 'id' }));
	return found !== undefined;
}

/**
 * The rows, then what is changed in them. The number of the one that the database does not take, undefined when all are written;
 * else, and where it throws, nothing is.
 */
export async function writeAllAtOnce(
	clients: PocketBaseClients,
	rows: readonly NewRow[],
	changes: readonly LaterChange[]
): Promise<number | undefined> {
	const system = await clients.patient(PATIENCE_MS);
	const batch = system.createBatch();
	for (const { table, row } of rows) batch.collection(table).create(row);
	for (const { table, id, fields } of changes) batch.collection(table).update(id, fields);
	const usual = (await system.settings.getAll()).batch as Record<string, unknown>;
	const maxRequests = rows.length + changes.length;
	await system.settings.update({ batch: { ...usual, maxRequests, timeout: DATABASE_SECONDS } });
	try {
		await batch.send();
		return undefined;
	} catch (error) {
		const failed = failedRequestOf(error);
		// Here the first request is a row like any other.
		if (failed !== undefined && isValueRefused(error)) return failed;
		throw passesByItself(error) ? new AppError('unavailable', { cause: error }) : passing(error);
	} finally {
		// What became of the rows is decided: limits that stay too high are no word on them.
		await system.settings.update({ batch: usual }).catch((error: unknown) => {
			log().warn({ err: error }, 'the limits of batches stay raised');
		});
	}
}
