// The log of acts over a real PocketBase: in the batch of what it tells of, without gaps, changed by nobody, read by its own office.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsKeptSince, INSTALLATION } from '../../src/lib/domain/access/acts';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { Engine } from '../../src/lib/server/actions/engine';
import { actBy } from '../../src/lib/server/acts/acts-of';
import { checkChain, hashOf } from '../../src/lib/server/acts/chain';
import { chainOfLog, exportLog, readLog } from '../../src/lib/server/acts/log';
import { invite } from '../../src/lib/server/desk-accounts';
import { deleteActsBefore, noteActAfter, type StoredAct } from '../../src/lib/server/pocketbase/acts';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { openList } from '../../src/lib/import/file/open-list';
import { idOf, youthOfficeRow } from '../support/directory-rows';
import { fieldsOf, rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, CALLERS, HOUSE, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const BESIDE = idOf('beside');
const EAST = idOf('east');
const NOW = new Date('2026-11-30T08:00:00.000Z');
const DESK = { role: 'coordination', expert: '' } as const;
let pocketBase: TestPocketBase;
let store: PocketBaseStore;
let karla: Caller;
let kira: Caller;
let beate: Caller;

const admin = () => pocketBase.admin;
async function account(name: string, networks: string[]): Promise<Caller> {
	const id = idOf(`user${name}`);
	const secret = { password: PASSWORD, passwordConfirm: PASSWORD };
	const row = { id, email: `${name}@example.org`, name, role: 'coordination', active: true, networks };
	await admin()
		.collection('users')
		.create({ ...row, ...secret });
	return callerOf(pocketBase.clients, { id, ...DESK, networks });
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
	karla = await callerOf(pocketBase.clients, { id: CALLERS.karla.userId, ...DESK, networks: [REGION] });
	kira = await account('kira', [BESIDE]);
	beate = await account('beate', [REGION, BESIDE]);
});
afterAll(() => pocketBase.stop());

const settle = (kind: 'record.create' | 'record.save', body: object, by: Caller) =>
	new Engine({ store, now: () => NOW }).settle(mutationOf(kind, body as never), by);
const rename = (name: { from: string; to: string }, by = karla) =>
	settle('record.save', { table: 'organisations', id: HOUSE, changes: { name } }, by);
const read = (caller: Caller, network: string, asked: object = {}) =>
	readLog(pocketBase.clients, caller, { network, page: '1', ...asked }, NOW);
const stored = (network: string) =>
	admin()
		.collection('acts')
		.getFullList<StoredAct>({ filter: `network = "${network}"`, sort: 'number' });
const nameNow = async () =>
	String((await admin().collection('organisations').getOne<{ name: string }>(HOUSE)).name);

describe('an act', () => {
	it('is there with what it tells of, by a queue, and names no value', async () => {
		const from = await nameNow();
		expect(await rename({ from, to: 'Haus Seeblick' })).toMatchObject({ outcome: 'done' });
		const { acts } = await read(karla, REGION);
		expect(acts[0]).toMatchObject({
			...{ kind: 'entryChanged', way: 'app', table: 'organisations', record: HOUSE },
			...{ at: NOW.toISOString(), who: karla.userId, name: 'karla', state: 'here' }
		});
		const [row] = await stored(REGION);
		expect(JSON.stringify(row)).not.toContain('Seeblick');
	});

	it('is not there for what was refused, and none for what a repeat does not do again', async () => {
		const before = (await read(karla, REGION)).total;
		expect(await rename({ from: 'Ganz anders', to: 'Nie' })).toMatchObject({ outcome: 'rejected' });
		expect(await rename({ from: await nameNow(), to: 'Fremd' }, kira)).toMatchObject({ outcome: 'rejected' });
		const mutation = mutationOf('record.create', {
			...{ table: 'offers', id: newId() },
			fields: fieldsOf('offers', newId(), { region: REGION })
		} as never);
		const engine = new Engine({ store, now: () => NOW });
		await Promise.all([engine.settle(mutation, karla), engine.settle(mutation, karla)]);
		const after = await read(karla, REGION);
		const made = after.acts.filter(({ kind }) => kind === 'entryMade').length;
		expect([made, after.total - before]).toEqual([1, 1]);
	});

	it('and what it tells of are both there or neither', async () => {
		// A second one of its number cannot be written: then the change is not either.
		const before = await nameNow();
		const [table, id] = ['organisations', HOUSE];
		const batch = admin().createBatch();
		batch.collection(table).update(id, { name: 'Halb' });
		batch.collection('acts').create({ ...actBy(karla, NOW, 'entryChanged', 'organisations', id), kind: '?' });
		await expect(batch.send()).rejects.toThrow();
		expect(await nameNow()).toBe(before);
	});

	it('of an account that an office invites is written with it', async () => {
		const person = { name: 'Neu', email: 'neu@example.org', role: 'member', expert: '' } as const;
		const said = { profession: '', institution: '' } as const;
		await invite(pocketBase.clients, karla, { network: REGION, people: [{ ...person, ...said }] }, NOW);
		const { acts } = await read(karla, REGION, { kind: 'accountInvited' });
		expect(acts).toMatchObject([{ table: 'users', subject: 'Neu', who: karla.userId }]);
	});

	it('about what belongs to two networks stands in both; about what belongs to none in the installation’s', async () => {
		await admin()
			.collection('experts')
			.update(ANNA, { youthOffices: [idOf('north'), EAST] });
		await noteActAfter(pocketBase.clients, actBy(beate, NOW, 'entryChanged', 'experts', ANNA));
		for (const network of [REGION, BESIDE])
			expect((await read(beate, network, { who: beate.userId })).acts).toMatchObject([{ record: ANNA }]);
		await noteActAfter(pocketBase.clients, actBy(beate, NOW, 'mailServerChanged', 'installation'));
		expect((await read(beate, INSTALLATION)).acts).toMatchObject([{ kind: 'mailServerChanged', number: 1 }]);
	});
});

