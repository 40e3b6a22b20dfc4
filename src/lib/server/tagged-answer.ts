/** Answers that say by an ETag whether anything has changed: who has the newest one gets "not modified" and nothing else. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';

export async function taggedAnswer(
	{ request }: Pick<RequestEvent, 'request'>,
	content: string | Uint8Array<ArrayBuffer>,
	headers: Record<string, string>
): Promise<Response> {
	const tag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
	// Weak: packed or not, it says the same.
	const all: Record<string, string> = { ...headers, etag: `W/"${tag}"`, vary: 'Accept-Encoding' };
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
