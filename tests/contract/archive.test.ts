// A network leaves one installation and goes on in another: what arrives there, handed out again, is byte for byte what left.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS } from '../../scripts/demo/accounts';
import { REGIONS } from '../../scripts/demo/places';
import type { Caller } from '../../src/lib/domain/access/caller';
import { type AnyRow, TABLES } from '../../src/lib/domain/tables';
import { LINK_PAGE } from '../../src/lib/protocol/links';
import { handOutArchive } from '../../src/lib/server/archive/hand-out';
import { MANIFEST } from '../../src/lib/server/archive/manifest';
import { type Archive, readArchive } from '../../src/lib/server/archive/read';
import { takeIn } from '../../src/lib/server/archive/take-in';
import { ARCHIVED } from '../../src/lib/server/archive/what-goes';
import { makeLink, spendOn } from '../../src/lib/server/auth/one-time-links';
import { accountByEmail } from '../../src/lib/server/pocketbase/accounts';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { filesOf, textOf } from '../support/archive-rows';
import { idOf } from '../support/directory-rows';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { BESIDE, HOME, NOW, rowsOf, seedAndChange, SERVERS_OWN } from './archive-scene';

const COORDINATOR = { name: 'Anke Neu-Muster', email: 'anke@example.org' };
const DESK = { role: 'coordination', expert: '' } as const;
let old: TestPocketBase;
let fresh: TestPocketBase;
let desk: Caller;
let network: string;

const storeOf = ({ clients, folder }: TestPocketBase) =>
	new PocketBaseStore(clients, join(folder, 'lineage.json'));
async function archiveOf(from: TestPocketBase, caller: Caller, of = HOME): Promise<Uint8Array<ArrayBuffer>> {
	const { content } = await handOutArchive(storeOf(from), caller, of, NOW);
	return new Uint8Array(Buffer.from(content, 'base64'));
}

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	[old, fresh] = await Promise.all([startTestPocketBase(), startTestPocketBase()]);
	await seedAndChange(old);
	const account = ACCOUNTS.find(({ role }) => role === 'coordination')!;
	desk = await callerOf(old.clients, { id: account.id, ...DESK, networks: [HOME] });
	network = REGIONS[0]!.name;
});
afterAll(() => Promise.all([old.stop(), fresh.stop()]));

describe('a network', () => {
	it('arrives as it left: handed out again there, it is the same file', async () => {
		const bytes = await archiveOf(old, desk);
		const user = await takeIn(fresh.clients, readArchive(bytes), COORDINATOR, NOW);
		const link = await makeLink(fresh.clients, { user, purpose: 'invitation' }, NOW);
		const token = link.slice(`${LINK_PAGE}#`.length);
		await spendOn(fresh.clients, { token, password: 'Leise Otter ordnen Kiesel' }, NOW);
		const there = await callerOf(fresh.clients, { id: user, ...DESK, networks: [HOME] });
		const again = await archiveOf(fresh, there);
		// File by file first: a difference is then said in words.
		expect(filesOf(again)).toEqual(filesOf(bytes));
		expect(Buffer.from(again).equals(bytes)).toBe(true);
		expect(await archiveOf(old, desk)).toEqual(bytes);
	});

	it('has filled every table that goes, with umlauts, what is withdrawn and what was once', async () => {
		const { rows, network: said } = readArchive(await archiveOf(old, desk));
		for (const table of ARCHIVED) expect(rows[table].length, table).toBeGreaterThan(0);
		expect(said).toEqual({ id: HOME, name: network });
		expect(rows.organisations.map(({ publication }) => publication)).toContain('withdrawn');
		expect(rows.organisations.map(({ note }) => note)).toContain(
			'Öffnet nur nach „Klopfzeichen“\nund mit Gruß'
		);
		expect(rows.responsibilities.find(({ id }) => id === idOf('once'))).toMatchObject({
			until: '2019-12-31',
			publication: 'draft'
		});
		for (const table of ARCHIVED) expect((await rowsOf(fresh, table)).length, table).toBe(rows[table].length);
	});

	it('brings its ids along, and one account that coordinates it', async () => {
		const { rows } = readArchive(await archiveOf(old, desk));
		const [office, ...others] = await rowsOf(fresh, 'users');
		expect(others).toEqual([]);
		expect(office).toMatchObject({ ...COORDINATOR, role: 'coordination', networks: [HOME], active: true });
		const ids = (some: readonly AnyRow[]) => some.map(({ id }) => id).toSorted();
		expect(ids(await rowsOf(fresh, 'contacts'))).toEqual(ids(rows.contacts));
		const deputies = rows.experts.filter(({ deputy }) => deputy !== '');
		expect(deputies.length).toBeGreaterThan(2);
	});

	it('leaves the other networks of its installation where they are', async () => {
		const bytes = await homeArchive();
		const text = textOf(bytes);
		const { rows } = readArchive(bytes);
		let elsewhere = 0;
		for (const table of ARCHIVED)
			for (const { id } of await rowsOf(old, table)) {
				if (rows[table].some((row) => row.id === id)) continue;
				elsewhere += 1;
				expect(text.includes(id), `${table} ${id}`).toBe(false);
			}
		expect(elsewhere).toBeGreaterThan(100);
	});
});

let kept: Uint8Array<ArrayBuffer> | undefined;
async function homeArchive(): Promise<Uint8Array<ArrayBuffer>> {
	kept ??= await archiveOf(old, desk);
	return kept;
}

