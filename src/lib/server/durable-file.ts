/**
 * A file that must be whole or as it was, also after the power went: written beside itself, forced to the disk, put in its
 * place, and the folder forced too.
 */
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
	const folder = dirname(file);
	await mkdir(folder, { recursive: true });
	const written = await open(`${file}.new`, 'w', 0o600);
	try {
		await written.writeFile(content);
		await written.sync();
	} finally {
		await written.close();
	}
	await rename(`${file}.new`, file);
	const directory = await open(folder, 'r');
	await directory.sync().catch(() => {});
	await directory.close();
}
