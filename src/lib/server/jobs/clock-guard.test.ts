import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClockGuard } from './clock-guard';

const START = Date.parse('2026-03-02T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let folder: string;
let clock: number;
let newest: Date | undefined;
let warned: number;
beforeEach(async () => {
	process.env.LOG_LEVEL = 'silent';
	folder = await mkdtemp(join(tmpdir(), 'schutznetz-clock-'));
	clock = START;
	newest = undefined;
	warned = 0;
});
afterEach(() => rm(folder, { recursive: true }));

/** A server that has just been started. */
const started = () =>
	new ClockGuard({
		file: join(folder, 'clock.json'),
		now: () => new Date(clock),
		newestBefore: (limit) => Promise.resolve(newest && newest <= limit ? newest : undefined),
		warn: async () => void (warned += 1)
	});

describe('on a first start', () => {
	it.each([
		['an empty database', undefined, true],
		['a database of yesterday', START - DAY, true],
		['a database of 100 days ago', START - 100 * DAY, false],
		['a database from the future', START + 31 * DAY, true]
	])('with %s may delete: %s', async (_, time, may) => {
		newest = time === undefined ? undefined : new Date(time);
		expect(await started().mayDelete()).toBe(may);
		expect(warned).toBe(may ? 0 : 1);
	});
});

describe('a clock 100 days ahead', () => {
	beforeEach(() => started().mayDelete());

	it('deletes nothing for 48 hours, over restarts too, and is told once', async () => {
		clock += 100 * DAY;
		expect(await started().mayDelete()).toBe(false);
		// What this run wrote has the wrong time by now.
		newest = new Date(clock);
		clock += 47 * HOUR;
		expect(await started().mayDelete()).toBe(false);
		expect(warned).toBe(1);
		clock += HOUR;
		expect(await started().mayDelete()).toBe(true);
	});

	it('for one run alone: put right, nothing is deleted for 48 hours again, and then as ever', async () => {
		clock += 100 * DAY;
		await started().mayDelete();
		clock -= 100 * DAY;
		const guard = started();
		expect(await guard.mayDelete()).toBe(false);
		clock += 48 * HOUR;
		expect(await guard.mayDelete()).toBe(true);
		expect(warned).toBe(2);
	});

	it('that jumps while the server runs is noticed too', async () => {
		const guard = started();
		expect(await guard.mayDelete()).toBe(true);
		clock += 31 * DAY;
		expect(await guard.mayDelete()).toBe(false);
	});
});

it('a server that looks every hour is never held up', async () => {
	const guard = started();
	for (let hour = 0; hour < 60 * 24; hour++) {
		expect(await guard.mayDelete()).toBe(true);
		clock += HOUR;
	}
	expect(warned).toBe(0);
});

it('what nobody would remember after a restart is not deleted by', async () => {
	const guard = started();
	await guard.mayDelete();
	await rm(folder, { recursive: true });
	await writeFile(folder, 'a file where the folder belongs');
	await expect(guard.mayDelete()).rejects.toThrow();
	await rm(folder);
	folder = await mkdtemp(join(tmpdir(), 'schutznetz-clock-'));
});

it('an unreadable note is none', async () => {
	await writeFile(join(folder, 'clock.json'), '{"seenAt":');
	newest = new Date(START - 100 * DAY);
	expect(await started().mayDelete()).toBe(false);
	expect(await readFile(join(folder, 'clock.json'), 'utf8')).toContain('holdUntil');
});
