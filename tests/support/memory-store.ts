/**
 * The server's store in memory, for the property tests: the same feed, rows and atomic "record + effect" as PocketBase's,
 * without a database. Beside the contract it keeps a log of effects (so that a test can see one applied twice), accounts,
 * and can be set back to an older copy.
 */
import { GUEST, type Caller } from '../../src/lib/domain/access/caller';
import type { Counter } from '../../src/lib/domain/consultation/counting';
import type { Expert } from '../../src/lib/domain/directory/directory';
import { standsInFor } from '../../src/lib/domain/directory/deputies';
import { receiptHashOf } from '../../src/lib/domain/consultation/receipt';
import type { AnyRow, Row, Table } from '../../src/lib/domain/tables';
import type { Role } from '../../src/lib/domain/vocabulary';
import type { Mutation } from '../../src/lib/protocol/mutation';
import type { MutationResult } from '../../src/lib/protocol/push';
import { decide } from '../../src/lib/server/decisions/decide';
import { type Decision, type Facts, NO_FACTS } from '../../src/lib/server/decisions/decision';
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
	counters: Map<string, Counter & { n: number }>;
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
		effects: [],
		counters: new Map()
	};

	constructor(readonly now: () => Date = () => new Date()) {}

	get effects(): readonly string[] {
		return this.#contents.effects;
	}

	get counters(): (Counter & { n: number })[] {
		return [...this.#contents.counters.values()];
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
		const { body } = mutation;
		const receipt = 'proof' in body && body.proof !== '' ? await receiptHashOf(body.proof) : undefined;
		await Promise.resolve();
		// From here on in one go, as the database's transaction.
		const { mutations, effects } = this.#contents;
		if (mutations.has(mutation.id)) throw new MutationKnown();
		const { result, effects: written, counters = [] } = this.#decide(mutation, caller, receipt);
		mutations.set(mutation.id, { author: caller.userId, bodyHash, result });
		for (const { table, operation, id, fields } of written) {
			effects.push(mutation.id);
			const known = operation === 'update' ? this.row(table, id) : undefined;
			this.write(table, { ...known, ...fields, id });
		}
		for (const counter of counters) this.#count(counter);
		return result;
	}

	#count(counter: Counter): void {
		const { counters } = this.#contents;
		const key = JSON.stringify(counter);
		counters.set(key, { ...counter, n: (counters.get(key)?.n ?? 0) + 1 });
	}

	/** As the database's unique indexes: an id is given once, a receipt belongs to one request, a key to one account. */
	#decide(mutation: Mutation, caller: Caller, receipt: string | undefined): Decision {
		const decision = decide(mutation, this.#facts(mutation, caller, receipt), caller, this.now());
		const taken = decision.effects.some(
			(effect) => effect.operation === 'create' && this.#isTaken(effect.table, effect.id, effect.fields)
		);
		return taken
			? { result: { id: mutation.id, outcome: 'rejected', code: 'conflict' }, effects: [] }
			: decision;
	}

	#isTaken(table: Table, id: string, fields: Record<string, unknown>): boolean {
		const { receipt, owner } = fields;
		return this.#all(table).some(
			(row) =>
				row.id === id ||
				(receipt !== undefined && row.receipt === receipt) ||
				(owner !== undefined && row.owner === owner)
		);
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
		const experts = this.#all('experts') as unknown as Expert[];
		return {
			role,
			userId,
			expertId,
			deputyFor: standsInFor(expertId, experts, this.now()),
			youthOffices: own.youthOffices
		};
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

	#all(table: Table): AnyRow[] {
		return [...this.#contents.rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row);
	}

	#facts({ body }: Mutation, caller: Caller, receipt: string | undefined): Facts {
		const find = <T extends Table>(table: T, id: string) => this.row(table, id) as Row<T> | undefined;
		const request = find('requests', body.id);
		const youthOffice = find(
			'youthOffices',
			request?.youthOffice ?? ('youthOffice' in body ? body.youthOffice : '')
		);
		const code = 'legalBasis' in body ? body.legalBasis : '';
		const ownKey = this.#all('ownKeys').find((row) => row.owner === caller.userId);
		return {
			...NO_FACTS,
			request,
			youthOffice,
			region: find('regions', youthOffice?.region ?? ('region' in body ? body.region : body.id)),
			expert: find('experts', 'to' in body ? body.to : 'expert' in body ? body.expert : ''),
			self: find('experts', caller.expertId),
			legalBasis: this.#all('legalBases').find((row) => row.code === code) as Facts['legalBasis'],
			ownKey: ownKey as Facts['ownKey'],
			publicKey: find('publicKeys', body.id),
			holdsReceipt: receipt !== undefined && request?.receipt === receipt
		};
	}
}

export type Backup = ReturnType<MemoryStore['backUp']>;
