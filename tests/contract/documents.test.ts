// The shelf of a network: what an office puts there, and who reads it, by both locks.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST } from '../../src/lib/domain/access/caller';
import { DOCUMENT_LIMITS } from '../../src/lib/domain/directory/document-file';
import { newId } from '../../src/lib/domain/id';
import { fileAnswer } from '../../src/lib/server/documents/answer';
import { DocumentShelf } from '../../src/lib/server/documents/shelf';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { DOCUMENT_FILES, pdfSaying } from '../support/document-files';
import { document } from '../support/entry-rows';
import { NORTH, REGION } from '../support/small-network';
import { asked, BESIDE, codeOf, documentScene, type DocumentScene, hashOf } from './document-scene';

let scene: DocumentScene;
beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	scene = await documentScene();
});
afterAll(() => scene.pocketBase.stop());

describe('an upload', () => {
	it('is a row with what its file is, and who has put it there', async () => {
		const id = await scene.put({ title: '  Leitfaden Kinderschutz ', reviewAt: '2027-01-01' });
		expect(await scene.row(id)).toMatchObject({
			...{
				publication: 'published',
				region: REGION,
				series: id,
				version: 1,
				title: 'Leitfaden Kinderschutz'
			},
			...{ format: 'pdf', size: DOCUMENT_FILES.pdf.length, sha256: hashOf(DOCUMENT_FILES.pdf) }
		});
		const { admin } = scene.pocketBase;
		const lines = await admin
			.collection('history')
			.getFullList({ filter: admin.filter('record = {:id}', { id }) });
		expect(lines).toMatchObject([
			{ who: scene.people.karla.userId, table: 'documents', way: 'record.create' }
		]);
	});

	it.each(Object.entries(DOCUMENT_FILES))(
		'may be %s, and is known by its content',
		async (format, content) => {
			expect(await scene.row(await scene.put({}, content))).toMatchObject({ format });
		}
	);

	it('that is refused leaves nothing, neither row nor file', async () => {
		const before = await scene.files();
		const query = asked();
		expect(await scene.upload(query, Buffer.from('<script>alert(1)</script>'))).toBe('unknown');
		expect(await scene.upload(query, Buffer.alloc(0))).toBe('empty');
		expect(await scene.upload(asked({ series: newId() }))).toBe('gone');
		expect(await scene.files()).toEqual(before);
		await expect(scene.row(query.id)).rejects.toMatchObject({ status: 404 });
	});

	it('that is sent twice is one, also at the same moment', async () => {
		const query = asked({ title: 'Doppelt' });
		expect(await Promise.all([scene.upload(query), scene.upload(query)])).toEqual([null, null]);
		expect(await scene.upload(query)).toBeNull();
		const rows = await scene.store.allRows('documents', scene.people.karla);
		expect(rows.filter(({ title }) => title === 'Doppelt')).toHaveLength(1);
	});

	it('whose first attempt is written while it is sent again keeps its file', async () => {
		const { pocketBase, store, people } = scene;
		const late: ConstructorParameters<typeof DocumentShelf>[0]['store'] = {
			rowsById: (...of) => store.rowsById(...of),
			commit: async (...of) => {
				// The first attempt reaches the database just before this one does.
				await store.commit(...of);
				return store.commit(...of);
			}
		};
		const shelf = new DocumentShelf({
			...{ clients: pocketBase.clients, store: late, dataDir: pocketBase.folder, now: () => new Date() },
			takeBytes: () => Promise.resolve()
		});
		const query = asked();
		expect(await shelf.upload(people.karla, query, new Uint8Array(DOCUMENT_FILES.pdf))).toBeNull();
		expect(await scene.says(people.mia, query.id)).toContain('Leitfaden');
	});

	it('never overwrites what is there: neither another file of hers, nor one of another network', async () => {
		const id = await scene.put();
		expect(await codeOf(scene.upload(asked({ id }), pdfSaying('anders')))).toBe('mutation_reused');
		const theirs = asked({ id, network: BESIDE });
		expect(await codeOf(scene.upload(theirs, pdfSaying('fremd'), scene.people.kira))).toBe('mutation_reused');
		expect(await scene.says(scene.people.karla, id)).toBe(DOCUMENT_FILES.pdf.toString('latin1'));
	});

	it.each([
		['the office of another network', () => scene.people.kira],
		['a member', () => scene.people.mia],
		['an expert', () => scene.people.anna],
		['a guest', () => GUEST]
	])('is not for %s', async (_who, who) => {
		expect(await codeOf(scene.upload(asked(), undefined, who()))).toBe('forbidden');
	});

	it('goes as far as the shelf of the network, and counts what it takes', async () => {
		const { id, ...row } = document({ id: newId(), size: DOCUMENT_LIMITS.shelfBytes, region: REGION });
		await scene.pocketBase.admin.collection('documents').create({ ...row, id });
		const before = scene.taken();
		expect(await scene.upload(asked())).toBe('full');
		expect(await scene.upload(asked({ network: BESIDE }), undefined, scene.people.kira)).toBeNull();
		expect(scene.taken() - before).toBe(DOCUMENT_FILES.pdf.length);
		await scene.pocketBase.admin.collection('documents').delete(id);
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
		const id = await scene.put();
		const may = async () => (await codeOf(scene.shelf.file(scene.people[who], id))) === 'done';
		expect(await may()).toBe(published);
		await scene.withdraw(id);
		expect(await may()).toBe(withdrawn);
	});

	it('by no guest, and by nobody where there is none', async () => {
		const id = await scene.put();
		expect(await codeOf(scene.shelf.file(GUEST, id))).toBe('not_found');
		for (const other of [newId(), '../lineage', ''])
			expect(await codeOf(scene.shelf.file(scene.people.mia, other))).toBe('not_found');
		await rm(join(scene.pocketBase.folder, 'documents', `${id}.file`));
		expect(await codeOf(scene.shelf.file(scene.people.mia, id))).toBe('not_found');
	});

	it('by an expert of another network no longer, once she advises there', async () => {
		const id = await scene.put();
		const { admin, clients } = scene.pocketBase;
		await admin.collection('youthOffices').update(NORTH, { region: BESIDE });
		const { userId, expertId } = scene.people.anna;
		const moved = await callerOf(clients, { id: userId, role: 'expert', expert: expertId, networks: [] });
		expect(moved.memberOf).toEqual([BESIDE]);
		expect(await codeOf(scene.shelf.file(moved, id))).toBe('not_found');
		// The second lock by itself: whatever the first takes her for.
		expect(await scene.store.rowsById('documents', [id], scene.people.anna)).toEqual([]);
		await admin.collection('youthOffices').update(NORTH, { region: REGION });
		expect(await codeOf(scene.shelf.file(scene.people.anna, id))).toBe('done');
	});

	it('as something to save, under a name of plain letters, in a sandbox', async () => {
		const id = await scene.put({ title: 'Meldebogen „§ 8a“\r\nX: 1' });
		const { headers } = fileAnswer(await scene.shelf.file(scene.people.mia, id));
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
