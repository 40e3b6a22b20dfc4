import { expect, it, vi } from 'vitest';
import { eventStream } from './event-stream';

it('opens with news, says it again when told, holds nothing back for who does not read, and stops when left', async () => {
	const stop = vi.fn();
	let tell = () => {};
	const stream = eventStream((given) => {
		tell = given;
		return stop;
	});
	const reader = stream.getReader();
	const next = async () => new TextDecoder().decode((await reader.read()).value);
	expect(await next()).toBe('event: news\ndata: 1\n\n');
	for (let time = 0; time < 50; time++) tell();
	expect(await next()).toBe('event: news\ndata: 1\n\n');
	const waiting = reader.read();
	tell();
	expect(new TextDecoder().decode((await waiting).value)).toContain('news');
	await reader.cancel();
	expect(stop).toHaveBeenCalledTimes(1);
	tell();
});
