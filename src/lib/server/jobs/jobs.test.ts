import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Jobs, type Schedule } from './jobs';

/** Time in the test's hands: `pass` runs what is due, in order, and lets every started run settle. */
class TestTime {
	#now = 0;
	#waiting: { at: number; act: () => void }[] = [];

	readonly schedule: Schedule = (act, ms) => {
		const entry = { at: this.#now + ms, act };
		this.#waiting.push(entry);
		return () => (this.#waiting = this.#waiting.filter((other) => other !== entry));
	};

	async pass(ms: number): Promise<void> {
		const until = this.#now + ms;
		for (;;) {
			const next = this.#waiting.sort((a, b) => a.at - b.at)[0];
			if (!next || next.at > until) break;
			this.#waiting.shift();
			this.#now = next.at;
			next.act();
			await settled();
		}
		this.#now = until;
	}
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the jobs', () => {
	let time: TestTime;
	let runs: number;
	beforeEach(() => {
		process.env.LOG_LEVEL = 'silent';
		time = new TestTime();
		runs = 0;
	});
	const counting = async () => void runs++;

	it('run soon after the start, then each at its interval, and not before', async () => {
		const jobs = new Jobs([{ name: 'a', everyMs: 60_000, run: counting }], time.schedule);
		await time.pass(600_000);
		expect(runs).toBe(0);
		jobs.start();
		jobs.start();
		await time.pass(2_000);
		expect(runs).toBe(1);
		await time.pass(180_000);
		expect(runs).toBe(4);
	});

	it('leave the first minute after a start to the phones, where they come every hour or less', async () => {
		const ran: string[] = [];
		const every = (name: string, everyMs: number) => ({
			name,
			everyMs,
			run: async () => void ran.push(name)
		});
		const all = [every('day', 86_400_000), every('hour', 3_600_000), every('ten minutes', 600_000)];
		new Jobs(all, time.schedule).start();
		await time.pass(59_000);
		expect(ran).toEqual(['ten minutes']);
		await time.pass(2_000);
		expect(ran).toEqual(['ten minutes', 'day', 'hour']);
	});

	it('run soon when nudged, several nudges once, and the interval begins anew', async () => {
		const jobs = new Jobs([{ name: 'a', everyMs: 60_000, run: counting }], time.schedule);
		jobs.nudge('a');
		jobs.start();
		await time.pass(2_000);
		for (let more = 0; more < 5; more++) jobs.nudge('a');
		jobs.nudge('unknown');
		await time.pass(1_000);
		expect(runs).toBe(2);
		await time.pass(59_000);
		expect(runs).toBe(2);
		await time.pass(2_000);
		expect(runs).toBe(3);
	});

	it('never run twice at a time; a nudge meanwhile is one more run afterwards', async () => {
		let finish = () => {};
		const run = () => {
			runs++;
			return new Promise<void>((resolve) => (finish = resolve));
		};
		const jobs = new Jobs([{ name: 'a', everyMs: 1_000, run }], time.schedule);
		jobs.start();
		await time.pass(60_000);
		expect(runs).toBe(1);
		jobs.nudge('a');
		jobs.nudge('a');
		await time.pass(60_000);
		expect(runs).toBe(1);
		finish();
		await settled();
		await time.pass(500);
		expect(runs).toBe(2);
	});

	it('go on after a failure, and another job does not notice', async () => {
		const failing = vi.fn(() => Promise.reject(new Error('broken')));
		const jobs = new Jobs(
			[
				{ name: 'bad', everyMs: 1_000, run: failing },
				{ name: 'good', everyMs: 1_000, run: counting }
			],
			time.schedule
		);
		jobs.start();
		await time.pass(3_500);
		expect([failing.mock.calls.length, runs]).toEqual([3, 3]);
	});

	it('end with stop, which waits for what runs', async () => {
		let finish = () => {};
		const run = () => new Promise<void>((resolve) => (finish = resolve)).then(counting);
		const jobs = new Jobs([{ name: 'a', everyMs: 1_000, run }], time.schedule);
		jobs.start();
		await time.pass(1_000);
		const stopped = vi.fn();
		const stop = jobs.stop().then(stopped);
		await settled();
		expect(stopped).not.toHaveBeenCalled();
		finish();
		await stop;
		expect(runs).toBe(1);
		jobs.nudge('a');
		await time.pass(60_000);
		expect(runs).toBe(1);
	});
});
