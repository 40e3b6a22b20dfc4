/** Which account belongs to whom at a provider, as the system reads and writes it. Who may be bound is decided in auth/. */
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

/** Whatever she is bound to; answers how many there were. */
export async function unbind(clients: PocketBaseClients, user: string): Promise<number> {
	const bindings = await bindingsOfAccount(clients, user);
	for (const { id } of bindings)
		await clients.asSystem((system) => system.collection('providerAccounts').delete(id));
	return bindings.length;
}
