// What a network can do to a phone. Whatever comes back instead of a checked answer leaves copy, cursor and queue alone,
// is said on the screen, and is mended by the next good connection.
import { LIMITS } from '../../src/lib/domain/limits';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { describe, expect, test } from 'vitest';
import { idOf, organisationRow } from '../support/directory-rows';
import { readOffset } from '../../src/lib/local/live/clock';
import { API } from '../../src/lib/protocol/api';
import { writeCursor } from '../../src/lib/server/sync/cursor';
import type { AnyRow } from '../../src/lib/domain/tables';
import type { Fault, ModelPhone } from './model-phone';
import { json, refusal } from './model-server';
import { ask, copyOf, hold, phoneInStep, seen } from './scene';

const always = (fault: Fault): Fault[] => Array.from({ length: 20 }, () => fault);
const html = (status: number) => () =>
	new Response('<html></html>', { status, headers: { 'content-type': 'text/html' } });
const onPush = (answer: (init: RequestInit) => Response | undefined): ModelPhone['intercept'] => {
	return (path, init) => (path === API.push ? answer(init) : undefined);
};

const PASSING: [name: string, fault: Fault | (() => Response), problem: string, unreached: boolean][] = [
	['no network', 'lostBefore', 'offline', true],
	["a captive portal's HTML with status 200", 'portal', 'captive_portal', true],
	['a captive portal that wants a login (511)', html(511), 'captive_portal', true],
	['the wrong JSON shape', 'wrongShape', 'unexpected', false],
	['a truncated body', 'truncated', 'offline', true],
	['a request that hangs', 'hanging', 'offline', true],
	['401 from a proxy', html(401), 'unavailable', false],
	['403 from a proxy', html(403), 'unavailable', false],
	['403 for a foreign Origin', () => refusal('foreign_origin'), 'foreign_origin', false],
	['426: the app is too old', () => refusal('upgrade_required'), 'upgrade_required', false],
	['429 with Retry-After', 'limited', 'too_many_requests', false],
	['500', 'error500', 'unexpected', false],
	['502', 'error502', 'unavailable', false]
];

describe('passes and changes nothing', () => {
	test.each(PASSING)('%s', async (_, fault, problem, unreached) => {
		const { world, phone } = await phoneInStep();
		const id = await ask(phone);
		world.server.store.write('organisations', changedOrganisation());
		const before = await copyOf(phone);
		if (typeof fault === 'function') phone.intercept = fault;
		else phone.faults = always(fault);
		await phone.sync();

		const during = await seen(phone);
		expect(await copyOf(phone)).toEqual(before);
		expect(during.requests).toEqual([{ id, state: 'waiting', problem: undefined }]);
		expect(during.status).toMatchObject({ pending: 1, refused: 0, problem });
		expect(during.status.offlineSince !== undefined).toBe(unreached);

		phone.intercept = () => undefined;
		phone.faults = [];
		await phone.sync();
		const after = await seen(phone);
		expect(after.requests).toEqual([{ id, state: 'submitted', problem: undefined }]);
		expect(after.status).toMatchObject({ pending: 0, problem: undefined, offlineSince: undefined });
		expect((await phone.directory.readOne('organisations', idOf('kita')))?.name).toBe('Neuer Name');
		expect(world.server.store.effects).toHaveLength(1);
	});
});

function changedOrganisation(): AnyRow {
	return { ...organisationRow('kita'), region: idOf('region'), name: 'Neuer Name' } as AnyRow;
}

test('after 429 nothing is sent before the time the server asked for, also by another tab', async () => {
	const { phone } = await phoneInStep();
	await ask(phone);
	phone.faults = always('limited');
	await phone.sync();
	phone.faults = [];
	let requests = 0;
	phone.intercept = () => void (requests += 1) as undefined;
	phone.timer.pass(100_000);
	await phone.engine.run();
	await phone.newEngine().run();
	expect(requests).toBe(0);
	expect(Math.max(...phone.timer.delays)).toBeLessThanOrEqual(20_000);
	phone.timer.pass(21_000);
	await phone.engine.run();
	expect((await seen(phone)).status).toMatchObject({ pending: 0, problem: undefined });
});

test('a page claims no trouble that only an earlier page had, until its own first try', async () => {
	const { phone } = await phoneInStep();
	phone.faults = always('lostBefore');
	await phone.sync();
	const earlier = (await seen(phone)).status;
	expect(earlier.problem).toBe('offline');

	phone.restart();
	phone.faults = ['portal'];
	const first = hold(phone, API.sync);
	const running = phone.engine.start();
	await first.reached;
	expect((await seen(phone)).status).toMatchObject({
		problem: undefined,
		offlineSince: earlier.offlineSince
	});

	first.release();
	await running;
	expect((await seen(phone)).status).toMatchObject({
		problem: 'captive_portal',
		offlineSince: earlier.offlineSince
	});
});

