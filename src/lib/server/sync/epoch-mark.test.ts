import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { EpochMark } from './epoch-mark';

let folder: string;
let file: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'schutznetz-mark-'));
	file = join(folder, 'data', 'lineage.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Where the mark is to be written stands something in the way, until the answer is called. */
async function obstruct(): Promise<() => Promise<void>> {
	await mkdir(`${file}.new`, { recursive: true });
	return () => rm(`${file}.new`, { recursive: true });
}
const written = async () => JSON.parse(await readFile(file, 'utf8')) as unknown;
const at = (head: number) => ({ epoch: 'one', head });
const look = async (mark: EpochMark, head: number) => mark.keep(at(head), await mark.before());

it('that cannot be written holds nobody up, and is written once it can be', async () => {
	const mark = new EpochMark(file);
	await look(mark, 1);
	const free = await obstruct();
	await look(mark, 2);
	await look(mark, 3);
	expect(await written()).toEqual(at(1));
	await free();
	// Nothing new, and it is still made up for.
	await look(mark, 3);
	expect(await written()).toEqual(at(3));
	await look(mark, 4);
	expect(await written()).toEqual(at(4));
});

it('that cannot be read for a moment is read at the next look', async () => {
	await mkdir(join(folder, 'data'));
	await writeFile(file, JSON.stringify(at(7)));
	const mark = new EpochMark(join(folder, 'data', 'loop', 'lineage.json'));
	await writeFile(join(folder, 'data', 'loop'), 'a file where a folder belongs');
	await expect(mark.before()).rejects.toMatchObject({ code: 'unavailable' });
	await rm(join(folder, 'data', 'loop'));
	await mkdir(join(folder, 'data', 'loop'));
	await writeFile(mark.file, JSON.stringify(at(7)));
	expect(await mark.before()).toEqual(at(7));
});
