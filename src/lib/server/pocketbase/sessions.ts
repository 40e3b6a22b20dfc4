/**
 * Sessions as they are stored: by the hash of their cookie, with the account behind them. How long a session lives, and what
 * of a cookie is kept at all, is auth/adapter.ts.
 */
import type { RecordModel } from 'pocketbase';
import type { Role } from '../../domain/vocabulary';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';

export interface StoredSession {
	/** The public handle: a person sees and ends her sessions by it. */
	id: string;
	hash: string;
	user: string;
	device: string;
	createdAt: string;
	lastSeenAt: string;
	expiresAt: string;
}

export interface SessionAccount {
	id: string;
	name: string;
	email: string;
	role: Exclude<Role, 'guest'>;
	expert: string;
	networks: string[];
	circles: string[];
	meetings: string[];
	active: boolean;
}

type Found = StoredSession & { expand?: { user?: SessionAccount } };

/** Undefined when there is none; `account` is undefined when the account is gone. */
export async function sessionByHash(
	clients: PocketBaseClients,
	hash: string
): Promise<{ session: StoredSession; account: SessionAccount | undefined } | undefined> {
	const found = await clients.asSystem((system) =>
		firstOf<Found>(system, 'sessions', system.filter('hash = {:hash}', { hash }), { expand: 'user' })
	);
	return found && { session: found, account: found.expand?.user };
}

/** Last used first. */
export function sessionsOfAccount(clients: PocketBaseClients, user: string): Promise<StoredSession[]> {
	return clients.asSystem((system) =>
		system.collection('sessions').getFullList<StoredSession & RecordModel>({
			filter: system.filter('user = {:user}', { user }),
			sort: '-lastSeenAt'
		})
	);
}

export async function expiredSessions(clients: PocketBaseClients, now: Date): Promise<string[]> {
	const expired = await clients.asSystem((system) =>
		system.collection('sessions').getFullList({
			filter: system.filter('expiresAt <= {:now}', { now }),
			fields: 'id'
		})
	);
	return expired.map(({ id }) => id);
}

type Times = Record<'createdAt' | 'lastSeenAt' | 'expiresAt', Date>;

export async function beginSession(
	clients: PocketBaseClients,
	session: Times & { hash: string; user: string; device: string }
): Promise<void> {
	await clients.asSystem((system) => system.collection('sessions').create(session));
}

export async function moveSession(
	clients: PocketBaseClients,
	id: string,
	times: Partial<Pick<Times, 'lastSeenAt' | 'expiresAt'>>
): Promise<void> {
	await clients.asSystem((system) => system.collection('sessions').update(id, times));
}

/** One that is already gone is fine. */
export async function endSession(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('sessions').delete(id)));
}
