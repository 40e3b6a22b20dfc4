/**
 * Answers that everybody may have and keep. Guarantees: they say by an ETag whether anything has changed, hold for five minutes,
 * and may be read by pages of any origin; no cookie is read or set for them, so that everybody gets the same.
 */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { PUBLIC_READ_SECONDS } from '../../domain/place/public-read';
import { taggedAnswer } from '../tagged-answer';

export function openAnswer(
	event: Pick<RequestEvent, 'request'>,
	content: string | Uint8Array<ArrayBuffer>,
	headers: Record<string, string>
): Promise<Response> {
	return taggedAnswer(event, content, {
		...headers,
		'cache-control': `public, max-age=${PUBLIC_READ_SECONDS}`
	});
}

/** For pages of any origin, refusals too: a script is then told why it gets nothing. */
export function forEveryOrigin(handler: RequestHandler): RequestHandler {
	return async (event) => {
		const response = await handler(event);
		response.headers.set('access-control-allow-origin', '*');
		return response;
	};
}
