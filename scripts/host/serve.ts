// The HTTP server around the build: security headers on every answer, static and prerendered files too (SvelteKit's
// hooks never see those), and an orderly end.
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { LIMITS } from '../../src/lib/domain/limits';
import { protectAnswer } from './answer-headers';
import { Obstacle } from './steps';

/** After this the connections that are still open (event streams) are cut. */
const GRACE_MS = 2_000;

export interface RunningServer {
	port: number;
	/** Takes no more requests, lets those under way finish. */
	close(): Promise<void>;
}

export interface ServeOptions {
	host: string;
	port: number;
	/** The address people use; its scheme decides on HSTS. */
	origin: string;
	build?: string;
}

/** Starts the built app; its environment must be set before. */
export async function serve({ host, port, origin, build = 'build' }: ServeOptions): Promise<RunningServer> {
	if (!existsSync(`${build}/handler.js`))
		throw new Obstacle('Es gibt noch keinen Build. Bitte zuerst „npm run build“ ausführen.');
	// The adapter's own limit is lower than ours; well above it, for it is ours that says why (server/api.ts).
	process.env.BODY_SIZE_LIMIT ??= String(2 * Math.max(LIMITS.bodyBytes, LIMITS.listBytes));
	const module = (await import(pathToFileURL(`${build}/handler.js`).href)) as { handler: RequestListener };
	const https = origin.startsWith('https:');
	const server = createServer((request, response) => {
		protectAnswer(request, response, https);
		module.handler(request, response);
	});
	await listen(server, host, port);
	return { port, close: () => close(server) };
}

/** Throws the sentence for a port that is taken. */
export async function checkPort(host: string, port: number): Promise<void> {
	const probe = createServer();
	await listen(probe, host, port);
	probe.close();
	await once(probe, 'close');
}

async function listen(server: Server, host: string, port: number): Promise<void> {
	server.listen(port, host);
	try {
		await once(server, 'listening');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EADDRINUSE')
			throw new Obstacle(
				`Der Port ${port} ist schon belegt. Ein anderer geht mit der Variablen PORT, zum Beispiel PORT=${port + 1}.`
			);
		if (code === 'EACCES') throw new Obstacle(`Den Port ${port} darf dieses Konto nicht öffnen.`);
		throw error;
	}
}

async function close(server: Server): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
	await closed;
	clearTimeout(cut);
	// The app's own work (src/hooks.server.ts) finishes what it has begun.
	const work: Promise<unknown>[] = [];
	(process as NodeJS.EventEmitter).emit('schutznetz:close', (begun: Promise<unknown>) => work.push(begun));
	await Promise.all(work);
}
