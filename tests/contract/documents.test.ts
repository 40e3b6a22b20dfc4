// The shelf of a network: what an office puts there, who reads it by both locks, versions, and how a file goes from the disk.
import { createHash } from 'node:crypto';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, GUEST } from '../../src/lib/domain/access/caller';
import type { Document } from '../../src/lib/domain/directory/document';
import { DOCUMENT_LIMITS } from '../../src/lib/domain/directory/document-file';
import { newId } from '../../src/lib/domain/id';
import type { DocumentQuery } from '../../src/lib/protocol/documents';
import { Engine } from '../../src/lib/server/actions/engine';
import { fileAnswer } from '../../src/lib/server/documents/answer';
import { DocumentShelf } from '../../src/lib/server/documents/shelf';
import { AppError } from '../../src/lib/server/errors';
import { runWithdrawn } from '../../src/lib/server/jobs/withdrawn';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { DOCUMENT_FILES, pdfSaying } from '../support/document-files';
import { document } from '../support/entry-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, NORTH, PASSWORD, REGION, seedSmallNetwork } from '../support/small-network';
import { mutationOf } from './mutation-scene';

const DAY = 86_400_000;
const BESIDE = 'beside000000000';
let pocketBase: TestPocketBase;
let shelf: DocumentShelf;
let store: PocketBaseStore;
/** By their names; `mia` belongs to this network, `nora` to the one beside, `otto` to none. */
let people: Record<'mia' | 'nora' | 'otto' | 'anna' | 'karla' | 'kira', Caller>;
let taken = 0;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	const { admin, clients, folder } = pocketBase;
	await seedSmallNetwork(admin);
	await admin.collection('regions').create(rowOf('regions', BESIDE));
	const account = async (role: 'member' | 'coordination', name: string, networks: string[]) => {
		const id = newId();
		const secret = { password: PASSWORD, passwordConfirm: PASSWORD };
		const row = { id, name, role, networks, active: true, email: `${name}@example.org`, ...secret };
		await admin.collection('users').create(row);
		return callerOf(clients, { id, role, expert: '', networks });
	};
	const { anna, karla } = CALLERS;
	people = {
		mia: await account('member', 'mitglied', [REGION]),
		nora: await account('member', 'nora', [BESIDE]),
		otto: await account('member', 'otto', []),
		// Nobody has named a network for her: she advises here.
		anna: await callerOf(clients, { id: anna.userId, role: 'expert', expert: anna.expertId, networks: [] }),
		karla: await callerOf(clients, {
			id: karla.userId,
			role: 'coordination',
			expert: '',
			networks: [REGION]
		}),
		kira: await account('coordination', 'kira', [BESIDE])
	};
	store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
	const takeBytes = (_network: string, bytes: number) => Promise.resolve(void (taken += bytes));
	shelf = new DocumentShelf({ clients, store, dataDir: folder, now: () => new Date(), takeBytes });
});
afterAll(() => pocketBase.stop());

const asked = (change: Partial<DocumentQuery> = {}): DocumentQuery => ({
	...{ network: REGION, id: newId(), series: '', title: 'Leitfaden', kind: 'guide' },
	...{ validFrom: '2026-01-01', reviewAt: '' },
	...change
});
const upload = (query: DocumentQuery, content: Uint8Array = DOCUMENT_FILES.pdf, who = people.karla) =>
	shelf.upload(who, query, new Uint8Array(content));
async function onShelf(change: Partial<DocumentQuery> = {}, content?: Uint8Array): Promise<string> {
	const query = asked(change);
	expect(await upload(query, content)).toBeNull();
	return query.id;
}
const codeOf = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error as Error))
	);
const rowOfId = (id: string) => pocketBase.admin.collection('documents').getOne<Document>(id);
const saidBy = async (who: Caller, id: string) =>
	Buffer.from((await shelf.file(who, id)).bytes).toString('latin1');
const files = () => readdir(join(pocketBase.folder, 'documents'));
const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
function save(id: string, changes: Record<string, { from: unknown; to: unknown }>) {
	const engine = new Engine({ store, now: () => new Date() });
	return engine.settle(mutationOf('record.save', { table: 'documents', id, changes }), people.karla);
}
const withdraw = async (id: string) =>
	expect(await save(id, { publication: { from: 'published', to: 'withdrawn' } })).toMatchObject({
		outcome: 'done'
	});

