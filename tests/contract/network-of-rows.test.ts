// Contacts, responsibilities and meetings carry the network of what they hang on, by the database's own word: so that reading them as
// anybody costs a look at each row, and none at every institution for each of them.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import PocketBase, { BaseAuthStore } from 'pocketbase';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPocketBase } from '../../scripts/host/pocketbase';
import { newId } from '../../src/lib/domain/id';
import { project } from '../../src/lib/domain/access/visibility';
import { type AnyRow, TABLES } from '../../src/lib/domain/tables';
import { unfitFields } from '../../src/lib/server/actions/record/fields';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';

/** Table, the field that names what its rows hang on, the table of that. */
const HANGING = [
	['contacts', 'organisation', 'organisations'],
	['responsibilities', 'youthOffice', 'youthOffices'],
	['meetings', 'circle', 'circles']
] as const;
const BESIDE = newId();
/** An account of the coordination office for which nobody has said yet for which network it acts. */
const NEWCOMER = newId();

let pocketBase: TestPocketBase;
let karla: PocketBase;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	const { admin, clients } = pocketBase;
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	const password = { password: PASSWORD, passwordConfirm: PASSWORD };
	const account = { email: 'neu@example.org', role: 'coordination', active: true, networks: [] };
	await admin.collection('users').create({ id: NEWCOMER, name: 'Neu', ...password, ...account });
	karla = await clients.as(CALLERS.karla);
});
afterAll(() => pocketBase.stop());

const row = (table: string, id: string): Promise<AnyRow> => pocketBase.admin.collection(table).getOne(id);
const make = (table: string, fields: AnyRow) => pocketBase.admin.collection(table).create(fields);
const change = (table: string, id: string, fields: object) =>
	pocketBase.admin.collection(table).update(id, fields);
const works = (attempt: Promise<unknown>) =>
	attempt.then(
		() => true,
		() => false
	);
/** What somebody reads of a table, page by page as the server does. */
const idsRead = async (client: PocketBase, table: string) =>
	(await client.collection(table).getFullList({ sort: 'id' })).map(({ id }) => id);

describe('what is asked of the database for each row that is read', () => {
	it('is nothing of the rows of other tables but by their ids', async () => {
		const all = await pocketBase.admin.collections.getFullList();
		const joined = all
			.filter(({ name }) => (TABLES as readonly string[]).includes(name))
			.flatMap(({ name, listRule, viewRule }) =>
				[listRule, viewRule].flatMap((rule) =>
					[...(rule ?? '').matchAll(/@collection\.(\w+)|(\w+_via_\w+)/g)].map(([, one, other]) => [
						name,
						one ?? other
					])
				)
			)
			// One row, with the server's word.
			.filter(([, other]) => other !== 'door');
		expect(joined).toEqual([]);
	});
});

