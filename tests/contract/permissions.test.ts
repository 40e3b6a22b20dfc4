// Both locks, cell by cell: role × collection × operation against domain/access/permissions.ts (with visibility.ts) and against
// PocketBase's rules, tried as the user with PocketBase's own interface. Requests: request-rules.test.ts.
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { OPERATIONS } from '../../src/lib/domain/access/grants';
import { isOfOwnNetworks } from '../../src/lib/domain/access/networks';
import { grantOf } from '../../src/lib/domain/access/permissions';
import { type AnyRow, SHARED_TABLES, tables } from '../../src/lib/domain/tables';
import { project } from '../../src/lib/domain/access/visibility';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { ANNA, BERTA, CALLERS, REGION, seedSmallNetwork } from '../support/small-network';

let pocketBase: TestPocketBase;
const as = (name: keyof typeof CALLERS): Promise<PocketBase> => pocketBase.clients.as(CALLERS[name]);

beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterAll(() => pocketBase.stop());

const NAMES = Object.keys(CALLERS) as (keyof typeof CALLERS)[];
/** One of every role: the shared tables know nothing finer. */
const ROLES = ['guest', 'mia', 'anna', 'karla'] as const;

const works = (attempt: Promise<unknown>) =>
	attempt.then(
		() => true,
		() => false
	);

describe('shared tables', () => {
	const states = [
		{ publication: 'published', audience: 'public' },
		{ publication: 'published', audience: 'members' },
		{ publication: 'draft', audience: 'public' },
		{ publication: 'withdrawn', audience: 'public' },
		{ publication: 'withdrawn', audience: 'members' }
	];
	const cells = SHARED_TABLES.flatMap((table) => ROLES.map((name) => ({ table, name })));

	it.each(cells)('$name reads of $table what visibility.ts admits', async ({ table, name }) => {
		const rows = states.map((state) => ({ ...rowOf(table, newId()), ...state }));
		for (const row of rows) await pocketBase.admin.collection(table).create(row);
		const client = await as(name);
		const listed = new Set((await client.collection(table).getFullList()).map(({ id }) => id));
		for (const row of rows) {
			const admitted = project(table, row, CALLERS[name]) !== undefined;
			const state = JSON.stringify([row.publication, row.audience]);
			expect(listed.has(row.id), `list ${state}`).toBe(admitted);
			expect(await works(client.collection(table).getOne(row.id)), `view ${state}`).toBe(admitted);
		}
	});

	const kept = cells.filter(({ table }) => table !== 'publicKeys');
	it.each(kept)('$name writes $table only where permissions.ts says so', async ({ table, name }) => {
		const { role } = CALLERS[name];
		const client = await as(name);
		const [made, kept] = [newId(), newId()];
		await pocketBase.admin.collection(table).create(rowOf(table, kept));
		const done = {
			list: await works(client.collection(table).getList(1, 1)),
			view: await works(client.collection(table).getOne(kept)),
			create: await works(client.collection(table).create(rowOf(table, made))),
			update: await works(client.collection(table).update(kept, { note: 'geprüft' })),
			delete: await works(client.collection(table).delete(kept))
		};
		const own = isOfOwnNetworks(tables[table].network, rowOf(table, kept), CALLERS[name]);
		for (const operation of OPERATIONS) {
			const writes = operation !== 'list' && operation !== 'view';
			const grant = grantOf(role, table, operation);
			// Of an expert's own entry: own-state-rules.test.ts.
			const granted = grant === 'network' && writes ? own : grant !== 'none' && grant !== 'own';
			expect(done[operation], operation).toBe(granted);
		}
	});
});

