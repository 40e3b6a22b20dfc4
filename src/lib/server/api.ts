/**
 * What goes in and out of every endpoint under /api: expected failures become their code, unexpected ones a reference and a
 * redacted log line; bodies are JSON of limited size and checked by their schema. What is checked when is serve.ts.
 */
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import type * as z from 'zod/mini';
import { LIMITS } from '../domain/limits';
import { type ErrorBody, type ErrorCode, STATUS_OF } from '../protocol/errors';
import { FILE_TYPE } from '../protocol/version';
import { AppError } from './errors';
import { log } from './log';

/** Below this a compressed answer is hardly smaller. */
const COMPRESS_FROM = 1_400;

/** The answer for a failure, expected or not. */
export function errorResponse(error: unknown): Response {
	if (error instanceof AppError) return errorAnswer(error.code, error);
	return errorAnswer('unexpected', { reference: noteUnexpected(error) });
}

/** Logs an unexpected failure, redacted, and returns the reference under which the log has it. */
export function noteUnexpected(error: unknown): string {
	const reference = randomBytes(5).toString('hex');
	log().error({ reference, err: error }, 'unexpected');
	return reference;
}

/** A JSON answer that nobody keeps, compressed where it is worth it. */
export async function answer(
	event: RequestEvent,
	value: unknown,
	headers: Record<string, string> = {}
): Promise<Response> {
	const text = JSON.stringify(value);
	const all = { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers };
	const takes = event.request.headers.get('accept-encoding') ?? '';
	if (text.length < COMPRESS_FROM || !/\bgzip\b/.test(takes)) return new Response(text, { headers: all });
	const body = await promisify(gzip)(text);
	const encoded = { ...all, 'content-encoding': 'gzip', vary: 'Accept-Encoding' };
	return new Response(new Uint8Array(body), { headers: encoded });
}

/** The body as `schema` describes it. */
export async function readBody<T extends z.ZodMiniType>(event: RequestEvent, schema: T): Promise<z.infer<T>> {
	const type = event.request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type))
		throw new AppError('unsupported_media_type');
	const parsed = schema.safeParse(parse(await readText(event.request)));
	if (!parsed.success) throw new AppError('bad_request');
	return parsed.data;
}

/** A file as it was sent; nothing where the line takes none. */
export async function readFile(
	{ request }: RequestEvent,
	most: number | undefined
): Promise<Uint8Array<ArrayBuffer>> {
	if (most === undefined) return new Uint8Array();
	if (request.headers.get('content-type') !== FILE_TYPE) throw new AppError('unsupported_media_type');
	return new Uint8Array(await readBytes(request, most));
}

async function readText(request: Request): Promise<string> {
	const bytes = await readBytes(request, LIMITS.bodyBytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		throw new AppError('bad_request', { cause: error });
	}
}

async function readBytes(request: Request, most: number): Promise<Buffer> {
	if (Number(request.headers.get('content-length') ?? 0) > most) throw new AppError('too_large');
	const chunks: Uint8Array[] = [];
	let size = 0;
	// Counted while it comes: a chunked body announces no length. A `for await` would cancel the stream when it throws,
	// and with it the connection, before the answer is out.
	const reader = request.body?.getReader();
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		size += part.value.byteLength;
		if (size > most) throw new AppError('too_large');
		chunks.push(part.value);
	}
	return Buffer.concat(chunks);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new AppError('bad_request', { cause: error });
	}
}

function errorAnswer(
	code: ErrorCode,
	{
		reference,
		retryAfter,
		work
	}: { reference?: string; retryAfter?: number | undefined; work?: number | undefined }
): Response {
	const body: ErrorBody = {
		error: { code, ...(reference ? { reference } : {}), ...(work === undefined ? {} : { work }) }
	};
	return new Response(JSON.stringify(body), {
		status: STATUS_OF[code],
		headers: {
			'content-type': 'application/json',
			'cache-control': 'no-store',
			...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
		}
	});
}