describe('an upload', () => {
	it('is a row with what its file is, and who has put it there', async () => {
		const id = await onShelf({ title: '  Leitfaden Kinderschutz ', reviewAt: '2027-01-01' });
		expect(await rowOfId(id)).toMatchObject({
			...{
				publication: 'published',
				region: REGION,
				series: id,
				version: 1,
				title: 'Leitfaden Kinderschutz'
			},
			...{ format: 'pdf', size: DOCUMENT_FILES.pdf.length, sha256: hashOf(DOCUMENT_FILES.pdf) }
		});
		const { admin } = pocketBase;
		const lines = await admin
			.collection('history')
			.getFullList({ filter: admin.filter('record = {:id}', { id }) });
		expect(lines).toMatchObject([{ who: people.karla.userId, table: 'documents', way: 'record.create' }]);
	});

	it.each(Object.entries(DOCUMENT_FILES))(
		'may be %s, and is known by its content',
		async (format, content) => {
			expect(await rowOfId(await onShelf({}, content))).toMatchObject({ format });
		}
	);

	it('that is refused leaves nothing, neither row nor file', async () => {
		const before = await files();
		const query = asked();
		expect(await upload(query, Buffer.from('<script>alert(1)</script>'))).toBe('unknown');
		expect(await upload(query, Buffer.alloc(0))).toBe('empty');
		expect(await upload(asked({ series: newId() }))).toBe('gone');
		expect(await files()).toEqual(before);
		await expect(rowOfId(query.id)).rejects.toMatchObject({ status: 404 });
	});

	it('that is sent twice is one, also at the same moment', async () => {
		const query = asked({ title: 'Doppelt' });
		expect(await Promise.all([upload(query), upload(query)])).toEqual([null, null]);
		expect(await upload(query)).toBeNull();
		const rows = await store.allRows('documents', people.karla);
		expect(rows.filter(({ title }) => title === 'Doppelt')).toHaveLength(1);
	});

	it('never overwrites what is there: neither another file of hers, nor one of another network', async () => {
		const id = await onShelf();
		expect(await codeOf(upload(asked({ id }), pdfSaying('anders')))).toBe('mutation_reused');
		const theirs = asked({ id, network: BESIDE });
		expect(await codeOf(upload(theirs, pdfSaying('fremd'), people.kira))).toBe('mutation_reused');
		expect(await saidBy(people.karla, id)).toBe(DOCUMENT_FILES.pdf.toString('latin1'));
	});

	it.each([
		['the office of another network', () => people.kira],
		['a member', () => people.mia],
		['an expert', () => people.anna],
		['a guest', () => GUEST]
	])('is not for %s', async (_who, who) => {
		expect(await codeOf(upload(asked(), undefined, who()))).toBe('forbidden');
	});

	it('goes as far as the shelf of the network, and counts what it takes', async () => {
		const { id, ...row } = document({ id: newId(), size: DOCUMENT_LIMITS.shelfBytes, region: REGION });
		await pocketBase.admin.collection('documents').create({ ...row, id });
		const before = taken;
		expect(await upload(asked())).toBe('full');
		expect(await upload(asked({ network: BESIDE }), undefined, people.kira)).toBeNull();
		expect(taken - before).toBe(DOCUMENT_FILES.pdf.length);
		await pocketBase.admin.collection('documents').delete(id);
	});
});