describe('keys', () => {
	const own = (name: keyof typeof CALLERS) => ({ ...rowOf('ownKeys', newId()), owner: CALLERS[name].userId });
	const clear = async (table: string) => {
		for (const { id } of await pocketBase.admin.collection(table).getFullList())
			await pocketBase.admin.collection(table).delete(id);
	};
	beforeEach(() => Promise.all([clear('ownKeys'), clear('publicKeys')]));

	it.each(NAMES.map((name) => [name]))('%s keeps a key of her own, and sees no other', async (name) => {
		const client = await as(name);
		const signedIn = name !== 'guest';
		const foreign = await pocketBase.admin.collection('ownKeys').create(own(name === 'max' ? 'mia' : 'max'));
		const mine = own(name);
		expect(await works(client.collection('ownKeys').create(mine))).toBe(signedIn);
		const listed = await client.collection('ownKeys').getFullList();
		expect(listed.map(({ id }) => id)).toEqual(signedIn ? [mine.id] : []);
		expect(await works(client.collection('ownKeys').getOne(foreign.id))).toBe(false);
		expect(await works(client.collection('ownKeys').update(foreign.id, { madeAt: foreign.madeAt }))).toBe(
			false
		);
		expect(await works(client.collection('ownKeys').delete(mine.id))).toBe(false);
	});

	const entries: [string, keyof typeof CALLERS, string, boolean][] = [
		['her own', 'anna', ANNA, true],
		["another expert's", 'anna', BERTA, false],
		["the desk's", 'anna', '', false],
		["an expert's", 'karla', ANNA, false],
		["the desk's", 'karla', '', true],
		['any', 'mia', ANNA, false],
		['any', 'guest', ANNA, false]
	];
	it.each(entries)('%s public key by %s for "%s": %s', async (_what, name, expert, allowed) => {
		const client = await as(name);
		const id = newId();
		if (name !== 'guest') await client.collection('ownKeys').create({ ...own(name), id });
		const row = { ...rowOf('publicKeys', id), expert };
		expect(await works(client.collection('publicKeys').create(row))).toBe(allowed);
		if (!allowed) await pocketBase.admin.collection('publicKeys').create(row);
		expect(await works(client.collection('publicKeys').update(id, { note: 'neu' }))).toBe(allowed);
		expect(await works(client.collection('publicKeys').delete(id))).toBe(false);
	});
});

describe('what people say of entries', () => {
	const said = (change: object = {}): AnyRow => ({ ...rowOf('proposals', newId()), ...change });
	const elsewhere = newId();
	beforeAll(() => pocketBase.admin.collection('regions').create(rowOf('regions', elsewhere)));

	it.each(NAMES.map((name) => [name]))(
		'%s says so in no other role, and closes nothing by it',
		async (name) => {
			const client = await as(name);
			const made = async (change: object) => works(client.collection('proposals').create(said(change)));
			const own = name === 'guest' ? 'guest' : 'member';
			expect(await made({ from: own })).toBe(true);
			expect(await made({ from: name === 'guest' ? 'member' : 'guest' })).toBe(false);
			expect(await made({ from: own, state: 'accepted' })).toBe(false);
			expect(await made({ from: own, answer: 'erledigt' })).toBe(false);
			expect(await made({ from: own, wantsReply: true })).toBe(false);
		}
	);

	it.each(NAMES.map((name) => [name]))('%s sees and decides what her role may', async (name) => {
		const client = await as(name);
		const office = name === 'karla';
		const [row, foreign] = [said(), said({ networks: [elsewhere] })];
		for (const one of [row, foreign]) await pocketBase.admin.collection('proposals').create(one);
		const listed = (await client.collection('proposals').getFullList()).map(({ id }) => id);
		expect([listed.includes(row.id), listed.includes(foreign.id)]).toEqual([office, false]);
		expect(project('proposals', row, CALLERS[name]) !== undefined).toBe(office);
		expect(project('proposals', foreign, CALLERS[name])).toBeUndefined();
		const changed = (id: string, change: object) => works(client.collection('proposals').update(id, change));
		expect(await changed(foreign.id, { state: 'accepted' })).toBe(false);
		expect(await changed(row.id, { state: 'accepted', word: 'anders' })).toBe(false);
		expect(await changed(row.id, { state: 'accepted', replyTo: 'anders@example.org' })).toBe(false);
		expect(await changed(row.id, { state: 'accepted', wantsReply: true })).toBe(false);
		expect(await changed(row.id, { answer: 'noch offen' })).toBe(false);
		expect(await changed(row.id, { state: 'accepted' })).toBe(office);
		expect(await changed(row.id, { state: 'declined' }), 'closed once').toBe(false);
		expect(await works(client.collection('proposals').delete(row.id))).toBe(false);
	});
});

