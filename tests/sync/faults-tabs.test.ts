// What several tabs of one phone can do to each other: send twice, hold each other up, freeze with the lock in hand.
import { getEventListeners } from 'node:events';
import { describe, expect, test } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { createSenderLock, type TabChannel } from '../../src/lib/sync/sender-lock';
import { ManualTimer } from './manual-timer';
import { ask, hold, phoneInStep, seen } from './scene';
import { TabLocks } from './tab-locks';

describe('two tabs', () => {
	test('one sends at a time, each item goes over the wire once', async () => {
		const { phone } = await phoneInStep();
		const locks = new TabLocks();
		const tabs = [1, 2].map(() => phone.newEngine(createSenderLock('sync', phone.timer, { locks })));
		for (let count = 0; count < 3; count += 1) await ask(phone);
		const sent: string[] = [];
		let open = 0;
		phone.intercept = (path, { body }) => {
			if (path === API.push) sent.push(...(String(body).match(/"id":"\w{15}","kind"/g) ?? []));
			expect((open += 1)).toBe(1);
			return undefined;
		};
		phone.meanwhile = () => (open -= 1);
		await Promise.all(tabs.map((tab) => tab.run()));
		expect(sent).toHaveLength(3);
		expect(new Set(sent).size).toBe(3);
		expect((await seen(phone)).status.pending).toBe(0);
	});

	test('a tab that was frozen with the lock loses it; both come to the same end', async () => {
		const { world, phone } = await phoneInStep();
		const locks = new TabLocks();
		const [one, other] = tabChannels();
		const [frozen, active] = [one, other].map((channel) =>
			phone.newEngine(createSenderLock('sync', phone.timer, { locks, channel }))
		);
		// It hears nothing any more.
		one.onmessage = null;
		const id = await ask(phone);
		const held = hold(phone, API.push);
		const thawing = frozen!.run();
		await held.reached;
		const running = active!.run();
		await locks.queued;
		phone.timer.expire(5_000);
		await running;
		expect((await seen(phone)).requests).toMatchObject([{ id, state: 'submitted' }]);
		held.release();
		await thawing;
		expect(world.server.store.effects).toHaveLength(1);
		expect((await seen(phone)).status).toMatchObject({ pending: 0, problem: undefined });
	});

	test('a slow tab that answers keeps it, however long it takes', async () => {
		const locks = new TabLocks();
		const timer = new ManualTimer();
		const [slow, waiting] = tabChannels().map((channel) =>
			createSenderLock('sync', timer, { locks, channel })
		);
		let finish = () => {};
		const steps: string[] = [];
		const first = slow!.exclusive(async () => {
			await new Promise<void>((resolve) => (finish = resolve));
			steps.push('slow');
		});
		const second = waiting!.exclusive(async () => void steps.push('waiting'));
		await locks.queued;
		for (let count = 0; count < 20; count += 1) timer.expire(5_000);
		expect(steps).toEqual([]);
		finish();
		await Promise.all([first, second]);
		expect(steps).toEqual(['slow', 'waiting']);
	});

	test('a page that is about to be frozen gives it back, though its work hangs', async () => {
		const locks = new TabLocks();
		const page = new AbortController();
		const leaving = createSenderLock('sync', new ManualTimer(), { locks, ended: page.signal });
		void leaving.exclusive(() => new Promise(() => {}));
		const next = createSenderLock('sync', new ManualTimer(), { locks }).exclusive(async () => 'done');
		await locks.queued;
		page.abort();
		expect(await next).toBe('done');
	});

	test('a page that waits for it when it is frozen does not get it then', async () => {
		const locks = new TabLocks();
		const page = new AbortController();
		const [holder, leaving, living] = [undefined, page.signal, undefined].map((ended) =>
			createSenderLock('sync', new ManualTimer(), { locks, ended })
		);
		let finish = () => {};
		const first = holder!.exclusive(() => new Promise<void>((resolve) => (finish = resolve)));
		const second = leaving!.exclusive(async () => 'done');
		await locks.queued;
		page.abort();
		await expect(second).rejects.toThrow();
		finish();
		await first;
		expect(await living!.exclusive(async () => 'done')).toBe('done');
	});

	test('a page that lives for days keeps nothing of each run', async () => {
		const { phone } = await phoneInStep();
		const ended = new AbortController().signal;
		const lock = createSenderLock('sync', phone.timer, { locks: new TabLocks(), ended });
		for (let run = 0; run < 5; run += 1) await lock.exclusive(async () => {});
		expect(getEventListeners(ended, 'abort')).toEqual([]);
	});

	const withoutLocks = [
		{ browser: 'has no Web Locks', locks: undefined },
		{
			browser: 'refuses them together with the storage',
			locks: {
				request: () => Promise.reject(new DOMException('not allowed in this context', 'SecurityError'))
			}
		}
	];
	test.each(withoutLocks)(
		'where a browser $browser every tab sends by itself, one thing after the other',
		async ({ locks }) => {
			const lock = createSenderLock('sync', new ManualTimer(), { locks });
			const done: string[] = [];
			let begun = () => {};
			let finish = () => {};
			const began = new Promise<void>((resolve) => (begun = resolve));
			const first = lock.exclusive(async () => {
				begun();
				await new Promise<void>((resolve) => (finish = resolve));
				done.push('first');
				throw new Error('cut off');
			});
			const second = lock.exclusive(async () => done.push('second'));
			await began;
			finish();
			await expect(first).rejects.toThrow('cut off');
			await second;
			expect(done).toEqual(['first', 'second']);
		}
	);
});

/** The channels of two tabs: what one says, the other hears, unless it was frozen. */
function tabChannels(): [TabChannel, TabChannel] {
	const channels: [TabChannel, TabChannel] = [channel(1), channel(0)];
	function channel(other: 0 | 1): TabChannel {
		return {
			onmessage: null,
			postMessage: (data) =>
				channels[other].onmessage?.call(channels[other] as BroadcastChannel, { data } as MessageEvent)
		};
	}
	return channels;
}
