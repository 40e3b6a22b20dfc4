// What a phone learns about the requests it sent, and what it forgets: by their receipts, whoever is signed in.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { AnyRow } from '../../src/lib/domain/tables';
import { keptRequest, keptRequests, markAnswersSeen } from '../../src/lib/local/receipts/kept-requests';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { newId } from '../../src/lib/domain/id';
import { receiptLookupKey } from '../../src/lib/domain/consultation/receipt';
import { API } from '../../src/lib/protocol/api';
import { sealedLike } from '../support/sealed-like';
import { ask, phoneInStep, type Scene } from './scene';

const DAY = 24 * 3_600_000;
const message = (from: 'asker' | 'expert', text: string) => ({
	id: newId(),
	from,
	at: new Date().toISOString(),
	payload: sealedLike(text)
});

let scene: Scene;
let id: string;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T08:00:00Z') });
	scene = await phoneInStep();
	id = await ask(scene.phone);
	await scene.phone.sync();
});
afterEach(() => {
	scene.phone.close();
	vi.useRealTimers();
});

const kept = () => keptRequest(id, scene.phone.device);
const request = () => scene.world.server.store.row('requests', id) as unknown as Request;
function change(fields: Partial<Request>): void {
	pass(1_000);
	scene.world.server.store.write('requests', { ...request(), ...fields } as unknown as AnyRow);
}
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** What the next sync asks for and gets by receipt. */
async function exchanged(): Promise<{ asked: { known?: string }[]; sealed: boolean[] }[]> {
	const exchanges: { asked: { known?: string }[]; sealed: boolean[] }[] = [];
	scene.phone.intercept = (path, init) => {
		if (path === API.receipts) {
			const { asked } = JSON.parse(String(init.body)) as { asked: { known?: string }[] };
			exchanges.push({ asked, sealed: asked.map(({ known }) => known !== request()?.updated) });
		}
		return undefined;
	};
	await scene.phone.sync();
	return exchanges;
}

describe('after sending', () => {
	test('the clock of the answer is known with the same sync', async () => {
		expect((await kept())?.remote).toMatchObject({ dueAt: request().dueAt, status: 'submitted' });
		expect((await kept())?.texts).toEqual({ payload: request().payload, thread: [] });
	});

	test('texts the phone has are not sent again', async () => {
		expect(await exchanged()).toEqual([
			{ asked: [expect.objectContaining({ known: request().updated })], sealed: [false] }
		]);
		change({ thread: [message('expert', 'So:')] });
		expect(await exchanged()).toMatchObject([{ sealed: [true] }]);
		expect((await kept())?.texts?.thread).toHaveLength(1);
	});
});

describe('answers', () => {
	test('are unread until the person has looked, her own messages never', async () => {
		change({ thread: [message('expert', 'Eins'), message('asker', 'Zwei')] });
		await scene.phone.sync();
		expect((await kept())?.unread).toBe(1);
		await markAnswersSeen(id, scene.phone.device);
		expect((await kept())?.unread).toBe(0);
		change({ thread: [...(request().thread ?? []), message('expert', 'Drei')] });
		await scene.phone.sync();
		expect((await kept())?.unread).toBe(1);
	});

	test('what the asker writes stands in the thread as soon as the server has it', async () => {
		const { code } = (await kept())!;
		const written = { id: newId(), payload: sealedLike('Noch etwas') };
		scene.phone.intercept = (path) => (path === API.receipts ? new Response('', { status: 502 }) : undefined);
		const body = { id, message: written, proof: await receiptLookupKey(code) };
		await enqueue({ id: newId(), kind: 'request.write', body }, undefined, scene.phone.device);
		await scene.phone.sync();
		expect((await kept())?.texts?.thread).toEqual([expect.objectContaining({ ...written, from: 'asker' })]);
	});
});

/** A server that sends no texts, until its end. */
function withoutTexts() {
	const { server } = scene.world;
	const { handle } = server;
	const control = { questions: 0, end: () => void (server.handle = handle) };
	server.handle = async (path, init, jar) => {
		const answer = await handle.call(server, path, init, jar);
		if (path !== API.receipts) return answer;
		control.questions += 1;
		const body = (await answer.json()) as { receipts: { sealed?: unknown }[] };
		for (const state of body.receipts) Object.assign(state, { sealed: undefined, later: true });
		return Response.json(body);
	};
	return control;
}