describe('who reads it', () => {
	it('is the network’s own office; what is the installation’s, whoever coordinates all of it', async () => {
		await expect(read(kira, REGION)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(read(karla, INSTALLATION)).rejects.toMatchObject({ code: 'forbidden' });
		await expect(chainOfLog(pocketBase.clients, kira, REGION)).rejects.toMatchObject({ code: 'forbidden' });
		const asked = { network: REGION };
		await expect(exportLog(pocketBase.clients, kira, asked, NOW)).rejects.toMatchObject({
			code: 'forbidden'
		});
		expect((await read(karla, REGION)).installation).toBe(false);
		expect((await read(beate, REGION)).installation).toBe(true);
	});

	it('finds by kind, person and day', async () => {
		const at = new Date('2026-03-01T23:30:00.000Z');
		await noteActAfter(pocketBase.clients, { ...actBy(karla, at, 'listHandedOut', 'regions', REGION) });
		// In Berlin it was half past midnight.
		const of = async (asked: object) => (await read(karla, REGION, asked)).acts.map(({ kind }) => kind);
		expect(await of({ from: '2026-03-02', until: '2026-03-02' })).toEqual(['listHandedOut']);
		expect(await of({ from: '2026-03-01', until: '2026-03-01' })).toEqual([]);
		expect(await of({ kind: 'listHandedOut', who: karla.userId })).toEqual(['listHandedOut']);
		expect(await of({ kind: 'listHandedOut', who: beate.userId })).toEqual([]);
	});

	it('sees no name of an account that is gone, and none of another network', async () => {
		const gone = await account('gerda', [REGION]);
		await noteActAfter(pocketBase.clients, actBy(gone, NOW, 'archiveMade', 'regions', REGION));
		await noteActAfter(pocketBase.clients, actBy(kira, NOW, 'reportHandedOut', 'regions', REGION));
		await admin().collection('users').delete(gone.userId);
		const { acts } = await read(karla, REGION);
		expect(acts.find(({ kind }) => kind === 'archiveMade')).toMatchObject({ name: '', state: 'gone' });
		expect(acts.find(({ kind }) => kind === 'reportHandedOut')).toMatchObject({
			...{ name: '', state: 'elsewhere' }
		});
	});

	it('does not learn what an entry is called that is another network’s by now, and no draft of anybody', async () => {
		const id = newId();
		const row = { ...rowOf('organisations', id), name: 'Geheimer Entwurf', publication: 'draft' };
		await admin()
			.collection('organisations')
			.create({ ...row, region: REGION });
		await noteActAfter(pocketBase.clients, actBy(karla, NOW, 'entryMade', 'organisations', id));
		const named = async () => (await read(karla, REGION)).acts.find(({ record }) => record === id)?.subject;
		expect(await named()).toBe('Geheimer Entwurf');
		await admin().collection('organisations').update(id, { region: BESIDE });
		expect(await named()).toBe('');
	});

	it('takes it along as a table that Excel reads, with the last number, and that is an act', async () => {
		await admin().collection('organisations').update(HOUSE, { name: '=1+1' });
		const { content, name } = await exportLog(pocketBase.clients, karla, { network: REGION }, NOW);
		expect(name).toMatch(/^protokoll-.*-2026-11-30\.csv$/);
		const bytes = Buffer.from(content, 'base64');
		expect(bytes.toString()).toContain(`"'=1+1"`);
		const [sheet] = await openList(new Uint8Array(bytes));
		const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
		const last = (await stored(REGION)).at(-2);
		expect(rows[2]?.[0]).toBe(`Letzter Eintrag: Nr. ${last?.number}, Prüfsumme ${last?.hash}`);
		expect(rows.find(([, , , what]) => what === 'Konto eingeladen')).toBeDefined();
		expect((await read(karla, REGION)).acts[0]).toMatchObject({ kind: 'logExported' });
	});
});

describe('the chain', () => {
	it('is whole, however many write at once', async () => {
		const acts = Array.from({ length: 12 }, () => actBy(karla, NOW, 'entryChanged', 'organisations', HOUSE));
		await Promise.all(acts.map((act) => noteActAfter(pocketBase.clients, act)));
		const rows = await stored(REGION);
		expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1));
		const state = await chainOfLog(pocketBase.clients, karla, REGION);
		expect(state).toMatchObject({ broken: null, count: rows.length, first: { number: 1 } });
		expect(state.last).toEqual({ number: rows.length, hash: rows.at(-1)?.hash });
	});

	it('shows a row that is missing, was changed, or has another one before it', async () => {
		const rows = await stored(REGION);
		const chainOf = (acts: StoredAct[]) => {
			const collection = { getList: async () => ({ items: acts }) };
			const system = { collection: () => collection, filter: () => '' };
			return checkChain({ asSystem: (work: (one: unknown) => unknown) => work(system) } as never, REGION);
		};
		expect(await chainOf(rows)).toMatchObject({ broken: null });
		expect(await chainOf(rows.filter(({ number }) => number !== 3))).toMatchObject({ broken: 4 });
		const changed = rows.map((row) => (row.number === 3 ? { ...row, who: kira.userId } : row));
		expect(await chainOf(changed)).toMatchObject({ broken: 3 });
		const anew = changed.map((row) => (row.number === 3 ? { ...row, hash: hashOf(row) } : row));
		expect(await chainOf(anew)).toMatchObject({ broken: 4 });
		// What retention has taken from its beginning is not missed.
		expect(await chainOf(rows.slice(2))).toMatchObject({ broken: null, first: { number: 3 } });
	});
});

