// An entry that was withdrawn: thirty days in which it comes back as it was, then gone from the database and from its history.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { RecordChanges } from '../../src/lib/domain/record-changes';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import { Engine } from '../../src/lib/server/actions/engine';
import { runWithdrawn } from '../../src/lib/server/jobs/withdrawn';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { askAt } from '../support/ageing-requests';
import { fieldsOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const DAY = 86_400_000;
let pocketBase: TestPocketBase;
let karla: Caller;
let engine: Engine;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	const { userId } = CALLERS.karla;
	karla = await callerOf(pocketBase.clients, {
		id: userId,
		role: 'coordination',
		expert: '',
		networks: [REGION]
	});
	const store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
	engine = new Engine({ store, now: () => new Date() });
});
afterAll(() => pocketBase.stop());

/** The database writes by the real clock; the job looks `days` later. */
const runAfter = (days: number, mayDelete = true) =>
	runWithdrawn({
		clients: pocketBase.clients,
		dataDir: pocketBase.folder,
		now: () => new Date(Date.now() + days * DAY),
		mayDelete: () => Promise.resolve(mayDelete)
	});
async function create(table: Table, change: Partial<AnyRow> = {}): Promise<string> {
	const id = newId();
	const mutation = mutationOf('record.create', { id, table, fields: fieldsOf(table, id, change) });
	expect(await engine.settle(mutation, karla)).toMatchObject({ outcome: 'done' });
	return id;
}
async function save(table: Table, id: string, changes: RecordChanges): Promise<void> {
	const result = await engine.settle(mutationOf('record.save', { table, id, changes }), karla);
	expect(result).toMatchObject({ outcome: 'done' });
}
const withdraw = (table: Table, id: string) =>
	save(table, id, { publication: { from: 'published', to: 'withdrawn' } });
const isThere = (table: Table, id: string) =>
	pocketBase.admin
		.collection(table)
		.getOne(id)
		.then(
			() => true,
			() => false
		);
const historyOf = (id: string) =>
	pocketBase.admin
		.collection('history')
		.getFullList({ filter: pocketBase.admin.filter('record = {:id}', { id }), sort: 'at' });

describe('a withdrawn entry', () => {
	it('can be brought back for thirty days, and every change begins them anew', async () => {
		const id = await create('offers', { title: 'Elterncafé' });
		await withdraw('offers', id);
		expect(await runAfter(29)).toBe(0);
		await save('offers', id, { publication: { from: 'withdrawn', to: 'published' } });
		expect(await runAfter(31)).toBe(0);
		expect(await pocketBase.admin.collection('offers').getOne(id)).toMatchObject({ title: 'Elterncafé' });
	});

	it('then goes from the database with its values in the history; that it was changed stays', async () => {
		const marker = 'Zwiebelkuchenmarke';
		const id = await create('contacts', { organisation: CALLERS.karla.held[0], name: marker });
		await save('contacts', id, { name: { from: marker, to: `${marker} Neu` } });
		await withdraw('contacts', id);
		expect(await runAfter(31, false), 'a clock that has jumped').toBe(0);
		expect(await runAfter(31)).toBe(1);
		expect(await isThere('contacts', id)).toBe(false);
		const lines = await historyOf(id);
		expect(lines.map(({ field }) => field)).toEqual(['id', 'name', 'publication']);
		for (const { who, before, after } of lines)
			expect({ who, before, after }).toEqual({
				who: karla.userId,
				before: { value: null },
				after: { value: null }
			});
		const folder = join(pocketBase.folder, 'pb_data');
		const withMarker = async () => {
			const names = (await readdir(folder)).filter((name) => /\.db(-wal)?$/.test(name));
			const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
			return names.filter((_, at) => texts[at]?.includes(marker));
		};
		// The database is written anew beside the answer.
		await expect.poll(withMarker, { interval: 200 }).toEqual([]);
	});

	it('stays while a contact is nobody’s without it, and goes once that is withdrawn too', async () => {
		const id = await create('organisations');
		const contact = await create('contacts', { organisation: id });
		await withdraw('organisations', id);
		expect(await runAfter(31)).toBe(0);
		await withdraw('contacts', contact);
		expect(await runAfter(31)).toBe(2);
		expect(await isThere('organisations', id)).toBe(false);
	});

	it('stays while a request that is not over names it', async () => {
		const id = await create('youthOffices');
		const request = await askAt(new Date(), pocketBase, { youthOffice: id, expert: '' });
		await withdraw('youthOffices', id);
		expect(await runAfter(31)).toBe(0);
		await pocketBase.admin.collection('requests').delete(request);
		expect(await runAfter(31)).toBe(1);
	});
});
