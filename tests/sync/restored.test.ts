/**
 * The whole data folder is put back, as README says: the mark comes back with the database, and once it has grown beyond
 * what a phone knows, nothing but the rows themselves tells. A phone sees by the checksum that its copy is another one.
 */
import { describe, expect, test } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { idOf, organisationRow } from '../support/directory-rows';
import { ModelPhone } from './model-phone';
import { phoneInStep, requestTo, seen } from './scene';
import { ACCOUNTS, createWorld, EXPERTS, type World } from './model-world';

const region = idOf('region');
const write = ({ server }: World, name: string) =>
	server.store.write('organisations', { ...organisationRow(idOf(name)), region });

/** Goes back to before `lost`, and on with `written`: as many writes or more, so that no cursor is beyond the head. */
function putBack(world: World, lost: () => void, written: () => void): () => void {
	const backup = world.server.store.backUp();
	lost();
	return () => {
		world.server.store.restoreUnnoticed(backup);
		world.server.restart();
		written();
	};
}

async function organisations(phone: ModelPhone): Promise<string[]> {
	return (await phone.directory.readAll('organisations')).map(({ id }) => id).sort();
}

/** How often each address is asked from now on. */
function countRequests(phone: ModelPhone): Map<string, number> {
	const counts = new Map<string, number>();
	phone.intercept = (path) => {
		const address = path.split('?')[0]!;
		counts.set(address, (counts.get(address) ?? 0) + 1);
		return undefined;
	};
	return counts;
}

describe('a data folder that was put back whole', () => {
	test('5 entries that do not exist any more go, 7 that are missing come, by one snapshot', async () => {
		const world = createWorld();
		const restore = putBack(
			world,
			() => ['v1', 'v2', 'v3', 'v4', 'v5'].forEach((name) => write(world, name)),
			() => ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'].forEach((name) => write(world, name))
		);
		const { phone } = await phoneInStep(undefined, world);
		expect(await organisations(phone)).toContain(idOf('v5'));
		restore();
		const counts = countRequests(phone);
		await phone.sync();
		const fresh = new ModelPhone(world.server);
		await fresh.sync();
		expect(await organisations(phone)).toEqual(await organisations(fresh));
		expect(counts.get(API.snapshot)).toBe(1);
		expect((await seen(phone)).status.problem).toBeUndefined();
	});

	test('what is personal comes back too', async () => {
		const world = createWorld();
		const early = requestTo(world.server, EXPERTS[0]!);
		const restore = putBack(
			world,
			() => world.server.store.remove('requests', early),
			() => write(world, 'n1')
		);
		const { phone } = await phoneInStep(ACCOUNTS[1], world);
		expect(await phone.directory.count('requests')).toBe(0);
		restore();
		await phone.sync();
		expect((await phone.directory.readAll('requests')).map(({ id }) => id)).toEqual([early]);
	});

	test('a copy from before there was a checksum notices it too', async () => {
		const world = createWorld();
		const restore = putBack(
			world,
			() => write(world, 'v1'),
			() => write(world, 'n1')
		);
		const { phone } = await phoneInStep(undefined, world);
		await phone.directoryDb.state.update('state', { sum: undefined });
		restore();
		await phone.sync();
		expect(await organisations(phone)).toContain(idOf('n1'));
		expect(await organisations(phone)).not.toContain(idOf('v1'));
	});
});

describe('a checksum that is never right', () => {
	test('leads to few snapshots, and the copy stays in use', async () => {
		const { phone, world } = await phoneInStep();
		const counts = countRequests(phone);
		const count = phone.intercept;
		phone.meanwhile = () => {};
		const answer = world.server.handle.bind(world.server);
		world.server.handle = async (...asked) => {
			const response = await answer(...asked);
			if (!asked[0].startsWith(`${API.sync}?`)) return response;
			return Response.json({ ...((await response.json()) as object), sum: '1.1' });
		};
		phone.intercept = count;
		// Every five minutes for a day.
		for (let turn = 0; turn < 288; turn++) {
			phone.timer.pass(5 * 60_000);
			await phone.engine.run();
		}
		expect(counts.get(API.snapshot)).toBeGreaterThan(0);
		expect(counts.get(API.snapshot)).toBeLessThanOrEqual(8);
		expect((await seen(phone)).status.problem).toBeUndefined();
		expect(await organisations(phone)).toHaveLength(3);

		// One honest answer, and a copy that is right is left alone.
		world.server.handle = answer;
		const before = counts.get(API.snapshot);
		await phone.sync();
		expect(counts.get(API.snapshot)).toBe(before);
	});
});

test('that nothing has changed is one question, and nothing is written for it', async () => {
	const { phone } = await phoneInStep(ACCOUNTS[1]);
	const counts = countRequests(phone);
	const before = await phone.directory.readState();
	await phone.sync();
	expect([...counts]).toEqual([[API.sync, 1]]);
	expect(await phone.directory.readState()).toEqual(before);
});
