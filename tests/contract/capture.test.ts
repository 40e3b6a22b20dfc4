// Change capture under concurrent writers: a reader that follows the feed while they write misses none of their records:
// 2,000 in every run, 10,000 in `npm run measure` (CAPTURE_RECORDS).
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';

const WRITERS = 4;
const PER_BATCH = 100;
const BATCHES = Math.ceil(Number(process.env.CAPTURE_RECORDS ?? 2_000) / WRITERS / PER_BATCH);
const RECORDS = WRITERS * BATCHES * PER_BATCH;

let pocketBase: TestPocketBase;
let store: PocketBaseStore;
beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
});
afterAll(() => pocketBase.stop());

/** Writes in batches, some single, and changes one of its earlier records now and then. */
async function writer(): Promise<string[]> {
	const written: string[] = [];
	for (let round = 0; round < BATCHES; round++) {
		const ids = Array.from({ length: PER_BATCH }, () => newId());
		const batch = pocketBase.admin.createBatch();
		for (const id of ids) batch.collection('helplines').create(rowOf('helplines', id));
		await batch.send();
		await pocketBase.admin.collection('helplines').update(ids[0] ?? '', { name: `Runde ${round}` });
		written.push(...ids);
	}
	return written;
}

it(`misses none of ${RECORDS} records of concurrent writers, and counts every position once`, async () => {
	let writing = true;
	const writers = Promise.all(Array.from({ length: WRITERS }, writer)).finally(() => (writing = false));
	const seen = new Set<string>();
	const positions = new Set<number>();
	let cursor = 0;
	let readings = 0;
	const read = async () => {
		const { head } = await store.feed();
		const changes = await store.changesAfter(cursor, 2_000);
		for (const { id, seq } of changes) {
			expect(positions.has(seq)).toBe(false);
			positions.add(seq);
			seen.add(id);
		}
		// As pull does: the head counts as read once everything up to it was delivered.
		const last = changes.at(-1)?.seq ?? cursor;
		cursor = changes.length < 2_000 ? Math.max(head, last) : last;
		readings += 1;
	};
	while (writing) await read();
	const written = (await writers).flat();
	while (cursor < (await store.feed()).head) await read();

	expect(written).toHaveLength(RECORDS);
	expect(written.filter((id) => !seen.has(id))).toEqual([]);
	expect(readings).toBeGreaterThan(10);
	// Beside them stands what the first start has written.
	console.log(`records captured ${written.filter((id) => seen.has(id)).length} of ${written.length}`);
});
