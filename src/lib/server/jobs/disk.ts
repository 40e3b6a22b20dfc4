/**
 * The job `disk`: the office is told while there is still room. A full disk loses nothing and refuses nothing
 * (pocketbase/store.ts), but until somebody makes room everything that people send waits on their phones.
 */
import { statfs } from 'node:fs/promises';
import type { Warnings } from '../notices/warn';

const GIGABYTE = 1024 ** 3;
/** Of the whole disk, where that is less. */
const SHARE = 0.05;

export interface DiskOptions {
	/** The data folder. */
	folder: string;
	warnings: Pick<Warnings, 'raise'>;
	/** Bytes of the disk and those that are left. */
	look?: (folder: string) => Promise<{ size: number; left: number }>;
}

export async function watchDisk({ folder, warnings, look = lookAt }: DiskOptions): Promise<void> {
	const { size, left } = await look(folder);
	if (left < Math.min(GIGABYTE, size * SHARE)) await warnings.raise({ code: 'diskLow', network: '' });
}

async function lookAt(folder: string): Promise<{ size: number; left: number }> {
	const { blocks, bavail, bsize } = await statfs(folder);
	return { size: blocks * bsize, left: bavail * bsize };
}
