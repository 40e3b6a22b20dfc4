// What can go wrong on a phone around a sealed request: somebody else was faster, an older app left its queue, the clock
// jumps, the storage is full.
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { unsentCount } from '../../src/lib/local/outbox/outbox-state';
import { loadDraft, saveDraft } from '../../src/lib/local/drafts/drafts';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { API } from '../../src/lib/protocol/api';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { ACCOUNTS, createWorld } from './model-world';
import { ask, phoneInStep, requestTo, seen, submission } from './scene';

const [, EXPERT, EXPERT2] = ACCOUNTS as [string, string, string, string];
const accept = (id: string): Mutation => ({ id: newId(), kind: 'request.accept', body: { id } });
const YEAR = 365 * 24 * 60 * 60_000;

test('accepted without network while somebody else was faster: refused, shown, and the text is gone here', async () => {
	const world = createWorld();
	const id = requestTo(world.server, '');
	const [{ phone: slow }, { phone: fast }] = [
		await phoneInStep(EXPERT, world),
		await phoneInStep(EXPERT2, world)
	];
	slow.faults = Array.from({ length: 9 }, () => 'lostBefore' as const);
	await enqueue(accept(id), undefined, slow.device);
	await slow.sync();
	expect((await seen(slow)).queue).toMatchObject({ pending: 1, refused: [] });
	expect(await slow.directory.readOne('requests', id)).toHaveProperty('payload');

	await enqueue(accept(id), undefined, fast.device);
	await fast.sync();
	slow.faults = [];
	await slow.sync();
	expect((await seen(slow)).queue).toMatchObject({
		pending: 0,
		refused: [{ recordId: id, kind: 'request.accept', code: 'already_accepted' }]
	});
	expect(await slow.directory.readOne('requests', id)).not.toHaveProperty('payload');
	expect(await fast.directory.readOne('requests', id)).toHaveProperty('payload');
});

describe('what the app does of itself', () => {
	/** Somebody has accepted the request meanwhile, and its thread has a message that was not sealed anew. */
	const UNASKED: [string, (id: string) => Mutation][] = [
		['told that she has seen it', (id) => ({ id: newId(), kind: 'request.see', body: { id } })],
		[
			'sealed anew',
			(id) => ({
				id: newId(),
				kind: 'request.reseal',
				body: { id, resealed: { payload: sealedLike('Neu'), recipients: [FINGERPRINT], thread: [] } }
			})
		]
	];
	test.each(UNASKED)(
		'%s, and refused: nobody is asked what to do, nothing of it counts as unsent',
		async (_, step) => {
			const world = createWorld();
			const id = requestTo(world.server, '');
			const [{ phone }, { phone: fast }] = [
				await phoneInStep(EXPERT, world),
				await phoneInStep(EXPERT2, world)
			];
			await enqueue(accept(id), undefined, fast.device);
			await fast.sync();
			await enqueue(step(id), undefined, phone.device);
			expect(await unsentCount(phone.device)).toBe(0);
			await phone.sync();
			expect((await seen(phone)).queue).toMatchObject({ pending: 0, refused: [] });
		}
	);
});

describe('an app that was updated while something waited', () => {
	test('a readable request of the first version is refused, and never leaves the phone', async () => {
		const { world, phone } = await phoneInStep();
		const { code, ...mutation } = await submission();
		const plain = JSON.stringify({ format: 1, question: 'Klartext der ersten Fassung' });
		const old = { ...mutation, body: { ...mutation.body, payload: plain } } as Mutation;
		const { id } = mutation.body;
		const receipt = { id, code, title: '', phoneOfExpert: '', nameOfExpert: '' };
		await enqueue(old, { receipt }, phone.device);
		const sealed = await ask(phone);
		phone.restart();
		const bodies: string[] = [];
		phone.intercept = (_path, { body }) => void bodies.push(String(body ?? '')) as undefined;
		await phone.sync();
		await phone.sync();
		expect(bodies.some((body) => body.includes('Klartext'))).toBe(false);
		expect((await seen(phone)).queue).toMatchObject({
			pending: 0,
			refused: [{ recordId: id, code: 'not_sealed' }]
		});
		expect(world.server.store.row('requests', id)).toBeUndefined();
		expect(world.server.store.row('requests', sealed)).toBeDefined();
	});

	test('a sealed request and a sealed message are sent by the new app as they are', async () => {
		const { world, phone } = await phoneInStep();
		const id = await ask(phone, { payload: 'erste Fassung' });
		phone.faults = ['lostBefore'];
		await phone.sync();
		phone.restart();
		await phone.sync();
		expect(world.server.store.row('requests', id)).toMatchObject({ payload: sealedLike('erste Fassung') });
		expect(world.server.store.effects).toHaveLength(1);
	});
});

test.each([2, -2])('a clock put %i years off: the receipts are asked for all the same', async (years) => {
	const { world, phone } = await phoneInStep();
	const id = await ask(phone);
	await phone.sync();
	phone.timer.pass(years * YEAR);
	const row = world.server.store.row('requests', id)!;
	world.server.store.write('requests', { ...row, status: 'seen', seenAt: new Date().toISOString() });
	await phone.engine.run();
	expect((await seen(phone)).requests).toMatchObject([{ id, state: 'seen' }]);
});

test('a full storage: nothing is queued by halves, nothing is sent, the draft is whole', async () => {
	const { world, phone } = await phoneInStep();
	await saveDraft('anfrage', { question: 'Wie weiter?' }, phone.device);
	phone.full = true;
	await expect(ask(phone)).rejects.toMatchObject({ code: 'storage_full' });
	phone.full = false;
	let pushes = 0;
	phone.intercept = (path) => void (pushes += Number(path === API.push)) as undefined;
	await phone.sync();
	expect([pushes, world.server.store.effects]).toEqual([0, []]);
	expect(await seen(phone)).toMatchObject({ queue: { pending: 0, refused: [] }, requests: [] });
	expect(await loadDraft('anfrage', phone.device)).toEqual({ question: 'Wie weiter?' });
});
