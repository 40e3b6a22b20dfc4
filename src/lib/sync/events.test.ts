import { describe, expect, it } from 'vitest';
import { NEWS_EVENT } from '../protocol/events';
import { createNewsStream } from './events';

/** A browser's stream: `say` is what comes over it. */
function streamed() {
	const sources: (EventTarget & { readyState: number; close(): void })[] = [];
	let rung = 0;
	const stream = createNewsStream(
		() => (rung += 1),
		() => {
			const source = Object.assign(new EventTarget(), { readyState: 0, close: () => {} });
			sources.push(source);
			return source as unknown as EventSource;
		}
	);
	const say = (type: string) => sources.at(-1)!.dispatchEvent(new Event(type));
	return { stream, sources, say, rung: () => rung };
}

describe('the stream of news', () => {
	it('rings for news, not for being opened: a run has just ended', () => {
		const { stream, say, rung } = streamed();
		stream.open();
		say('open');
		expect(rung()).toBe(0);
		say(NEWS_EVENT);
		expect(rung()).toBe(1);
	});

	it('rings when it is there again after it was broken, for what it has not told meanwhile', () => {
		const { stream, say, rung } = streamed();
		stream.open();
		for (const type of ['open', 'error', 'open']) say(type);
		expect(rung()).toBe(1);
	});

	it('is opened once, and anew when the browser has given it up', () => {
		const { stream, sources } = streamed();
		stream.open();
		stream.open();
		expect(sources).toHaveLength(1);
		sources[0]!.readyState = 2;
		stream.open();
		expect(sources).toHaveLength(2);
	});
});
