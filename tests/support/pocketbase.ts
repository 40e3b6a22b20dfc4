/** A PocketBase of its own for one test file: fresh folder, this repository's migrations, gone with `stop`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PocketBase, { BaseAuthStore } from 'pocketbase';
import { pocketBaseBinary, type PocketBaseHandle, startPocketBase } from '../../scripts/host/pocketbase';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';

export const SUPERUSER = { email: 'system@example.org', password: 'a-long-test-password' };

export interface TestPocketBase {
	readonly handle: PocketBaseHandle;
	/** Holds `pb_data` (the database) and, beside it, whatever the server keeps outside it. */
	folder: string;
	/** The superuser's client: writes what a test needs, whatever the rules say. */
	admin: PocketBase;
	clients: PocketBaseClients;
	/** Starts it again on the same data and the same port, after a test has ended it. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

export async function startTestPocketBase(): Promise<TestPocketBase> {
	const folder = await mkdtemp(join(tmpdir(), 'schutznetz-pb-'));
	await cp(await migrated(), folder, { recursive: true });
	const start = (port?: number) =>
		startPocketBase({ dataDir: join(folder, 'pb_data'), superuser: SUPERUSER, port });
	let handle = await start();
	const admin = await adminOf(handle.url);
	return {
		get handle() {
			return handle;
		},
		folder,
		admin,
		clients: new PocketBaseClients({ url: handle.url, ...SUPERUSER }),
		restart: async () => {
			handle = await start(Number(new URL(handle.url).port));
			await admin.collection('_superusers').authWithPassword(SUPERUSER.email, SUPERUSER.password);
		},
		stop: async () => {
			await handle.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

async function adminOf(url: string): Promise<PocketBase> {
	const client = new PocketBase(url, new BaseAuthStore());
	client.autoCancellation(false);
	await client.collection('_superusers').authWithPassword(SUPERUSER.email, SUPERUSER.password);
	return client;
}

/**
 * A folder to which the migrations have been applied once: what every test file begins with a copy of. Named by all that
 * it is made from, so that a changed migration makes another; of two who make it at once, one keeps hers.
 */
async function migrated(): Promise<string> {
	const { size, mtimeMs } = statSync(pocketBaseBinary());
	const sources = createHash('sha256').update(`${size} ${mtimeMs}`);
	for (const name of readdirSync('pb_migrations').sort())
		sources.update(name).update(readFileSync(join('pb_migrations', name)));
	const template = join(tmpdir(), `schutznetz-migrated-${sources.digest('hex').slice(0, 16)}`);
	if (existsSync(template)) return template;
	const made = await mkdtemp(join(tmpdir(), 'schutznetz-pb-'));
	const handle = await startPocketBase({ dataDir: join(made, 'pb_data'), superuser: SUPERUSER });
	await handle.stop();
	await rename(made, template).catch((error: unknown) => {
		if (!existsSync(template)) throw error;
	});
	await rm(made, { recursive: true, force: true });
	return template;
}