describe('who has joined the agreement', () => {
	const elsewhere = newId();
	const joined = (change: object = {}): AnyRow => ({ ...rowOf('memberships', newId()), ...change });
	beforeAll(() => pocketBase.admin.collection('regions').create(rowOf('regions', elsewhere)));

	it.each(NAMES.map((name) => [name]))('%s sees and keeps what her role may', async (name) => {
		const client = await as(name);
		const memberships = client.collection('memberships');
		const office = name === 'karla';
		const [row, foreign] = [joined(), joined({ region: elsewhere })];
		for (const one of [row, foreign]) await pocketBase.admin.collection('memberships').create(one);
		const listed = (await memberships.getFullList()).map(({ id }) => id);
		expect([listed.includes(row.id), listed.includes(foreign.id)]).toEqual([office, false]);
		expect(project('memberships', row, CALLERS[name]) !== undefined).toBe(office);
		expect(project('memberships', foreign, CALLERS[name])).toBeUndefined();
		const done = {
			list: listed.includes(row.id),
			view: await works(memberships.getOne(row.id)),
			create: await works(memberships.create(joined())),
			update: await works(memberships.update(row.id, { noticeAt: '2026-11-30' })),
			delete: await works(memberships.delete(row.id))
		};
		const { role } = CALLERS[name];
		for (const operation of OPERATIONS)
			expect(done[operation], operation).toBe(grantOf(role, 'memberships', operation) === 'network');
		const reached = [
			await works(memberships.getOne(foreign.id)),
			await works(memberships.create(joined({ region: elsewhere }))),
			await works(memberships.update(foreign.id, { noticeAt: '2026-11-30' })),
			await works(memberships.delete(foreign.id))
		];
		expect(reached).toEqual([false, false, false, false]);
	});

	it('nobody moves one into another network, nor changes what has moved on since', async () => {
		const memberships = (await as('karla')).collection('memberships');
		const { id, updated } = await pocketBase.admin.collection('memberships').create(joined());
		expect(await works(memberships.update(id, { region: elsewhere }))).toBe(false);
		const late = { name: 'Haus', basedOn: '2026-01-01 00:00:00.000Z' };
		expect(await works(memberships.update(id, late))).toBe(false);
		expect(await works(memberships.update(id, { name: 'Haus', basedOn: updated }))).toBe(true);
	});

	it('an institution of the directory is in once without an end, whoever enters it', async () => {
		const memberships = (await as('karla')).collection('memberships');
		const enter = (change: object) => works(memberships.create(joined({ organisation: newId(), ...change })));
		const organisation = newId();
		expect(await enter({ organisation, until: '2025-12-31' })).toBe(true);
		expect(await enter({ organisation })).toBe(true);
		expect(await enter({ organisation })).toBe(false);
		expect(await enter({ organisation, publication: 'withdrawn' })).toBe(true);
		expect(await enter({ organisation: '' })).toBe(true);
		expect(await enter({ organisation: '' })).toBe(true);
	});
});

