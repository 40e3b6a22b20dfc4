// Stands between browser and server and can pretend that a new version was put there: from then on the service worker's
// file differs by one comment, which is all a browser looks at.
import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface VersionedServer {
	url: string;
	/** From now on the service worker is another one. */
	publish(): void;
	close(): Promise<void>;
}

export async function startVersionedServer(behind: string): Promise<VersionedServer> {
	let version = 1;
	const server = createServer((incoming, answer) => {
		const isWorker = incoming.url?.startsWith('/service-worker.js') === true;
		const appendix = isWorker ? `\n// version ${version}` : '';
		pass(incoming, answer, behind, appendix);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		publish: () => (version += 1),
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

function pass(incoming: IncomingMessage, answer: ServerResponse, behind: string, appendix: string): void {
	const { hostname, port, host } = new URL(behind);
	const headers = { ...incoming.headers, host, ...(appendix && { 'accept-encoding': 'identity' }) };
	const { method, url } = incoming;
	const outgoing = request({ hostname, port, method, path: url, headers }, (back) => {
		const own = { ...back.headers };
		if (appendix) {
			for (const name of ['content-length', 'etag', 'last-modified']) delete own[name];
		}
		answer.writeHead(back.statusCode ?? 502, own);
		back.on('end', () => answer.end(appendix)).pipe(answer, { end: false });
		// Cut short behind: neither page nor worker waits for the rest of it.
		back.on('close', () => back.complete || answer.destroy());
	});
	outgoing.on('error', () => answer.destroy());
	answer.on('close', () => outgoing.destroy());
	incoming.pipe(outgoing);
}
