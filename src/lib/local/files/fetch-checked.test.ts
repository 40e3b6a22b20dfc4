// What comes is what the row says, or nothing.
import { afterEach, expect, it, vi } from 'vitest';
import { SILENCE_MS } from './until-silent';
import { DamagedFile, fetchChecked, hashOf } from './fetch-checked';

const BYTES = new TextEncoder().encode('Leitfaden').buffer;
const asked = async (change: object = {}) =>
	fetchChecked('/api/documents/x', { size: BYTES.byteLength, sha256: await hashOf(BYTES), ...change });
const answering = (answer: () => Response | Promise<Response>) =>
	vi.stubGlobal('fetch', () => Promise.resolve().then(answer));

afterEach(() => vi.unstubAllGlobals());

it('is handed on whole', async () => {
	answering(() => new Response(BYTES));
	expect(new TextDecoder().decode(await asked())).toBe('Leitfaden');
});

it.each([
	['half of it', () => new Response('Leit'), {}],
	['a login page of a hotel', () => new Response('<html>'), {}],
	['as long, with another letter', () => new Response('Leitfäde'), {}],
	['another than the row says', () => new Response(BYTES), { sha256: 'a'.repeat(64) }]
])('is refused: %s', async (_what, answer, change) => {
	answering(answer);
	await expect(asked(change)).rejects.toBeInstanceOf(DamagedFile);
});

it('fails after fifteen seconds without a byte, and not while some still come', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	let sending: ReadableStreamDefaultController<Uint8Array> | undefined;
	let signal: AbortSignal | undefined;
	vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
		signal = init.signal ?? undefined;
		return Promise.resolve(
			new Response(new ReadableStream({ start: (controller) => void (sending = controller) }))
		);
	});
	const failed = expect(asked()).rejects.toMatchObject({ code: 'offline' });
	await expect.poll(() => sending).toBeDefined();
	for (const byte of [1, 2, 3]) {
		await vi.advanceTimersByTimeAsync(SILENCE_MS - 1_000);
		sending?.enqueue(new Uint8Array([byte]));
		await new Promise((resolve) => setImmediate(resolve));
	}
	expect(signal?.aborted).toBe(false);
	await vi.advanceTimersByTimeAsync(SILENCE_MS);
	expect(signal?.aborted).toBe(true);
	await failed;
	vi.useRealTimers();
});

it.each([
	['no network', () => Promise.reject<Response>(new TypeError('failed')), 'offline'],
	[
		'what the server says',
		() => Response.json({ error: { code: 'not_found' } }, { status: 404 }),
		'not_found'
	],
	['what something in between says', () => new Response('<html>', { status: 502 }), 'unavailable']
])('fails with a code: %s', async (_what, answer, code) => {
	answering(answer);
	await expect(asked()).rejects.toMatchObject({ code });
});