describe('the log of keys and what signs in it', () => {
	beforeEach(async () => {
		const { admin } = pocketBase;
		for (const { id } of await admin.collection('signingKeys').getFullList())
			await admin.collection('signingKeys').delete(id);
	});

	it.each(NAMES.map((name) => [name]))('%s writes what her role may', async (name) => {
		const client = await as(name);
		const office = name === 'karla';
		const key: AnyRow = { ...rowOf('signingKeys', newId()), network: REGION };
		expect(await works(client.collection('signingKeys').create(key))).toBe(office);
		if (!office) await pocketBase.admin.collection('signingKeys').create(key);
		expect(await works(client.collection('signingKeys').getOne(key.id))).toBe(office);
		expect(await works(client.collection('signingKeys').update(key.id, { madeAt: key.madeAt }))).toBe(office);
		expect(await works(client.collection('signingKeys').update(key.id, { network: newId() }))).toBe(false);
		expect(await works(client.collection('signingKeys').delete(key.id))).toBe(false);
	});

	it('an office neither has nor makes the key of another network, and signs in the name of its own alone', async () => {
		const client = await as('karla');
		const elsewhere = newId();
		const foreign: AnyRow = { ...rowOf('signingKeys', newId()), network: elsewhere };
		expect(await works(client.collection('signingKeys').create(foreign))).toBe(false);
		await pocketBase.admin.collection('signingKeys').create(foreign);
		expect(await client.collection('signingKeys').getFullList()).toEqual([]);
		const again = { madeAt: foreign.madeAt };
		expect(await works(client.collection('signingKeys').update(foreign.id, again))).toBe(false);
		const signed = (network: string) =>
			works(client.collection('keyLog').create({ ...rowOf('keyLog', newId()), network }));
		expect([await signed(REGION), await signed(elsewhere), await signed('')]).toEqual([true, false, false]);
	});

	it.each(['published', 'withdrawn'])('the office cannot say itself that a key was %s', async (kind) => {
		const row = { ...rowOf('keyLog', newId()), kind };
		expect(await works((await as('karla')).collection('keyLog').create(row))).toBe(false);
	});

	it('the office cannot choose the place of a word', async () => {
		const row = { ...rowOf('keyLog', newId()), position: 5_000 };
		expect(await works((await as('karla')).collection('keyLog').create(row))).toBe(false);
	});
});

describe('what the server keeps for itself', () => {
	const own = [
		'sessions',
		'mutations',
		'counters',
		'history',
		'reviews',
		'rests',
		'proposalReplies',
		'entryLinks',
		'changes',
		'feed',
		'lineage',
		'users',
		'_superusers'
	];
	it.each(ROLES.flatMap((name) => own.map((collection) => ({ name, collection }))))(
		'$name cannot list $collection',
		async ({ name, collection }) => {
			expect(await works((await as(name)).collection(collection).getList(1, 1))).toBe(false);
		}
	);

	it.each(ROLES)('%s cannot make an account, nor change a role', async (name) => {
		const client = await as(name);
		const account = {
			email: `${newId()}@example.org`,
			password: 'Musterpasswort 1',
			passwordConfirm: 'Musterpasswort 1',
			role: 'coordination',
			active: true
		};
		expect(await works(client.collection('users').create(account))).toBe(false);
		const { userId } = CALLERS[name === 'guest' ? 'mia' : name];
		expect(await works(client.collection('users').update(userId, { role: 'coordination' }))).toBe(false);
	});

	it.each(ROLES)('%s leaves history in her own name alone, and only where she may change', async (name) => {
		const client = await as(name);
		const entry = {
			table: 'offers',
			record: newId(),
			field: 'title',
			before: { value: 'a' },
			after: { value: 'b' },
			way: 'record.save'
		};
		const written = (who: string) => works(client.collection('history').create({ ...entry, who }));
		expect(await written(CALLERS[name].userId)).toBe(name === 'karla');
		expect(await written(CALLERS.max.userId)).toBe(false);
		const { id } = await pocketBase.admin.collection('history').create({ ...entry, who: newId() });
		expect(await works(client.collection('history').update(id, { field: 'note' }))).toBe(false);
		expect(await works(client.collection('history').delete(id))).toBe(false);
	});

	it.each(ROLES)("%s cannot record a mutation in another's name", async (name) => {
		const client = await as(name);
		const record = (author: string) =>
			works(
				client.collection('mutations').create({
					key: newId(),
					author,
					bodyHash: '0'.repeat(64),
					result: { outcome: 'rejected' }
				})
			);
		expect(await record(CALLERS[name].userId)).toBe(true);
		expect(await record(CALLERS.max.userId)).toBe(false);
	});
});

describe('an account that was switched off', () => {
	it('is a guest for the rules', async () => {
		const client = await as('max');
		const id = newId();
		await pocketBase.admin.collection('offers').create({ ...rowOf('offers', id), audience: 'members' });
		expect(await works(client.collection('offers').getOne(id))).toBe(true);
		await pocketBase.admin.collection('users').update(CALLERS.max.userId, { active: false });
		expect(await works(client.collection('offers').getOne(id))).toBe(false);
	});
});
