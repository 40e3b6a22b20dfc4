// The log of acts: what leaves a network is told to the one that it leaves, over a real PocketBase.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { Engine } from '../../src/lib/server/actions/engine';
import { actBy } from '../../src/lib/server/acts/acts-of';
import type { StoredAct } from '../../src/lib/server/pocketbase/acts';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { changeAccountRow } from '../../src/lib/server/pocketbase/desk-accounts';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { idOf, youthOfficeRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const BESIDE = idOf('beside');
const EAST = idOf('east');
const NOW = new Date('2026-11-30T08:00:00.000Z');
let pocketBase: TestPocketBase;
let store: PocketBaseStore;
/** Coordinates both. */
let beate: Caller;

const admin = () => pocketBase.admin;
async function account(name: string): Promise<string> {
	const id = idOf(`user${name}`);
	await admin()
		.collection('users')
		.create({
			...{ id, email: `${name}@example.org`, name, role: 'coordination', active: true },
			...{ networks: [REGION, BESIDE], password: PASSWORD, passwordConfirm: PASSWORD }
		});
	return id;
}

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(admin());
	await admin().collection('regions').create(rowOf('regions', BESIDE));
	await admin()
		.collection('youthOffices')
		.create(youthOfficeRow('east', { region: BESIDE }));
	store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
	const id = await account('beate');
	const networks = [REGION, BESIDE];
	beate = await callerOf(pocketBase.clients, { id, role: 'coordination', expert: '', networks });
});
afterAll(() => pocketBase.stop());

const settle = (kind: 'record.save', body: object, by: Caller) =>
	new Engine({ store, now: () => NOW }).settle(mutationOf(kind, body as never), by);
const stored = (network: string) =>
	admin()
		.collection('acts')
		.getFullList<StoredAct>({ filter: `network = "${network}"`, sort: 'number' });

describe('what leaves a network', () => {
	const lastOf = async (network: string) => (await stored(network)).at(-1);

	it('is told to the one that it leaves: an entry', async () => {
		const [id, north] = [newId(), idOf('north')];
		const row = { ...rowOf('experts', id), youthOffices: [north, EAST] };
		await admin().collection('experts').create(row);
		const move = (from: string[], to: string[]) =>
			settle('record.save', { table: 'experts', id, changes: { youthOffices: { from, to } } }, beate);
		expect(await move([north, EAST], [north])).toMatchObject({ outcome: 'done' });
		const told = { kind: 'entryChanged', who: beate.userId, record: id };
		expect(await lastOf(BESIDE)).toMatchObject(told);
		expect(await lastOf(REGION)).toMatchObject(told);
		const before = await lastOf(BESIDE);
		expect(await move([north], [north, EAST])).toMatchObject({ outcome: 'done' });
		expect((await lastOf(BESIDE))?.number).toBe(before!.number + 1);
	});

	it('is told to the one that it leaves, and to the one to which it comes: an account', async () => {
		const userId = await account('lea');
		const change = (kind: 'accountDescribed' | 'accountAdded', networks: string[]) =>
			changeAccountRow(pocketBase.clients, userId, { networks }, actBy(beate, NOW, kind, 'users', userId));
		await change('accountDescribed', [REGION]);
		expect(await lastOf(BESIDE)).toMatchObject({ kind: 'accountDescribed', record: userId });
		await change('accountAdded', [REGION, BESIDE]);
		expect(await lastOf(BESIDE)).toMatchObject({ kind: 'accountAdded', record: userId });
	});
});
