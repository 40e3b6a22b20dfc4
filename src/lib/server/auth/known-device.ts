/**
 * Devices that have signed in to an account before: a cookie that outlives the session, made from the address and a secret of
 * the server. It lets nobody in; it only keeps what strangers try from using up its owner's tries (limits.ts).
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const DEVICE_COOKIE = '__Host-device';
export const DEVICE_SECONDS = 400 * 24 * 60 * 60;

/** The cookie for a device on which `email` has just signed in. */
export function deviceCookie(email: string, key: string): string {
	const name = randomBytes(12).toString('base64url');
	return `${name}.${sign(email, name, key)}`;
}

/** The name of the device, when `email` has signed in on it before; else empty. */
export function knownDevice(cookie: string | undefined, email: string, key: string): string {
	const [name = '', signature = ''] = cookie?.split('.') ?? [];
	const [given, expected] = [signature, sign(email, name, key)].map((text) => Buffer.from(text));
	const same = given && expected && given.length === expected.length && timingSafeEqual(given, expected);
	return same ? name : '';
}

function sign(email: string, name: string, key: string): string {
	return createHmac('sha256', key)
		.update(JSON.stringify(['known device', email, name]))
		.digest('base64url');
}