describe('what is nobody else’s business', () => {
	it('stays: nothing of accounts, keys, requests and proposals stands in the archive', async () => {
		const text = textOf(await homeArchive());
		const staying = TABLES.filter((table) => !(ARCHIVED as readonly string[]).includes(table));
		let looked = 0;
		for (const table of staying)
			for (const row of await rowsOf(old, table)) {
				for (const secret of longTexts(row)) {
					looked += 1;
					expect(text.includes(secret), `${table}: ${secret.slice(0, 30)}`).toBe(false);
				}
				expect(text.includes(row.id), `${table} ${row.id}`).toBe(false);
			}
		expect(looked).toBeGreaterThan(100);
		for (const { id } of await rowsOf(old, 'users')) expect(text).not.toContain(id);
	});

	it('is decided of every collection of the database', async () => {
		const names = (await old.admin.collections.getFullList())
			.map(({ name }) => name)
			.filter((name) => !name.startsWith('_'));
		const decided = [...TABLES, ...Object.keys(SERVERS_OWN)];
		expect(names.toSorted()).toEqual(decided.toSorted());
	});
});

/** Sealed texts, keys, words: whatever is too long to stand in an entry by chance. */
function longTexts(row: AnyRow): string[] {
	return Object.values(row).filter(
		(value): value is string => typeof value === 'string' && value.length > 25
	);
}

describe('who hands it out', () => {
	it('is the office of the network alone', async () => {
		await expect(archiveOf(old, desk, BESIDE)).rejects.toMatchObject({ code: 'forbidden' });
		const member: Caller = { ...desk, role: 'member', networks: [] };
		await expect(archiveOf(old, member)).rejects.toMatchObject({ code: 'forbidden' });
	});
});

describe('an installation that is not empty', () => {
	it('takes no network twice, and none beside another one', async () => {
		const archive = readArchive(await homeArchive());
		await expect(takeIn(fresh.clients, archive, COORDINATOR, NOW)).rejects.toMatchObject({
			code: 'already_there'
		});
		const other: Archive = { ...archive, network: { ...archive.network, id: idOf('other') } };
		await expect(takeIn(fresh.clients, other, COORDINATOR, NOW)).rejects.toMatchObject({ code: 'not_empty' });
		expect(await rowsOf(fresh, 'regions')).toHaveLength(1);
		expect(await rowsOf(fresh, 'users')).toHaveLength(1);
	});
});

describe('an archive of which the database refuses one row', () => {
	let empty: TestPocketBase;
	beforeAll(async () => {
		empty = await startTestPocketBase();
	});
	afterAll(() => empty.stop());
	const written = async () => {
		const counts = await Promise.all([...ARCHIVED, 'users'].map((table) => rowsOf(empty, table)));
		return counts.reduce((sum, rows) => sum + rows.length, 0);
	};

	it('leaves nothing behind, and the good one is taken after it', async () => {
		const { batch } = await empty.admin.settings.getAll();
		const archive = readArchive(await homeArchive());
		const [first] = archive.rows.municipalities;
		// No archive that was handed out has it: a number that is there twice.
		const twice = [...archive.rows.municipalities, { ...first!, id: idOf('zzz') }];
		const broken: Archive = { ...archive, rows: { ...archive.rows, municipalities: twice } };
		await expect(takeIn(empty.clients, broken, COORDINATOR, NOW)).rejects.toMatchObject({
			code: 'broken',
			where: 'municipalities'
		});
		// The first row of all is one like any other.
		const table = ARCHIVED[0]!;
		const [head, ...tail] = archive.rows[table];
		const odd: Archive = {
			...archive,
			rows: { ...archive.rows, [table]: [{ ...head!, id: 'keine Kennung' }, ...tail] }
		};
		await expect(takeIn(empty.clients, odd, COORDINATOR, NOW)).rejects.toMatchObject({
			code: 'broken',
			where: table
		});
		// A domain that nobody can have.
		const nobody = { ...COORDINATOR, email: 'anke@example..org' };
		await expect(takeIn(empty.clients, archive, nobody, NOW)).rejects.toMatchObject({
			code: 'bad_request'
		});
		expect(await written()).toBe(0);
		expect((await empty.admin.settings.getAll()).batch).toEqual(batch);

		await takeIn(empty.clients, archive, COORDINATOR, NOW);
		expect(await written()).toBe(ARCHIVED.reduce((sum, table) => sum + archive.rows[table].length, 1));
		expect((await empty.admin.settings.getAll()).batch).toEqual(batch);
		expect(await accountByEmail(empty.clients, COORDINATOR.email)).toMatchObject({ active: false });
	});
});

describe('a clean-up that fails after everything is written', () => {
	let there: TestPocketBase;
	beforeAll(async () => {
		there = await startTestPocketBase();
	});
	afterAll(() => there.stop());

	it('is no failure of the whole: the network is there, and said to be', async () => {
		/** Its second change of the settings does not come through. */
		class Interrupted extends PocketBaseClients {
			override async patient(ms: number) {
				const client = await super.patient(ms);
				const { beforeSend } = client;
				let changes = 0;
				client.beforeSend = (url, options) => {
					if (options.method === 'PATCH' && (changes += 1) === 2) throw new TypeError('the line is cut');
					return beforeSend!(url, options);
				};
				return client;
			}
		}
		const archive = readArchive(await homeArchive());
		const user = await takeIn(new Interrupted(there.clients.access), archive, COORDINATOR, NOW);
		expect((await rowsOf(there, 'users')).map(({ id }) => id)).toEqual([user]);
		expect(await rowsOf(there, 'contacts')).toHaveLength(archive.rows.contacts.length);
	});
});

it('the manifest says what is in it, and has no time', async () => {
	const manifest = filesOf(await homeArchive()).find(({ name }) => name === MANIFEST)!.text;
	expect(JSON.parse(manifest)).toMatchObject({
		format: 'schutznetz-network',
		version: 1,
		network: { id: HOME }
	});
	expect(manifest).not.toMatch(/\d{4}-\d\d-\d\d/);
});
