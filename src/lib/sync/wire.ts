/**
 * One request to the server and what may come of it. Guarantees: an answer that is returned came from this server (JSON,
 * no redirect), is whole and has its shape; everything else is a WireError that says which kind of failure it was.
 * The time limit counts silence, in the body too: a long answer over a thin line arrives as long as something comes. It
 * retries nothing: that is the engine's decision.
 */
import type * as z from 'zod/mini';
import { CodedError, type Problem } from '../local/coded-error';
import { errorBody } from '../protocol/errors';
import { TABLES_VERSION } from '../domain/tables';
import { FILE_TYPE, PROTOCOL_HEADER, PROTOCOL_VERSION, TABLES_HEADER } from '../protocol/version';
import { parseRetryAfter } from './backoff';
import type { Timer } from './timer';

/** Silence after which a request has failed. */
export const TIMEOUT = 15_000;
/** How a body goes up nobody can see: what is more than this is given its time over a line of 4 kB a second. */
const QUICKLY_SENT = 32 * 1024;
const BYTES_PER_MS = 4;

/** `refused` is the server's own word (an error body); `http` a status without one, for example from a proxy. */
export type FailureKind =
	'offline' | 'timeout' | 'captive_portal' | 'truncated' | 'wrong_shape' | 'refused' | 'http';

export class WireError extends CodedError {
	override name = 'WireError';
	constructor(
		readonly kind: FailureKind,
		code: Problem,
		retryAfter?: number,
		reference?: string,
		/** Bits of work with which it would be taken. */
		readonly work?: number
	) {
		super(code, retryAfter, reference);
	}

	/** True when the server itself was not reached. */
	get unreached(): boolean {
		return ['offline', 'timeout', 'captive_portal', 'truncated'].includes(this.kind);
	}
}

export interface WireRequest<T> {
	method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
	path: string;
	/** JSON, or a file as it is. */
	body?: unknown;
	/** Shape of the answer; without one the body is not read. */
	schema?: z.ZodMiniType<T>;
	/** With the session's cookie, or as nobody. */
	as: 'session' | 'guest';
	/** An answer that was written long ago says nothing about the time. */
	prepared?: boolean;
}

export interface Wire {
	send<T>(request: WireRequest<T>): Promise<T>;
}

export interface WireOptions {
	fetch: typeof fetch;
	timer: Timer;
	/** Told about every server time that comes in: the times of sending and receiving are the device's. */
	learn?: (serverTime: string, sent: number, received: number) => Promise<void>;
}

export function createWire({ fetch, timer, learn }: WireOptions): Wire {
	return {
		async send<T>(request: WireRequest<T>): Promise<T> {
			const sent = timer.now();
			const value = await untilSilent(timer, timeToSend(request.body), async (signal, heard) => {
				const response = await fetch(request.path, init(request, signal));
				heard();
				return read(response, request.schema, heard);
			});
			const serverTime = (value as { serverTime?: unknown } | undefined)?.serverTime;
			if (typeof serverTime === 'string' && !request.prepared) await learn?.(serverTime, sent, timer.now());
			return value;
		}
	};
}

function init<T>({ method = 'GET', body, as }: WireRequest<T>, signal: AbortSignal): RequestInit {
	const headers: Record<string, string> = {
		accept: 'application/json',
		[PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
		[TABLES_HEADER]: String(TABLES_VERSION)
	};
	const isFile = body instanceof Blob;
	if (body !== undefined) headers['content-type'] = isFile ? FILE_TYPE : 'application/json';
	return {
		method,
		headers,
		body: body === undefined || isFile ? body : JSON.stringify(body),
		signal,
		credentials: as === 'session' ? 'same-origin' : 'omit',
		// A redirect is a portal's, never ours: the server's interface has none.
		redirect: 'manual',
		cache: 'no-store'
	};
}

/** ms that the body may need beyond the silence that is allowed anyway. */
function timeToSend(body: unknown): number {
	if (body === undefined) return 0;
	const size = body instanceof Blob ? body.size : JSON.stringify(body).length;
	return Math.max(0, size - QUICKLY_SENT) / BYTES_PER_MS;
}

/** Runs `work`, aborting it when nothing was `heard` for too long; network errors become WireErrors. */
async function untilSilent<T>(
	timer: Timer,
	sending: number,
	work: (signal: AbortSignal, heard: () => void) => Promise<T>
): Promise<T> {
	const controller = new AbortController();
	let cancel = () => {};
	let restart = () => {};
	const silence = new Promise<never>((_, reject) => {
		const wait = (ms: number) => {
			cancel();
			cancel = timer.after(ms, () => {
				controller.abort();
				reject(new WireError('timeout', 'offline'));
			});
		};
		wait(TIMEOUT + sending);
		restart = () => wait(TIMEOUT);
	});
	try {
		return await Promise.race([work(controller.signal, () => restart()), silence]);
	} catch (error) {
		// `fetch` throws TypeError for the network, AbortError for our own limit.
		if (error instanceof TypeError) throw new WireError('offline', 'offline');
		throw error;
	} finally {
		cancel();
	}
}

async function read<T>(
	response: Response,
	schema: z.ZodMiniType<T> | undefined,
	heard: () => void
): Promise<T> {
	if (response.type === 'opaqueredirect' || response.redirected) throw portal();
	const isJson = /^application\/json\b/i.test(response.headers.get('content-type') ?? '');
	if (!response.ok) throw await refusal(response, isJson, heard);
	if (!schema) return undefined as T;
	if (!isJson) throw portal();
	const result = schema.safeParse(await readJson(response, heard));
	if (!result.success) throw new WireError('wrong_shape', 'unexpected');
	return result.data;
}

async function refusal(response: Response, isJson: boolean, heard: () => void): Promise<WireError> {
	const { status, headers } = response;
	const retryAfter = parseRetryAfter(headers.get('retry-after'), headers.get('date'));
	if (isJson) {
		const result = errorBody.safeParse(await readJson(response, heard));
		if (result.success) {
			const { code, reference, work } = result.data.error;
			return new WireError('refused', code, retryAfter, reference, work);
		}
	}
	// Without the server's own body it is a device in between that speaks: its word on sessions or rights counts
	// for nothing, its limits do.
	if (status < 400 || status === 511) return portal();
	if (status === 413) return new WireError('http', 'too_large', retryAfter);
	if (status === 429) return new WireError('http', 'too_many_requests', retryAfter);
	return new WireError('http', 'unavailable', retryAfter);
}

async function readJson(response: Response, heard: () => void): Promise<unknown> {
	try {
		const reader = response.body?.getReader();
		const decoder = new TextDecoder();
		let text = '';
		for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
			heard();
			text += decoder.decode(part.value, { stream: true });
		}
		return JSON.parse(text + decoder.decode());
	} catch (error) {
		if (error instanceof Error && error.name === 'AbortError') throw error;
		throw new WireError('truncated', 'offline');
	}
}

function portal(): WireError {
	return new WireError('captive_portal', 'captive_portal');
}
