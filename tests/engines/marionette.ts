/**
 * What Firefox itself speaks under WebDriver: `length:[type, id, name or error, parameters or result]` over a socket. Debian has no
 * geckodriver, which would only translate.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { COMMAND_MS, DriverError } from './driver';

export interface Marionette {
	say<T>(command: string, parameters?: object): Promise<T>;
	close(): void;
}

type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];
interface Waiting {
	resolve(result: unknown): void;
	reject(error: Error): void;
}

export async function connectMarionette(port: number): Promise<Marionette> {
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	const waiting = new Map<number, Waiting>();
	readFrames(socket, (frame) => {
		if (!Array.isArray(frame)) return;
		const [, id, error, result] = frame as Answer;
		const { resolve, reject } = waiting.get(id) ?? {};
		waiting.delete(id);
		if (error) reject?.(new DriverError(error.error, error.message));
		else resolve?.(result);
	});
	socket.on('close', () => {
		for (const { reject } of waiting.values()) reject(new DriverError('closed', 'the browser ended'));
	});
	socket.on('error', () => undefined);
	let last = 0;
	return {
		say: <T>(command: string, parameters: object = {}) =>
			new Promise<T>((resolve, reject) => {
				last += 1;
				const id = last;
				const patience = setTimeout(() => reject(new DriverError('timeout', command)), COMMAND_MS);
				const settled = <V>(act: (value: V) => void) => {
					return (value: V) => {
						clearTimeout(patience);
						act(value);
					};
				};
				waiting.set(id, { resolve: settled(resolve as (result: unknown) => void), reject: settled(reject) });
				const text = JSON.stringify([0, id, command, parameters]);
				socket.write(`${Buffer.byteLength(text)}:${text}`);
			}),
		close: () => socket.destroy()
	};
}

function readFrames(socket: Socket, take: (frame: unknown) => void): void {
	let rest = Buffer.alloc(0);
	socket.on('data', (chunk: Buffer) => {
		rest = Buffer.concat([rest, chunk]);
		for (;;) {
			const colon = rest.indexOf(':');
			const length = Number(rest.subarray(0, Math.max(colon, 0)).toString());
			if (colon < 0 || rest.length < colon + 1 + length) return;
			take(JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString()));
			rest = rest.subarray(colon + 1 + length);
		}
	});
}
