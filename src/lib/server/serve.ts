/**
 * An endpoint's line in the table + what it answers → SvelteKit's handler. Guarantees for every endpoint: protocol version,
 * query, who, limit and body are checked by the line before anything is done, and a failure is answered as its code.
 * What is answered has the type of the line; large answers that lie ready are handed over as a `Response`.
 */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type * as z from 'zod/mini';
import type { AnswerOf, BodyOf, Endpoint, QueryOf } from '../protocol/endpoint';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../protocol/version';
import { answer, errorResponse, readBody, readFile } from './api';
import type { Visitor } from './auth/lucia';
import { addressOf } from './client-address';
import { AppError } from './errors';
import { services } from './services';

export interface Asked<E extends Endpoint> {
	event: RequestEvent;
	query: QueryOf<E>;
	body: BodyOf<E>;
	/** The file that was sent, where the line takes one. */
	file: Uint8Array<ArrayBuffer>;
	/** Who asks; looked up once, and only when somebody wants to know. */
	visitor: () => Promise<Visitor>;
}

type Answered<E extends Endpoint> = E extends { answer: unknown } ? AnswerOf<E> | Response : Response;

export function serve<const E extends Endpoint>(
	endpoint: E,
	handle: (asked: Asked<E>) => Promise<Answered<E>>
): RequestHandler {
	return async (event) => {
		try {
			if (!endpoint.anyVersion) checkVersion(event);
			const query = readQuery(event, endpoint.query) as QueryOf<E>;
			await admit(event, endpoint);
			// What counts by the body is read first; all else is not read before it is known to be allowed.
			const early = endpoint.counts === undefined ? undefined : await bodyOf(event, endpoint);
			await takeLimit(event, endpoint, early);
			const body = (early ?? (await bodyOf(event, endpoint))) as BodyOf<E>;
			const file = await readFile(event, endpoint.upload);
			const answered = await handle({ event, query, body, file, visitor: () => event.locals.visitor() });
			return answered instanceof Response ? answered : await answer(event, answered);
		} catch (error) {
			return errorResponse(error);
		}
	};
}

function checkVersion({ request }: RequestEvent): void {
	if (request.headers.get(PROTOCOL_HEADER) !== String(PROTOCOL_VERSION))
		throw new AppError('upgrade_required');
}

/** Parameters that the line does not name, and one that comes twice, are refused. */
function readQuery({ url }: RequestEvent, shape: Endpoint['query']): unknown {
	const known = Object.keys(shape?.shape ?? {});
	for (const name of url.searchParams.keys())
		if (!known.includes(name) || url.searchParams.getAll(name).length > 1) throw new AppError('bad_request');
	const parsed = shape?.safeParse(Object.fromEntries(url.searchParams));
	if (parsed?.success === false) throw new AppError('bad_request');
	return parsed?.data;
}

async function admit(event: RequestEvent, { who }: Endpoint): Promise<void> {
	if (who === 'anyone') return;
	const { role } = (await event.locals.visitor()).caller;
	if (role === 'guest') throw new AppError('unauthenticated');
	if (who === 'desk' && role !== 'coordination') throw new AppError('forbidden');
}

function takeLimit(event: RequestEvent, { limit, counts }: Endpoint, body: unknown): Promise<void> {
	const list = counts === undefined ? undefined : (body as Record<string, readonly unknown[]>)[counts];
	return services().limits.take(limit, {
		address: addressOf(event),
		account: async () => (await event.locals.visitor()).caller.userId,
		times: list?.length ?? 1,
		bytes: list === undefined ? 0 : JSON.stringify(list).length
	});
}

async function bodyOf(event: RequestEvent, { body }: Endpoint): Promise<unknown> {
	if (body === undefined) return undefined;
	const shape: z.ZodMiniType = typeof body === 'function' ? await body() : body;
	return readBody(event, shape);
}
