/** A PocketBase of its own for one test file: fresh folder, this repository's migrations, gone with `stop`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PocketBase, { BaseAuthStore } from 'pocketbase';
import { type PocketBaseHandle, startPocketBase } from '../../scripts/host/pocketbase';
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
