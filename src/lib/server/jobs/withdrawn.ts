/**
 * The job `withdrawn`: entries that an office has withdrawn and nobody has touched for thirty days go for good, with their values
 * in the history; that somebody changed them, and when, stays. An entry stays where something cannot be without it: a request
 * that is not over, an account, what hangs on it and is not withdrawn. Where the clock has jumped nothing goes (clock-guard.ts).
 * The file of a document goes from the disk after its row, and so does one that never got a row.
 */
import { grantOf } from '../../domain/access/permissions';
import { LIMITS } from '../../domain/limits';
import { schemas } from '../../domain/schemas';
import { TABLES } from '../../domain/tables';
import { documentFiles } from '../documents/files';
import { log } from '../log';
import type { PocketBaseClients } from '../pocketbase/client';
import { writeDatabaseAnew } from '../pocketbase/retention';
import { deleteEntry, isNeeded, isThere, withdrawnBefore } from '../pocketbase/withdrawn';

const DAY = 86_400_000;
/** What an office keeps and can withdraw; a network itself is never withdrawn by time. */
const KEPT = TABLES.filter(
	(table) =>
		grantOf('coordination', table, 'delete') === 'network' &&
		'publication' in schemas[table].shape &&
		table !== 'regions'
);

export interface WithdrawnOptions {
	clients: PocketBaseClients;
	/** Where the files of documents lie. */
	dataDir: string;
	now: () => Date;
	/** Whether the clock may be trusted with it. */
	mayDelete?: () => Promise<boolean>;
}

/** Deletes what is over its time; the answer is how many entries went. */
export async function runWithdrawn({
	clients,
	dataDir,
	now,
	mayDelete = () => Promise.resolve(true)
}: WithdrawnOptions): Promise<number> {
	if (!(await mayDelete())) return 0;
	const at = now();
	const limit = new Date(at.getTime() - LIMITS.withdrawnDays * DAY);
	const files = documentFiles(dataDir);
	let gone = 0;
	for (const table of KEPT)
		for (const row of await withdrawnBefore(clients, table, limit)) {
			if (await isNeeded(clients, table, row)) continue;
			if (table === 'documents') await files.leaving(row.id, at);
			await deleteEntry(clients, table, row.id, at);
			if (table === 'documents') await files.forget(row.id);
			gone += 1;
		}
	await files.forgetUnknown((id) => isThere(clients, 'documents', id), now());
	if (gone > 0 && !(await writeDatabaseAnew(clients)))
		log().warn({ code: 'no_vacuum' }, 'deleted content may remain in free pages');
	return gone;
}
