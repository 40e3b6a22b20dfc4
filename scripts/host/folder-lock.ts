/**
 * One server for a data folder: two would send every mail twice. The lock is a socket in the folder that somebody listens on,
 * so it ends with its holder, however that ended, and no stale file keeps anybody out. PocketBase inherits it: as long as
 * the database of a killed server is still closing, the next start waits.
 */
import { once } from 'node:events';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../../src/lib/domain/id';
import { Obstacle } from './steps';

const NAME = 'running.sock';
/** A database that closes is gone by then. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 100;
/** What the holder says to whoever knocks. */
const GREETING = 'schutznetz';

export interface FolderLock {
	/** To be inherited by what must not outlive the lock unnoticed; undefined where that is not possible. */
	fd: number | undefined;
	release(): Promise<void>;
}

/** Takes the folder; throws the sentence for one that is taken. */
export async function lockFolder(folder: string): Promise<FolderLock> {
	await mkdir(folder, { recursive: true });
	const file = addressOf(folder, NAME);
	const until = Date.now() + PATIENCE_MS;
	for (;;) {
		const server = await take(folder, file).catch((error: NodeJS.ErrnoException) => {
			// A folder on a network drive, say: the start is worth more than the lock, and the person is told.
			console.log(`  ! Der Datenordner lässt sich nicht sperren (${error.code}): bitte nur einmal starten.`);
		});
		if (server === undefined) return { fd: undefined, release: async () => {} };
		if (server !== 'taken') return { fd: descriptorOf(server), release: () => release(server, file) };
		const holder = await knock(file);
		if (holder === 'alive' || (holder === 'closing' && Date.now() > until))
			throw new Obstacle(
				`Mit dem Datenordner ${folder} läuft schon ein Schutznetz. Bitte erst das andere beenden.`
			);
		if (holder === 'nobody') await setAside(folder, file);
		else await wait(LOOK_MS);
	}
}

/** Listens, and puts the socket in its place in one step, unless there is one already. */
async function take(folder: string, file: string): Promise<Server | 'taken'> {
	const own = addressOf(folder, `${newId()}.sock`);
	const server = createServer((visitor) => {
		visitor.on('error', () => {});
		visitor.end(GREETING);
	});
	server.listen(own);
	await once(server, 'listening');
	server.unref();
	try {
		await link(own, file);
		return server;
	} catch (error) {
		server.close();
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
		throw error;
	} finally {
		await rm(own, { force: true });
	}
}

/** `closing`: somebody holds it who does not answer, what a killed server has left. */
async function knock(file: string): Promise<'alive' | 'closing' | 'nobody'> {
	const socket = connect(file);
	try {
		await once(socket, 'connect');
	} catch {
		return 'nobody';
	}
	const said = once(socket, 'data').then(
		() => 'alive' as const,
		() => 'closing' as const
	);
	const answer = await Promise.race([said, wait(1_000, 'closing' as const)]);
	socket.destroy();
	return answer;
}

/** Out of the way, unless it is another start's that was a moment quicker. */
async function setAside(folder: string, file: string): Promise<void> {
	const aside = addressOf(folder, `${newId()}.sock`);
	const moved = await rename(file, aside).then(
		() => true,
		() => false
	);
	if (!moved) return;
	if ((await knock(aside)) !== 'nobody') await link(aside, file).catch(() => {});
	await rm(aside, { force: true });
}

async function release(server: Server, file: string): Promise<void> {
	await rm(file, { force: true });
	server.close();
}

/** The system knows short addresses alone: from here it is often shorter. */
function addressOf(folder: string, name: string): string {
	const path = join(folder, name);
	const near = relative(process.cwd(), path);
	return near.length < path.length ? near : path;
}

function descriptorOf(server: Server): number | undefined {
	const { fd } = (server as unknown as { _handle?: { fd?: number } })._handle ?? {};
	return fd !== undefined && fd >= 0 ? fd : undefined;
}
