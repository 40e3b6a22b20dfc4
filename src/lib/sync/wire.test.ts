import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ManualTimer } from '$tests/sync/manual-timer';
import { createWire, TIMEOUT } from './wire';

const schema = z.object({ text: z.string() });
const JSON_TYPE = { headers: { 'content-type': 'application/json' } };

/** An answer that comes piece by piece, and how it is asked for. */
function scene() {
	const timer = new ManualTimer();
	let body!: ReadableStreamDefaultController<Uint8Array>;
	const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) });
	const wire = createWire({
		timer,
		fetch: (_, init) =>
			new Promise((resolve, reject) => {
				init?.signal?.addEventListener('abort', () => reject(new DOMException('limit', 'AbortError')));
				resolve(new Response(stream, JSON_TYPE));
			})
	});
	const come = async (text: string) => {
		body.enqueue(new TextEncoder().encode(text));
		// As many turns as the reader needs to take it.
		for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
	};
	return { timer, wire, come, end: () => body.close() };
}

it('takes an answer that comes slowly, however long it takes', async () => {
	const { timer, wire, come, end } = scene();
	const answer = wire.send({ path: '/api/sync', schema, as: 'guest' });
	await come('{"text":"');
	for (let second = 0; second < 200; second++) {
		timer.pass(TIMEOUT - 1_000);
		await come('ü');
		// Always one limit, begun anew with what has come.
		expect(timer.delays).toEqual([TIMEOUT]);
	}
	await come('"}');
	end();
	expect((await answer).text).toHaveLength(200);
	expect(timer.delays).toEqual([]);
});

it('gives up an answer that falls silent in the middle', async () => {
	const { timer, wire, come } = scene();
	const answer = wire.send({ path: '/api/sync', schema, as: 'guest' });
	const failure = expect(answer).rejects.toMatchObject({ kind: 'timeout', unreached: true });
	await come('{"text":"');
	timer.expire(TIMEOUT);
	await failure;
});

it('gives a long body its time to go up', () => {
	const timer = new ManualTimer();
	const wire = createWire({ timer, fetch: () => new Promise(() => {}) });
	void wire.send({ method: 'POST', path: '/api/push', body: 'x'.repeat(480 * 1024), as: 'guest' });
	void wire.send({ method: 'POST', path: '/api/push', body: 'x', as: 'guest' });
	expect(timer.delays[0]).toBeGreaterThan(100_000);
	expect(timer.delays[1]).toBe(TIMEOUT);
});
