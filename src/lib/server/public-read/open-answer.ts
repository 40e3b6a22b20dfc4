/**
 * Answers that everybody may have and keep. Guarantees: they say by an ETag whether anything has changed, hold for five minutes,
 * and may be read by pages of any origin; no cookie is read or set for them, so that everybody gets the same.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import { PUBLIC_READ_SECONDS } from '../../domain/place/public-read';

export async function openAnswer(
	{ request }: Pick<RequestEvent, 'request'>,
	content: string | Uint8Array<ArrayBuffer>,
	headers: Record<string, string>
): Promise<Response> {
	const tag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
	const all: Record<string, string> = {
		...headers,
		// Weak: packed or not, it says the same.
		etag: `W/"${tag}"`,
		'cache-control': `public, max-age=${PUBLIC_READ_SECONDS}`,
		vary: 'Accept-Encoding'
	};
	if (request.headers.get('if-none-match')?.includes(`"${tag}"`)) {
		// A policy stays: that of "not modified" takes the place of the one that is kept.
		const kept = Object.entries(all).filter(([name]) => !/^content-(type|disposition)$/.test(name));
		return new Response(null, { status: 304, headers: Object.fromEntries(kept) });
	}
	if (typeof content !== 'string' || !/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
		return new Response(content, { headers: all });
	const packed = await promisify(gzip)(content);
	return new Response(new Uint8Array(packed), { headers: { ...all, 'content-encoding': 'gzip' } });
}

/** For pages of any origin, refusals too: a script is then told why it gets nothing. */
export function forEveryOrigin(handler: RequestHandler): RequestHandler {
	return async (event) => {
		const response = await handler(event);
		response.headers.set('access-control-allow-origin', '*');
		return response;
	};
}
