/**
 * One question by a line of the table of endpoints: what is sent and what comes back have the line's types, and the answer
 * is checked by its shape (wire.ts).
 */
import type { AnswerOf, Endpoint, Given } from '../protocol/endpoint';
import type * as z from 'zod/mini';
import type { Wire, WireRequest } from './wire';

export function call<const E extends Endpoint>(
	wire: Wire,
	{ method, path, answer, prepared }: E,
	given: Given<E>,
	as: WireRequest<unknown>['as'] = 'session'
): Promise<AnswerOf<E>> {
	const { query, body, upload } = given as { query?: Record<string, string>; body?: unknown; upload?: Blob };
	return wire.send({
		method,
		path: query ? `${path}?${new URLSearchParams(query).toString()}` : path,
		// A question that changes something says that it is JSON even where there is nothing to say.
		body: method === 'GET' ? undefined : (upload ?? body ?? {}),
		schema: answer as z.ZodMiniType<AnswerOf<E>>,
		as,
		prepared
	});
}
