// Lists of one network beside each other and beside people: how many may wait and weigh, what one means for another, what somebody has
// edited since, and what the office says of columns without a header.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { LIST_LIMITS } from '../../src/lib/domain/list-limits';
import { Engine } from '../../src/lib/server/actions/engine';
import { AppError } from '../../src/lib/server/errors';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, REGION, seedSmallNetwork } from '../support/small-network';
import { importRoom } from './import-room';
import { houses, word } from './import-scene';
import { mutationOf } from './mutation-scene';

let pocketBase: TestPocketBase;
let room: ReturnType<typeof importRoom>;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	room = importRoom(pocketBase);
});
afterAll(() => pocketBase.stop());
afterEach(() => room.clear());

const stateOf = async (id: string) => {
	const { state, refusal } = await room.one(id);
	return [state, refusal?.code ?? ''];
};

describe('what somebody has edited since', () => {
	const phones = ['04541 1', '04541 2'];

	it('stays, however often she did, and though it says again what the list says', async () => {
		const { clients, folder, admin } = pocketBase;
		const store = new PocketBaseStore(clients, join(folder, 'lineage.json'));
		const engine = new Engine({ store, now: () => new Date() });
		const desk = { role: 'coordination', expert: '' } as const;
		const karla = await callerOf(clients, { id: CALLERS.karla.userId, ...desk, networks: [REGION] });
		const id = await room.bring(houses(3, 'Oft'));
		await room.write(id);
		await room.run();
		const [edited, ...others] = await admin
			.collection('organisations')
			.getFullList({ filter: 'name ~ "Verein Oft "', sort: 'id' });
		let now = String(edited!.phone);
		const save = async (to: string) => {
			const changes = { phone: { from: now, to } };
			const body = { table: 'organisations' as const, id: edited!.id, changes };
			const result = await engine.settle(mutationOf('record.save', body), karla);
			expect(result).toMatchObject({ outcome: 'done' });
			now = to;
		};
		for (let n = 0; n < 51; n += 1) await save(phones[n % 2]!);
		await save(String(edited!.phone));
		await room.undo(id);
		await room.run();
		expect((await room.rows(id, 'spared')).map(({ record }) => record)).toContain(edited!.id);
		const after = await admin.collection('organisations').getFullList({ filter: 'name ~ "Verein Oft "' });
		const published = after.filter(({ publication }) => publication === 'published');
		expect(published.map((one) => one.id)).toEqual([edited!.id]);
		expect(others).toHaveLength(2);
	});
});

describe('lists of one network', () => {
	it('are open three at a time; the same once more is none', async () => {
		const ids: string[] = [];
		for (let n = 0; n < LIST_LIMITS.open; n += 1) ids.push(await room.bring(houses(1, `Offen${word(n)}`)));
		await expect(room.send(houses(1, 'Zuviel'))).rejects.toMatchObject({ code: 'conflict' });
		expect(await room.send(houses(1, `Offen${word(0)}`), ids[0])).toBe(ids[0]);
		await room.discard(ids[1]!);
		await room.write(ids[0]!);
		await room.run();
		for (const mark of ['Vier', 'Drei']) await room.bring(houses(1, mark));
		await expect(room.send(houses(1, 'Zuviel'))).rejects.toMatchObject({ code: 'conflict' });
	});

	it('count by their bytes, each once, and what is too much leaves nothing', async () => {
		const taken: [string, number][] = [];
		room.faults.takeBytes = (network, bytes) => Promise.resolve(void taken.push([network, bytes]));
		const list = houses(2, 'Bytes');
		const id = await room.send(list);
		await room.send(list, id);
		expect(taken).toEqual([[REGION, new TextEncoder().encode(list).length]]);
		room.faults.takeBytes = () => Promise.reject(new AppError('too_many_requests'));
		const refused = newId();
		await expect(room.send(list, refused)).rejects.toMatchObject({ code: 'too_many_requests' });
		await expect(room.one(refused)).rejects.toMatchObject({ code: 'not_found' });
		expect(await room.uploads.read(refused)).toBeUndefined();
	});

	it('are compared anew where one was written since, however many came after that one', async () => {
		const before = await room.bring(houses(1, 'Frueher'));
		const { network } = await room.one(before);
		const late = await room.bring(houses(1, 'Spaeter'));
		const resting = { network, who: CALLERS.karla.userId, state: 'undone', kept: true };
		const createdAt = new Date(Date.now() + 60_000);
		for (let n = 0; n < 55; n += 1)
			await pocketBase.admin.collection('imports').create({ ...resting, createdAt });
		await room.write(before);
		await room.run();
		await expect(room.write(late)).rejects.toMatchObject({ code: 'conflict' });
		await room.run();
		expect(await stateOf(late)).toEqual(['ready', '']);
	});
});

