/**
 * The second lock, cell by cell: PocketBase's own interface with the user's token. What is allowed with the server's word is tried
 * without it first, and refused; what is refused to everybody is done by the superuser, so that it was no fault of the form.
 */
import { describe, expect, it } from 'vitest';
import { type AnyRow, TABLES, type Table } from '../../../src/lib/domain/tables';
import { DIRECTORY } from './answers';
import { type Marks, NOBODY, PEOPLE, whoMay } from './people';
import { ANSWERS } from './personal-answers';
import { newRow } from './rows';
import { tried } from './values';
import type { World } from './world';

/** With these a change is a step at all; a field alone would be refused for what is missing. */
const STEPS: Partial<Record<Table, object>> = {
	proposals: { state: 'accepted' },
	keyVersions: { state: 'stopped' }
};
/** Nobody writes it again, whoever she is: its own triggers see to that (migrations.test.ts). */
const WRITTEN_ONCE: readonly Table[] = ['keyLog'];

/** Of an account, or of an expert, there is one: its rows are tried one after the other. */
const ONE_EACH: readonly Table[] = ['ownKeys', 'publicKeys', 'signingKeys'];
/** So are those of which a case has one: two rows would be given the same case at the same moment. */
const ONE_BY_ONE: readonly Table[] = [...ONE_EACH, 'caseTexts'];

const pathOf = (table: string, id = '') => `/api/collections/${table}/records${id && `/${id}`}`;

