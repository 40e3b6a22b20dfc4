import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { marksFolder } from '../../../../scripts/host/marks-folder';
import { EndedDevices } from './ended-devices';

const MIA = 'usermia00000000';
const DAY_MS = 86_400_000;
let root: string;
let data: string;
let now: Date;

beforeEach(async () => {
	process.env.LOG_LEVEL = 'silent';
	root = await mkdtemp(join(tmpdir(), 'schutznetz-marks-'));
	data = join(root, 'data');
	now = new Date('2026-11-29T12:00:00Z');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As a server that starts on these folders. */
function started(outside: string | undefined = join(root, 'data-marks', 'ended-devices.json')): EndedDevices {
	return new EndedDevices(join(data, 'ended-devices.json'), () => now, outside);
}

describe('the mark of a device that was ended from afar', () => {
	it('outlives a data folder that is put back whole', async () => {
		await started().add(MIA, ['before']);
		await cp(data, join(root, 'backup'), { recursive: true });
		await started().add(MIA, ['since']);
		await rm(data, { recursive: true });
		await cp(join(root, 'backup'), data, { recursive: true });
		const after = started();
		expect([await after.ownerOf('before'), await after.ownerOf('since')]).toEqual([MIA, MIA]);
		await after.add(MIA, ['later']);
		expect(await started(join(root, 'none', 'marks.json')).ownerOf('since')).toBe(MIA);
	});

	it('outlives a folder beside it that is lost, unreadable, or cannot be written', async () => {
		await started().add(MIA, ['one']);
		await rm(join(root, 'data-marks'), { recursive: true });
		expect(await started().ownerOf('one')).toBe(MIA);
		await writeFile(join(root, 'data-marks'), 'no folder');
		const server = started();
		await server.add(MIA, ['two']);
		expect([await server.ownerOf('one'), await started().ownerOf('two')]).toEqual([MIA, MIA]);
	});

	it('is nobody’s but that device’s: one that is merely unknown is not marked', async () => {
		await started().add(MIA, ['one']);
		expect(await started().ownerOf('another')).toBeUndefined();
	});

	it('goes when no cookie can be that old', async () => {
		await started().add(MIA, ['old']);
		now = new Date(now.getTime() + 92 * DAY_MS);
		const server = started();
		await server.add(MIA, ['new']);
		expect([await server.ownerOf('old'), await server.ownerOf('new')]).toEqual([undefined, MIA]);
	});
});

describe('the folder of the marks', () => {
	const said: string[] = [];
	const folder = (given?: string) => marksFolder(data, given, (sentence) => void said.push(sentence));
	beforeEach(() => void said.splice(0));

	it('lies beside the data folder, or where it is named', () => {
		expect(folder()).toBe(`${data}-marks`);
		expect(folder(join(root, 'elsewhere'))).toBe(join(root, 'elsewhere'));
		expect(said).toEqual([]);
	});

	it('is said to be missing where it cannot be made', async () => {
		await writeFile(join(root, 'file'), '');
		expect(folder(join(root, 'file', 'marks'))).toBeUndefined();
		expect(said.join()).toContain('noch einmal ab');
	});

	it('is not taken inside the data folder, with which it would be put back', () => {
		expect(() => folder(join(data, 'marks'))).toThrow('MARKS_DIR');
		expect(() => folder(data)).toThrow('MARKS_DIR');
	});
});
