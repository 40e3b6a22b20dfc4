// What is handed on from the disk, and what is swept from it: only what came recently and got no row, whatever database is asked.
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Uploads } from './uploads';

const HOUR = 3_600_000;
const AT = new Date('2026-11-30T12:00:00Z');
const ID = 'abcdefghijklmno';
let folder: string;
let uploads: Uploads;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'uploads-'));
	await mkdir(join(folder, 'documents'));
	uploads = new Uploads(folder, 'documents', 'file');
});
afterEach(() => rm(folder, { recursive: true }));

async function lying(hours: number): Promise<void> {
	const file = join(folder, 'documents', `${ID}.file`);
	const at = new Date(AT.getTime() - hours * HOUR);
	await writeFile(file, 'x');
	await utimes(file, at, at);
}
const isSwept = async (known = false) => {
	await uploads.forgetUnknown(() => Promise.resolve(known), AT);
	return (await readdir(join(folder, 'documents'))).length === 0;
};

it.each([
	['one just arriving stays', 0.5, false],
	['one that failed goes', 2, true],
	['also the next day', 47, true],
	['one that lies longer stays: the database may be empty for once', 49, false],
	['and so does one of years', 20_000, false]
])('of what no row knows: %s', async (_what, hours, swept) => {
	await lying(hours);
	expect(await isSwept()).toBe(swept);
});

it('what has a row stays', async () => {
	await lying(2);
	expect(await isSwept(true)).toBe(false);
});

it('an old one whose row has gone, and a crash came before the file, is swept', async () => {
	await lying(20_000);
	await uploads.leaving(ID, new Date(AT.getTime() - 2 * HOUR));
	expect(await isSwept()).toBe(true);
});

it('what is not there any more does not stand in the way of its row', async () => {
	await uploads.leaving(ID, AT);
	expect(await isSwept()).toBe(true);
});

it('a file is handed on in pieces, whole, and is held by nobody who does not read it', async () => {
	const content = Buffer.alloc(200_000, 'abc');
	await writeFile(join(folder, 'documents', `${ID}.file`), content);
	const lying = await uploads.open(ID);
	expect(lying?.size).toBe(content.length);
	expect(Buffer.from(await new Response(lying?.body).arrayBuffer()).equals(content)).toBe(true);
	const left = (await uploads.open(ID))?.body.getReader();
	expect((await left?.read())?.value?.length).toBeLessThan(content.length);
	await left?.cancel();
	await uploads.forget(ID);
	expect(await uploads.open(ID)).toBeUndefined();
});
