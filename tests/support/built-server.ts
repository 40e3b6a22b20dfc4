/**
 * The built SvelteKit server (`build/`) with a PocketBase of its own and the small network: what hooks, origins, cookies
 * and limits do is only true there, not under `vite dev`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from '../../scripts/build/build';
import { freePort } from '../../scripts/host/pocketbase';
import { LIMITS } from '../../src/lib/domain/limits';
import { FILE_TYPE, PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { SUPERUSER, startTestPocketBase, type TestPocketBase } from './pocketbase';
import { type CallerName, emailOf, PASSWORD, seedSmallNetwork } from './small-network';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface BuiltServer {
	url: string;
	readonly pid: number;
	pocketBase: TestPocketBase;
	/** What the server printed: its log. */
	printed: () => string;
	/** A browser of its own: keeps its cookie, sends origin and protocol version, and `headers` with everything. */
	visitor(headers?: Record<string, string>): TestVisitor;
	/** The server dies, whatever it is doing, and begins anew over the same database. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

export interface TestVisitor {
	/** Value of the session cookie, empty when there is none. */
	readonly cookie: string;
	get(path: string, headers?: Record<string, string>): Promise<Response>;
	send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
	/** A file as it is. */
	upload(path: string, bytes: Uint8Array<ArrayBuffer>, headers?: Record<string, string>): Promise<Response>;
	login(name: CallerName, password?: string): Promise<Response>;
}

/** Starts both. `environment` adds to the server's variables; `name`: by which it is reached. */
export async function startBuiltServer(
	environment: Record<string, string> = {},
	name: '127.0.0.1' | 'localhost' = '127.0.0.1'
): Promise<BuiltServer> {
	if (!isBuilt()) build();
	const pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	const port = await freePort();
	const url = `http://${name}:${port}`;
	const env = {
		...process.env,
		HOST: '127.0.0.1',
		PORT: String(port),
		ORIGIN: url,
		POCKETBASE_URL: pocketBase.handle.url,
		POCKETBASE_EMAIL: SUPERUSER.email,
		POCKETBASE_PASSWORD: SUPERUSER.password,
		DATA_DIR: pocketBase.folder,
		BODY_SIZE_LIMIT: String(2 * Math.max(LIMITS.bodyBytes, LIMITS.listBytes)),
		// As in the demo: who signs in by the way needs no app.
		SECOND_FACTOR: 'voluntary',
		...environment
	};
	let server = await startServer(env);
	return {
		url,
		get pid() {
			return server.pid;
		},
		pocketBase,
		printed: () => server.printed(),
		visitor: (headers) => visitorOf(url, headers),
		restart: async () => {
			await server.kill();
			server = await startServer(env);
		},
		stop: async () => {
			await server.kill();
			await pocketBase.stop();
		}
	};
}

async function startServer(env: NodeJS.ProcessEnv) {
	const server = spawn(process.execPath, ['build/index.js'], {
		cwd: ROOT,
		env,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const printed = await listening(server);
	const kill = async () => {
		if (server.exitCode !== null || server.signalCode !== null) return;
		server.kill('SIGKILL');
		await once(server, 'exit');
	};
	return { pid: server.pid!, printed, kill };
}

async function listening(server: ChildProcess): Promise<() => string> {
	let text = '';
	await new Promise<void>((resolve, reject) => {
		const read = (chunk: Buffer) => {
			text += chunk.toString();
			if (text.includes('Listening on')) resolve();
		};
		server.stdout?.on('data', read);
		server.stderr?.on('data', read);
		server.once('exit', () => reject(new Error(`the server ended:\n${text}`)));
	});
	return () => text;
}

/** A browser of its own at the server of this address. */
export function visitorOf(url: string, always: Record<string, string> = {}): TestVisitor {
	let cookie = '';
	const request = async (
		method: string,
		path: string,
		init: { headers: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> }
	) => {
		const headers: Record<string, string> = {
			[PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
			// A kept connection could be closed by the server at the very moment it is used again.
			connection: 'close',
			...always,
			...(cookie === '' ? {} : { cookie: `__Host-session=${cookie}` }),
			...init.headers
		};
		const response = await fetch(url + path, { ...init, method, headers });
		const set = response.headers.getSetCookie().find((line) => line.startsWith('__Host-session='));
		if (set) cookie = /=([^;]*)/.exec(set)?.[1] ?? '';
		return response;
	};
	const send: TestVisitor['send'] = (method, path, body, headers = {}) =>
		request(method, path, {
			headers: { origin: url, 'content-type': 'application/json', ...headers },
			body: typeof body === 'string' ? body : JSON.stringify(body)
		});
	return {
		get cookie() {
			return cookie;
		},
		get: (path, headers = {}) => request('GET', path, { headers }),
		send,
		upload: (path, bytes, headers = {}) =>
			request('POST', path, { headers: { origin: url, 'content-type': FILE_TYPE, ...headers }, body: bytes }),
		login: (name, password = PASSWORD) =>
			send('POST', '/api/session/login', { email: emailOf(name), password, device: 'Test' })
	};
}
