/**
 * A disk that can be filled to the last block. Where this account may mount, it is a real one in memory, and what the
 * database meets is the system's own ENOSPC; elsewhere the fault is injected before PocketBase: a full disk then answers
 * every write as PocketBase does when the commit fails.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The smallest step in which a disk fills. */
export const BLOCK = 4_096;
/** With so little left the injected fault begins. */
const INJECTED_BELOW = 64 * BLOCK;

export interface SmallDisk {
	kind: 'real' | 'injected';
	folder: string;
	/** Fills it up to so many bytes; undefined: nothing fills it. */
	leave(bytes: number | undefined): void;
	/** The address by which the server reaches a PocketBase whose data lie on it. */
	over(url: string): Promise<string>;
	remove(): Promise<void>;
}

export async function smallDisk(bytes: number): Promise<SmallDisk> {
	const folder = await mkdtemp(join(tmpdir(), 'schutznetz-disk-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
	} catch {
		return injected(folder);
	}
	const filler = join(folder, 'filler');
	return {
		kind: 'real',
		folder,
		leave: (left) => {
			rmSync(filler, { force: true });
			const { bavail, bsize } = statfsSync(folder);
			const filling = left === undefined ? 0 : bavail * bsize - left;
			if (filling > 0) writeFileSync(filler, Buffer.alloc(filling, 1));
		},
		over: (url) => Promise.resolve(url),
		remove: async () => {
			execFileSync('umount', [folder]);
			await rm(folder, { recursive: true });
		}
	};
}

function injected(folder: string): SmallDisk {
	let full = false;
	const ends: (() => void)[] = [];
	return {
		kind: 'injected',
		folder,
		leave: (left) => (full = left !== undefined && left < INJECTED_BELOW),
		over: async (url) => {
			const server = createServer((asked, answer) => forward(url, full, asked, answer));
			server.listen(0, '127.0.0.1');
			await once(server, 'listening');
			ends.push(() => server.close());
			return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		},
		remove: async () => {
			for (const end of ends) end();
			await rm(folder, { recursive: true });
		}
	};
}

function forward(url: string, full: boolean, asked: IncomingMessage, answer: ServerResponse): void {
	const writes =
		asked.method !== 'GET' && !asked.url?.includes('/auth-') && !asked.url?.includes('/impersonate/');
	if (full && writes) {
		asked.resume();
		answer.writeHead(400, { 'content-type': 'application/json' });
		answer.end(JSON.stringify({ data: {}, message: 'Batch transaction failed.', status: 400 }));
		return;
	}
	const onward = request(url + asked.url, { method: asked.method, headers: asked.headers }, (came) => {
		answer.writeHead(came.statusCode ?? 502, came.headers);
		came.pipe(answer);
	});
	onward.on('error', () => answer.destroy());
	asked.pipe(onward);
}
