import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change, Feed, Store } from './store';
import { News } from './news';

let feed: Feed;
let changes: Change[];
let readings: number;
let clock: number;
const store = {
	feed: async () => {
		readings += 1;
		return { ...feed };
	},
	changesAfter: async (after: number) => changes.filter(({ seq }) => seq > after)
} as unknown as Store;

function write(table: Change['table']): void {
	feed.head += 1;
	changes.push({ seq: feed.head, table, id: `record${feed.head}`, concerned: [] });
}

beforeEach(() => {
	feed = { epoch: 'one', head: 0 };
	changes = [];
	readings = 0;
	clock = Date.parse('2026-05-04T21:59:59Z');
});

describe('news', () => {
	async function twoListeners() {
		const news = new News(store, () => new Date(clock));
		const [guest, member] = [vi.fn(), vi.fn()];
		const stops = [
			news.listen({ signedIn: false, tell: guest }),
			news.listen({ signedIn: true, tell: member })
		];
		await news.look();
		guest.mockClear();
		member.mockClear();
		return { news, guest, member, stop: () => stops.forEach((stop) => stop()) };
	}

	it('are told to everybody when the directory changed', async () => {
		const { news, guest, member, stop } = await twoListeners();
		write('experts');
		await news.look();
		await news.look();
		stop();
		expect(guest).toHaveBeenCalledTimes(1);
		expect(member).toHaveBeenCalledTimes(1);
	});

	it('of a request are told to who is signed in, not to guests', async () => {
		const { news, guest, member, stop } = await twoListeners();
		write('requests');
		await news.look();
		stop();
		expect(guest).not.toHaveBeenCalled();
		expect(member).toHaveBeenCalledTimes(1);
	});

	it('are told to everybody when the epoch changed, whatever its position', async () => {
		write('experts');
		const { news, guest, stop } = await twoListeners();
		feed = { epoch: 'two', head: 1 };
		await news.look();
		stop();
		expect(guest).toHaveBeenCalledTimes(1);
	});

	it('of the time between listening and the first look are not lost', async () => {
		const news = new News(store, () => new Date(clock));
		const tell = vi.fn();
		const stop = news.listen({ signedIn: false, tell });
		write('offers');
		await news.look();
		stop();
		expect(tell).toHaveBeenCalledTimes(1);
	});

	it('of a new day are told to who is signed in, once: with it absences begin, and others stand in', async () => {
		const { news, guest, member, stop } = await twoListeners();
		await news.look();
		expect(member).not.toHaveBeenCalled();
		// Midnight in Berlin.
		clock += 1_000;
		await news.look();
		await news.look();
		stop();
		expect(guest).not.toHaveBeenCalled();
		expect(member).toHaveBeenCalledTimes(1);
	});

	it('cost nothing while nobody listens', async () => {
		const { news, stop } = await twoListeners();
		stop();
		const before = readings;
		await news.look();
		expect(readings).toBe(before);
		expect(news.listeners).toBe(0);
	});

	it('survive a database that does not answer', async () => {
		const { news, guest, stop } = await twoListeners();
		const broken = vi.spyOn(store, 'feed').mockRejectedValueOnce(new Error('gone'));
		write('offers');
		await news.look();
		broken.mockRestore();
		await news.look();
		stop();
		expect(guest).toHaveBeenCalledTimes(1);
	});
});