describe('is the last word on what was sent', () => {
	test.each([
		['400', 'bad_request'],
		['403', 'forbidden'],
		['409', 'conflict'],
		['413', 'too_large'],
		['415', 'unsupported_media_type']
	] as const)('%s: the item is refused with its code, never dropped', async (_, code) => {
		const { phone } = await phoneInStep();
		const id = await ask(phone);
		phone.intercept = onPush(() => refusal(code));
		await phone.sync();
		const after = await seen(phone);
		expect(after.queue).toMatchObject({ pending: 0, refused: [{ recordId: id, code }] });
		expect(after.requests).toEqual([{ id, state: 'rejected', problem: code }]);
	});

	test('409 for one of several: the others go through', async () => {
		const { world, phone } = await phoneInStep();
		const first = await ask(phone);
		const known = await ask(phone);
		const last = await ask(phone);
		world.server.store.write('requests', { id: known });
		await phone.sync();
		const { queue, requests } = await seen(phone);
		expect(queue).toMatchObject({ pending: 0, refused: [{ recordId: known, code: 'conflict' }] });
		expect(new Map(requests.map(({ id, state }) => [id, state]))).toEqual(
			new Map([
				[first, 'submitted'],
				[known, 'rejected'],
				[last, 'submitted']
			])
		);
	});

	test('413 for one of several: only that one is refused', async () => {
		const { phone } = await phoneInStep();
		const big = await ask(phone, { payload: 'x'.repeat(15_000) });
		await ask(phone);
		phone.intercept = onPush(({ body }) => (String(body).length > 10_000 ? html(413)() : undefined));
		await phone.sync();
		const { queue, requests } = await seen(phone);
		expect(queue).toMatchObject({ pending: 0, refused: [{ recordId: big, code: 'too_large' }] });
		expect(requests.filter(({ state }) => state === 'submitted')).toHaveLength(1);
	});
});

test('a long queue is sent in bodies the server reads', async () => {
	const { world, phone } = await phoneInStep();
	for (let count = 0; count < 25; count += 1) await ask(phone, { payload: '😀'.repeat(6_000) });
	const sizes: number[] = [];
	phone.intercept = onPush(({ body }) => void sizes.push(Buffer.byteLength(String(body))) as undefined);
	await phone.sync();
	expect(Math.max(...sizes)).toBeLessThanOrEqual(LIMITS.pushBytes);
	expect(world.server.store.effects).toHaveLength(25);
	expect((await seen(phone)).status.pending).toBe(0);
});

test('an answer lost after the commit: sent twice, done once', async () => {
	const { world, phone } = await phoneInStep();
	const id = await ask(phone);
	phone.faults = ['lostAfter'];
	await phone.sync();
	expect(world.server.store.effects).toHaveLength(1);
	expect((await seen(phone)).requests).toEqual([{ id, state: 'waiting', problem: undefined }]);
	await phone.sync();
	expect(world.server.store.effects).toHaveLength(1);
	expect((await seen(phone)).requests).toEqual([{ id, state: 'submitted', problem: undefined }]);
});

test('results in another order than asked for settle nothing', async () => {
	const { phone } = await phoneInStep();
	await ask(phone);
	const strange = { id: idOf('strange'), outcome: 'rejected', code: 'conflict' };
	phone.intercept = onPush(() =>
		json({ v: PROTOCOL_VERSION, serverTime: new Date().toISOString(), results: [strange] })
	);
	await phone.sync();
	expect((await seen(phone)).status).toMatchObject({ pending: 1, refused: 0, problem: 'unexpected' });
});

test('a server restored from an older copy: the copy follows, what is queued is sent', async () => {
	const { world, phone } = await phoneInStep();
	const copy = world.server.store.backUp();
	world.server.store.write('organisations', changedOrganisation());
	await phone.sync();
	const id = await ask(phone);
	world.server.store.restore(copy);
	await phone.sync();
	expect((await phone.directory.readOne('organisations', idOf('kita')))?.name).not.toBe('Neuer Name');
	expect((await seen(phone)).requests).toEqual([{ id, state: 'submitted', problem: undefined }]);
});

test('a cursor that the server does not know starts again', async () => {
	const { phone } = await phoneInStep();
	const cursor = writeCursor({ epoch: 'other', audience: 'guest', owner: '', seq: 1, personal: '' }, 'other');
	await phone.directoryDb.state.update('state', { cursor });
	await phone.directoryDb.organisations.clear();
	await phone.sync();
	expect(await phone.directory.count('organisations')).toBe(3);
	expect((await seen(phone)).status.problem).toBeUndefined();
});

describe('a clock two years off', () => {
	test.each([2, -2])('%i years: the server time is known after one answer', async (years) => {
		const { phone } = await phoneInStep();
		const wrong = years * 365 * 24 * 60 * 60_000;
		phone.timer.pass(wrong);
		const id = await ask(phone);
		await phone.engine.run();
		const known = phone.timer.now() + (await readOffset(phone.device));
		expect(Math.abs(known - Date.now())).toBeLessThan(5_000);
		expect((await seen(phone)).requests).toEqual([{ id, state: 'submitted', problem: undefined }]);
	});
});
