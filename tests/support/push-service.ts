/** A push service on loopback and a browser subscribed to it: takes what the server sends, and reads it as a browser does. */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPush {
	path: string;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}

export interface PushService {
	/** As PUSH_HOSTS names it. */
	host: string;
	received: ReceivedPush[];
	/** What it answers from now on. */
	answer(status: number): void;
	close(): Promise<void>;
}

export async function startPushService(): Promise<PushService> {
	const received: ReceivedPush[] = [];
	let status = 201;
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
			response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		received,
		answer: (next) => (status = next),
		close: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}

/** What `pushManager.subscribe` gives, with the private half. */
export function subscribedBrowser(host: string, name: string) {
	const keys = createECDH('prime256v1');
	const publicKey = keys.generateKeys();
	const auth = randomBytes(16);
	return {
		subscription: {
			endpoint: `http://${host}/${name}`,
			p256dh: publicKey.toString('base64url'),
			auth: auth.toString('base64url')
		},
		/** RFC 8291 with RFC 8188: the one record of a push. */
		decrypt(body: Buffer): string {
			const salt = body.subarray(0, 16);
			const keyEnd = 21 + body.readUInt8(20);
			const sender = body.subarray(21, keyEnd);
			const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
			const secret = hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32);
			const derive = (label: string, length: number) =>
				Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${label}\0`, length));
			const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
			decipher.setAuthTag(body.subarray(-16));
			const plain = Buffer.concat([decipher.update(body.subarray(keyEnd, -16)), decipher.final()]);
			return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
		}
	};
}

/** The claims of a VAPID header (RFC 8292) when its signature holds under `publicKey`. */
export function vapidClaims(header: string, publicKey: string): Record<string, unknown> {
	const [, token = '', key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(header) ?? [];
	const [head = '', claims = '', signature = ''] = token.split('.');
	const point = Buffer.from(publicKey, 'base64url');
	const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
	const jwk = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
	const signed = Buffer.from(`${head}.${claims}`);
	const held = verify(
		'sha256',
		signed,
		{ key: jwk, dsaEncoding: 'ieee-p1363' },
		Buffer.from(signature, 'base64url')
	);
	if (key !== publicKey || !held) throw new Error('the VAPID header does not hold');
	return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as Record<string, unknown>;
}
