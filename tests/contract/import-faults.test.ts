// What goes wrong with a list ends in a sentence and a way out: a row that the database refuses, a fault of the server's own, a chunk
// that nobody marked. Nothing loops, and what is not written can be dropped.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { PlannedRow } from '../../src/lib/domain/directory/import-plan';
import { AppError } from '../../src/lib/server/errors';
import { replaceRows } from '../../src/lib/server/pocketbase/import-plans';
import { createImport } from '../../src/lib/server/pocketbase/imports';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, REGION, seedSmallNetwork } from '../support/small-network';
import { importRoom } from './import-room';
import { HEADER, houses } from './import-scene';

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

const ownFault = (): never => {
	throw new TypeError('a fault of ours');
};
const noRoom = () => Promise.reject(new AppError('unavailable'));
const stateOf = async (id: string) => {
	const { state, refusal, trouble } = await room.one(id);
	return [state, refusal?.code ?? '', trouble];
};
const isGone = async (id: string) =>
	expect(await room.one(id).catch((error: unknown) => error)).toMatchObject({ code: 'not_found' });
const filesOf = async (id: string) => (await room.uploads.read(id)) !== undefined;

describe('a row of a plan', () => {
	const row = (position: number, change: Partial<PlannedRow> = {}): PlannedRow => ({
		...{ position, group: position, verdict: 'new', table: 'organisations', record: newId(), needs: '' },
		...{ sheet: '', row: position, title: `Haus ${position}`, about: '', fields: { name: 'Haus' } },
		...{ changes: {}, twins: [], problems: [], doubtful: false, ...change }
	});

	it('that the database refuses is named, with what belongs to it, and all others stand', async () => {
		const { id } = await createImport(
			pocketBase.clients,
			{ id: newId(), network: REGION, who: CALLERS.karla.userId, name: 'Liste' },
			new Date()
		);
		const fat = row(150, { problems: ['x'.repeat(200_000)] });
		const hers = row(151, {
			table: 'contacts',
			needs: fat.record,
			about: fat.title,
			fields: { name: 'Anna' }
		});
		const later = row(260, { table: 'contacts', needs: fat.record, about: fat.title });
		const rows = Array.from({ length: 300 }, (_, n) => row(n));
		for (const one of [fat, hers, later]) rows[one.position] = one;
		const counted: number[] = [];
		await replaceRows(pocketBase.clients, id, rows, {
			onRows: (done) => Promise.resolve(counted.push(done)),
			signal: new AbortController().signal
		});
		expect(counted).toEqual([200, 300]);
		const stored = await pocketBase.admin
			.collection('importRows')
			.getFullList({ filter: `import = "${id}"`, sort: 'position' });
		expect(stored.map(({ position }) => position)).toEqual(rows.map(({ position }) => position));
		const refused = stored.filter(({ outcome }) => outcome === 'refused');
		expect(refused.map(({ position, verdict }) => [position, verdict])).toEqual([
			[150, 'unfit'],
			[151, 'unfit'],
			[260, 'unfit']
		]);
		expect(refused[0]!.problems).toEqual([expect.stringContaining('nicht angenommen')]);
		expect(refused[1]!.problems).toEqual([expect.stringContaining('„Haus 150“')]);
	});

	it('of which the list says more than a plan keeps is cut, and says so', async () => {
		const lines = Array.from({ length: 3_000 }, (_, n) => {
			const phone = `04541 66${String(n).padStart(4, '0')}`;
			return `Haus der Familie;;;Am Markt 3;23909;Ratzeburg;${phone};`;
		});
		const id = await room.bring([HEADER, ...lines].join('\n'));
		expect(await stateOf(id)).toEqual(['ready', '', '']);
		const [house] = await room.rows(id, 'new');
		expect(house!.problems).toHaveLength(40);
		expect(house!.problems.at(-1)).toMatch(/^Und \d+ weitere Hinweise/);
	});
});

