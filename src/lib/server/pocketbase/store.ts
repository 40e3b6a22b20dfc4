/**
 * The store of pull and push over PocketBase. Rows are read as the caller, so the rules of pb_migrations are the second
 * lock; the system reads the feed and the idempotency records.
 * `commit` writes a mutation's record and its effects in one batch as the caller: all or nothing, and says no only where the
 * rules do. It decides nothing: whether what was refused is decided again is the engine's business (actions/engine.ts).
 */
import { createHmac } from 'node:crypto';
import type PocketBase from 'pocketbase';
import { ClientResponseError } from 'pocketbase';
import type { Caller } from '../../domain/access/caller';
import { type AnyRow, isTable, type Table } from '../../domain/tables';
import { newId } from '../../domain/id';
import { AppError } from '../errors';
import { log } from '../log';
import type { Reading } from '../actions/action';
import { EpochMark } from '../sync/epoch-mark';
import type { Change, Decided, Failure, Feed, RecordedMutation, Store } from '../sync/store';
import { allRowsBy } from './all-rows';
import { passing, type PocketBaseClients } from './client';
import { batchFailure } from './batch-failure';
import { readingBy } from './reading';
import { isRefusedByRules, writeDecided } from './write-decided';

/** PocketBase's largest page. */
const PAGE = 1_000;
/** Ids in one filter; PocketBase takes up to 200 expressions. */
const IDS = 100;
/** The collection of the epoch and its one record, by the names they have in every database. */
const EPOCH = 'lineage';
const EPOCH_RECORD = 'lineage00000000';

export class PocketBaseStore implements Store {
	readonly #clients: PocketBaseClients;
	readonly #mark: EpochMark;
	#renewing: Promise<void> | undefined;

	constructor(clients: PocketBaseClients, markFile: string) {
		this.#clients = clients;
		this.#mark = new EpochMark(markFile);
	}

	async feed(): Promise<Feed> {
		const known = await this.#mark.before();
		const feed = await this.#readFeed();
		if (EpochMark.isBroken(known, feed)) {
			await this.renewEpoch();
			return this.#readFeed();
		}
		await this.#mark.keep(feed, known);
		return feed;
	}

	renewEpoch(): Promise<void> {
		const renew = async () => {
			log().warn('the database stands behind what was handed out: a new epoch begins');
			await this.#clients.asSystem((system) =>
				system.collection(EPOCH).update(EPOCH_RECORD, { epoch: newId() })
			);
			await this.#mark.keep(await this.#readFeed(), await this.#mark.before());
		};
		this.#renewing ??= renew().finally(() => (this.#renewing = undefined));
		return this.#renewing;
	}

	async changesAfter(after: number, limit: number): Promise<Change[]> {
		const changes: Change[] = [];
		let last = after;
		for (;;) {
			const perPage = Math.min(PAGE, limit - changes.length);
			const { items } = await this.#clients.asSystem((system) =>
				system
					.collection('changes')
					.getList(1, perPage, { filter: `seq > ${last}`, sort: 'seq', skipTotal: true })
			);
			for (const { seq, collection, record, concerned } of items) {
				if (isTable(collection))
					changes.push({ seq, table: collection, id: record, concerned: wordsOf(concerned) });
				last = seq;
			}
			if (items.length < perPage || changes.length >= limit) return changes;
		}
	}

	allRows(table: Table, as: Caller): Promise<AnyRow[]> {
		return this.#clients.readAs(as, (client) => allRowsBy(client, table));
	}

	rowsById(table: Table, ids: readonly string[], as: Caller): Promise<AnyRow[]> {
		return this.#clients.readAs(as, async (client) => {
			const rows: AnyRow[] = [];
			for (let at = 0; at < ids.length; at += IDS) {
				const some = ids.slice(at, at + IDS);
				const filter = some.map((id) => client.filter('id = {:id}', { id })).join(' || ');
				const options = { filter, skipTotal: true };
				rows.push(...(await client.collection(table).getList(1, IDS, options)).items);
			}
			return rows;
		});
	}

	keyed(text: string): string {
		const { password } = this.#clients.access;
		return createHmac('sha256', password).update(`schutznetz mutation ${text}`).digest('hex');
	}

	async recorded(mutationId: string): Promise<RecordedMutation | undefined> {
		return this.#clients.asSystem(async (system) => {
			const filter = system.filter('key = {:key}', { key: mutationId });
			const { items } = await system
				.collection('mutations')
				.getList<RecordedMutation>(1, 1, { filter, skipTotal: true });
			const found = items[0];
			return found && { author: found.author, bodyHash: found.bodyHash, result: found.result };
		});
	}

	read<T>(as: Caller, work: (read: Reading) => Promise<T>): Promise<T> {
		return this.#clients.readAs(as, (client) => work(readingBy(client, this.#clients)));
	}

	async commit(decided: Decided, as: Caller): Promise<'done' | 'known' | Failure> {
		const { effects, counters = [], bySystem = false } = decided.decision;
		const write = (client: PocketBase) => writeDecided(client, decided, as);
		try {
			if (counters.length > 0 || bySystem) await this.#clients.asSystem(write);
			else await write(await this.#clients.as(as));
			return 'done';
		} catch (error) {
			const failure = batchFailure(error);
			if (failure === 'known') return failure;
			if (failure === undefined || effects.length === 0) throw passing(unwritten(error));
			if (failure !== 'unwritten') return failure;
			// Final is only what the rules refuse: where they did not, the same mutation is welcome again.
			const refused = await this.#clients.asSystem((system) => isRefusedByRules(system, decided, as));
			if (!refused) throw unwritten(error);
			return 'forbidden';
		}
	}

	async #readFeed(): Promise<Feed> {
		return this.#clients.asSystem(async (system) => {
			const { epoch, head } = await system.collection('feed').getOne(EPOCH_RECORD);
			return { epoch, head };
		});
	}
}

/** A batch that failed by no fault of its content: the disk is full, or somebody else held the database for too long. */
function unwritten(error: unknown): unknown {
	if (!(error instanceof ClientResponseError) || error.status !== 400) return error;
	log().error({ code: 'unwritten' }, 'the database did not write');
	return new AppError('unavailable', { cause: error, retryAfter: 30 });
}

function wordsOf(text: unknown): string[] {
	return typeof text === 'string' ? text.split(' ').filter(Boolean) : [];
}
