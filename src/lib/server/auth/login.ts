/**
 * A login: limited per account and per address, and with the same answer whether the account is unknown, inactive or the
 * password wrong (tests/contract/login.test.ts measures the time as well).
 */
import { AppError } from '../errors';
import type { Limits } from '../limits';
import { accountByPassword } from '../pocketbase/accounts';
import type { PocketBaseClients } from '../pocketbase/client';

/** The id of the account these credentials belong to; throws `wrong_credentials` or `too_many_requests`. */
export async function checkPassword(
	{ clients, limits }: { clients: PocketBaseClients; limits: Limits },
	credentials: { email: string; password: string },
	address: string
): Promise<string> {
	const email = credentials.email.trim().toLowerCase();
	const attempt = await limits.login(email, address);
	const account = await accountByPassword(clients, email, credentials.password);
	if (account === undefined) throw new AppError('wrong_credentials');
	await attempt.succeeded();
	return account;
}
