// An erasure is interrupted, wherever it is, and goes on: nothing half, nothing counted twice. And the mail that tells her.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, NORTH, seedSmallNetwork } from '../support/small-network';
import { erasureScene } from './erasure-scene';
import { markPerson } from './person-scene';

const DAY = 86_400_000;
let pocketBase: TestPocketBase;
let karla: Caller;
const scene = erasureScene(() => pocketBase);
const { world, rows, erasingBy, officeOf, asked, isThere, expectNowhere } = scene;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	karla = await officeOf(CALLERS.karla.userId);
});
afterAll(() => pocketBase.stop());
beforeEach(() => void scene.reset());

/** The server dies at the database's `calls`th turn. */
class Dying extends PocketBaseClients {
	#left: number;
	constructor(calls: number) {
		super({ url: pocketBase.handle.url, ...SUPERUSER });
		this.#left = calls;
	}
	override async asSystem<T>(work: (client: PocketBaseClients['guest']) => Promise<T>): Promise<T> {
		this.#left -= 1;
		if (this.#left < 0) throw new Error('the server is gone');
		return super.asSystem(work);
	}
}

it('goes on wherever it was, counts nothing twice and ends the same', async () => {
	const whole = await markPerson(pocketBase, 'Ganzmarke', { open: false });
	const { counts } = await erasingBy().erase(karla, asked(whole));
	let interrupted = 0;
	for (let calls = 9; calls < 400; calls += 23) {
		const paula = await markPerson(pocketBase, `Bruchmarke${calls}`, { open: false });
		const before = (await rows('erasures')).map(({ id }) => id);
		const outcome = await erasingBy(new Dying(calls))
			.erase(karla, asked(paula))
			.catch((error: unknown) => error);
		if (outcome instanceof Error) interrupted += 1;
		// The next start; where it had not begun, the same tap once more.
		await erasingBy().run();
		if (await isThere('users', paula.user)) await erasingBy().erase(karla, asked(paula));
		const [mine, ...others] = (await rows('erasures')).filter(({ id }) => !before.includes(id));
		expect(others).toEqual([]);
		expect(mine, `after ${calls}`).toMatchObject({ state: 'done', subject: null, address: '', counts });
		expect(await isThere('users', paula.user)).toBe(false);
		expect(world.wiped.at(-1)).toEqual([paula.user, [paula.session]]);
	}
	expect(interrupted).toBeGreaterThan(5);
	await expectNowhere('Bruchmarke');
});

/** The server dies as soon as her account has ended, before it hears of that. */
class DyingAfterTheEnd extends PocketBaseClients {
	readonly #user: string;
	constructor(user: string) {
		super({ url: pocketBase.handle.url, ...SUPERUSER });
		this.#user = user;
	}
	override async asSystem<T>(work: (client: PocketBaseClients['guest']) => Promise<T>): Promise<T> {
		const done = await super.asSystem(work);
		const [account] = await rows('users', `id = "${this.#user}"`);
		if (!account?.active) throw new Error('the server is gone');
		return done;
	}
}

it('goes on where only her account has ended, though nobody is stood in for by her any more', async () => {
	const paula = await markPerson(pocketBase, 'Rainfarnmarke', { open: false });
	const expert = newId();
	const entry = { ...rowOf('experts', expert), youthOffices: [NORTH], deputy: paula.expert };
	await pocketBase.admin.collection('experts').create(entry);
	const deputies = [{ expert, deputy: '' }];
	const broken = erasingBy(new DyingAfterTheEnd(paula.user)).erase(karla, asked(paula, { deputies }));
	await expect(broken).rejects.toThrow('the server is gone');
	expect(await rows('experts', `id = "${expert}"`)).toMatchObject([{ deputy: '' }]);
	await erasingBy().run();
	expect(await isThere('users', paula.user)).toBe(false);
	expect(await rows('erasures', 'state = "running"')).toEqual([]);
	await expectNowhere(paula.marker);
});

it('a mail that is refused keeps her address for three days, and nothing else', async () => {
	const paula = await markPerson(pocketBase, 'Kressemarke', { open: false });
	world.refusal = { code: 'EENVELOPE' };
	const erasing = erasingBy();
	const { id, state, told } = await erasing.erase(karla, asked(paula));
	expect([state, told]).toEqual(['telling', 'waiting']);
	const row = async () => (await rows('erasures', `id = "${id}"`))[0];
	expect(await row()).toMatchObject({ address: paula.email, subject: null });
	expect(await isThere('users', paula.user)).toBe(false);
	world.clock += 4 * DAY;
	await erasing.run();
	expect(await row()).toMatchObject({ state: 'done', told: 'failed', address: '' });
	expect(world.sent).toEqual([]);
	await expectNowhere(paula.marker);
});