describe('nobody', () => {
	it('changes or removes an act, the superuser neither', async () => {
		const [row] = await stored(REGION);
		const acts = admin().collection('acts');
		await expect(acts.update(row!.id, { kind: 'entryMade' })).rejects.toThrow();
		await expect(acts.delete(row!.id)).rejects.toThrow();
		expect((await stored(REGION))[0]).toEqual(row);
	});

	it('keeps one longer than to the end of the third year after its own, or shorter', async () => {
		const year = new Date().getUTCFullYear();
		const network = { network: idOf('longago') };
		const old = new Date(Date.UTC(year - 4, 11, 31, 23, 59));
		const kept = new Date(Date.UTC(year - 3, 0, 1));
		for (const at of [old, kept])
			await admin()
				.collection('acts')
				.create({ ...actBy(karla, at, 'archiveMade', 'regions', ''), ...network });
		// A clock that is wrong by years deletes nothing: the database has its own.
		const later = actsKeptSince(new Date(Date.UTC(year + 5, 0, 1)));
		await expect(deleteActsBefore(pocketBase.clients, later)).rejects.toThrow();
		expect(await stored(network.network)).toHaveLength(2);
		await deleteActsBefore(pocketBase.clients, actsKeptSince(new Date()));
		expect((await stored(network.network)).map(({ number }) => number)).toEqual([2]);
		expect(await checkChain(pocketBase.clients, network.network)).toMatchObject({ broken: null, count: 1 });
	});
});