export function describeDirectly(world: () => World): void {
	const settled = () => expect(world().ledger.take()).toEqual([]);

	describe('read directly', () => {
		it.each(TABLES)('%s', async (table) => {
			const { ask, ledger, row } = world();
			const idsOf = async (who: (typeof PEOPLE)[number], word: boolean) => {
				const { body } = await ask(who, `${pathOf(table)}?perPage=1000`, { word });
				return new Set(((body?.items ?? []) as AnyRow[]).map(({ id }) => id));
			};
			for (const who of PEOPLE) {
				const [listed, without] = [await idsOf(who, true), await idsOf(who, false)];
				for (const [name, marks] of Object.entries(ANSWERS[table].read)) {
					const { id } = row(table, name);
					const may = whoMay(marks).has(who);
					ledger.note(`list ${table} ${name}`, who, listed.has(id), may);
					ledger.note(`list ${table} ${name}, without the word`, who, without.has(id), false);
					ledger.note(`view ${table} ${name}`, who, (await ask(who, pathOf(table, id))).done, may);
					if (!may) continue;
					const viewed = await ask(who, pathOf(table, id), { word: false });
					ledger.note(`view ${table} ${name}, without the word`, who, viewed.done, false);
				}
			}
			settled();
		});
	});

	describe('changed directly', () => {
		it.each(TABLES)('each field of %s', async (table) => {
			const { update, fields = {} } = ANSWERS[table];
			const rows = tried(table, (name) => world().row(table, name)).map(({ name, values }) => async () => {
				const before = world().row(table, name);
				for (const [field, value] of Object.entries(values)) {
					const marks = fields[field]?.[name] ?? update[name]!;
					await changeBy(table, name, marks, { ...STEPS[table], [field]: value });
				}
				await putBack(table, name, before);
			});
			if (ONE_BY_ONE.includes(table)) for (const each of rows) await each();
			else await Promise.all(rows.map((each) => each()));
			settled();
		});
	});

	async function putBack(table: Table, name: string, row: AnyRow): Promise<void> {
		if (WRITTEN_ONCE.includes(table)) return;
		const { admin, note } = world();
		note(table, name, await admin.collection(table).update<AnyRow>(row.id, row));
	}

	/** `change` of the row by everybody: the refused ones first, then each who may, without the word and with it. */
	async function changeBy(table: Table, name: string, marks: Marks, change: object): Promise<void> {
		const { admin, ask, ledger, note, row } = world();
		const may = whoMay(marks);
		// Its rules do not look at what the value was: the row is put back when all fields are tried.
		const staysAsChanged = table in DIRECTORY && !('publication' in change);
		const cell = `change ${table} ${name}: ${Object.keys(change).join(' and ')}`;
		const before = row(table, name);
		const attempt = (who: (typeof PEOPLE)[number], word = true) => {
			const { id, updated } = row(table, name);
			return ask(who, pathOf(table, id), { method: 'PATCH', body: { ...change, basedOn: updated }, word });
		};
		const undo = () => {
			const old = Object.fromEntries(Object.keys(change).map((field) => [field, before[field]]));
			return putBack(table, name, { ...old, id: before.id });
		};
		const refused = PEOPLE.filter((who) => !may.has(who));
		const answers = await Promise.all(refused.map((who) => attempt(who)));
		for (const [at, { done }] of answers.entries()) {
			ledger.note(cell, refused[at]!, done, false);
			if (done) await undo();
		}
		for (const who of may) {
			ledger.note(`${cell}, without the word`, who, (await attempt(who, false)).done, false);
			const { done, body } = await attempt(who);
			ledger.note(cell, who, done, true);
			if (!done) continue;
			note(table, name, body as AnyRow);
			if (!staysAsChanged) await undo();
		}
		if (may.size > 0 || WRITTEN_ONCE.includes(table)) return;
		const control = await admin
			.collection(table)
			.update(before.id, change)
			.catch(() => undefined);
		ledger.control(cell, control !== undefined);
		await undo();
	}

	describe('made directly', () => {
		it.each(TABLES)('one of %s', async (table) => {
			const { admin, ask, ledger } = world();
			const rows = admin.collection(table);
			for (const [name, marks] of Object.entries(ANSWERS[table].create)) {
				const may = whoMay(marks);
				const cell = `make ${table} ${name}`;
				for (const who of PEOPLE) {
					const body = newRow(table, name, who);
					const back = await makeRoom(table, body);
					const words = may.has(who) ? [false, true] : [true];
					for (const word of words) {
						const { done } = await ask(who, pathOf(table), { method: 'POST', body, word });
						ledger.note(word ? cell : `${cell}, without the word`, who, done, word && may.has(who));
						if (done && !WRITTEN_ONCE.includes(table)) await rows.delete(body.id);
					}
					await back();
				}
				if (may.size > 0) continue;
				const body = newRow(table, name, 'mia');
				const back = await makeRoom(table, body);
				ledger.control(cell, (await rows.create(body).catch(() => undefined)) !== undefined);
				if (!WRITTEN_ONCE.includes(table)) await rows.delete(body.id);
				await back();
			}
			settled();
		});
	});

	/** Of some rows there is only one for an account or an expert: what is there goes out of the way, and comes back. */
	async function makeRoom(table: Table, { id, owner, expert }: AnyRow): Promise<() => Promise<void>> {
		if (!ONE_EACH.includes(table)) return async () => {};
		const { admin, names, row, restore } = world();
		const isSame = (one: AnyRow) =>
			one.id === id || (table === 'ownKeys' ? one.owner === owner : expert !== '' && one.expert === expert);
		const there = names(table).filter((name) => isSame(row(table, name)));
		for (const name of there) await admin.collection(table).delete(row(table, name).id);
		return async () => {
			for (const name of there) await restore(table, name);
		};
	}

	describe('removed directly', () => {
		it.each(TABLES)('one of %s', async (table) => {
			const { admin, ask, ledger, row, restore } = world();
			for (const [name, marks] of Object.entries(ANSWERS[table].remove)) {
				const may = whoMay(marks);
				const cell = `remove ${table} ${name}`;
				const path = pathOf(table, row(table, name).id);
				const attempt = async (who: (typeof PEOPLE)[number], word = true) =>
					(await ask(who, path, { method: 'DELETE', word })).done;
				for (const who of PEOPLE.filter((one) => !may.has(one))) {
					const done = await attempt(who);
					ledger.note(cell, who, done, false);
					if (done) await restore(table, name);
				}
				for (const who of may) {
					ledger.note(`${cell}, without the word`, who, await attempt(who, false), false);
					const done = await attempt(who);
					ledger.note(cell, who, done, true);
					if (done) await restore(table, name);
				}
				if (marks !== NOBODY || WRITTEN_ONCE.includes(table)) continue;
				const control = await admin
					.collection(table)
					.delete(row(table, name).id)
					.catch(() => false);
				ledger.control(cell, control);
				if (control) await restore(table, name);
			}
			settled();
		});
	});
}