describe('a fault of the server’s own', () => {
	it('while a list is read is tried three times and then said', async () => {
		let tries = 0;
		room.faults.read = (table) => {
			if (table === 'organisations') tries += 1;
			return ownFault();
		};
		const id = await room.send(houses(2, 'Lesen'));
		for (let turn = 0; turn < 6; turn += 1) await room.run();
		expect(await stateOf(id)).toEqual(['refused', 'failed', '']);
		expect(tries).toBe(3);
		expect(await room.discard(id)).toBeNull();
	});

	it('while it is written stops, says so, and goes on when somebody says so', async () => {
		const id = await room.bring(houses(2, 'Schreiben'));
		await room.write(id);
		let tries = 0;
		room.faults.commit = () => {
			tries += 1;
			return ownFault();
		};
		for (let turn = 0; turn < 5; turn += 1) await room.run();
		expect(tries).toBe(3);
		expect(await stateOf(id)).toEqual(['writing', '', 'failed']);
		delete room.faults.commit;
		await room.run();
		expect(await room.published('Schreiben')).toBe(0);
		await room.write(id);
		await room.run();
		expect(await stateOf(id)).toEqual(['written', '', '']);
		expect(await room.published('Schreiben')).toBe(2);
	});

	it('is none where the disk is full: that is tried as long as it takes', async () => {
		const id = await room.bring(houses(2, 'Platz'));
		await room.write(id);
		room.faults.commit = noRoom;
		for (let turn = 0; turn < 5; turn += 1) await room.run();
		expect(await stateOf(id)).toEqual(['writing', '', 'unavailable']);
		delete room.faults.commit;
		await room.run();
		expect(await stateOf(id)).toEqual(['written', '', '']);
	});
});

describe('a list of which nothing is written can be dropped', () => {
	it('before it is read, and while it is', async () => {
		const first = await room.send(houses(2, 'Vorher'));
		expect(await room.discard(first)).toBeNull();
		await isGone(first);
		expect(await filesOf(first)).toBe(false);

		const second = await room.send(houses(400, 'Dabei'));
		const reading = room.run();
		expect(await room.discard(second)).toBeNull();
		await reading;
		await isGone(second);
		const filter = `import = "${second}"`;
		expect(await pocketBase.admin.collection('importRows').getFullList({ filter })).toEqual([]);
		expect((await room.bring(houses(1, 'Danach'))).length).toBe(15);
	});

	it('when it was to be written and nothing was', async () => {
		const id = await room.bring(houses(2, 'Nichts'));
		await room.write(id);
		room.faults.commit = noRoom;
		await room.run();
		expect(await room.discard(id)).toBeNull();
		delete room.faults.commit;
		await room.run();
		await isGone(id);
		expect(await room.published('Nichts')).toBe(0);
	});

	it('when it was written and there was nothing to write', async () => {
		const id = await room.bring(houses(1, 'Leer'));
		for (const { id: row } of await room.rows(id, 'new'))
			await pocketBase.admin.collection('importRows').update(row, { leftOut: true });
		await room.write(id);
		await room.run();
		expect(await stateOf(id)).toEqual(['written', '', '']);
		expect(await room.discard(id)).toBeNull();
	});
});

describe('a list of which something is written', () => {
	/** The first chunk is written, all others meet a full disk. */
	const firstAlone = () => {
		let commits = 0;
		room.faults.commit = (commit) => ((commits += 1) > 1 ? noRoom() : commit());
	};

	it('cannot be dropped, goes on, and is all there in the end', async () => {
		const id = await room.bring(houses(120, 'Halb'));
		await room.write(id);
		firstAlone();
		await room.run();
		const begun = await room.published('Halb');
		expect(begun).toBeGreaterThan(0);
		await expect(room.discard(id)).rejects.toMatchObject({ code: 'conflict' });
		delete room.faults.commit;
		await room.run();
		expect(await stateOf(id)).toEqual(['written', '', '']);
		expect(await room.published('Halb')).toBe(120);
	});

	it('can be taken back as far as it has come, and then nothing more is written', async () => {
		const id = await room.bring(houses(120, 'Rueck'));
		await room.write(id);
		firstAlone();
		await room.run();
		delete room.faults.commit;
		await room.undo(id);
		await room.run();
		const { state, counts } = await room.one(id);
		expect([state, counts.spared]).toEqual(['undone', 0]);
		expect(counts.left).toBeGreaterThan(0);
		expect(await room.published('Rueck')).toBe(0);
	});

	it.each(['at once', 'group by group'])('counts though nobody marked it, written %s', async (how) => {
		const mark = how === 'at once' ? 'Marke' : 'Gruppe';
		const id = await room.bring(houses(3, mark));
		await room.write(id);
		let commits = 0;
		// Written, and then the server was gone; of a chunk that is refused the groups are written alone.
		room.faults.commit = async (commit) => {
			commits += 1;
			if (how !== 'at once' && commits === 1) return 'bad_request';
			await commit();
			throw new AppError('unavailable');
		};
		await room.run();
		room.restart();
		delete room.faults.commit;
		const there = await room.published(mark);
		expect(there).toBe(how === 'at once' ? 3 : 1);
		await expect(room.discard(id)).rejects.toMatchObject({ code: 'conflict' });
		await room.undo(id);
		await room.run();
		expect(await room.published(mark)).toBe(0);
		expect((await room.one(id)).state).toBe('undone');
	});
});
