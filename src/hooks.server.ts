/**
 * Every request that reaches SvelteKit: the environment is checked at the start, whatever changes something must come from
 * our own pages (JSON too, which SvelteKit's own check lets pass), every answer carries the security headers. The start
 * also begins what the server does by itself (server/jobs), the end waits for it.
 */
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { ONE_CLICK_PATH } from '$lib/protocol/announcements';
import { errorResponse, noteUnexpected } from '$lib/server/api';
import { environment } from '$lib/server/env';
import { AppError } from '$lib/server/errors';
import { readCookie } from '$lib/server/auth/set-cookie';
import { answerKind, securityHeaders } from '$lib/server/security-headers';
import { services } from '$lib/server/services';
import { building } from '$app/environment';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a mailbox's own button posts (RFC 8058) comes from no page of ours: it carries a secret, and neither needs nor reads a cookie. */
const FROM_MAILBOXES = new RegExp(`^${ONE_CLICK_PATH}/[^/]+$`);

export const init: ServerInit = () => {
	if (building) return;
	environment();
	const { jobs } = services();
	jobs.start();
	// Said by scripts/host/serve.ts, which waits for what is handed to it: a mail under way is marked before the database goes.
	process.once('schutznetz:close', (wait: (work: Promise<unknown>) => void) => wait(jobs.stop()));
};

export const handle: Handle = async ({ event, resolve }) => {
	if (building) return resolve(event);
	const { origins, https } = environment();
	let visitor: ReturnType<App.Locals['visitor']> | undefined;
	event.locals.visitor = () => {
		const { auth } = services();
		return (visitor ??= auth.visitor(readCookie(event, auth.cookieName)));
	};
	const origin = event.request.headers.get('origin');
	const own =
		SAFE_METHODS.has(event.request.method) ||
		(origin !== null && origins.includes(origin)) ||
		(event.request.method === 'POST' && FROM_MAILBOXES.test(event.url.pathname));
	const response = own ? await resolve(event) : errorResponse(new AppError('foreign_origin'));
	const kind = answerKind(event.url.pathname, response.headers.get('content-type'));
	for (const [name, value] of Object.entries(securityHeaders({ kind, https }))) {
		if (name === 'content-security-policy') response.headers.append(name, value);
		else response.headers.set(name, value);
	}
	return response;
};

export const handleError: HandleServerError = ({ error, status }) => {
	// A wrong address is no fault of ours.
	if (status === 404) return { message: 'not_found' };
	return { message: `unexpected ${noteUnexpected(error)}` };
};
