/**
 * The job `imports`: reads lists that were sent and makes their plans, writes the plans that the office has agreed to, and takes
 * imports back. It keeps nothing but why something does not go on at the moment: what is to do stands in the database, so that a
 * start after whatever fault goes on where it was. Lists that nobody has written, and the rows of those that were, go after thirty days.
 */
import type { Caller } from '../../domain/access/caller';
import { LIMITS } from '../../domain/limits';
import { AppError } from '../errors';
import { log } from '../log';
import { callerOf } from '../pocketbase/caller-of';
import type { PocketBaseClients } from '../pocketbase/client';
import { accountRowOf } from '../pocketbase/desk-accounts';
import { countRows } from '../pocketbase/import-rows';
import { sourcesOf } from '../pocketbase/import-sources';
import {
	deleteImport,
	deleteRows,
	importById,
	importsBefore,
	importsIn,
	replaceRows,
	type StoredImport,
	updateImport
} from '../pocketbase/imports';
import type { Store } from '../sync/store';
import { CarryOut } from './carry-out';
import { directoryOf } from './directory';
import { planInThread } from './plan-in-thread';
import type { Uploads } from './uploads';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export type Trouble = 'unavailable' | 'forbidden';

export interface ImportJobOptions {
	clients: PocketBaseClients;
	store: Pick<Store, 'allRows' | 'rowsById' | 'recorded' | 'commit'>;
	uploads: Uploads;
	now: () => Date;
	/** Whether the clock may be trusted with deleting. */
	mayDelete: () => Promise<boolean>;
}

export class ImportJob {
	readonly #options: ImportJobOptions;
	readonly #troubles = new Map<string, Trouble>();
	readonly #end = new AbortController();
	#tidiedAt = 0;

	constructor(options: ImportJobOptions) {
		this.#options = options;
	}

	/** Why an import does not go on. */
	troubleOf(id: string): Trouble | '' {
		return this.#troubles.get(id) ?? '';
	}

	/** Ends what runs, where it can go on at the next start. */
	halt(): void {
		this.#end.abort();
	}

	async run(): Promise<void> {
		for (const one of await importsIn(this.#options.clients, ['reading', 'writing', 'undoing'])) {
			if (this.#end.signal.aborted) return;
			try {
				await this.#carryOn(one);
				this.#troubles.delete(one.id);
			} catch (error) {
				const isForbidden = error instanceof AppError && error.code === 'forbidden';
				this.#troubles.set(one.id, isForbidden ? 'forbidden' : 'unavailable');
				log().error({ job: 'imports', state: one.state, err: error }, 'an import does not go on');
			}
		}
		await this.#tidy();
	}

	async #carryOn(one: StoredImport): Promise<void> {
		if (one.state === 'reading') return this.#read(one);
		const { clients, now, uploads } = this.#options;
		const isWriting = one.state === 'writing';
		const caller = await this.#callerOf(one.actor, one.network);
		const work = new CarryOut(this.#options, one, isWriting ? 'write' : 'undo', caller);
		if (!(await work.run(() => this.#end.signal.aborted))) return;
		const counts = await countRows(clients, one.id);
		await updateImport(clients, one.id, {
			...{ state: isWriting ? 'written' : 'undone', endedAt: now(), counts, done: one.total }
		});
		await uploads.forget(one.id);
	}

	async #read(one: StoredImport): Promise<void> {
		const { clients, store, uploads, now } = this.#options;
		const bytes = await uploads.read(one.id);
		// A data folder that was put back without it.
		if (!bytes) return this.#refuse(one, { code: 'empty', row: 0 });
		const plannedAt = now();
		const caller = await this.#callerOf(one.who, one.network);
		const directory = await directoryOf(store, caller, one.network);
		const corrections = await sourcesOf(clients, one.network);
		const answer = await planInThread({ id: one.id, bytes, directory, corrections }, this.#end.signal);
		if (!answer) return;
		if ('refusal' in answer) return this.#refuse(one, answer.refusal);
		const { rows, columns } = answer;
		await updateImport(clients, one.id, { done: 0, total: rows.length });
		await replaceRows(clients, one.id, rows, (done) => updateImport(clients, one.id, { done }));
		const counts = await countRows(clients, one.id);
		await updateImport(clients, one.id, { state: 'ready', plannedAt, columns, counts });
	}

	async #refuse({ id }: StoredImport, refusal: NonNullable<StoredImport['refusal']>): Promise<void> {
		await updateImport(this.#options.clients, id, { state: 'refused', refusal });
		await this.#options.uploads.forget(id);
	}

	/** The account by which it is read or written; it has to keep the network still. */
	async #callerOf(id: string, network: string): Promise<Caller> {
		const { clients } = this.#options;
		const account = await accountRowOf(clients, { id });
		const mayKeep = account?.active && account.role === 'coordination' && account.networks.includes(network);
		if (!mayKeep) throw new AppError('forbidden');
		return callerOf(clients, account);
	}

	async #tidy(): Promise<void> {
		const { clients, uploads, now, mayDelete } = this.#options;
		const at = now();
		if (at.getTime() - this.#tidiedAt < HOUR_MS || !(await mayDelete())) return;
		await uploads.forgetUnknown(async (id) => (await importById(clients, id)) !== undefined, at);
		for (const { id, state } of await importsBefore(
			clients,
			new Date(at.getTime() - LIMITS.importDays * DAY_MS)
		)) {
			await uploads.forget(id);
			if (state === 'written' || state === 'undone') {
				await deleteRows(clients, id);
				await updateImport(clients, id, { kept: false, columns: [] });
			} else if (state === 'ready' || state === 'refused') await deleteImport(clients, id);
		}
		this.#tidiedAt = at.getTime();
	}
}
