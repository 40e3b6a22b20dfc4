/**
 * Who has signed in at a provider → her account here. Guarantees: no account is made; one is found the first time by an address
 * that the provider has verified, and from then on by the provider's own word for the person alone. So nobody comes into an
 * account by an address that was hers only later, nor by changing her own there.
 */
import { AppError } from '../errors';
import { accountByEmail, accountById } from '../pocketbase/accounts';
import type { PocketBaseClients } from '../pocketbase/client';
import { bind, bindingOf, bindingsOfAccount } from '../pocketbase/provider-accounts';
import { nameOf } from './login';
import type { Proof } from './provider';

type Account = NonNullable<Awaited<ReturnType<typeof accountById>>>;

/**
 * Throws `wrong_credentials` where there is no active account, `forbidden` without a verified address the first time, `conflict`
 * for an account that is somebody else's at this provider.
 */
export async function accountOfProof(clients: PocketBaseClients, proof: Proof, now: Date): Promise<Account> {
	const bound = await bindingOf(clients, proof);
	const id = bound?.user ?? (await accountToBind(clients, proof));
	const account = await accountById(clients, id);
	if (!account?.active) throw new AppError('wrong_credentials');
	const { issuer, subject } = proof;
	if (!bound && !(await bind(clients, { issuer, subject, user: id }, now))) throw new AppError('conflict');
	return account;
}

async function accountToBind(clients: PocketBaseClients, { issuer, verifiedEmail }: Proof): Promise<string> {
	if (verifiedEmail === '') throw new AppError('forbidden');
	const account = await accountByEmail(clients, nameOf(verifiedEmail));
	if (!account?.active) throw new AppError('wrong_credentials');
	const bindings = await bindingsOfAccount(clients, account.id);
	if (bindings.some((binding) => binding.issuer === issuer)) throw new AppError('conflict');
	return account.id;
}
