/** Which account belongs to whom at a provider, as the system reads and writes it. Who may be bound is decided in auth/. */
import { metMissingRow } from './batch-failure';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

/** Somebody at a provider, by its own word for her. */
export interface Subject {
	issuer: string;
	subject: string;
}

export interface Binding extends Subject {
	id: string;
	user: string;
	boundAt: string;
}

export function bindingOf(
	clients: PocketBaseClients,
	{ issuer, subject }: Subject
): Promise<Binding | undefined> {
	return clients.asSystem((system) =>
		firstOf(
			system,
			'providerAccounts',
			system.filter('issuer = {:issuer} && subject = {:subject}', { issuer, subject })
		)
	);
}

export function bindingsOfAccount(clients: PocketBaseClients, user: string): Promise<Binding[]> {
	return clients.asSystem((system) =>
		system.collection('providerAccounts').getFullList({
			filter: system.filter('user = {:user}', { user }),
			sort: '-boundAt,id'
		})
	);
}

/** False when the account is somebody else's there, or she has another account here. */
export async function bind(
	clients: PocketBaseClients,
	{ issuer, subject, user }: Subject & { user: string },
	at: Date
): Promise<boolean> {
	try {
		await clients.asSystem((system) =>
			system.collection('providerAccounts').create({ issuer, subject, user, boundAt: at })
		);
		return true;
	} catch (error) {
		const there = await bindingOf(clients, { issuer, subject });
		// Two tabs at the same moment bind the same.
		if (there) return there.user === user;
		if ((await bindingsOfAccount(clients, user)).some((one) => one.issuer === issuer)) return false;
		throw error;
	}
}

/**
 * Whatever she is bound to; answers how many there were. With another key of the account end its sessions and tickets, by the
 * database's own triggers: nobody stays who came by what is loosened.
 */
export async function unbind(clients: PocketBaseClients, user: string): Promise<number> {
	const bindings = await bindingsOfAccount(clients, user);
	if (bindings.length === 0) return 0;
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			for (const { id } of bindings) batch.collection('providerAccounts').delete(id);
			batch.collection('users').update(user, { 'tokenKey:autogenerate': '' });
			return batch.send();
		});
		return bindings.length;
	} catch (error) {
		// Two taps at the same moment: the other one has done it.
		if (metMissingRow(error)) return unbind(clients, user);
		throw error;
	}
}

export async function accountsBound(clients: PocketBaseClients): Promise<ReadonlySet<string>> {
	const rows = await clients.asSystem((system) =>
		system.collection('providerAccounts').getFullList<Pick<Binding, 'user'>>({ fields: 'user' })
	);
	return new Set(rows.map(({ user }) => user));
}
