// Two networks on one installation: what lies on the phones of their offices, the register of each, and for which of them a key
// stands. Who may do what in which: permissions.test.ts. Karla's is the one of the small network, Kira's lies beside it.
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Caller } from '../../src/lib/domain/access/caller';
import { type AnyRow, SHARED_TABLES, type Table } from '../../src/lib/domain/tables';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { pull } from '../../src/lib/server/sync/pull';
import { audienceOf } from '../../src/lib/server/sync/cursor';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { Snapshots } from '../../src/lib/server/sync/snapshot';
import { idOf } from '../support/directory-rows';
import { fieldsOf, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, CALLERS, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const BESIDE = idOf('beside');
const WEST = idOf('west');
const HOUSE = idOf('besidehouse');
const CIRCLE = idOf('besidering');
const KIRA = idOf('userkira');
/** What there is of the network beside, and of what belongs to none. */
const FOREIGN: Partial<Record<Table, AnyRow>> = {
	regions: { ...rowOf('regions', BESIDE) },
	youthOffices: { ...rowOf('youthOffices', WEST), region: BESIDE },
	organisations: { ...rowOf('organisations', HOUSE), region: BESIDE },
	circles: { ...rowOf('circles', CIRCLE), region: BESIDE },
	municipalities: { ...rowOf('municipalities', newId()), region: BESIDE },
	responsibilities: { ...rowOf('responsibilities', newId()), youthOffice: WEST },
	contacts: { ...rowOf('contacts', newId()), organisation: HOUSE },
	experts: { ...rowOf('experts', newId()), youthOffices: [WEST] },
	offers: { ...rowOf('offers', newId()), region: BESIDE },
	meetings: { ...rowOf('meetings', newId()), circle: CIRCLE }
};
const KEPT = Object.keys(FOREIGN) as (keyof typeof FOREIGN & Table)[];

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let karla: Caller;
let kira: Caller;
const as = (caller: Caller): Promise<PocketBase> => pocketBase.clients.as(caller);
const settle = (mutation: Mutation, caller: Caller) =>
	new Engine({ store, now: () => new Date() }).settle(mutation, caller);
const refusal = { outcome: 'rejected', code: 'forbidden' };

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	const { admin, clients } = pocketBase;
	await seedSmallNetwork(admin);
	for (const table of KEPT) await admin.collection(table).create({ ...FOREIGN[table], note: 'intern' });
	const account = { email: 'kira@example.org', name: 'Kira', role: 'coordination', active: true };
	const password = { password: PASSWORD, passwordConfirm: PASSWORD };
	await admin.collection('users').create({ id: KIRA, ...account, ...password, networks: [BESIDE] });
	store = new PocketBaseStore(clients, `${pocketBase.folder}/lineage.json`);
	const desk = { role: 'coordination', expert: '' } as const;
	karla = await callerOf(clients, { id: CALLERS.karla.userId, ...desk, networks: [REGION] });
	kira = await callerOf(clients, { id: KIRA, ...desk, networks: [BESIDE] });
});
afterAll(() => pocketBase.stop());

describe('who has joined the agreement of a network', () => {
	const entering = (region: string, organisation: string, id = newId()) => {
		const fields = fieldsOf('memberships', id, { region, organisation });
		return mutationOf('record.create', { id, table: 'memberships', fields });
	};
	const leaving = (id: string) =>
		mutationOf('record.save', {
			table: 'memberships',
			id,
			changes: { noticeAt: { from: '', to: '2026-11-30' }, noticePaper: { from: '', to: 'Ordner 2' } }
		});

	it('is entered and changed by its office alone, with its history', async () => {
		const mutation = entering(REGION, newId());
		const { id } = mutation.body;
		expect(await settle({ ...mutation, id: newId() }, kira)).toMatchObject(refusal);
		for (const caller of [CALLERS.mia, CALLERS.anna])
			expect(await settle({ ...mutation, id: newId() }, caller)).toMatchObject(refusal);
		expect(await settle(mutation, karla)).toMatchObject({ outcome: 'done' });
		for (const caller of [kira, CALLERS.mia, CALLERS.anna])
			expect((await settle(leaving(id), caller)).outcome).toBe('rejected');
		expect(await settle(leaving(id), karla)).toMatchObject({ outcome: 'done' });
		const lines = await pocketBase.admin.collection('history').getFullList({ filter: `record = "${id}"` });
		expect(lines.map(({ field, who }) => [field, who]).sort()).toEqual(
			['id', 'noticeAt', 'noticePaper'].map((field) => [field, karla.userId])
		);
	});

	it('is refused a second time as a conflict, which comes back into the form, and may be entered elsewhere', async () => {
		const organisation = newId();
		const [first, second] = await Promise.all(
			[1, 2].map(() => settle(entering(REGION, organisation), karla))
		);
		expect([first, second].map((one) => one?.outcome).sort()).toEqual(['done', 'rejected']);
		expect([first, second].find((one) => one?.outcome === 'rejected')).toMatchObject({ code: 'conflict' });
		expect(await settle(entering(BESIDE, organisation), kira)).toMatchObject({ outcome: 'done' });
	});
});

