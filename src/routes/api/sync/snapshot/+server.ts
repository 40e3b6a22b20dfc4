import { endpoint } from '$lib/server/api';
import { services } from '$lib/server/services';
import type { Encoding } from '$lib/server/sync/snapshot';

export const GET = endpoint(async (event) => {
	const { limits, snapshots } = services();
	await limits.snapshot(event.getClientAddress());
	const { caller } = await event.locals.visitor();
	const { etag, body } = await snapshots.of(caller);
	const headers: Record<string, string> = {
		etag,
		vary: 'Accept-Encoding, Cookie',
		// The members' directory must not stay in a browser's cache when they sign out.
		'cache-control': caller.role === 'guest' ? 'private, no-cache' : 'no-store'
	};
	if (event.request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers });
	const encoding = encodingFor(event.request.headers.get('accept-encoding') ?? '');
	headers['content-type'] = 'application/json';
	if (encoding !== 'identity') headers['content-encoding'] = encoding;
	return new Response(new Uint8Array(await body(encoding)), { headers });
});

function encodingFor(accepted: string): Encoding {
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}
