/** The processes of a browser: started as a group of their own, ended as one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { START_MS } from './driver';

export interface Started {
	/** Waits until `ready` says so; a process that ends before is a failure that names what it printed. */
	until(ready: () => Promise<boolean>): Promise<void>;
	end(): Promise<void>;
}

const PAUSE_MS = 50;

export function startProcess(command: string, args: string[], env: Record<string, string>): Started {
	const child = spawn(command, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	const ended = once(child, 'exit').catch((error: unknown) => (printed += String(error)));
	const over = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
	return {
		async until(ready) {
			const limit = Date.now() + START_MS;
			while (!(await ready().catch(() => false))) {
				if (over() || Date.now() > limit) throw new Error(`${command} does not start:\n${printed}`);
				await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
			}
		},
		async end() {
			if (over()) return;
			process.kill(-child.pid!, 'SIGKILL');
			await ended;
		}
	};
}

/** A free port below those that the system gives to outgoing connections: between finding and using it, nobody takes it. */
export async function lowPort(): Promise<number> {
	for (;;) {
		const port = 20_000 + Math.floor(Math.random() * 12_000);
		const server = createServer();
		const free = await new Promise<boolean>((resolve) => {
			server.once('error', () => resolve(false));
			server.listen(port, '127.0.0.1', () => resolve(true));
		});
		if (!free) continue;
		server.close();
		await once(server, 'close');
		return port;
	}
}
