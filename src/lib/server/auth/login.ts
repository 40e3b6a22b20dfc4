/**
 * A login: limited per account and per address, and with the same answer whether the account is unknown, inactive or the
 * password wrong. PocketBase compares a password for unknown accounts too, so the time tells nothing either
 * (tests/contract/login.test.ts measures it).
 */
import { ClientResponseError } from 'pocketbase';
import { AppError } from '../errors';
import type { Limits } from '../limits';
import { passing, type PocketBaseClients } from '../pocketbase/client';

/** The id of the account these credentials belong to; throws `wrong_credentials` or `too_many_requests`. */
export async function checkPassword(
	{ clients, limits }: { clients: PocketBaseClients; limits: Limits },
	credentials: { email: string; password: string },
	address: string
): Promise<string> {
	const email = credentials.email.trim().toLowerCase();
	const attempt = await limits.login(email, address);
	try {
		const { record } = await clients
			.separate()
			.collection('users')
			.authWithPassword(email, credentials.password);
		await attempt.succeeded();
		return record.id;
	} catch (error) {
		const refused = error instanceof ClientResponseError && [400, 401, 403].includes(error.status);
		throw refused ? new AppError('wrong_credentials') : passing(error);
	}
}
