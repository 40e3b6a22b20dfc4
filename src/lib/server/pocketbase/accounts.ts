/** Accounts: whose password this is, and where one is written to. What an account may do is domain/access. */
import type PocketBase from 'pocketbase';
import { ClientResponseError } from 'pocketbase';
import type { ChosenPassword } from '../auth/known-passwords';
import type { Role } from '../../domain/vocabulary';
import { passing, type PocketBaseClients } from './client';
import { firstOf } from './first-of';

/**
 * The id of the account these credentials belong to; undefined for an unknown account, an inactive one and a wrong password
 * alike. PocketBase compares a password for unknown accounts too, so the time tells nothing either.
 */
export async function accountByPassword(
	clients: PocketBaseClients,
	email: string,
	password: string
): Promise<string | undefined> {
	try {
		const { record } = await clients.separate().collection('users').authWithPassword(email, password);
		return record.id;
	} catch (error) {
		if (error instanceof ClientResponseError && [400, 401, 403].includes(error.status)) return undefined;
		throw passing(error);
	}
}

export function accountById(
	clients: PocketBaseClients,
	id: string
): Promise<{ id: string; email: string; role: Role; active: boolean; invitedAt: string } | undefined> {
	return clients.asSystem((system) => firstOf(system, 'users', system.filter('id = {:id}', { id })));
}

/** Whatever capitals it was written in when the account was made; `email` as `nameOf` gives it. */
export function byAddress(system: PocketBase, email: string): string {
	return system.filter('email:lower = {:email}', { email });
}

export function accountByEmail(
	clients: PocketBaseClients,
	email: string
): Promise<{ id: string; active: boolean; invitedAt: string } | undefined> {
	return clients.asSystem((system) => firstOf(system, 'users', byAddress(system, email)));
}

/** No longer suspended. */
export async function activate(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => system.collection('users').update(id, { active: true, invitedAt: '' }));
}

/** A new password; the database ends the account's sessions with it. */
export async function setPassword(
	clients: PocketBaseClients,
	id: string,
	password: ChosenPassword
): Promise<void> {
	await clients.asSystem((system) =>
		system.collection('users').update(id, { password, passwordConfirm: password })
	);
}
