/** Puts lucia's cookie on the answer, with the attributes that a `__Host-` cookie must have. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Cookie } from 'lucia';

type Set = Pick<Cookie, 'name' | 'value'> & { attributes: Pick<Cookie['attributes'], 'maxAge'> };

export function setCookie(event: RequestEvent, { name, value, attributes }: Set): void {
	event.cookies.set(name, value, {
		path: '/',
		secure: true,
		httpOnly: true,
		sameSite: 'lax',
		maxAge: attributes.maxAge
	});
}
