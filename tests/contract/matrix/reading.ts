/**
 * What the server's pull brings to each, row by row and field by field: by the first lock alone, over a store that reads everything
 * as the system, and by both.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/lib/domain/access/caller';
import { schemas } from '../../../src/lib/domain/schemas';
import { type AnyRow, TABLES, type Table } from '../../../src/lib/domain/tables';
import { PocketBaseStore } from '../../../src/lib/server/pocketbase/store';
import { audienceOf } from '../../../src/lib/server/sync/cursor';
import { PersonalRows } from '../../../src/lib/server/sync/personal-rows';
import { pull } from '../../../src/lib/server/sync/pull';
import { ScopeRows } from '../../../src/lib/server/sync/scope-rows';
import { Snapshots } from '../../../src/lib/server/sync/snapshot';
import { type Person, PEOPLE, whoMay } from './people';
import { ANSWERS } from './personal-answers';
import type { World } from './world';

/** The rules are not asked. */
class AsTheSystem extends PocketBaseStore {
	readonly #world: World;

	constructor(world: World) {
		super(world.pocketBase.clients, join(world.pocketBase.folder, 'lineage.json'));
		this.#world = world;
	}

	override allRows(table: Table): Promise<AnyRow[]> {
		return this.#world.admin.collection(table).getFullList<AnyRow>();
	}

	override async rowsById(table: Table, ids: readonly string[]): Promise<AnyRow[]> {
		return (await this.allRows(table)).filter(({ id }) => ids.includes(id));
	}
}

const STORES = {
	'the first lock alone': (world: World) => new AsTheSystem(world),
	'both locks': ({ pocketBase: { clients, folder } }: World) =>
		new PocketBaseStore(clients, join(folder, 'lineage.json'))
};

/** By table and id: a key has the same in the directory and with its owner. */
type Copy = ReadonlyMap<string, AnyRow>;

/** Everything that a phone of `caller` would hold. */
async function copyOf(store: PocketBaseStore, caller: Caller): Promise<Copy> {
	const scope = caller.role === 'expert' ? 'member' : caller.role;
	const rows = new Map<string, ScopeRows>();
	const rowsOf = (one: Caller) => {
		const known = rows.get(audienceOf(one)) ?? new ScopeRows(store, scope);
		rows.set(audienceOf(one), known);
		return known;
	};
	const pulling = {
		store,
		rowsOf,
		personal: new PersonalRows(store),
		cursorKey: 'key',
		now: () => new Date()
	};
	const { body } = await new Snapshots(pulling).of(caller);
	type Puts = Partial<Record<Table, AnyRow[]>>;
	const snapshot = JSON.parse((await body('identity')).toString()) as { puts: Puts; cursor: string };
	const copy = new Map<string, AnyRow>();
	const keep = (puts: Puts) => {
		for (const [table, brought] of Object.entries(puts))
			for (const row of brought) copy.set(`${table} ${row.id}`, row);
	};
	keep(snapshot.puts);
	let cursor = snapshot.cursor;
	for (let more = true; more;) {
		const answer = await pull(pulling, caller, cursor);
		if (answer.kind !== 'delta') throw new Error(answer.kind);
		keep(answer.puts as Puts);
		({ cursor, more } = answer);
	}
	return copy;
}

export function describeReading(world: () => World): void {
	describe.each(Object.entries(STORES))('brought by the server, by %s', (locks, storeOf) => {
		it.each(PEOPLE)('to %s', async (who) => {
			const copy = await copyOf(storeOf(world()), world().callers[who]);
			for (const table of TABLES)
				for (const [name, marks] of Object.entries(ANSWERS[table].read)) {
					const row = copy.get(`${table} ${world().row(table, name).id}`);
					const cell = `${locks}: ${table} ${name}`;
					world().ledger.note(cell, who, row !== undefined, whoMay(marks).has(who));
					if (row) noteFields(cell, table, name, who, row);
				}
			expect(world().ledger.take()).toEqual([]);
		});
	});

	function noteFields(cell: string, table: Table, name: string, who: Person, row: AnyRow): void {
		const { shown = {} } = ANSWERS[table];
		for (const field of Object.keys(schemas[table].shape)) {
			const line = shown[field];
			const may = line === undefined || whoMay(line[name] ?? '- - - - - - - -').has(who);
			world().ledger.note(`${cell}: ${field}`, who, field in row, may);
		}
		const others = Object.keys(row).filter((field) => !(field in schemas[table].shape));
		for (const field of others) world().ledger.note(`${cell}: ${field}`, who, true, false);
	}
}
