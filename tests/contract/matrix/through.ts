/**
 * What is sent through the server, by the first lock alone: the actions and the engine are the real ones, over a store without any
 * rules, which writes nothing, so that every cell finds the same. What somebody may is done once more with both locks.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnyRow, TABLES, type Table } from '../../../src/lib/domain/tables';
import type { Mutation } from '../../../src/lib/protocol/mutation';
import { actions } from '../../../src/lib/server/actions/all';
import { Engine } from '../../../src/lib/server/actions/engine';
import { AppError } from '../../../src/lib/server/errors';
import { withIsoDates } from '../../../src/lib/server/pocketbase/dates';
import { PocketBaseStore } from '../../../src/lib/server/pocketbase/store';
import { MemoryStore } from '../../support/memory-store';
import { ANNA, BERTA } from '../../support/small-network';
import { mutationOf } from '../mutation-scene';
import { ACTION_CELLS, ANNA_ALONE, SAID_BY_HERSELF } from './actions';
import { MOVES } from './moves';
import { type Marks, NOBODY, PEOPLE, type Person, whoMay } from './people';
import { ANSWERS, KEPT_BY_OFFICES, MADE_WITH_A_FILE } from './personal-answers';
import { newRow } from './rows';
import { tried, valuesOf } from './values';
import type { World } from './world';

class WithoutEffect extends MemoryStore {
	override commit(): Promise<'done'> {
		return Promise.resolve('done');
	}
}

export function describeThroughTheServer(world: () => World): void {
	let firstLock: Engine;
	let bothLocks: Engine;
	const now = () => new Date();
	const settled = () => expect(world().ledger.take()).toEqual([]);

	/** Over the rows as they are now. */
	async function engines(): Promise<void> {
		if (firstLock) return;
		const { pocketBase } = world();
		const { clients, folder } = pocketBase;
		const store = new WithoutEffect();
		for (const table of TABLES) {
			const rows = await clients.asSystem((system) => system.collection(table).getFullList<AnyRow>());
			for (const row of rows) store.write(table, row);
		}
		firstLock = new Engine({ store, now });
		bothLocks = new Engine({ store: new PocketBaseStore(clients, join(folder, 'lineage.json')), now });
	}

	const settle = async (engine: Engine, mutation: Mutation, who: Person): Promise<boolean> => {
		try {
			return (await engine.settle(mutation, world().callers[who])).outcome === 'done';
		} catch (error) {
			if (error instanceof AppError && error.code === 'unauthenticated') return false;
			throw error;
		}
	};
	const judge = async (cell: string, marks: Marks, send: (who: Person) => Mutation) => {
		const may = whoMay(marks);
		for (const who of PEOPLE)
			world().ledger.note(cell, who, await settle(firstLock, send(who), who), may.has(who));
	};
	const saving = (table: Table, name: string, to: Readonly<Record<string, unknown>>) => {
		const row = withIsoDates(structuredClone(world().row(table, name))) as AnyRow;
		const changes = Object.fromEntries(
			Object.entries(to).map(([field, value]) => [field, { from: row[field], to: value }])
		);
		return mutationOf('record.save', { table, id: row.id, changes });
	};
	/** By the fields that the server's schema names; the database has nothing else either (migrations.test.ts). */
	const making = (table: Table, name: string, who: Person) => {
		const { id, ...fields } = newRow(table, name, who);
		delete fields.updated;
		return mutationOf('record.create', { id, table, fields });
	};
	const keptBy = (table: Table, marks: Marks): Marks => (KEPT_BY_OFFICES.includes(table) ? marks : NOBODY);
	const madeBy = (table: Table, marks: Marks): Marks =>
		MADE_WITH_A_FILE.includes(table) ? NOBODY : keptBy(table, marks);

	describe('changed through the server', () => {
		it.each(TABLES)('each field of %s', async (table) => {
			await engines();
			const { update, fields = {}, through = {} } = ANSWERS[table];
			for (const { name, values } of tried(table, (one) => world().row(table, one))) {
				for (const [field, value] of Object.entries(values)) {
					const marks = keptBy(table, through[field]?.[name] ?? update[name] ?? fields[field]![name]!);
					await judge(`save ${table} ${name}: ${field}`, marks, () =>
						saving(table, name, { [field]: value })
					);
				}
				const all = Object.fromEntries(Object.entries(values).filter(([field]) => !through[field]));
				await withBothLocks(table, name, keptBy(table, update[name] ?? NOBODY), all);
			}
			settled();
		});
	});

	/** Each who may does all of it at once. */
	async function withBothLocks(
		table: Table,
		name: string,
		marks: Marks,
		values: Readonly<Record<string, unknown>>
	): Promise<void> {
		const { admin, ledger, note, row } = world();
		for (const who of whoMay(marks)) {
			const before = row(table, name);
			const done = await settle(bothLocks, saving(table, name, values), who);
			ledger.note(`save all of ${table} ${name}`, who, done, true);
			note(table, name, await admin.collection(table).update<AnyRow>(before.id, before));
		}
	}

	describe('made through the server', () => {
		it.each(TABLES)('one of %s', async (table) => {
			await engines();
			for (const [name, marks] of Object.entries(ANSWERS[table].create))
				await judge(`create ${table} ${name}`, madeBy(table, marks), (who) => making(table, name, who));
			settled();
		});

		// All at once: whoever often finds nothing is answered slowly by PocketBase, on purpose.
		it('with both locks', async () => {
			await engines();
			const { admin, ledger } = world();
			const made = TABLES.flatMap((table) =>
				Object.entries(ANSWERS[table].create).flatMap(([name, marks]) => {
					const [who] = whoMay(madeBy(table, marks));
					return who === undefined ? [] : [{ table, name, who }];
				})
			);
			await Promise.all(
				made.map(async ({ table, name, who }) => {
					const mutation = making(table, name, who);
					ledger.note(
						`create ${table} ${name}, both locks`,
						who,
						await settle(bothLocks, mutation, who),
						true
					);
					await admin.collection(table).delete(mutation.body.id);
				})
			);
			settled();
		});
	});

	describe('moved into another network', () => {
		const moves = MOVES.map((move) => ({ ...move, to: JSON.stringify(move.change) }));

		it.each(moves)('$table, $row: $to', async ({ table, row: name, to, change, directly, through }) => {
			await engines();
			const { admin, ask, ledger, note, row } = world();
			if (through !== undefined)
				await judge(`move ${table} ${name} ${to}`, through, () => saving(table, name, change));
			const may = whoMay(directly);
			const before = row(table, name);
			for (const who of PEOPLE) {
				const body = { ...change, basedOn: row(table, name).updated };
				const { done } = await ask(who, `/api/collections/${table}/records/${before.id}`, {
					method: 'PATCH',
					body
				});
				ledger.note(`move directly ${table} ${name} ${to}`, who, done, may.has(who));
				if (done) note(table, name, await admin.collection(table).update<AnyRow>(before.id, before));
			}
			settled();
		});
	});

	describe('sent to the server', () => {
		it('is every kind of mutation', () => {
			const kinds = [...ACTION_CELLS.map(({ kind }) => kind), 'record.save', 'record.create', 'expert.state'];
			expect([...new Set(kinds)].sort()).toEqual(Object.keys(actions).sort());
		});

		it.each(ACTION_CELLS)('$kind, $about', async ({ kind, about, who, send }) => {
			await engines();
			await judge(`${kind} ${about}`, who, (person) => send(world().row, person));
			settled();
		});

		it.each([
			['her own', ANNA],
			["another's", BERTA]
		])('expert.state, each field of %s entry', async (whose, id) => {
			await engines();
			const entry = await world().admin.collection('experts').getOne<AnyRow>(id);
			for (const [field, to] of Object.entries(valuesOf('experts', 0, entry))) {
				const hers = id === ANNA && SAID_BY_HERSELF.includes(field);
				await judge(`expert.state ${whose}: ${field}`, hers ? ANNA_ALONE : NOBODY, () =>
					mutationOf('expert.state', { id, changes: { [field]: { from: entry[field], to } } })
				);
			}
			settled();
		});
	});
}
