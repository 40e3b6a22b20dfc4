/**
 * What an office does with lists: sends one, looks at its plan, corrects it, says that it is written, takes it back. Guarantees:
 * an import belongs to one network and to the offices that keep it; what is said twice is once; and a plan that another import has
 * overtaken is made anew instead of being written, one beside which another import is under way stays as it is (beside.ts).
 */
import type { Caller } from '../../domain/access/caller';
import { isChosen } from '../../domain/directory/import-plan';
import { LIST_LIMITS } from '../../domain/list-limits';
import type { ImportChange, ImportPart, ImportRow, ImportSummary } from '../../protocol/imports';
import { actBy } from '../acts/acts-of';
import { AppError } from '../errors';
import type { Act } from '../pocketbase/acts';
import type { PocketBaseClients } from '../pocketbase/client';
import { countNext, pageOfRows } from '../pocketbase/import-rows';
import {
	countOpen,
	createImport,
	importById,
	importsOf,
	type ImportFields,
	type StoredImport,
	updateImport,
	updateImportNoted
} from '../pocketbase/imports';
import { namesOf, officesOf } from '../pocketbase/import-facts';
import { keepSource } from '../pocketbase/import-sources';
import type { Store } from '../sync/store';
import { Turns } from '../sync/turns';
import type { ImportJob } from './job';
import { makeWay } from './beside';
import { leave, type Leaving } from './leave';
import { endWriting, isUntouched } from './settle';
import { rowShown, summaryOf } from './shown';
import { dropImport } from './tidy';
import type { Uploads } from './uploads';

type ChangeTo<To extends ImportChange['to']> = Extract<ImportChange, { to: To }>;

export interface ImportDeskOptions {
	clients: PocketBaseClients;
	store: Pick<Store, 'recorded'>;
	uploads: Uploads;
	job: Pick<ImportJob, 'troubleOf' | 'stuckSince' | 'tryAnew' | 'without'>;
	now: () => Date;
	/** Throws `too_many_requests` where a network has sent as much as it may. */
	takeBytes: (network: string, bytes: number) => Promise<void>;
	/** There is something to do. */
	ring: () => void;
}

export class ImportDesk {
	readonly #options: ImportDeskOptions;
	/** One network's imports are decided on one after the other: of two plans the second knows the first. */
	readonly #turns = new Turns();

	constructor(options: ImportDeskOptions) {
		this.#options = options;
	}

	async list(caller: Caller): Promise<ImportSummary[]> {
		return this.#summaries(await importsOf(this.#options.clients, caller.networks), caller);
	}

	async one(caller: Caller, id: string): Promise<ImportSummary> {
		return this.#summary(await this.#own(caller, id), caller);
	}

