/** A file that is whole or as it was, also after the power went: what is done to the disk, in which order. */
import type * as files from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeDurably } from './durable-file';

const done = vi.hoisted(() => ({ steps: [] as string[], full: false }));

vi.mock('node:fs/promises', async (original) => {
	const real = await original<typeof files>();
	const note = (step: string) => void done.steps.push(step);
	return {
		...real,
		rename: async (from: string, to: string) => {
			note(`${basename(from)} becomes ${basename(to)}`);
			await real.rename(from, to);
		},
		open: async (...args: Parameters<typeof real.open>) => {
			const handle = await real.open(...args);
			const name = basename(String(args[0]));
			const { sync, writeFile: write } = handle;
			handle.sync = () => {
				note(`${name} is on the disk`);
				return sync.call(handle);
			};
			handle.writeFile = (...text) => {
				note(`${name} is written`);
				if (done.full) return Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
				return write.apply(handle, text);
			};
			return handle;
		}
	};
});

let folder: string;
const file = () => join(folder, 'mark.json');
beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'schutznetz-')), 'data');
	Object.assign(done, { steps: [], full: false });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('is forced to the disk before it takes the other’s place, and the folder after that', async () => {
	await writeDurably(file(), 'first');
	expect(done.steps).toEqual([
		'mark.json.new is written',
		'mark.json.new is on the disk',
		'mark.json.new becomes mark.json',
		'data is on the disk'
	]);
	expect(await readFile(file(), 'utf8')).toBe('first');
	expect((await stat(file())).mode & 0o777).toBe(0o600);
});

it('stays as it was when the disk is full, and is written the next time', async () => {
	await writeDurably(file(), 'first');
	done.full = true;
	await expect(writeDurably(file(), 'second')).rejects.toThrow('no space left');
	expect(await readFile(file(), 'utf8')).toBe('first');
	done.full = false;
	await writeDurably(file(), 'third');
	expect(await readFile(file(), 'utf8')).toBe('third');
	expect(await readdir(folder)).toEqual(['mark.json']);
});

it('takes no notice of what was left half written beside it', async () => {
	await writeDurably(file(), 'first');
	await writeFile(`${file()}.new`, 'a much longer text that was never finished');
	await writeDurably(file(), 'second');
	expect(await readFile(file(), 'utf8')).toBe('second');
});
