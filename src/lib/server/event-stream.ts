/**
 * A body of server-sent events that says "there is news" when told so, and at its start. A comment now and then keeps
 * proxies from closing it; after a quarter of an hour it ends by itself, so that a session that is over is noticed.
 */
import { NEWS_EVENT } from '../protocol/events';

const BEAT_MS = 25_000;
const LIFE_MS = 15 * 60_000;
const NEWS = new TextEncoder().encode(`event: ${NEWS_EVENT}\ndata: 1\n\n`);
const BEAT = new TextEncoder().encode(': \n\n');

/** `listen` is given the function to call on news, and returns the one that ends it. */
export function eventStream(listen: (tell: () => void) => () => void): ReadableStream<Uint8Array> {
	let end = () => {};
	return new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (bytes: Uint8Array) => {
				// Who does not read has one event waiting already; more would say the same.
				if ((controller.desiredSize ?? 0) > 0) controller.enqueue(bytes);
			};
			const stop = listen(() => send(NEWS));
			const beat = setInterval(() => send(BEAT), BEAT_MS).unref();
			const life = setTimeout(() => {
				end();
				controller.close();
			}, LIFE_MS).unref();
			end = () => {
				stop();
				clearInterval(beat);
				clearTimeout(life);
			};
			send(NEWS);
		},
		cancel: () => end()
	});
}
