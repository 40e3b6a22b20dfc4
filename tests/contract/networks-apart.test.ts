// Two networks on one installation: an office keeps, reads and counts for its own alone, by both locks. Karla's is the one of
// the small network, Kira's lies beside it.
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Caller } from '../../src/lib/domain/access/caller';
import { project } from '../../src/lib/domain/access/visibility';
import { type AnyRow, SHARED_TABLES, type Table, tables } from '../../src/lib/domain/tables';
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
import { fieldsOf, REQUEST_BASE, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import {
	ANNA,
	CALLERS,
	NORTH,
	PASSWORD,
	REGION,
	requestDraftOf,
	seedSmallNetwork
} from '../support/small-network';
import { handingOver, mutationOf } from './mutation-scene';

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

/** Keys of municipalities that nobody has. */
const AGS = Array.from({ length: 60 }, (_, at) => `0900${1000 + at}`);

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let karla: Caller;
let kira: Caller;
const works = (attempt: Promise<unknown>) =>
	attempt.then(
		() => true,
		() => false
	);
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

describe('an entry of another network', () => {
	it.each(KEPT)('of %s: its office keeps it, another cannot, by either lock', async (table) => {
		const { id } = FOREIGN[table] as AnyRow;
		const change = (to: string) =>
			mutationOf('record.save', { table, id, changes: { note: { from: 'intern', to } } });
		expect(await settle(change('fremd'), karla)).toMatchObject(refusal);
		expect(await works((await as(karla)).collection(table).update(id, { note: 'fremd' }))).toBe(false);
		expect(await works((await as(karla)).collection(table).delete(id))).toBe(false);
		expect(await settle(change('eigen'), kira)).toMatchObject({ outcome: 'done' });
		expect(await works((await as(kira)).collection(table).update(id, { note: 'eigen 2' }))).toBe(true);
	});

	it.each(KEPT)(
		'of %s is read as members read it: no note, and nothing that is not published',
		async (table) => {
			const row = { ...FOREIGN[table], note: 'intern' } as AnyRow;
			expect(project(table, row, karla)).not.toHaveProperty('note');
			expect(project(table, row, kira)).toHaveProperty('note', 'intern');
			const draft = { ...row, id: newId(), ags: '07654321', publication: 'draft' };
			await pocketBase.admin.collection(table).create(draft);
			expect(project(table, draft, karla)).toBeUndefined();
			expect(await works((await as(karla)).collection(table).getOne(draft.id))).toBe(false);
			const kirasToo = tables[table].network !== 'id';
			expect(await works((await as(kira)).collection(table).getOne(draft.id))).toBe(kirasToo);
			await pocketBase.admin.collection(table).delete(draft.id);
		}
	);

	const HOMES = [
		['offers', 'region', REGION, BESIDE],
		['responsibilities', 'youthOffice', NORTH, WEST],
		['experts', 'youthOffices', [NORTH], [WEST]]
	] as const;
	it.each(HOMES)('nobody moves one of %s (%s) into it', async (table, field, from, to) => {
		const id = newId();
		await pocketBase.admin.collection(table).create({ ...rowOf(table, id), [field]: from });
		const change = mutationOf('record.save', { table, id, changes: { [field]: { from, to } } });
		expect(await settle(change, karla)).toMatchObject(refusal);
		expect(await works((await as(karla)).collection(table).update(id, { [field]: to }))).toBe(false);
		expect(await works((await as(karla)).collection(table).update(id, { [field]: from }))).toBe(true);
	});

	it('nobody makes one in it, nor a network', async () => {
		const offers = async (caller: Caller, region: string) =>
			works((await as(caller)).collection('offers').create({ ...rowOf('offers', newId()), region }));
		expect(await offers(karla, BESIDE)).toBe(false);
		expect(await offers(karla, REGION)).toBe(true);
		expect(await works((await as(karla)).collection('regions').create(rowOf('regions', newId())))).toBe(
			false
		);
	});

	it.each(KEPT)('of %s: another office makes none like it, by either lock', async (table) => {
		const fresh = () => ({ ...FOREIGN[table], id: newId(), ags: AGS.pop() }) as AnyRow;
		const making = () => {
			const row = fresh();
			const fields = Object.keys(fieldsOf(table, row.id)).map((name) => [name, row[name]]);
			return mutationOf('record.create', { id: row.id, table, fields: Object.fromEntries(fields) });
		};
		expect(await settle(making(), karla)).toMatchObject(refusal);
		expect(await works((await as(karla)).collection(table).create(fresh()))).toBe(false);
		expect((await settle(making(), kira)).outcome).toBe(table === 'regions' ? 'rejected' : 'done');
	});
});

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

describe('a request sealed to the office too', () => {
	it('is read and passed on by the office of its network alone', async () => {
		const row = { ...requestDraftOf(), ...REQUEST_BASE, author: '', expert: ANNA, forDesk: true };
		await pocketBase.admin.collection('requests').create(row);
		const reads = async (caller: Caller) => works((await as(caller)).collection('requests').getOne(row.id));
		expect([await reads(karla), await reads(kira)]).toEqual([true, false]);
		const shown = [karla, kira].map((caller) => project('requests', row, caller) !== undefined);
		expect(shown).toEqual([true, false]);
		const to = handingOver(row.id, ANNA, []);
		expect(await settle(to, kira)).toMatchObject({ outcome: 'rejected' });
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

describe('counting', () => {
	const entry = (region: string) =>
		mutationOf('count.add', {
			id: newId(),
			salt: 'A'.repeat(22),
			region,
			profession: 'midwife',
			legalBasis: 'kkg4',
			ageGroup: 'under1',
			concerns: ['neglect'],
			way: 'phone',
			answered: 'atOnce'
		});
	it('is done only where one belongs', async () => {
		expect(await settle(entry(REGION), karla)).toMatchObject({ outcome: 'done' });
		expect(await settle(entry(BESIDE), karla)).toMatchObject(refusal);
		expect(await settle(entry(REGION), CALLERS.anna)).toMatchObject({ outcome: 'done' });
		expect(await settle(entry(BESIDE), CALLERS.anna)).toMatchObject(refusal);
		expect(await settle(entry(BESIDE), kira)).toMatchObject({ outcome: 'done' });
	});
});
