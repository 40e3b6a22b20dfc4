/**
 * The server's store in memory, for the property tests: the same feed, rows and atomic "record + effect" as PocketBase's,
 * without a database. Beside the contract it keeps a log of effects (so that a test can see one applied twice), accounts,
 * and can be set back to an older copy.
 */
import { GUEST, type Caller } from '../../src/lib/domain/caller';
import type { Expert } from '../../src/lib/domain/directory';
import type { Request } from '../../src/lib/domain/request';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import type { Role } from '../../src/lib/domain/vocabulary';
import type { Mutation, MutationResult } from '../../src/lib/protocol/push';
import { type Decision, decide, type Facts } from '../../src/lib/server/requests';
import {
	MutationKnown,
	type Change,
	type Feed,
	type RecordedMutation,
	type Store
} from '../../src/lib/server/sync/store';

export interface MemoryAccount {
	role: Exclude<Role, 'guest'>;
	expertId: string;
}

interface Contents {
	rows: Map<string, AnyRow>;
	changes: Map<string, Change>;
	head: number;
	mutations: Map<string, RecordedMutation>;
	/** Ids of mutations that changed a record, once for each time they did. */
	effects: string[];
}

const keyOf = (table: Table, id: string): string => `${table}/${id}`;

export class MemoryStore implements Store {
	readonly accounts = new Map<string, MemoryAccount>();
	#epoch = 1;
	#contents: Contents = {
		rows: new Map(),
		changes: new Map(),
		head: 0,
		mutations: new Map(),
		effects: []
	};

	constructor(readonly now: () => Date = () => new Date()) {}

	get effects(): readonly string[] {
		return this.#contents.effects;
	}

	/** Mutations in the order in which they were first settled. */
	recordedIds(): string[] {
		return [...this.#contents.mutations.keys()];
	}

	feed(): Promise<Feed> {
		return Promise.resolve({ epoch: `epoch${this.#epoch}`, head: this.#contents.head });
	}

	changesAfter(after: number, limit: number): Promise<Change[]> {
		const changes = [...this.#contents.changes.values()].filter(({ seq }) => seq > after);
		return Promise.resolve(changes.sort((a, b) => a.seq - b.seq).slice(0, limit));
	}

	renewEpoch(): Promise<void> {
		this.#epoch += 1;
		return Promise.resolve();
	}

	allRows(table: Table): Promise<AnyRow[]> {
		const rows = [...this.#contents.rows].filter(([key]) => key.startsWith(`${table}/`));
		return Promise.resolve(rows.map(([, row]) => structuredClone(row)));
	}

	async rowsById(table: Table, ids: readonly string[]): Promise<AnyRow[]> {
		return ids.map((id) => this.row(table, id)).filter((row) => row !== undefined);
	}

	recorded(mutationId: string): Promise<RecordedMutation | undefined> {
		return Promise.resolve(this.#contents.mutations.get(mutationId));
	}

	async apply(mutation: Mutation, bodyHash: string, caller: Caller): Promise<MutationResult> {
		// As with a database, somebody else may come between the caller's look and this write.
		await Promise.resolve();
		const { mutations, effects } = this.#contents;
		if (mutations.has(mutation.id)) throw new MutationKnown();
		const { result, effect } = this.#decide(mutation, caller);
		mutations.set(mutation.id, { author: caller.userId, bodyHash, result });
		if (effect) {
			effects.push(mutation.id);
			const known = effect.operation === 'update' ? this.row('requests', effect.id) : undefined;
			this.write('requests', { ...known, ...effect.fields, id: effect.id });
		}
		return result;
	}

	/** As the database's unique index: a receipt belongs to one request. */
	#decide(mutation: Mutation, caller: Caller): Decision {
		const decision = decide(mutation, this.#facts(mutation), caller, this.now());
		if (decision.effect?.operation !== 'create') return decision;
		const { receipt } = decision.effect.fields;
		const taken = [...this.#contents.rows.values()].some((row) => row.receipt === receipt);
		return taken ? { result: { id: mutation.id, outcome: 'rejected', code: 'conflict' } } : decision;
	}

	/** A row as it is stored, whoever asks. */
	row(table: Table, id: string): AnyRow | undefined {
		const row = this.#contents.rows.get(keyOf(table, id));
		return row && structuredClone(row);
	}

	/** Creates or replaces a row, as the desk or another program would. */
	write(table: Table, row: AnyRow): void {
		const updated = this.now().toISOString();
		this.#contents.rows.set(keyOf(table, row.id), { ...structuredClone(row), updated });
		this.#capture(table, row.id);
	}

	remove(table: Table, id: string): void {
		if (this.#contents.rows.delete(keyOf(table, id))) this.#capture(table, id);
	}

	/** The caller behind an account as it is now; a guest when there is no such account (any more). */
	callerOf(userId: string): Caller {
		const account = this.accounts.get(userId);
		if (!account) return GUEST;
		const { role, expertId } = account;
		const own = this.row('experts', expertId) as Expert | undefined;
		if (role !== 'expert' || !own) return { ...GUEST, role, userId };
		const experts = [...this.#contents.rows.entries()]
			.filter(([key]) => key.startsWith('experts/'))
			.map(([, row]) => row as unknown as Expert);
		const deputyFor = experts.filter(({ deputy }) => deputy === expertId).map(({ id }) => id);
		return { role, userId, expertId, deputyFor, youthOffices: own.youthOffices };
	}

	/** A copy as a backup makes it. */
	backUp(): Contents {
		return structuredClone(this.#contents);
	}

	/** Set back to an older copy, by somebody who renews the epoch as the start of the server does. */
	restore(copy: Contents): void {
		this.#contents = structuredClone(copy);
		this.#epoch += 1;
	}

	#capture(table: Table, id: string): void {
		const { changes } = this.#contents;
		this.#contents.head += 1;
		changes.set(keyOf(table, id), { seq: this.#contents.head, table, id });
	}

	#facts({ kind, body }: Mutation): Facts {
		const facts = { request: this.row('requests', body.id) as Request | undefined };
		if (kind !== 'request.submit') {
			return { ...facts, youthOffice: undefined, expert: undefined, legalBasis: undefined };
		}
		const legalBasis = [...this.#contents.rows].find(
			([key, row]) => key.startsWith('legalBases/') && row.code === body.legalBasis
		)?.[1];
		return {
			...facts,
			youthOffice: this.row('youthOffices', body.youthOffice) as Facts['youthOffice'],
			expert: this.row('experts', body.expert) as Facts['expert'],
			legalBasis: legalBasis as Facts['legalBasis']
		};
	}
}

export type Backup = ReturnType<MemoryStore['backUp']>;