describe.each(HANGING)('the network of a row of %s', (table, field, home) => {
	const hanging = (on: string, more: object = {}): AnyRow => ({
		...rowOf(table, newId()),
		[field]: on,
		note: 'intern',
		...more
	});
	const networkOf = async (id: string) => (await row(table, id)).network;

	it('is that of what it hangs on, whichever is written first, moves or goes', async () => {
		const [first, second] = [newId(), newId()];
		const { id } = await make(table, hanging(first));
		expect(await networkOf(id)).toBe('');
		await make(home, { ...rowOf(home, first), region: REGION });
		expect(await networkOf(id)).toBe(REGION);
		await change(home, first, { region: BESIDE });
		expect(await networkOf(id)).toBe(BESIDE);
		await make(home, { ...rowOf(home, second), region: REGION });
		await change(table, id, { [field]: second });
		expect(await networkOf(id)).toBe(REGION);
		await change(home, first, { region: REGION });
		await change(home, second, { name: 'Anders' });
		expect(await networkOf(id)).toBe(REGION);
		await pocketBase.admin.collection(home).delete(second);
		expect(await networkOf(id)).toBe('');
	});

	it('says what its office reads of it, and the phones are told when that is another one', async () => {
		const house = newId();
		await make(home, { ...rowOf(home, house), region: REGION });
		const { id } = await make(table, hanging(house, { publication: 'draft' }));
		expect(await idsRead(karla, table)).toContain(id);
		const store = new PocketBaseStore(pocketBase.clients, `${pocketBase.folder}/lineage.json`);
		const before = (await store.feed()).head;
		await change(home, house, { region: BESIDE });
		expect(await idsRead(karla, table)).not.toContain(id);
		expect(await works(karla.collection(table).getOne(id))).toBe(false);
		expect((await store.changesAfter(before, 10)).map((one) => one.id)).toEqual(
			expect.arrayContaining([house, id])
		);
	});

	it('is written by nobody, the server included', async () => {
		const house = newId();
		await make(home, { ...rowOf(home, house), region: REGION });
		const made = hanging(house, { network: BESIDE });
		await karla.collection(table).create(made);
		expect(await networkOf(made.id)).toBe(REGION);
		await karla.collection(table).update(made.id, { network: BESIDE, note: 'neu' });
		expect(await networkOf(made.id)).toBe(REGION);
		await change(table, made.id, { network: BESIDE });
		expect(await row(table, made.id)).toMatchObject({ network: REGION, note: 'neu' });
	});

	it('leaves the database for the server alone, and is found out by no filter', async () => {
		const house = newId();
		await make(home, { ...rowOf(home, house), region: REGION });
		const { id } = await make(table, hanging(house));
		const { guest } = pocketBase.clients;
		for (const client of [karla, guest]) {
			expect(await client.collection(table).getOne(id)).not.toHaveProperty('network');
			const filter = `network = "${REGION}"`;
			expect(await works(client.collection(table).getList(1, 1, { filter }))).toBe(false);
			expect(await works(client.collection(table).getList(1, 1, { sort: 'network' }))).toBe(false);
		}
		expect(project(table, await row(table, id), CALLERS.karla)).not.toHaveProperty('network');
	});

	it('is nobody’s where it hangs on nothing, also for an account without networks', async () => {
		const { id } = await make(table, hanging(newId(), { publication: 'draft' }));
		const newcomer = await pocketBase.clients.as({ ...CALLERS.karla, userId: NEWCOMER, networks: [] });
		for (const client of [karla, newcomer]) {
			expect(await idsRead(client, table)).not.toContain(id);
			expect(await works(client.collection(table).getOne(id))).toBe(false);
			expect(await works(client.collection(table).update(id, { note: 'fremd' }))).toBe(false);
			expect(await works(client.collection(table).create(hanging(newId())))).toBe(false);
		}
	});

	it('is no field that a mutation may name', () => {
		expect(unfitFields(table, { network: REGION }, CALLERS.karla)).toEqual(['network']);
	});
});

describe('a database from before', () => {
	it('has it in every row, and phones are told of nothing', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'schutznetz-pb-'));
		/** With the migrations up to this one. */
		const within = async <T>(last: string, work: (admin: PocketBase) => Promise<T>): Promise<T> => {
			const [dataDir, migrationsDir] = [join(folder, 'pb_data'), join(folder, last)];
			const isThere = (file: string) => !file.endsWith('.js') || basename(file) <= last;
			await cp('pb_migrations', migrationsDir, { recursive: true, filter: isThere });
			const handle = await startPocketBase({ dataDir, superuser: SUPERUSER, migrationsDir });
			const admin = new PocketBase(handle.url, new BaseAuthStore());
			await admin.collection('_superusers').authWithPassword(SUPERUSER.email, SUPERUSER.password);
			return work(admin).finally(() => handle.stop());
		};
		const feedOf = async (admin: PocketBase) => (await admin.collection('feed').getFullList())[0];
		const made = HANGING.map(([table, field]) => ({ table, field, one: rowOf(table, newId()) }));
		const feed = await within('1700000093', async (admin) => {
			await seedSmallNetwork(admin);
			for (const { table, field, one } of made) {
				await admin.collection(table).create(one);
				await admin.collection(table).create({ ...rowOf(table, newId()), [field]: newId() });
			}
			return feedOf(admin);
		});
		await within('1700000094_network_of_a_row.js', async (admin) => {
			expect(await feedOf(admin)).toEqual(feed);
			for (const { table, one } of made) {
				const rows = await admin.collection(table).getFullList();
				const networks = rows.map(({ id, network }) => [id === one.id ? 'one' : 'lost', network]);
				expect(networks.sort()).toEqual([
					['lost', ''],
					['one', REGION]
				]);
			}
		});
		await rm(folder, { recursive: true, force: true });
	});
});
