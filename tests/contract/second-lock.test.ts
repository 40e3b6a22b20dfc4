// A user's own token on loopback, without the server's word: it reads nothing that the app would not show, field by field, and
// nothing else is done with it either. What the server itself may read and write as a user is permissions.test.ts.
import PocketBase, { BaseAuthStore } from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../src/lib/domain/access/visibility';
import { newId } from '../../src/lib/domain/id';
import type { TableDefinition } from '../../src/lib/domain/table-definition';
import { type AnyRow, isTable, TABLES, tables } from '../../src/lib/domain/tables';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import {
	ANNA,
	CALLERS,
	emailOf,
	PASSWORD,
	REGION,
	requestDraftOf,
	seedSmallNetwork
} from '../support/small-network';

type Name = keyof typeof CALLERS;
const NAMES = Object.keys(CALLERS) as Name[];

let pocketBase: TestPocketBase;
/** Every collection of ours, tables of the phones or not. */
let collections: string[];

beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	const { admin } = pocketBase;
	await seedSmallNetwork(admin);
	const all = await admin.collections.getFullList();
	collections = all.filter(({ system }) => !system).map(({ name }) => name);
	const toOffice = { expert: ANNA, author: CALLERS.mia.userId, forDesk: true };
	for (const table of TABLES) {
		const { deskFields }: TableDefinition = tables[table];
		const noted = deskFields ? { note: 'intern' } : {};
		await admin.collection(table).create({ ...rowOf(table, newId()), ...noted });
	}
	await admin.collection('requests').create({ ...rowOf('requests', newId()), ...toOffice });
	for (const name of NAMES.filter((one) => one !== 'guest'))
		await admin.collection('ownKeys').create({ ...rowOf('ownKeys', newId()), owner: CALLERS[name].userId });
	await admin.collection('signingKeys').create({ ...rowOf('signingKeys', newId()), network: REGION });
});
afterAll(() => pocketBase.stop());

/** As somebody on this machine would have it: the token, not the server's word. */
async function tokenOf(name: Name): Promise<PocketBase> {
	const client = new PocketBase(pocketBase.handle.url, new BaseAuthStore());
	client.autoCancellation(false);
	if (name === 'guest') return client;
	const acting = await pocketBase.admin.collection('users').impersonate(CALLERS[name].userId, 900);
	client.authStore.save(acting.authStore.token);
	return client;
}

const works = (attempt: Promise<unknown>) =>
	attempt.then(
		() => true,
		() => false
	);

/** By the names of the fields of `row` that the app does not show `name`. */
function beyond(collection: string, row: AnyRow, name: Name): string[] {
	const shown = isTable(collection) ? (project(collection, row, CALLERS[name]) ?? {}) : {};
	const own = ['collectionId', 'collectionName'];
	return Object.keys(row)
		.filter((field) => !own.includes(field) && !Object.hasOwn(shown, field))
		.map((field) => `${collection}.${field}`);
}

describe('a token on loopback', () => {
	it.each(NAMES)('of %s reads no field that the app would not show her', async (name) => {
		const client = await tokenOf(name);
		const leaks = new Set<string>();
		for (const collection of collections) {
			const listed = await client
				.collection(collection)
				.getFullList<AnyRow>()
				.catch(() => []);
			for (const row of listed) for (const field of beyond(collection, row, name)) leaks.add(field);
			const first = (await pocketBase.admin.collection(collection).getList(1, 1)).items[0];
			const viewed =
				first &&
				(await client
					.collection(collection)
					.getOne<AnyRow>(first.id)
					.catch(() => undefined));
			if (viewed) for (const field of beyond(collection, viewed, name)) leaks.add(field);
		}
		expect([...leaks]).toEqual([]);
	});

	it.each(NAMES)('of %s finds nothing out by filters either', async (name) => {
		const client = await tokenOf(name);
		const found = async (table: string, filter: string) =>
			(await client.collection(table).getList(1, 1, { filter })).totalItems;
		expect(await found('experts', 'note ~ "int"').catch(() => 0)).toBe(0);
		expect(await found('requests', 'receipt != ""').catch(() => 0)).toBe(0);
	});

	it.each(NAMES)('of %s writes nothing', async (name) => {
		const client = await tokenOf(name);
		expect(await works(client.collection('requests').create(requestDraftOf()))).toBe(false);
		const offer = await pocketBase.admin.collection('offers').create(rowOf('offers', newId()));
		expect(await works(client.collection('offers').update(offer.id, { note: 'fremd' }))).toBe(false);
		expect(await works(client.collection('offers').delete(offer.id))).toBe(false);
		const batch = client.createBatch();
		const record = { key: newId(), author: CALLERS[name].userId, bodyHash: '0'.repeat(64) };
		batch.collection('mutations').create({ ...record, result: { outcome: 'rejected' } });
		expect(await works(batch.send())).toBe(false);
	});

	it.each(NAMES.filter((name) => name !== 'guest'))(
		'is not to be had by the password of %s',
		async (name) => {
			const client = await tokenOf('guest');
			expect(await works(client.collection('users').authWithPassword(emailOf(name), PASSWORD))).toBe(false);
		}
	);

	it('is not helped by an empty or another word', async () => {
		for (const word of ['', 'x', '0'.repeat(64)]) {
			const client = await tokenOf('karla');
			client.beforeSend = (url, options) => ({
				url,
				options: { ...options, headers: { ...options.headers, 'x-schutznetz-word': word } }
			});
			expect(await client.collection('experts').getFullList()).toEqual([]);
		}
	});
});

describe('the database of another installation, or one that was started without the server', () => {
	it('shows nothing, not even to whoever says no word', async () => {
		const [{ id = '' } = {}] = await pocketBase.admin.collection('door').getFullList();
		const kept = await pocketBase.admin.collection('door').getOne(id);
		await pocketBase.admin.collection('door').delete(id);
		expect(await (await tokenOf('karla')).collection('experts').getFullList()).toEqual([]);
		await pocketBase.admin.collection('door').create(kept);
		expect(
			await (await pocketBase.clients.as(CALLERS.karla)).collection('experts').getFullList()
		).not.toEqual([]);
	});
});
