/**
 * The job `imports`: reads lists that were sent and makes their plans, writes the plans that the office has agreed to, and takes
 * imports back. It keeps nothing but why something does not go on at the moment: what is to do stands in the database, so that a
 * start after whatever fault goes on where it was. What goes by itself after thirty days, tidy.ts says.
 */
import type { Caller } from '../../domain/access/caller';
import { AppError } from '../errors';
import { log } from '../log';
import { callerOf } from '../pocketbase/caller-of';
import type { PocketBaseClients } from '../pocketbase/client';
import { accountRowOf } from '../pocketbase/desk-accounts';
import { countRows } from '../pocketbase/import-rows';
import { importById, importsIn, type StoredImport, updateImport } from '../pocketbase/imports';
import type { ImportState } from '../../protocol/imports';
import type { Store } from '../sync/store';
import { CarryOut } from './carry-out';
import { readImport, refuseImport } from './read';
import { tidyImports } from './tidy';
import { type Trouble, Troubles } from './troubles';
import type { Uploads } from './uploads';

const HOUR_MS = 3_600_000;
const WORKING: readonly ImportState[] = ['reading', 'writing', 'undoing'];

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
	readonly #troubles = new Troubles();
	/** Imports that are being changed by somebody. */
	readonly #resting = new Set<string>();
	#current: { id: string; end: AbortController; done: Promise<void> } | undefined;
	#isHalted = false;
	#tidiedAt = 0;

	constructor(options: ImportJobOptions) {
		this.#options = options;
	}

	/** Why an import does not go on. */
	troubleOf(id: string): Trouble | '' {
		return this.#troubles.of(id);
	}

	/** Since when nothing of it is written, and nothing will be before somebody does something. */
	stuckSince(id: string): Date | undefined {
		return this.#troubles.stuckSince(id);
	}

	/** Somebody has said that it goes on. */
	tryAnew(id: string): void {
		this.#troubles.forget(id);
	}

	/** Ends what runs, where it can go on at the next start. */
	halt(): void {
		this.#isHalted = true;
		this.#current?.end.abort();
	}

	/** While `work` changes an import nothing of it runs, and nothing of it begins; what ran can go on afterwards. */
	async without<T>(id: string, work: () => Promise<T>): Promise<T> {
		this.#resting.add(id);
		try {
			if (this.#current?.id === id) {
				this.#current.end.abort();
				await this.#current.done;
			}
			return await work();
		} finally {
			this.#resting.delete(id);
		}
	}

	async run(): Promise<void> {
		for (const { id } of await importsIn(this.#options.clients, WORKING)) {
			if (this.#isHalted) return;
			if (!this.#resting.has(id)) await this.#take(id);
		}
		await this.#tidy();
	}

	async #take(id: string): Promise<void> {
		const end = new AbortController();
		const done = this.#attempt(id, end.signal);
		this.#current = { id, end, done };
		await done;
		this.#current = undefined;
	}

	/** Never throws: one import that does not go on is nothing to the others. */
	async #attempt(id: string, signal: AbortSignal): Promise<void> {
		let state: ImportState | undefined;
		let before = 0;
		try {
			const one = await importById(this.#options.clients, id);
			// It may be another one by now than when it was looked for.
			if (!one || !WORKING.includes(one.state)) return this.#troubles.forget(id);
			({ state, done: before } = one);
			if (!this.#troubles.hasGivenUp(id)) await this.#carryOn(one, signal);
			else if (state === 'reading') await refuseImport(this.#options, id, { code: 'failed', row: 0 });
			else return;
			this.#troubles.forget(id);
		} catch (error) {
			this.#troubles.note(id, error, before, this.#options.now());
			log().error({ job: 'imports', state, err: error }, 'an import does not go on');
		}
	}

	async #carryOn(one: StoredImport, signal: AbortSignal): Promise<void> {
		const callerAs = (account: string) => () => this.#callerOf(account, one.network);
		if (one.state === 'reading') return readImport(this.#options, one, callerAs(one.who), signal);
		const { clients, now, uploads } = this.#options;
		const isWriting = one.state === 'writing';
		const caller = await this.#callerOf(one.actor, one.network);
		const work = new CarryOut(this.#options, one, isWriting ? 'write' : 'undo', caller);
		if (!(await work.run(() => signal.aborted))) return;
		const counts = await countRows(clients, one.id);
		await updateImport(clients, one.id, {
			...{ state: isWriting ? 'written' : 'undone', endedAt: now(), counts, done: one.total }
		});
		await uploads.forget(one.id);
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
		const { now, mayDelete } = this.#options;
		const at = now();
		if (at.getTime() - this.#tidiedAt < HOUR_MS || !(await mayDelete())) return;
		await tidyImports(this.#options, at);
		this.#tidiedAt = at.getTime();
	}
}
