/** Between the server and PocketBase: loses requests and answers, repeats, delays and cuts them, as it is told for each. */
import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export const LOSSES = ['none', 'dropRequest', 'dropAnswer', 'repeat', 'delay', 'cut'] as const;
export type Loss = (typeof LOSSES)[number];

export interface LossyProxy {
	url: string;
	/** What happens to the next requests, one each; then nothing does. */
	losses: Loss[];
	/** How often something happened. */
	happened: number;
	stop(): void;
}

interface Answer {
	status: number;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

export async function lossyProxy(target: string): Promise<LossyProxy> {
	const server = createServer(async (asked, answer) => {
		const loss = proxy.losses.shift() ?? 'none';
		if (loss !== 'none') proxy.happened += 1;
		try {
			const body = await read(asked);
			if (loss === 'dropRequest') return void asked.socket.destroy();
			let got = await send(target, asked, body);
			if (loss === 'repeat') got = await send(target, asked, body);
			if (loss === 'delay') await wait(got.body.length % 20);
			if (loss === 'dropAnswer') return void asked.socket.destroy();
			// Its length is told, so that whoever reads can know that the end is missing.
			answer.writeHead(got.status, { 'content-type': 'application/json', 'content-length': got.body.length });
			if (loss !== 'cut') return void answer.end(got.body);
			answer.write(got.body.subarray(0, got.body.length / 2), () => asked.socket.destroy());
		} catch {
			asked.socket.destroy();
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const proxy: LossyProxy = {
		url: `http://127.0.0.1:${port}`,
		losses: [],
		happened: 0,
		stop: () => {
			server.close();
			server.closeAllConnections();
		}
	};
	return proxy;
}

async function send(
	target: string,
	{ method, url, headers }: IncomingMessage,
	body: Buffer
): Promise<Answer> {
	const onward = request(target + url, { method, headers });
	onward.end(body);
	const [answer] = (await once(onward, 'response')) as [IncomingMessage];
	return { status: answer.statusCode ?? 502, headers: answer.headers, body: await read(answer) };
}

async function read(stream: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}
