/** A session for whoever has proved who she is: the cookie of it, and the one by which the device is known again. */
import type { RequestEvent } from '@sveltejs/kit';
import { nameOf } from '../auth/account-address';
import { DEVICE_COOKIE, DEVICE_SECONDS, deviceCookie } from '../auth/known-device';
import type { Visitor } from '../auth/lucia';
import { readCookie, setCookie } from '../auth/set-cookie';
import { queueNotice } from '../notices/queue';
import { moveDevices } from '../notices/settings';
import { services } from '../services';

/** By which the cookies of known devices are made. */
export function keyOf(): string {
	return services().environment.pocketBase.password;
}

/** The session that the device had before ends. */
export async function beginSession(
	event: RequestEvent,
	{ id, email }: { id: string; email: string },
	device: string
): Promise<Visitor> {
	const { auth } = services();
	const cookie = await auth.begin(id, device, readCookie(event, auth.cookieName));
	setCookie(event, cookie);
	const value = deviceCookie(nameOf(email), keyOf());
	setCookie(event, { name: DEVICE_COOKIE, value, attributes: { maxAge: DEVICE_SECONDS } });
	return auth.visitor(cookie.value);
}

/**
 * After a change of the second factor, with which all sessions of the account ended: this device goes on, with its pushes, and
 * the person is told. `before`: who it was until now.
 */
export async function beginAnew(
	event: RequestEvent,
	account: { id: string; email: string },
	device: string,
	before: Visitor
): Promise<Visitor> {
	const { clients, jobs } = services();
	const now = await beginSession(event, account, device);
	const own = before.caller.userId === account.id;
	await moveDevices(clients, account.id, own ? before.session : '', now.session);
	await queueNotice(clients, { user: account.id, kind: 'factorChanged', key: now.session });
	jobs.nudge('notices');
	return now;
}
