import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '$tests/support/entry-rows';
import { dropFromCopy, emptyTable, fillCopy } from '$tests/support/fill-copy';
import { deviceDb } from '../../local/device/device-db';
import { copyIn, type DirectoryCopy } from '../../local/copy/directory-copy';
import { createDirectoryDb, type DirectoryDb } from '../../local/copy/directory-db';
import { readDigest } from './digest';
import { createSearchIndex, type SearchIndex } from './search-index';

const { idOf } = rows;
let db: DirectoryDb;
let copy: DirectoryCopy;
let index: SearchIndex;

beforeEach(async () => {
	await deviceDb.digest.clear();
	db = createDirectoryDb(`directory-${crypto.randomUUID()}`);
	copy = copyIn(db);
	await hold('guest');
	await fillCopy(copy, {
		organisations: [rows.organisation({ id: idOf('kita'), name: 'Kita Sonnenblume' })],
		contacts: [rows.contact({ id: idOf('dora'), organisation: idOf('kita'), name: 'Dora Beispiel' })],
		experts: [
			rows.expert({ id: idOf('anna'), name: 'Anna Probe', organisation: idOf('kita') }),
			rows.expert({ id: idOf('draft'), name: 'Anna Entwurf', publication: 'draft' })
		]
	});
	index = createSearchIndex(copy);
});

const hold = (owner: string) =>
	copy.write([], (writer) =>
		writer.writeState({
			cursor: 'c',
			epoch: 'e',
			scope: owner === 'guest' ? 'guest' : 'member',
			owner,
			complete: true
		})
	);
const search = (text: string) =>
	index.search({ text, now: '2026-05-06T08:00:00.000Z', offset: 0, limit: 50 });
const titles = (text: string) => search(text).hits.map((hit) => hit.title);

describe('the search index', () => {
	it('answers before it is built, and says so', () => {
		expect(search('Anna')).toMatchObject({ hits: [], total: 0, ready: false });
	});

	it('is not ready while nothing was pulled yet, and keeps no digest of that', async () => {
		await copy.clear();
		await index.refresh();
		expect(search('')).toMatchObject({ total: 0, ready: false });
		expect(await deviceDb.digest.count()).toBe(0);
		await hold('guest');
		await index.refresh();
		expect(search('')).toMatchObject({ total: 0, ready: true });
	});

	it('finds what is published', async () => {
		await index.refresh();
		expect(search('Anna')).toMatchObject({ total: 1, ready: true });
		expect(titles('Dora')).toEqual(['Kita Sonnenblume']);
	});

	it('follows rows that are written and dropped', async () => {
		await index.refresh();
		await fillCopy(copy, { experts: [rows.expert({ id: idOf('berta'), name: 'Berta Probe' })] });
		await dropFromCopy(copy, 'experts', [idOf('anna')]);
		await index.refresh({ experts: [idOf('anna'), idOf('berta')] });
		expect(titles('Probe')).toEqual(['Berta Probe']);
	});

	it('follows the name of an organisation into the entries that show it', async () => {
		await index.refresh();
		await fillCopy(copy, {
			organisations: [rows.organisation({ id: idOf('kita'), name: 'Kita Regenbogen' })]
		});
		await index.refresh({ organisations: [idOf('kita')] });
		expect(titles('Sonnenblume')).toEqual([]);
		expect(titles('Regenbogen')).toEqual(['Kita Regenbogen', 'Anna Probe']);
		expect(titles('Dora')).toEqual(['Kita Regenbogen']);
	});

	it('follows contacts that move and leave', async () => {
		await index.refresh();
		await fillCopy(copy, {
			contacts: [rows.contact({ id: idOf('emil'), organisation: idOf('kita'), name: 'Emil Beispiel' })]
		});
		await dropFromCopy(copy, 'contacts', [idOf('dora')]);
		await index.refresh({ contacts: [idOf('emil'), idOf('dora')] });
		expect(titles('Emil')).toEqual(['Kita Sonnenblume']);
		expect(titles('Dora')).toEqual([]);
	});

	it('follows a responsibility that changes', async () => {
		await index.refresh();
		const place = { ags: '01053090', name: 'Mölln', region: idOf('sh') };
		await fillCopy(copy, {
			regions: [rows.region({ id: idOf('sh') })],
			municipalities: [rows.municipality({ id: idOf('m'), ...place })],
			experts: [rows.expert({ id: idOf('anna'), name: 'Anna Probe', youthOffices: [idOf('office')] })],
			responsibilities: [rows.responsibility({ id: idOf('r'), ags: '01053090', youthOffice: idOf('office') })]
		});
		await index.refresh({
			regions: [idOf('sh')],
			municipalities: [idOf('m')],
			responsibilities: [idOf('r')]
		});
		expect(titles('Mölln')).toEqual(['Anna Probe']);
	});

	it('forgets the former owner before it reads for the next one', async () => {
		await index.refresh();
		await hold('otheraccount000');
		await emptyTable(copy, 'experts');
		await fillCopy(copy, { experts: [rows.expert({ id: idOf('zoe'), name: 'Zoe Probe' })] });
		const seen: unknown[] = [];
		db.experts.hook('reading', (row) => {
			seen.push([search('Probe').ready, ...titles('Probe')]);
			return row;
		});
		await index.refresh();
		expect(seen).toEqual([[false]]);
		expect(titles('Probe')).toEqual(['Zoe Probe']);
	});

	it('follows what another tab wrote', async () => {
		index.follow();
		await expect.poll(() => search('Anna').ready).toBe(true);
		await fillCopy(copy, { experts: [rows.expert({ id: idOf('xenia'), name: 'Xenia Probe' })] });
		await hold('guest');
		await expect.poll(() => titles('Xenia')).toEqual(['Xenia Probe']);
	});

	it('works on after a refresh that failed', async () => {
		db.close({ disableAutoOpen: true });
		await expect(index.refresh()).rejects.toThrow();
		await db.open();
		await index.refresh();
		expect(titles('Anna')).toEqual(['Anna Probe']);
	});
});

describe('the digest', () => {
	it('keeps the first lines for whom they were read', async () => {
		await index.refresh();
		const digest = await readDigest();
		expect(digest?.hits.map((hit) => hit.title)).toEqual(['Anna Probe', 'Kita Sonnenblume']);
		expect(digest?.total).toBe(2);
	});

	it('is not shown to another account', async () => {
		await hold('otheraccount000');
		await index.refresh();
		expect(await readDigest()).toBeUndefined();
	});
});
