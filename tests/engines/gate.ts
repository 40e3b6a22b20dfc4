/**
 * Stands between a browser and the server, and does what networks do: goes away, holds an answer back, does not find a file. So
 * "in the middle of a sync" is a moment that a story chooses, not one that it hits. Its address is a server of its own to the
 * browser, with a storage of its own.
 */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { lowPort } from './process';

export interface Gate {
	url: string;
	/** What went through so far, as "POST /api/push". */
	readonly passed: readonly string[];
	/** The records that browsers have sent such an action for, each as often as the server heard of it for the first time. */
	sent(kind: string): string[];
	/** Holds back every answer for this path until the answer of this is called. */
	hold(path: string): () => void;
	/** How many requests for what is held wait at this moment. */
	waiting(): number;
	/** No file is found from which a worker of a page would start; tells how many were looked for. */
	missWorkers(): () => number;
	/** No network: connections break and new ones are refused. */
	goDown(): Promise<void>;
	comeUp(): Promise<void>;
}

export async function openGate(behind: string): Promise<Gate> {
	const port = await lowPort();
	const url = `http://localhost:${port}`;
	const passed: string[] = [];
	const pushed: string[] = [];
	const held = new Map<string, Promise<void>>();
	let missed: number | undefined;
	let waiting = 0;
	let server: Server | undefined;

	async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = new URL(incoming.url ?? '/', url).pathname;
		passed.push(`${incoming.method} ${path}`);
		const hold = held.get(path);
		if (hold) {
			waiting += 1;
			await hold.finally(() => (waiting -= 1));
		}
		if (missed !== undefined && incoming.headers['sec-fetch-dest'] === 'worker') {
			missed += 1;
			response.writeHead(404).end();
		} else {
			pass(incoming, response, behind, url);
			if (path === '/api/push') void readBody(incoming).then((body) => pushed.push(body));
		}
	}

	const gate: Gate = {
		url,
		passed,
		sent: (kind) => recordsIn(pushed, kind),
		hold(path) {
			let release = () => {};
			held.set(path, new Promise((resolve) => (release = resolve)));
			return () => {
				held.delete(path);
				release();
			};
		},
		waiting: () => waiting,
		missWorkers() {
			missed = 0;
			return () => missed ?? 0;
		},
		async goDown() {
			const ending = server;
			server = undefined;
			if (!ending) return;
			ending.close();
			ending.closeAllConnections();
			await once(ending, 'close');
		},
		async comeUp() {
			server = createServer((incoming, response) => void answer(incoming, response)).listen(
				port,
				'127.0.0.1'
			);
			await once(server, 'listening');
		}
	};
	await gate.comeUp();
	return gate;
}

function pass(incoming: IncomingMessage, answer: ServerResponse, behind: string, self: string): void {
	const { hostname, port, host, origin } = new URL(behind);
	const headers = { ...incoming.headers, host };
	if (headers.origin === self) headers.origin = origin;
	const { method, url: path } = incoming;
	const outgoing = request({ hostname, port, method, path, headers }, (back) => {
		answer.writeHead(back.statusCode ?? 502, back.headers);
		back.pipe(answer);
	});
	outgoing.on('error', () => answer.destroy());
	answer.on('close', () => outgoing.destroy());
	incoming.pipe(outgoing);
}

async function readBody(incoming: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of incoming) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}

/** What the mutations of this kind in these pushes are about; one that was pushed again counts once. */
function recordsIn(pushes: readonly string[], wanted: string): string[] {
	type Push = { mutations: { id: string; kind: string; body: { id: string } }[] };
	const all = pushes.flatMap((body) => (JSON.parse(body) as Push).mutations);
	const byMutation = new Map(all.filter(({ kind }) => kind === wanted).map(({ id, body }) => [id, body.id]));
	return [...byMutation.values()];
}
