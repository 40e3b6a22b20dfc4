/**
 * A login: limited per account and per address, and with the same answer whether the account is unknown, inactive or the
 * password wrong (tests/contract/login.test.ts; the time is measured by `npm run measure -- login`).
 */
import type { RequestEvent } from '@sveltejs/kit';
import { addressOf } from '../client-address';
import { AppError } from '../errors';
import type { Limits } from '../limits';
import { accountByPassword } from '../pocketbase/accounts';
import type { PocketBaseClients } from '../pocketbase/client';
import { nameOf } from './account-address';
import { DEVICE_COOKIE, knownDevice } from './known-device';
import { readCookie } from './set-cookie';

/** From where somebody tries: the address, and the device's name where the account has signed in on it before. */
export interface From {
	address: string;
	deviceOf: (email: string) => string;
}

/** Where a request comes from. */
export function fromOf(event: RequestEvent, key: string): From {
	const cookie = readCookie(event, DEVICE_COOKIE);
	return { address: addressOf(event), deviceOf: (email) => knownDevice(cookie, email, key) };
}

/** The id of the account these credentials belong to; throws `wrong_credentials` or `too_many_requests`. */
export async function checkPassword(
	{ clients, limits }: { clients: PocketBaseClients; limits: Limits },
	credentials: { email: string; password: string },
	{ address, deviceOf }: From
): Promise<string> {
	const email = nameOf(credentials.email);
	const attempt = await limits.login(email, address, deviceOf(email));
	const account = await accountByPassword(clients, email, credentials.password);
	if (account === undefined) throw new AppError('wrong_credentials');
	await attempt.succeeded();
	return account;
}
