// Who changed what of an entry, over a real PocketBase: for the office that keeps it, and for nobody else.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { RecordChanges } from '../../src/lib/domain/record-changes';
import type { Table } from '../../src/lib/domain/tables';
import { Engine } from '../../src/lib/server/actions/engine';
import { entryHistory } from '../../src/lib/server/entry-history';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf } from '../support/directory-rows';
import { fieldsOf, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const BESIDE = idOf('beside');
let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let karla: Caller;
let kira: Caller;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	const { admin, clients } = pocketBase;
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	const account = { email: 'kira@example.org', name: 'Kira', role: 'coordination', active: true };
	const password = { password: PASSWORD, passwordConfirm: PASSWORD };
	const id = idOf('userkira');
	await admin.collection('users').create({ id, ...account, ...password, networks: [BESIDE] });
	store = new PocketBaseStore(clients, join(pocketBase.folder, 'lineage.json'));
	const desk = { role: 'coordination', expert: '' } as const;
	karla = await callerOf(clients, { id: CALLERS.karla.userId, ...desk, networks: [REGION] });
	kira = await callerOf(clients, { id, ...desk, networks: [BESIDE] });
});
afterAll(() => pocketBase.stop());

const historyOf = async (caller: Caller, table: Table, id: string) =>
	(await entryHistory({ clients: pocketBase.clients, store }, caller, { table, id })).changes;
async function make(table: Table, by: Caller, change: object = {}): Promise<string> {
	const id = newId();
	const mutation = mutationOf('record.create', { id, table, fields: fieldsOf(table, id, change) });
	const engine = new Engine({ store, now: () => new Date() });
	expect(await engine.settle(mutation, by)).toMatchObject({ outcome: 'done' });
	return id;
}
async function save(table: Table, id: string, changes: RecordChanges, by: Caller): Promise<void> {
	const engine = new Engine({ store, now: () => new Date() });
	const result = await engine.settle(mutationOf('record.save', { table, id, changes }), by);
	expect(result).toMatchObject({ outcome: 'done' });
}

describe('the history of an entry', () => {
	it('names who, from what to what and by which way, the newest first; taking back is a change too', async () => {
		const id = await make('offers', karla, { title: 'Elterncafé' });
		await save('offers', id, { title: { from: 'Elterncafé', to: 'Vätertreff' } }, karla);
		await save('offers', id, { title: { from: 'Vätertreff', to: 'Elterncafé' } }, karla);
		const { name } = await pocketBase.admin.collection('users').getOne(karla.userId);
		expect(name).not.toBe('');
		expect(await historyOf(karla, 'offers', id)).toMatchObject([
			{ who: name, field: 'title', before: 'Vätertreff', after: 'Elterncafé', way: 'record.save' },
			{ who: name, field: 'title', before: 'Elterncafé', after: 'Vätertreff', way: 'record.save' },
			{ who: name, field: 'id', before: null, after: id, way: 'record.create' }
		]);
	});

	it('is nobody’s but the office’s that keeps it', async () => {
		const id = await make('offers', karla);
		await expect(historyOf(kira, 'offers', id)).rejects.toMatchObject({ code: 'not_found' });
		for (const caller of [CALLERS.mia, CALLERS.anna, CALLERS.guest])
			await expect(historyOf(caller, 'offers', id)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(historyOf(karla, 'requests', id)).rejects.toMatchObject({ code: 'forbidden' });
	});

	it('of what is common to all is shown to every office, without the names of another’s people', async () => {
		const id = await make('helplines', kira);
		expect(await historyOf(karla, 'helplines', id)).toMatchObject([{ who: '', field: 'id' }]);
		expect(await historyOf(kira, 'helplines', id)).toMatchObject([{ who: 'Kira', field: 'id' }]);
	});
});
