/** The room of imports over a PocketBase, without a server around it: its job runs when a test says so, and meets what a test puts in its way. */
import { join } from 'node:path';
import { newId } from '../../src/lib/domain/id';
import type { Table } from '../../src/lib/domain/tables';
import type { ImportPart, ImportRow } from '../../src/lib/protocol/imports';
import { ImportDesk, type ImportDeskOptions } from '../../src/lib/server/imports/desk';
import { ImportJob, type ImportJobOptions } from '../../src/lib/server/imports/job';
import { Uploads } from '../../src/lib/server/imports/uploads';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import type { TestPocketBase } from '../support/pocketbase';
import { CALLERS, REGION } from '../support/small-network';
import { bytesOf, CHOICES } from './import-scene';

type Commit = ImportJobOptions['store']['commit'];

/** What is in the way; nothing is. */
export interface Faults {
	read?: (table: Table) => never;
	/** In place of a chunk's commit, which it may do. */
	commit?: (commit: () => ReturnType<Commit>) => ReturnType<Commit>;
	takeBytes?: ImportDeskOptions['takeBytes'];
}

export function importRoom({ clients, folder, admin }: TestPocketBase) {
	const real = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	const faults: Faults = {};
	/** Days that have passed for the room. */
	const clock = { days: 0 };
	const store: ImportJobOptions['store'] = {
		allRows: async (table, as) => faults.read?.(table) ?? real.allRows(table, as),
		rowsById: (table, ids, as) => real.rowsById(table, ids, as),
		keyed: (text) => real.keyed(text),
		recorded: (id) => real.recorded(id),
		commit: (decided, as) => {
			const commit = () => real.commit(decided, as);
			return faults.commit ? faults.commit(commit) : commit();
		}
	};
	const uploads = new Uploads(folder);
	const now = () => new Date(Date.now() + clock.days * 86_400_000);
	const mayDelete = () => Promise.resolve(true);
	const newJob = () => new ImportJob({ clients, store, uploads, now, mayDelete });
	const takeBytes: ImportDeskOptions['takeBytes'] = async (...asked) => faults.takeBytes?.(...asked);
	let job = newJob();
	const newDesk = () => new ImportDesk({ clients, store, uploads, job, now, takeBytes, ring: () => {} });
	let desk = newDesk();
	const karla = CALLERS.karla;

	const send = async (list: string, id = newId()) =>
		(await desk.upload(karla, { id, network: REGION, name: 'Liste.csv' }, bytesOf(list))).id;
	const bring = async (list: string) => {
		const id = await send(list);
		await job.run();
		return id;
	};
	return {
		...{ faults, clock, store, uploads, send, bring },
		run: () => job.run(),
		/** The server is started anew: what it kept in mind is gone. */
		restart: () => {
			job = newJob();
			desk = newDesk();
		},
		one: (id: string) => desk.one(karla, id),
		rows: async (id: string, part: ImportPart): Promise<ImportRow[]> =>
			(await desk.rows(karla, { id, part, page: 1 })).rows,
		columns: (id: string, source: string, roles: object) =>
			desk.change(karla, { id, to: 'columns', source, roles: { ...roles } }),
		write: (id: string) => desk.change(karla, { id, to: 'write', choices: CHOICES }),
		undo: (id: string) => desk.change(karla, { id, to: 'undo' }),
		discard: (id: string) => desk.change(karla, { id, to: 'discard' }),
		/** Institutions of a list by their state. */
		published: async (mark: string) => {
			const filter = `name ~ "Verein ${mark} " && publication = "published"`;
			return (await admin.collection('organisations').getList(1, 1, { filter })).totalItems;
		},
		/** So that no test finds the lists of another one open. */
		clear: async () => {
			for (const { id } of await admin.collection('imports').getFullList({ fields: 'id' }))
				await admin.collection('imports').delete(id);
			for (const fault of Object.keys(faults)) delete faults[fault as keyof Faults];
			clock.days = 0;
		}
	};
}