describe('a list that stopped', () => {
	/** Its first chunk is written, then there is a fault of the server's own, which it does not try any further. */
	async function stopped(count: number, mark: string, chunks: number): Promise<string> {
		const id = await room.bring(houses(count, mark));
		await room.write(id);
		let commits = 0;
		room.faults.commit = (commit) => {
			if ((commits += 1) > chunks) throw new TypeError('a fault of ours');
			return commit();
		};
		for (let turn = 0; turn < 3; turn += 1) await room.run();
		expect((await room.one(id)).trouble).toBe('failed');
		delete room.faults.commit;
		return id;
	}

	it('holds no other one back: it ends where it stands, writes nothing more, and can be taken back', async () => {
		const id = await stopped(120, 'Stand', 1);
		const begun = await room.published('Stand');
		expect(begun).toBeGreaterThan(0);
		const next = await room.bring(houses(2, 'Danach'));
		await room.write(next);
		await room.run();
		expect(await stateOf(next)).toEqual(['written', '']);
		const { state, counts, trouble } = await room.one(id);
		expect([state, counts.left, trouble]).toEqual(['written', 2 * (120 - begun), '']);
		room.restart();
		await room.run();
		expect(await room.published('Stand')).toBe(begun);
		await room.undo(id);
		await room.run();
		expect([await room.published('Stand'), await room.published('Danach')]).toEqual([0, 2]);
	});

	it('is compared anew where nothing of it was written', async () => {
		const id = await stopped(2, 'Leer', 0);
		const next = await room.bring(houses(2, 'Voll'));
		await room.write(next);
		await room.run();
		await room.run();
		expect([await stateOf(next), await stateOf(id)]).toEqual([
			['written', ''],
			['ready', '']
		]);
	});

	it('has one compared anew whose plan is older than its last word', async () => {
		const before = await room.bring(houses(1, 'Zuvor'));
		const id = await stopped(120, 'Spaet', 1);
		await expect(room.write(before)).rejects.toMatchObject({ code: 'conflict' });
		expect(await stateOf(before)).toEqual(['reading', '']);
		await room.run();
		await room.write(before);
		await room.run();
		expect([await stateOf(before), await stateOf(id)]).toEqual([
			['written', ''],
			['written', '']
		]);
	});

	it('while it was taken back holds none back either, and is taken back as far as nobody has used it since', async () => {
		const id = await room.bring(houses(3, 'Zurueck'));
		await room.write(id);
		await room.run();
		await room.undo(id);
		room.faults.commit = () => Promise.reject(new AppError('forbidden'));
		await room.run();
		expect((await room.one(id)).trouble).toBe('forbidden');
		const next = await room.bring(houses(1, 'Weiter'));
		delete room.faults.commit;
		await room.write(next);
		await room.run();
		expect([await stateOf(next), await stateOf(id)]).toEqual([
			['written', ''],
			['undone', '']
		]);
		expect(await room.published('Zurueck')).toBe(0);
	});
});

describe('a list that is under way', () => {
	it('is waited for, and the other one stays as it is', async () => {
		const waits = await room.bring(houses(1, 'Wartet'));
		const id = await room.bring(houses(2, 'Unterwegs'));
		await room.write(id);
		room.faults.commit = () => Promise.reject(new AppError('unavailable'));
		await room.run();
		await expect(room.write(waits)).rejects.toMatchObject({ code: 'conflict' });
		expect(await stateOf(waits)).toEqual(['ready', '']);
		delete room.faults.commit;
		await room.run();
		await expect(room.write(waits)).rejects.toMatchObject({ code: 'conflict' });
		expect(await stateOf(waits)).toEqual(['reading', '']);
	});
});

describe('a list without a header', () => {
	const LINES = 'Sonne;Tagespflege;Marie\nWald;Tagespflege;Jana\nWiese;Tagespflege;Ute\n';

	it('is refused with its columns, read as the office says, and the next one like it at once', async () => {
		const id = await room.bring(LINES);
		expect(await stateOf(id)).toEqual(['refused', 'no_columns']);
		const [table] = (await room.one(id)).columns[0]!.tables;
		expect(table!.source).toBe('3');
		expect(table!.columns.map(({ letter, example }) => [letter, example])).toEqual([
			['A', 'Sonne'],
			['B', 'Tagespflege'],
			['C', 'Marie']
		]);
		await room.columns(id, table!.source, { A: 'organisation', B: 'ignored', C: 'ignored' });
		await room.run();
		expect(await stateOf(id)).toEqual(['ready', '']);
		expect((await room.one(id)).taken.new).toMatchObject({ organisations: 3, contacts: 0 });
		const next = await room.bring(LINES.replaceAll('Sonne', 'Mond'));
		expect((await room.one(next)).taken.new.organisations).toBe(3);
		const [first] = await room.rows(next, 'new');
		expect(first!.problems.join()).toContain('hat keine Kopfzeile; gelesen, wie');
	});

	it('is not read by what nobody is named in', async () => {
		const id = await room.bring('Rot;Blau\nGrün;Gelb\n');
		await room.columns(id, '2', { A: 'ignored', B: 'phone' });
		await room.run();
		expect(await stateOf(id)).toEqual(['refused', 'no_columns']);
		const roles = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`A${n}`, 'ignored']));
		await expect(room.columns(id, '2', roles)).rejects.toMatchObject({ code: 'bad_request' });
	});
});