	async rows(
		caller: Caller,
		{ id, part, page }: { id: string; part: ImportPart; page: number }
	): Promise<{ rows: ImportRow[]; total: number }> {
		await this.#own(caller, id);
		const { rows, total } = await pageOfRows(this.#options.clients, id, part, page);
		return { rows: rows.map(rowShown), total };
	}

	/**
	 * Throws `forbidden` for another office's network, `conflict` where as many lists of the network are open as may be,
	 * `unavailable` where the disk does not take it.
	 */
	async upload(
		caller: Caller,
		{ id, network, name }: { id: string; network: string; name: string },
		bytes: Uint8Array
	): Promise<ImportSummary> {
		if (!caller.networks.includes(network)) throw new AppError('forbidden');
		const { clients, uploads, now, ring, takeBytes } = this.#options;
		const one = await this.#turns.take(network, async () => {
			const there = await importById(clients, id);
			if (there) return there;
			if ((await countOpen(clients, network)) >= LIST_LIMITS.open) throw new AppError('conflict');
			await takeBytes(network, bytes.length);
			await uploads.keep(id, bytes);
			return createImport(clients, { id, network, who: caller.userId, name }, now());
		});
		// An id that somebody else has.
		if (one.network !== network || one.who !== caller.userId) throw new AppError('mutation_reused');
		ring();
		return this.#summary(one, caller);
	}

	async change(caller: Caller, change: ImportChange): Promise<ImportSummary | null> {
		const known = await importById(this.#options.clients, change.id);
		if (!known && change.to === 'discard') return null;
		const { network } = await this.#own(caller, change.id);
		return this.#turns.take(network, async () => {
			const one = await this.#own(caller, change.id);
			const after = await this.#changed(caller, one, change);
			return after ? this.#summary(after, caller) : null;
		});
	}

	async #changed(caller: Caller, one: StoredImport, change: ImportChange): Promise<StoredImport | undefined> {
		switch (change.to) {
			case 'write':
				return this.#write(caller, one, change);
			case 'undo':
				return this.#undo(caller, one);
			case 'discard':
				return this.#discard(one);
			case 'columns':
				return this.#columns(one, change);
			default:
				return this.#leave(one, change);
		}
	}

	async #write(caller: Caller, one: StoredImport, { choices }: ChangeTo<'write'>): Promise<StoredImport> {
		const { clients } = this.#options;
		if (one.state === 'written') return one;
		// Whoever says it once more goes on with it, where the first may not any more.
		if (one.state === 'writing') return this.#begin(one, { actor: caller.userId });
		if (one.state !== 'ready') throw new AppError('conflict');
		const offices = await officesOf(clients, one.network);
		if (!choices.youthOffices.every((office) => offices.includes(office))) throw new AppError('bad_request');
		if (!(one.counts?.choices ?? []).every((choice) => isChosen(choice, choices)))
			throw new AppError('bad_request');
		const way = await makeWay(this.#options, one);
		if (way === 'overtaken') await this.#begin(one, { state: 'reading', done: 0, total: 0 });
		if (way !== 'free') throw new AppError('conflict');
		const total = await countNext(clients, one.id, 'write');
		const act = actBy(caller, this.#options.now(), 'importWritten', 'imports', one.id);
		return this.#begin(one, { state: 'writing', actor: caller.userId, choices, total, done: 0 }, act);
	}

	async #undo(caller: Caller, one: StoredImport): Promise<StoredImport> {
		if (one.state === 'undone') return one;
		if (one.state === 'undoing') return this.#begin(one, { actor: caller.userId });
		if (one.state !== 'writing' && (one.state !== 'written' || !one.kept)) throw new AppError('conflict');
		const { clients, job } = this.#options;
		return job.without(one.id, async () => {
			// What is not written yet will not be: it may have come to its end by now.
			await endWriting(this.#options, one);
			const total = await countNext(clients, one.id, 'undo');
			const act = actBy(caller, this.#options.now(), 'importUndone', 'imports', one.id);
			return this.#begin(one, { state: 'undoing', actor: caller.userId, total, done: 0 }, act);
		});
	}

	async #discard({ id }: StoredImport): Promise<undefined> {
		const { clients, job, ring } = this.#options;
		const isDropped = await job.without(id, async () => {
			const one = await importById(clients, id);
			if (one && !(await isUntouched(this.#options, one))) return false;
			if (one) await dropImport(this.#options, id);
			return true;
		});
		if (isDropped) return;
		// What was stopped for it goes on.
		ring();
		throw new AppError('conflict');
	}

	async #leave(one: StoredImport, change: Leaving): Promise<StoredImport> {
		if (one.state !== 'ready') throw new AppError('conflict');
		const counts = await leave(this.#options.clients, one.id, change);
		return updateImport(this.#options.clients, one.id, { counts });
	}

	/** Read anew; the next list of this kind is read so at once. */
	async #columns(one: StoredImport, { source, roles }: ChangeTo<'columns'>): Promise<StoredImport> {
		const isUnknown = one.state === 'refused' && (one.columns ?? []).length > 0;
		if (one.state !== 'ready' && !isUnknown) throw new AppError('conflict');
		if (Object.keys(roles).length > LIST_LIMITS.columns) throw new AppError('bad_request');
		await keepSource(this.#options.clients, one.network, source, roles);
		return this.#begin(one, { state: 'reading', refusal: null, done: 0, total: 0 });
	}

	/** With `act` it is a deed that the log tells; without it the same one goes on. */
	async #begin({ id }: StoredImport, fields: ImportFields, act?: Act): Promise<StoredImport> {
		const { clients, job } = this.#options;
		job.tryAnew(id);
		const one = await (act ? updateImportNoted(clients, id, fields, act) : updateImport(clients, id, fields));
		this.#options.ring();
		return one;
	}

	/** Throws `not_found` for one of another office's network, too. */
	async #own({ networks }: Caller, id: string): Promise<StoredImport> {
		const one = await importById(this.#options.clients, id);
		if (!one || !networks.includes(one.network)) throw new AppError('not_found');
		return one;
	}

	async #summary(one: StoredImport, caller: Caller): Promise<ImportSummary> {
		return (await this.#summaries([one], caller))[0]!;
	}

	async #summaries(all: readonly StoredImport[], { networks }: Caller): Promise<ImportSummary[]> {
		const names = await namesOf(
			this.#options.clients,
			all.map(({ who }) => who),
			networks
		);
		return all.map((one) => summaryOf(one, names.get(one.who) ?? '', this.#options.job.troubleOf(one.id)));
	}
}
