// The whole product as `npm run demo` starts it, on free ports, with a data folder of its own that goes with it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../scripts/host/pocketbase';

const READY = /Bereit: (http:\/\/\S+)/;
const STARTING_MS = 240_000;

export interface DemoServer {
	url: string;
	password: string;
	/** Opens the demo experts' keys. */
	passphrase: string;
	/** Ends both processes and removes the data. */
	stop(): Promise<void>;
}

/** Starts the demo and resolves when it says that it is ready. `size` seeds that many directory records. */
export async function startDemoServer(options: { size?: number } = {}): Promise<DemoServer> {
	const folder = await mkdtemp(join(tmpdir(), 'schutznetz-'));
	const password = 'Musterpasswort-für-Tests';
	const passphrase = 'vier Wörter für die Tests';
	const size = options.size === undefined ? [] : ['--size', String(options.size)];
	const process_ = spawn(process.execPath, ['scripts/run.mjs', 'demo', ...size], {
		env: {
			...process.env,
			PORT: String(await freePort()),
			DEMO_DIR: folder,
			DEMO_PASSWORD: password,
			DEMO_PASSPHRASE: passphrase
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const stop = async () => {
		if (process_.exitCode === null) {
			process_.kill('SIGINT');
			await once(process_, 'exit');
		}
		await rm(folder, { recursive: true, force: true });
	};
	try {
		return { url: await readyAddress(process_), password, passphrase, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function readyAddress(demo: ChildProcess): Promise<string> {
	const said: string[] = [];
	return new Promise((resolve, reject) => {
		const patience = setTimeout(
			() => reject(new Error(`Die Demo startet nicht:\n${said.join('\n')}`)),
			STARTING_MS
		);
		const settle = (act: () => void) => {
			clearTimeout(patience);
			act();
		};
		for (const stream of [demo.stdout, demo.stderr]) {
			if (stream === null) continue;
			createInterface(stream).on('line', (text) => {
				said.push(text);
				const ready = READY.exec(text)?.[1];
				if (ready !== undefined) settle(() => resolve(ready));
			});
		}
		demo.once('exit', () =>
			settle(() => reject(new Error(`Die Demo endete beim Start:\n${said.join('\n')}`)))
		);
	});
}
