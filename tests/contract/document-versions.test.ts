// Versions of a document, and how what is withdrawn goes from the database and from the disk.
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { runWithdrawn } from '../../src/lib/server/jobs/withdrawn';
import { DOCUMENT_FILES, pdfSaying } from '../support/document-files';
import { asked, BESIDE, documentScene, type DocumentScene, hashOf } from './document-scene';

const DAY = 86_400_000;
let scene: DocumentScene;
beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	scene = await documentScene();
});
afterAll(() => scene.pocketBase.stop());

describe('a version', () => {
	it('counts on, keeps the older ones, and each keeps its file', async () => {
		const first = await scene.put({ title: 'Geschäftsordnung', kind: 'rules' });
		const second = await scene.put({ series: first, title: 'Geschäftsordnung 2027' }, pdfSaying('neu'));
		expect(await scene.row(second)).toMatchObject({ series: first, version: 2 });
		expect(await scene.says(scene.people.karla, first)).toBe(DOCUMENT_FILES.pdf.toString('latin1'));
		expect(await scene.says(scene.people.mia, second)).toContain('neu');
	});

	it('of two at the same moment has a number of its own', async () => {
		const series = await scene.put();
		const ids = await Promise.all([scene.put({ series }), scene.put({ series }, pdfSaying('zwei'))]);
		const numbers = (await Promise.all(ids.map(scene.row))).map(({ version }) => version);
		expect(numbers.sort()).toEqual([2, 3]);
	});

	it('of a document of another network, or of one that is withdrawn whole, is none', async () => {
		const series = await scene.put();
		expect(await scene.upload(asked({ series, network: BESIDE }), undefined, scene.people.kira)).toBe('gone');
		await scene.withdraw(series);
		expect(await scene.upload(asked({ series }))).toBe('gone');
	});

	it('changes what is said of it, never what is in its file', async () => {
		const id = await scene.put();
		expect(await scene.save(id, { title: { from: 'Leitfaden', to: 'Wegweiser' } })).toMatchObject({
			outcome: 'done'
		});
		const forged = { from: hashOf(DOCUMENT_FILES.pdf), to: 'b'.repeat(64) };
		expect(await scene.save(id, { sha256: forged })).toMatchObject({
			outcome: 'rejected',
			code: 'bad_request'
		});
	});
});

describe('what is withdrawn', () => {
	/** The database writes by the real clock; the job looks `days` later. */
	const runAfter = (days: number) =>
		runWithdrawn({
			clients: scene.pocketBase.clients,
			dataDir: scene.pocketBase.folder,
			now: () => new Date(Date.now() + days * DAY)
		});

	it('lies in the bin with its file for thirty days, then both are gone', async () => {
		const [stays, goes] = [await scene.put(), await scene.put()];
		await scene.withdraw(goes);
		await runAfter(29);
		expect(await scene.says(scene.people.karla, goes)).toContain('Leitfaden');
		await runAfter(31);
		await expect(scene.row(goes)).rejects.toMatchObject({ status: 404 });
		expect(await scene.files()).not.toContain(`${goes}.file`);
		expect(await scene.files()).toContain(`${stays}.file`);
	});

	it('and a file without a row, as a crash leaves one, is swept, but not one that is just arriving', async () => {
		const [old, fresh] = [newId(), newId()].map((id) =>
			join(scene.pocketBase.folder, 'documents', `${id}.file`)
		);
		for (const file of [old!, fresh!]) await writeFile(file, 'x');
		const before = new Date(Date.now() - DAY);
		await utimes(old!, before, before);
		await runAfter(0);
		const names = (await scene.files()).map((name) => join(scene.pocketBase.folder, 'documents', name));
		expect(names).not.toContain(old);
		expect(names).toContain(fresh);
	});
});
