// The database of a data folder whose server rests meanwhile: it has one master.
import { join } from 'node:path';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { lockFolder } from './folder-lock';
import { startPocketBase } from './pocketbase';
import { keepSecrets } from './secrets';

/** Runs `work` on it; makes one where the folder has none yet. Throws the sentence for a folder that is in use. */
export async function inRestingDatabase(
	folder: string,
	work: (clients: PocketBaseClients) => Promise<void>
): Promise<void> {
	const lock = await lockFolder(folder);
	try {
		const { superuser } = await keepSecrets(
			folder,
			(why) => `Der Datenordner ${folder} ist beschädigt: ${why}.`
		);
		const dataDir = join(folder, 'pb_data');
		const database = await startPocketBase({ dataDir, superuser, inherited: lock.fd });
		try {
			await work(new PocketBaseClients({ url: database.url, ...superuser }));
		} finally {
			await database.stop();
		}
	} finally {
		await lock.release();
	}
}

/** Where people reach this installation, for a page's address to stand behind. */
export function ownOrigin(): string {
	return (process.env.ORIGIN ?? '').split(',')[0]?.trim() || 'http://localhost:3000';
}
