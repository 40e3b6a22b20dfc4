/** `npm start` on a data folder of its own, and what is left of it when it was killed. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from '../../scripts/build/build';
import { freePort } from '../../scripts/host/pocketbase';
import { SETUP_PAGE } from '../../src/lib/protocol/setup';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface StartedProduct {
	url: string;
	/** Of the server; PocketBase is a process of its own. */
	pid: number;
	/** Where an empty installation is set up, as it was printed; empty for one that is not. */
	setupAddress: string;
	/** Kills the server, resolves when it is gone. */
	kill(): Promise<void>;
	/** The orderly end. */
	stop(): Promise<void>;
}

/** Starts it, with `settings` besides; throws what it said when it ended before it was ready. */
export async function startProduct(
	folder: string,
	settings: Readonly<Record<string, string>> = {}
): Promise<StartedProduct> {
	if (!isBuilt()) build();
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const own = { DATA_DIR: folder, PORT: String(port), ORIGIN: url, LOG_LEVEL: 'fatal' };
	const env = { ...process.env, ...own, ...settings };
	const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
		cwd: ROOT,
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const said = await ready(child);
	const end = (signal: 'SIGKILL' | 'SIGTERM') => async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		child.kill(signal);
		await once(child, 'exit');
	};
	const setupAddress = said.split('\n').find((line) => line.startsWith(`${url}${SETUP_PAGE}#`)) ?? '';
	return { url, pid: child.pid!, setupAddress, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

/** What it said until it was ready. */
function ready(child: ChildProcess): Promise<string> {
	let said = '';
	return new Promise((resolve, reject) => {
		const read = (chunk: Buffer) => {
			said += chunk.toString();
			if (said.includes('Bereit:')) resolve(said);
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${said}`)));
	});
}

/** The processes that have this data folder's database open. */
export function databasesOn(folder: string): number[] {
	const list = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' });
	const mine = list.split('\n').filter((line) => line.includes(`--dir=${folder}/`));
	// The shell that watches over it has the same words among its own.
	return mine.filter((line) => !line.includes('/bin/sh')).map((line) => parseInt(line, 10));
}
