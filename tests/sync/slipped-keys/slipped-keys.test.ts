// Every way that is known to slip a key in, tried against a real phone that knows everybody. What may come of it is one of
// two things: the person is told whose key it is and nothing was sealed to it, or the key is of no use at all.
import 'fake-indexeddb/auto';
import { openersOf } from '../confidential/independent-reader';
import { askerWays } from './asker-ways';
import { readerWays } from './reader-ways';
import { MALLORY, beginAnew, mallory, scene, texts } from './scene';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const tally = { ways: 0, silent: 0 };

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'] });
	await beginAnew();
});
afterEach(() => {
	scene.world.close();
	scene.phone.engine.stop();
	vi.useRealTimers();
});
afterAll(() => console.log(`ways to slip a key in: ${tally.ways}, silent: ${tally.silent}`));

describe('a key that is slipped in', () => {
	it.each(Object.entries({ ...askerWays, ...readerWays }))('%s', async (_way, { play, useless }) => {
		tally.ways += 1;
		const told = await play();
		const open = (await texts()).filter((text) => openersOf(text, [mallory.identity]).openers.size > 0);
		if (open.length > 0 || (!useless && !told.includes(MALLORY))) tally.silent += 1;
		expect(open, 'texts that Mallory can open').toEqual([]);
		if (useless) expect(told, 'nothing is to be decided').toEqual([]);
		else expect(told, 'the person is told whose key it is').toContain(MALLORY);
	});
});
