import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { ANNA, BERTA, CALLERS, CLARA, NORTH } from '$tests/support/small-network';
import { type Caller, GUEST } from '../../domain/access/caller';
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

function write(table: Change['table'], concerned: readonly string[] = []): void {
	feed.head += 1;
	changes.push({ seq: feed.head, table, id: `record${feed.head}`, concerned });
}

/** One listener each, who have been told of the time before their first look. */
async function listening<Name extends string>(people: Record<Name, () => Promise<Caller>>) {
	const news = new News(store, () => new Date(clock));
	const names = Object.keys(people) as Name[];
	const told = Object.fromEntries(names.map((name) => [name, vi.fn()])) as Record<Name, Mock<() => void>>;
	const stops = names.map((name) => news.listen({ caller: people[name], tell: told[name] }));
	await news.look();
	for (const name of names) told[name].mockClear();
	/** Whom the next look tells, and how often. */
	const look = async () => {
		for (const name of names) told[name].mockClear();
		await news.look();
		return Object.fromEntries(names.map((name) => [name, told[name].mock.calls.length]));
	};
	return { news, look, stop: () => stops.forEach((stop) => stop()) };
}
const is = (caller: Caller) => async () => caller;
const PEOPLE = {
	guest: is(GUEST),
	anna: is(CALLERS.anna),
	clara: is(CALLERS.clara),
	karla: is(CALLERS.karla)
};

beforeEach(() => {
	feed = { epoch: 'one', head: 0 };
	changes = [];
	readings = 0;
	clock = Date.parse('2026-05-04T21:59:59Z');
});

describe('news', () => {
	it('are told to everybody when the directory changed, once', async () => {
		const { look, stop } = await listening(PEOPLE);
		write('experts');
		expect(await look()).toEqual({ guest: 1, anna: 1, clara: 1, karla: 1 });
		expect(await look()).toEqual({ guest: 0, anna: 0, clara: 0, karla: 0 });
		stop();
	});

	it('of a request are told to those alone whose business it is', async () => {
		const { look, stop } = await listening(PEOPLE);
		write('requests', [`e:${ANNA}`]);
		expect(await look()).toEqual({ guest: 0, anna: 1, clara: 0, karla: 0 });
		write('requests', [`e:${CLARA}`, `a:${CALLERS.anna.userId}`]);
		expect(await look()).toEqual({ guest: 0, anna: 1, clara: 1, karla: 0 });
		write('requests', [`d:${NORTH}`]);
		expect(await look()).toEqual({ guest: 0, anna: 0, clara: 0, karla: 1 });
		stop();
	});

	it('of an absent expert are told to her deputy, from the change of the directory on that made her one', async () => {
		let berta: Caller = { ...CALLERS.berta, deputyFor: [] };
		const { look, stop } = await listening({ berta: async () => berta });
		write('requests', [`e:${ANNA}`]);
		expect(await look()).toEqual({ berta: 0 });
		berta = { ...berta, deputyFor: [ANNA] };
		write('experts');
		expect(await look()).toEqual({ berta: 1 });
		write('requests', [`e:${ANNA}`]);
		expect(await look()).toEqual({ berta: 1 });
		write('requests', [`e:${BERTA}`]);
		expect(await look()).toEqual({ berta: 1 });
		stop();
	});

	it('are told in vain rather than not, when nobody can say who listens', async () => {
		const { look, stop } = await listening({ lost: () => Promise.reject(new Error('gone')) });
		write('requests', [`e:${ANNA}`]);
		expect(await look()).toEqual({ lost: 1 });
		stop();
	});

	it('are told to everybody when the epoch changed, whatever its position', async () => {
		write('experts');
		const { look, stop } = await listening(PEOPLE);
		feed = { epoch: 'two', head: 1 };
		expect(await look()).toEqual({ guest: 1, anna: 1, clara: 1, karla: 1 });
		stop();
	});

	it('of the time between listening and the first look are not lost', async () => {
		const news = new News(store, () => new Date(clock));
		const tell = vi.fn();
		const stop = news.listen({ caller: is(GUEST), tell });
		write('offers');
		await news.look();
		stop();
		expect(tell).toHaveBeenCalledTimes(1);
	});

	it('of a new day are told to who is signed in, once: with it absences begin, and others stand in', async () => {
		let berta: Caller = { ...CALLERS.berta, deputyFor: [] };
		const { look, stop } = await listening({ guest: is(GUEST), berta: async () => berta });
		expect(await look()).toEqual({ guest: 0, berta: 0 });
		// Midnight in Berlin.
		clock += 1_000;
		berta = { ...berta, deputyFor: [ANNA] };
		expect(await look()).toEqual({ guest: 0, berta: 1 });
		expect(await look()).toEqual({ guest: 0, berta: 0 });
		write('requests', [`e:${ANNA}`]);
		expect(await look()).toEqual({ guest: 0, berta: 1 });
		stop();
	});

	it('cost nothing while nobody listens', async () => {
		const { news, stop } = await listening(PEOPLE);
		stop();
		const before = readings;
		await news.look();
		expect(readings).toBe(before);
		expect(news.listeners).toBe(0);
	});

	it('survive a database that does not answer', async () => {
		const { look, stop } = await listening({ guest: is(GUEST) });
		const broken = vi.spyOn(store, 'feed').mockRejectedValueOnce(new Error('gone'));
		write('offers');
		expect(await look()).toEqual({ guest: 0 });
		broken.mockRestore();
		expect(await look()).toEqual({ guest: 1 });
		stop();
	});
});
