// What of a list goes by itself: thirty days after its end what it holds of persons, the name of its file too; and what was begun and
// never came to its end gets one, where it stands.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src/lib/server/errors';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { seedSmallNetwork } from '../support/small-network';
import { importRoom } from './import-room';
import { houses } from './import-scene';

const MONTH = 31;
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

/** So many days later; the server has been started anew meanwhile. */
async function later(days: number): Promise<void> {
	room.clock.days += days;
	room.restart();
	await room.run();
}
const rowsOf = async (id: string) =>
	(await pocketBase.admin.collection('importRows').getList(1, 1, { filter: `import = "${id}"` })).totalItems;
const kept = async (id: string) => {
	const { state, name, kept } = await room.one(id);
	return { state, name, kept, rows: await rowsOf(id) };
};
const isGone = async (id: string) => {
	expect(await room.one(id).catch((error: unknown) => error)).toMatchObject({ code: 'not_found' });
	expect(await room.uploads.read(id)).toBeUndefined();
};
const forbidden = () => Promise.reject(new AppError('forbidden'));

describe('thirty days later', () => {
	it('a list that was written keeps its summary, and neither rows nor the name of its file', async () => {
		const id = await room.bring(houses(2, 'Alt'));
		await room.write(id);
		await room.run();
		await later(29);
		expect(await kept(id)).toEqual({ state: 'written', name: 'Liste.csv', kept: true, rows: 4 });
		await later(2);
		expect(await kept(id)).toEqual({ state: 'written', name: '', kept: false, rows: 0 });
		expect((await room.one(id)).taken.new.organisations).toBe(2);
	});

	it.each(['ready', 'refused', 'reading'])('one that nobody has written is gone: %s', async (state) => {
		if (state === 'reading')
			room.faults.read = () => {
				throw new AppError('unavailable');
			};
		const id = await room.bring(state === 'refused' ? 'Rot;Blau\nGrün;Gelb\n' : houses(2, 'Nie'));
		expect((await room.one(id)).state).toBe(state);
		await later(MONTH);
		await isGone(id);
	});

	it('one that stuck while it was written ends where it stands, and can be taken back for thirty days more', async () => {
		const id = await room.bring(houses(120, 'Steckt'));
		await room.write(id);
		let commits = 0;
		room.faults.commit = (commit) => ((commits += 1) > 1 ? forbidden() : commit());
		await room.run();
		const begun = await room.published('Steckt');
		expect(begun).toBeGreaterThan(0);
		await later(MONTH);
		const { state, counts, taken } = await room.one(id);
		expect(state).toBe('written');
		expect(taken.new.organisations).toBe(begun);
		expect(counts.left).toBe(2 * (120 - begun));
		delete room.faults.commit;
		await later(20);
		expect(await room.published('Steckt')).toBe(begun);
		await room.undo(id);
		await room.run();
		expect(await room.published('Steckt')).toBe(0);
		await later(MONTH);
		expect(await kept(id)).toEqual({ state: 'undone', name: '', kept: false, rows: 0 });
	});

	it('one that stuck while it was taken back ends too: what is still there stays, and is counted', async () => {
		const id = await room.bring(houses(120, 'Bleibt'));
		await room.write(id);
		await room.run();
		await room.undo(id);
		let commits = 0;
		room.faults.commit = (commit) => ((commits += 1) > 1 ? forbidden() : commit());
		await room.run();
		const left = await room.published('Bleibt');
		expect(left).toBeGreaterThan(0);
		await later(MONTH);
		const { state, counts } = await room.one(id);
		expect([state, counts.spared]).toEqual(['undone', 2 * left]);
		await later(MONTH);
		expect(await kept(id)).toEqual({ state: 'undone', name: '', kept: false, rows: 0 });
		expect(await room.published('Bleibt')).toBe(left);
	});
});
