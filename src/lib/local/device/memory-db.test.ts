// A visit without storage answers as Dexie would: each query runs on both.
import { Dexie, type Table } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, test } from 'vitest';
import { keepInMemory } from './memory-db';

interface Row {
	id: string;
	name: string;
	tags: string[];
	rank: number;
}
type Db = Dexie & { rows: Table<Row, string>; queue: Table<{ seq?: number; text: string }, number> };

const ROWS: Row[] = [
	{ id: 'b', name: 'Berta', tags: ['x', 'y'], rank: 2 },
	{ id: 'a', name: 'Anna', tags: ['x'], rank: 3 },
	{ id: 'c', name: 'Clara', tags: [], rank: 1 }
];

function create(name: string): Db {
	const db = new Dexie(name, { indexedDB: new IDBFactory(), IDBKeyRange }) as Db;
	db.version(1).stores({ rows: 'id, name, *tags, rank', queue: '++seq', pairs: '[a+b]' });
	return db;
}

const stored = create('stored');
const memory = create('memory');
let changes = 0;

beforeAll(async () => {
	keepInMemory(memory, () => (changes += 1));
	for (const db of [stored, memory]) await db.rows.bulkPut(ROWS);
});

const READS: [name: string, read: (db: Db) => Promise<unknown>][] = [
	['get', (db) => db.rows.get('a')],
	['get what is not there', (db) => db.rows.get('z')],
	['bulkGet', (db) => db.rows.bulkGet(['c', 'z', 'a'])],
	['count', (db) => db.rows.count()],
	['table by name', (db) => db.table('rows').get('a')],
	['orderBy', (db) => db.rows.orderBy('rank').toArray()],
	['orderBy, reversed, first two', (db) => db.rows.orderBy('rank').reverse().limit(2).toArray()],
	['where equals', (db) => db.rows.where('name').equals('Anna').first()],
	['where in a list field', (db) => db.rows.where('tags').equals('x').sortBy('name')],
	['where anyOf', (db) => db.rows.where('name').anyOf(['Clara', 'Anna']).toArray()],
	['where above', (db) => db.rows.where('rank').above(1).toArray()],
	['where aboveOrEqual, filtered', (db) => db.rows.where('rank').aboveOrEqual(2).filter(isBerta).first()],
	['where below', (db) => db.rows.where('rank').below(3).count()],
	['where between', (db) => db.rows.where('rank').between(1, 3).toArray()],
	['where startsWith', (db) => db.rows.where('name').startsWith('Be').toArray()],
	['filter', (db) => db.rows.filter(isBerta).toArray()],
	['offset', (db) => db.rows.orderBy('name').offset(1).toArray()],
	['last', (db) => db.rows.orderBy('name').last()]
];

function isBerta({ name }: Row): boolean {
	return name === 'Berta';
}

describe('reads like Dexie', () => {
	test.each(READS)('%s', async (_, read) => {
		expect(await read(memory)).toEqual(await read(stored));
	});
});

const WRITES: [name: string, write: (db: Db) => Promise<unknown>][] = [
	['put', (db) => db.rows.put({ id: 'd', name: 'Dora', tags: [], rank: 4 })],
	['update', (db) => db.rows.update('d', { rank: 5 })],
	[
		'modify',
		(db) =>
			db.rows
				.where('name')
				.equals('Dora')
				.modify((row) => void (row.rank += 1))
	],
	['delete', (db) => db.rows.delete('a')],
	['delete by condition', (db) => db.rows.where('rank').below(2).delete()],
	['bulkDelete', (db) => db.rows.bulkDelete(['b', 'z'])],
	['transaction', (db) => db.transaction('rw', db.rows, () => db.rows.update('d', { rank: 9 }))],
	['clear', (db) => db.rows.clear()]
];

test('writes like Dexie, and says so each time', async () => {
	for (const [name, write] of WRITES) {
		const before = changes;
		for (const db of [stored, memory]) await write(db);
		expect(await memory.rows.orderBy('rank').toArray(), name).toEqual(
			await stored.rows.orderBy('rank').toArray()
		);
		expect(changes, name).toBeGreaterThan(before);
	}
});

test('gives numbers to rows that come without', async () => {
	for (const db of [stored, memory]) await db.queue.bulkAdd([{ text: 'first' }, { text: 'second' }]);
	expect(await memory.queue.toArray()).toEqual(await stored.queue.toArray());
});