describe('a file is read', () => {
	const READERS = [
		['karla', [true, true]],
		['mia', [true, false]],
		['anna', [true, false]],
		['nora', [false, false]],
		['otto', [false, false]],
		['kira', [false, false]]
	] as const;
	it.each(READERS)('by %s: published and withdrawn %j', async (who, [published, withdrawn]) => {
		const id = await onShelf();
		const may = async () => (await codeOf(shelf.file(people[who], id))) === 'done';
		expect(await may()).toBe(published);
		await withdraw(id);
		expect(await may()).toBe(withdrawn);
	});

	it('by no guest, and by nobody where there is none', async () => {
		const id = await onShelf();
		expect(await codeOf(shelf.file(GUEST, id))).toBe('not_found');
		for (const other of [newId(), '../lineage', ''])
			expect(await codeOf(shelf.file(people.mia, other))).toBe('not_found');
		await rm(join(pocketBase.folder, 'documents', `${id}.file`));
		expect(await codeOf(shelf.file(people.mia, id))).toBe('not_found');
	});

	it('by an expert of another network no longer, once she advises there', async () => {
		const id = await onShelf();
		const { admin, clients } = pocketBase;
		await admin.collection('youthOffices').update(NORTH, { region: BESIDE });
		const { userId, expertId } = people.anna;
		const moved = await callerOf(clients, { id: userId, role: 'expert', expert: expertId, networks: [] });
		expect(moved.memberOf).toEqual([BESIDE]);
		expect(await codeOf(shelf.file(moved, id))).toBe('not_found');
		// The second lock by itself: whatever the first takes her for.
		expect(await store.rowsById('documents', [id], people.anna)).toEqual([]);
		await admin.collection('youthOffices').update(NORTH, { region: REGION });
		expect(await codeOf(shelf.file(people.anna, id))).toBe('done');
	});

	it('as something to save, under a name of plain letters, in a sandbox', async () => {
		const id = await onShelf({ title: 'Meldebogen „§ 8a“\r\nX: 1' });
		const { headers } = fileAnswer(await shelf.file(people.mia, id));
		expect(Object.fromEntries(headers)).toEqual({
			'content-type': 'application/pdf',
			'content-disposition': 'attachment; filename="meldebogen-8a-x-1-1.pdf"',
			'content-length': String(DOCUMENT_FILES.pdf.length),
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
			'content-security-policy': "sandbox; default-src 'none'"
		});
	});
});

describe('a version', () => {
	it('counts on, keeps the older ones, and each keeps its file', async () => {
		const first = await onShelf({ title: 'Geschäftsordnung', kind: 'rules' });
		const second = await onShelf({ series: first, title: 'Geschäftsordnung 2027' }, pdfSaying('neu'));
		expect(await rowOfId(second)).toMatchObject({ series: first, version: 2 });
		expect(await saidBy(people.karla, first)).toBe(DOCUMENT_FILES.pdf.toString('latin1'));
		expect(await saidBy(people.mia, second)).toContain('neu');
	});

	it('of two at the same moment has a number of its own', async () => {
		const series = await onShelf();
		const ids = await Promise.all([onShelf({ series }), onShelf({ series }, pdfSaying('zwei'))]);
		const numbers = (await Promise.all(ids.map(rowOfId))).map(({ version }) => version);
		expect(numbers.sort()).toEqual([2, 3]);
	});

	it('of a document of another network, or of one that is withdrawn whole, is none', async () => {
		const series = await onShelf();
		expect(await upload(asked({ series, network: BESIDE }), undefined, people.kira)).toBe('gone');
		await withdraw(series);
		expect(await upload(asked({ series }))).toBe('gone');
	});

	it('changes what is said of it, never what is in its file', async () => {
		const id = await onShelf();
		expect(await save(id, { title: { from: 'Leitfaden', to: 'Wegweiser' } })).toMatchObject({
			outcome: 'done'
		});
		const forged = { from: hashOf(DOCUMENT_FILES.pdf), to: 'b'.repeat(64) };
		expect(await save(id, { sha256: forged })).toMatchObject({ outcome: 'rejected', code: 'bad_request' });
	});
});

describe('what is withdrawn', () => {
	/** The database writes by the real clock; the job looks `days` later. */
	const runAfter = (days: number) =>
		runWithdrawn({
			clients: pocketBase.clients,
			dataDir: pocketBase.folder,
			now: () => new Date(Date.now() + days * DAY)
		});

	it('lies in the bin with its file for thirty days, then both are gone', async () => {
		const [stays, goes] = [await onShelf(), await onShelf()];
		await withdraw(goes);
		await runAfter(29);
		expect(await saidBy(people.karla, goes)).toContain('Leitfaden');
		await runAfter(31);
		await expect(rowOfId(goes)).rejects.toMatchObject({ status: 404 });
		expect(await files()).not.toContain(`${goes}.file`);
		expect(await files()).toContain(`${stays}.file`);
	});

	it('and a file without a row, as a crash leaves one, is swept, but not one that is just arriving', async () => {
		const [old, fresh] = [newId(), newId()].map((id) => join(pocketBase.folder, 'documents', `${id}.file`));
		for (const file of [old!, fresh!]) await writeFile(file, 'x');
		const before = new Date(Date.now() - DAY);
		await utimes(old!, before, before);
		await runAfter(0);
		const names = (await files()).map((name) => join(pocketBase.folder, 'documents', name));
		expect(names).not.toContain(old);
		expect(names).toContain(fresh);
	});
});
