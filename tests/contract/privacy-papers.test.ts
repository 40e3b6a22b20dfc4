// Papers on data protection over a real PocketBase: every collection of the database has a word in them or a reason, and an office
// gets those of its own network.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { OPERATOR_ID } from '../../src/lib/domain/directory/operator';
import { isTable } from '../../src/lib/domain/tables';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { lookAtPapers, paperAsFile } from '../../src/lib/server/privacy/papers';
import { COLLECTIONS_KEPT } from '../../src/lib/text/privacy/kept';
import { idOf } from '../support/directory-rows';
import { readPdf } from '../support/pdf-structure';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, HOUSE, REGION, seedSmallNetwork } from '../support/small-network';

const NOW = new Date('2026-11-30T08:00:00.000Z');
const SERVER = { mail: true, push: false, provider: false };
let pocketBase: TestPocketBase;
let karla: Caller;
const parts = () => ({
	store: new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json')),
	server: SERVER
});
const fileOf = async (paper: 'records' | 'deletion', format: 'pdf' | 'md') => {
	const file = await paperAsFile(parts(), karla, { network: REGION, paper, format }, NOW);
	return { ...file, bytes: Buffer.from(file.content, 'base64') };
};

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	await pocketBase.admin
		.collection('regions')
		.update(REGION, { closedDays: 17, coordinationOffice: HOUSE, name: 'Kreis Möwenfelde' });
	await pocketBase.admin.collection('operators').update(OPERATOR_ID, { name: 'Der Kreis' });
	karla = await callerOf(pocketBase.clients, {
		...{ id: CALLERS.karla.userId, role: 'coordination', expert: '', networks: [REGION] }
	});
});
afterAll(() => pocketBase.stop());

it('every collection that phones do not hold has a word in the record, or a reason for none', async () => {
	const all = await pocketBase.admin.collections.getFullList();
	const own = all.filter(({ name, type, system }) => !system && type !== 'view' && !isTable(name));
	expect(own.map(({ name }) => name).toSorted()).toEqual(Object.keys(COLLECTIONS_KEPT).toSorted());
});

describe('a paper', () => {
	it('says what is set at this moment, in PDF and as text', async () => {
		const { bytes, name, type } = await fileOf('deletion', 'pdf');
		expect([name, type]).toEqual(['loeschkonzept-kreis-moewenfelde-2026-11-30.pdf', 'application/pdf']);
		const said = readPdf(bytes).document.text.replace(/\s+/g, '');
		expect(said).toContain('17TagenachdemAbschluss');
		expect(said).toContain('DerKreis');
		const text = (await fileOf('deletion', 'md')).bytes.toString();
		expect(text).toContain('17 Tage nach dem Abschluss');
		const records = (await fileOf('records', 'md')).bytes.toString();
		expect(records).toContain('Push-Nachrichten sind nicht eingerichtet.');
		expect(records).toContain('Koordinierungsstelle des Netzwerks „Kreis Möwenfelde“: house');
	});

	it('lists what is not known, and no more than that', async () => {
		const { papers } = await lookAtPapers(parts(), karla, REGION, NOW);
		expect(papers.map(({ paper }) => paper)).toEqual(['records', 'deletion', 'assessment', 'processing']);
		for (const { gaps } of papers) {
			expect(gaps).toContain('Straße und Hausnummer');
			expect(gaps).not.toContain('Name der verantwortlichen Stelle');
		}
	});

	it('is another office’s own', async () => {
		const other = { ...karla, networks: [idOf('beside')] };
		await expect(lookAtPapers(parts(), other, REGION, NOW)).rejects.toMatchObject({ code: 'forbidden' });
		const asked = { network: REGION, paper: 'avv' as never, format: 'md' } as const;
		await expect(paperAsFile(parts(), other, asked, NOW)).rejects.toMatchObject({ code: 'forbidden' });
	});
});
