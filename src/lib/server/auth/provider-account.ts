/**
 * Who has signed in at a provider → her account here. Guarantees: no account is made; one is found the first time by an address
 * that the provider has verified, and from then on by the provider's own word for the person alone. So nobody comes into an
 * account by an address that was hers only later, nor by changing her own there. Who is found by her address is bound once she is
 * in, by all that her account asks for (endpoints/session.ts).
 */
import { AppError } from '../errors';
import { accountByEmail, accountById } from '../pocketbase/accounts';
import type { PocketBaseClients } from '../pocketbase/client';
import { deleteTicketsOf } from '../pocketbase/factor-tickets';
import { bind, bindingOf, bindingsOfAccount, type Subject } from '../pocketbase/provider-accounts';
import { nameOfVerified } from './account-address';
import type { Proof } from './provider';

type Account = NonNullable<Awaited<ReturnType<typeof accountById>>>;

/**
 * `binds`: what is to be bound, the first time. Throws `wrong_credentials` where there is no active account, `forbidden` without a
 * verified address the first time, `conflict` for an account that is somebody else's at this provider.
 */
export async function accountOfProof(
	clients: PocketBaseClients,
	proof: Proof
): Promise<{ account: Account; binds: Subject | undefined }> {
	const bound = await bindingOf(clients, proof);
	const id = bound?.user ?? (await accountToBind(clients, proof));
	const account = await accountById(clients, id);
	if (!account?.active) throw new AppError('wrong_credentials');
	const { issuer, subject } = proof;
	return { account, binds: bound ? undefined : { issuer, subject } };
}

/** From now on she is known there; what was begun by less is over. Throws `conflict` where somebody else was faster. */
export async function bindAccount(
	clients: PocketBaseClients,
	user: string,
	binds: Subject,
	now: Date
): Promise<void> {
	if (!(await bind(clients, { ...binds, user }, now))) throw new AppError('conflict');
	await deleteTicketsOf(clients, user);
}

async function accountToBind(clients: PocketBaseClients, { issuer, verifiedEmail }: Proof): Promise<string> {
	if (verifiedEmail === '') throw new AppError('forbidden');
	const name = nameOfVerified(verifiedEmail);
	const account = name === '' ? undefined : await accountByEmail(clients, name);
	if (!account?.active) throw new AppError('wrong_credentials');
	const bindings = await bindingsOfAccount(clients, account.id);
	if (bindings.some((binding) => binding.issuer === issuer)) throw new AppError('conflict');
	return account.id;
}
