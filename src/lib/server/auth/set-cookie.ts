/**
 * Reads the two cookies of a device and puts them on the answer, with the attributes that a `__Host-` cookie must have. Safari
 * keeps no such cookie of a plain `http://localhost`: the demo alone, and on no other address, goes without the prefix.
 */
import type { RequestEvent } from '@sveltejs/kit';
import type { Cookie } from 'lucia';

type Set = Pick<Cookie, 'name' | 'value'> & { attributes: Pick<Cookie['attributes'], 'maxAge'> };

/** Whether this is the demo on this very machine: it says so, and its address can be reached from nowhere else. */
export function isPlain({
	PLAIN_COOKIES,
	ORIGIN = ''
}: Readonly<Record<string, string | undefined>>): boolean {
	return PLAIN_COOKIES === 'demo' && /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(ORIGIN);
}

/** As the browser keeps it. */
const nameFor = (name: string) => (isPlain(process.env) ? name.replace('__Host-', '') : name);

export function readCookie(event: Pick<RequestEvent, 'cookies'>, name: string): string | undefined {
	return event.cookies.get(nameFor(name));
}

export function setCookie(event: RequestEvent, { name, value, attributes }: Set): void {
	event.cookies.set(nameFor(name), value, {
		path: '/',
		secure: !isPlain(process.env),
		httpOnly: true,
		sameSite: 'lax',
		maxAge: attributes.maxAge
	});
}