describe('long ones', () => {
	test('come in parts, all with one sync, and none is asked for again afterwards', async () => {
		const ids = [id];
		while (ids.length < 6) ids.push(await ask(scene.phone));
		await scene.phone.sync();
		pass(1_000);
		const { server } = scene.world;
		for (const one of ids) {
			const row = server.store.row('requests', one) as unknown as Request;
			const thread = [message('expert', 'x'.repeat(25_000)), message('expert', 'y'.repeat(25_000))];
			server.store.write('requests', { ...row, thread } as unknown as AnyRow);
		}
		const sizes: number[] = [];
		const handle = server.handle.bind(server);
		server.handle = async (path, init, jar) => {
			const answer = await handle(path, init, jar);
			if (path === API.receipts) sizes.push((await answer.clone().text()).length);
			return answer;
		};
		await scene.phone.sync();
		const threads = (await keptRequests(scene.phone.device)).map(({ texts }) => texts?.thread.length);
		expect(threads).toEqual(ids.map(() => 2));
		expect(sizes.length).toBeGreaterThan(2);
		expect(Math.max(...sizes)).toBeLessThan(128 * 1024 + 100_000);
		const before = sizes.length;
		await scene.phone.sync();
		expect(sizes.length).toBe(before + 1);
		expect(sizes.at(-1)).toBeLessThan(20_000);
	});

	test('of which a server never sends the texts end the question, and are asked for the next time', async () => {
		change({ thread: [message('expert', 'So:')] });
		const server = withoutTexts();
		await scene.phone.sync();
		expect(server.questions).toBe(1);
		expect((await kept())?.texts?.thread).toEqual([]);
	});

	test('of one that was closed meanwhile come with the next question, not a day later', async () => {
		const over = { status: 'closed', closedAt: new Date().toISOString(), deleteAt: inDays(30) } as const;
		change({ ...over, thread: [message('expert', 'So:')] });
		const server = withoutTexts();
		await scene.phone.sync();
		server.end();
		await scene.phone.sync();
		expect(await kept()).toMatchObject({ state: 'closed', texts: { thread: [{ from: 'expert' }] } });
	});
});

describe('states', () => {
	test('a hand-over begins again with the next round', async () => {
		change({ status: 'accepted', acceptedBy: 'expertanna00000', acceptedAt: request().submittedAt });
		await scene.phone.sync();
		expect((await kept())?.state).toBe('accepted');
		change({ status: 'seen' });
		await scene.phone.sync();
		expect((await kept())?.state, 'not back within a round').toBe('accepted');
		change({ status: 'submitted', acceptedBy: '', round: 1 });
		await scene.phone.sync();
		expect((await kept())?.state).toBe('submitted');
	});

	test('withdrawn here is closed here, with its deletion date', async () => {
		pass(1_000);
		const proof = await receiptLookupKey((await kept())!.code);
		await enqueue(
			{ id: newId(), kind: 'request.withdraw', body: { id, proof } },
			undefined,
			scene.phone.device
		);
		await scene.phone.sync();
		expect(await kept()).toMatchObject({
			state: 'closed',
			remote: { closedBy: 'asker', deleteAt: request().deleteAt }
		});
	});

	test('closed ones are asked for once a day', async () => {
		change({ status: 'closed', closedAt: new Date().toISOString(), deleteAt: inDays(30) });
		await scene.phone.sync();
		expect(await exchanged()).toEqual([]);
		pass(DAY);
		expect(await exchanged()).toHaveLength(1);
	});
});

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

describe('the end', () => {
	test('closed, its time over, deleted there: nothing of its content is left here', async () => {
		change({ status: 'closed', closedAt: new Date().toISOString(), deleteAt: inDays(30) });
		await scene.phone.sync();
		pass(30 * DAY);
		scene.world.server.store.remove('requests', id);
		await scene.phone.sync();
		expect(await kept()).toMatchObject({ state: 'gone', title: '', code: '' });
		const row = await scene.phone.device.receipts.get(id);
		expect([row?.texts, row?.remote, row?.sealed]).toEqual([undefined, undefined, undefined]);
		expect(await exchanged(), 'and nobody asks again').toEqual([]);
		pass(31 * DAY);
		await scene.phone.sync();
		expect(await kept(), 'in the end not even the note of it').toBeUndefined();
	});

	test('its time over without network: the texts go, and come again if the clock was wrong', async () => {
		change({ status: 'closed', closedAt: new Date().toISOString(), deleteAt: inDays(30) });
		await scene.phone.sync();
		pass(400 * DAY);
		scene.phone.faults = ['lostBefore'];
		await scene.phone.sync();
		expect(await kept()).toMatchObject({ state: 'closed', texts: undefined });
		pass(-390 * DAY);
		await scene.phone.sync();
		expect((await kept())?.texts).toBeDefined();
	});

	test('unknown to the server before its time: lost, the texts stay, and found again all is as before', async () => {
		const row = request();
		scene.world.server.store.remove('requests', id);
		await scene.phone.sync();
		expect(await kept()).toMatchObject({ state: 'submitted', lostAt: expect.any(String) as string });
		expect((await kept())?.texts).toBeDefined();
		scene.world.server.store.write('requests', row as unknown as AnyRow);
		await scene.phone.sync();
		expect((await kept())?.lostAt).toBeUndefined();
	});

	test('open when last heard of, away longer than closed ones are kept: gone, not lost', async () => {
		pass(31 * DAY);
		scene.world.server.store.remove('requests', id);
		await scene.phone.sync();
		expect((await keptRequests(scene.phone.device))[0]?.state).toBe('gone');
	});
});