describe('what lies on the phones of two offices', () => {
	it('is the whole of its own network and the published part of the other, and each has its own cursor', async () => {
		const audiences = new Map<string, ScopeRows>();
		const rowsOf = (caller: Caller) => {
			const rows = audiences.get(audienceOf(caller)) ?? new ScopeRows(store, 'coordination');
			audiences.set(audienceOf(caller), rows);
			return rows;
		};
		const pulling = {
			store,
			rowsOf,
			personal: new PersonalRows(store),
			cursorKey: 'key',
			now: () => new Date()
		};
		const snapshots = new Snapshots(pulling);
		const read = async (caller: Caller) => {
			const { body } = await snapshots.of(caller);
			const { puts, cursor } = JSON.parse((await body('identity')).toString()) as {
				puts: Record<Table, AnyRow[]>;
				cursor: string;
			};
			return { rows: SHARED_TABLES.flatMap((table) => puts[table]), cursor };
		};
		const [hers, others] = [await read(karla), await read(kira)];
		const notesOn = (rows: AnyRow[]) =>
			KEPT.filter((table) => rows.find(({ id }) => id === FOREIGN[table]?.id)?.note);
		expect(notesOn(hers.rows)).toEqual([]);
		expect(notesOn(others.rows)).toEqual(KEPT);
		expect(await pull(pulling, karla, others.cursor)).toMatchObject({ kind: 'reset' });
		expect(await pull(pulling, karla, hers.cursor)).toMatchObject({ kind: 'delta' });
		expect(await pull(pulling, { ...karla, networks: [] }, hers.cursor)).toMatchObject({ kind: 'reset' });
	});
});

describe('an office’s public key', () => {
	const networksOf = async (id: string) =>
		(await pocketBase.admin.collection('publicKeys').getOne(id)).networks;
	it('stands for the networks of its account, by the database’s word alone, also when they change', async () => {
		const { admin } = pocketBase;
		const id = newId();
		const own = { ...rowOf('ownKeys', id), owner: KIRA };
		const claimed = { ...rowOf('publicKeys', id), expert: '', networks: [REGION, BESIDE] };
		await (await as(kira)).collection('ownKeys').create(own);
		await (await as(kira)).collection('publicKeys').create(claimed);
		expect(await networksOf(id)).toEqual([BESIDE]);
		await (await as(kira)).collection('publicKeys').update(id, { networks: [REGION] });
		expect(await networksOf(id)).toEqual([BESIDE]);
		const before = (await store.feed()).head;
		await admin.collection('users').update(KIRA, { networks: [BESIDE, REGION] });
		expect(await networksOf(id)).toEqual([BESIDE, REGION]);
		const told = await store.changesAfter(before, 10);
		expect(told.map((change) => change.id)).toContain(id);
		await admin.collection('users').update(KIRA, { networks: [BESIDE] });
		expect(await networksOf(id)).toEqual([BESIDE]);
	});

	it('of an expert stands for none', async () => {
		const id = newId();
		await pocketBase.admin
			.collection('publicKeys')
			.create({ ...rowOf('publicKeys', id), expert: ANNA, networks: [REGION] });
		expect(await networksOf(id)).toEqual([]);
	});
});
