/** Down, up and the doorbell. What each guarantees is in server/sync. */
import { SYNC } from '../../protocol/endpoints/sync';
import { PROTOCOL_VERSION, TABLES_HEADER } from '../../protocol/version';
import { costsWork } from '../../protocol/costs-work';
import { noteUnexpected } from '../api';
import { readCookie } from '../auth/set-cookie';
import { addressOf } from '../client-address';
import { eventStream } from '../event-stream';
import { serve } from '../serve';
import { services } from '../services';
import { pull as pullChanges } from '../sync/pull';
import { push as pushMutations } from '../sync/push';
import type { Encoding } from '../sync/snapshot';

export const pull = serve(SYNC.pull, async ({ event: { request }, query, visitor }) =>
	pullChanges(services().pulling, (await visitor()).caller, query.cursor, tablesOf(request))
);

export const snapshot = serve(SYNC.snapshot, async ({ event: { request }, visitor }) => {
	const { caller } = await visitor();
	const { etag, body } = await services().snapshots.of(caller, tablesOf(request));
	const headers: Record<string, string> = {
		etag,
		vary: `Accept-Encoding, Cookie, ${TABLES_HEADER}`,
		// The members' directory must not stay in a browser's cache when they sign out.
		'cache-control': caller.role === 'guest' ? 'private, no-cache' : 'no-store'
	};
	if (request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers });
	const encoding = encodingFor(request.headers.get('accept-encoding') ?? '');
	headers['content-type'] = 'application/json';
	if (encoding !== 'identity') headers['content-encoding'] = encoding;
	return new Response(new Uint8Array(await body(encoding)), { headers });
});

export const push = serve(SYNC.push, async ({ body, visitor }) => {
	const { engine, news, work } = services();
	const { caller } = await visitor();
	const submitted = body.mutations.filter(costsWork);
	if (caller.role === 'guest' && submitted.length > 0)
		work.admit(
			submitted.map(({ id }) => id),
			body.work
		);
	const results = await pushMutations(engine, caller, body, noteUnexpected);
	void news.look();
	return { v: PROTOCOL_VERSION, serverTime: new Date().toISOString(), results };
});

export const events = serve(SYNC.events, async ({ event }) => {
	const { auth, limits, news } = services();
	const cookie = readCookie(event, auth.cookieName);
	const caller = async () => (await auth.visitor(cookie)).caller;
	const giveBack = limits.stream(addressOf(event));
	const stream = eventStream((tell) => {
		const stop = news.listen({ caller, tell });
		return () => {
			stop();
			giveBack();
		};
	});
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			// nginx would otherwise hold the events back.
			'x-accel-buffering': 'no'
		}
	});
});

/** 0 where the app does not say: it is of the time before there was anything to say. */
function tablesOf({ headers }: Request): number {
	const said = headers.get(TABLES_HEADER) ?? '';
	return /^\d{1,4}$/.test(said) ? Number(said) : 0;
}

function encodingFor(accepted: string): Encoding {
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}
