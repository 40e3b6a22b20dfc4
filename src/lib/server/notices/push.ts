/**
 * A notice → one HTTP request to a browser's push service, encrypted for that browser (RFC 8291) and signed with the
 * server's VAPID key. Guarantees: it calls nobody but push services (push-hosts.ts), follows no redirect, and tells
 * the service nothing: all kinds have the same length, urgency and time to live, and no topic.
 */
import webPush from 'web-push';
import type { NoticeKind } from '../../protocol/notice-kinds';
import type { PushSettings } from '../env';
import { isPushEndpoint } from './push-hosts';

const TIMEOUT_MS = 10_000;
/** Longer than the longest kind needs. */
const PAYLOAD_LENGTH = 48;
const TTL_SECONDS = 3 * 24 * 60 * 60;

export interface PushTarget {
	endpoint: string;
	p256dh: string;
	auth: string;
}

export interface PushTransport {
	publicKey: string;
	/** Whether a subscription with this endpoint can be taken. */
	takes(endpoint: string): boolean;
	/** `gone`: the browser wants no more. Throws a `PushError` when it should be tried again. */
	send(to: PushTarget, kind: NoticeKind): Promise<'sent' | 'gone'>;
}

/** A push that did not get through; its code says no more than the log may have. */
export class PushError extends Error {
	override name = 'PushError';
	constructor(
		readonly code: string,
		options?: { cause?: unknown }
	) {
		super(code, options);
	}
}

/** Undefined when the server has no keys. */
export function pushTransport(
	settings: PushSettings,
	doFetch: typeof fetch = fetch
): PushTransport | undefined {
	const { publicKey, privateKey, subject, hosts } = settings;
	if (publicKey === '' || privateKey === '') return undefined;
	const takes = (endpoint: string) => isPushEndpoint(endpoint, hosts);
	return {
		publicKey,
		takes,
		async send({ endpoint, p256dh, auth }, kind) {
			// The list may have become shorter since the subscription came.
			if (!takes(endpoint)) return 'gone';
			const request = webPush.generateRequestDetails(
				{ endpoint, keys: { p256dh, auth } },
				JSON.stringify({ kind }).padEnd(PAYLOAD_LENGTH),
				{ vapidDetails: { subject, publicKey, privateKey }, TTL: TTL_SECONDS, urgency: 'high' }
			);
			const status = await post(doFetch, endpoint, request.headers, request.body);
			if (status === 404 || status === 410) return 'gone';
			if (status < 200 || status > 299) throw new PushError(`http_${status}`);
			return 'sent';
		}
	};
}

async function post(
	doFetch: typeof fetch,
	endpoint: string,
	given: Readonly<Record<string, unknown>>,
	body: Buffer
): Promise<number> {
	const headers = Object.entries(given).map(([name, value]): [string, string] => [name, String(value)]);
	try {
		const response = await doFetch(endpoint, {
			method: 'POST',
			// The length is counted by fetch itself.
			headers: headers.filter(([name]) => name !== 'Content-Length'),
			body: new Uint8Array(body),
			redirect: 'manual',
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		await response.body?.cancel();
		return response.status;
	} catch (error) {
		const late = error instanceof Error && error.name === 'TimeoutError';
		throw new PushError(late ? 'timeout' : 'unreachable', { cause: error });
	}
}
