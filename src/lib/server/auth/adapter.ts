/**
 * lucia's sessions in PocketBase. Only the SHA-256 of the cookie is stored: whoever reads the database cannot become
 * anybody. The record's own id is the public handle under which a person sees and ends her sessions.
 * Guarantees the absolute limit: no extension goes beyond it, whatever lucia asks for.
 */
import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type PocketBase from 'pocketbase';
import type { RecordModel } from 'pocketbase';
import type { Role } from '../../domain/vocabulary';
import { isMissing, type PocketBaseClients } from '../pocketbase/client';

const DAY_MS = 86_400_000;
export const IDLE_DAYS = 14;
export const ABSOLUTE_DAYS = 90;
/** A session in use is extended when it was last seen so long ago: not at every request. */
const TOUCH_AFTER_MS = 10 * 60_000;

export interface SessionAttributes {
	handle: string;
	device: string;
	createdAt: Date;
	lastSeenAt: Date;
}

export interface UserAttributes {
	name: string;
	email: string;
	role: Exclude<Role, 'guest'>;
	expert: string;
}

export class SessionAdapter implements Adapter {
	readonly #clients: PocketBaseClients;
	readonly #now: () => Date;

	constructor(clients: PocketBaseClients, now: () => Date) {
		this.#clients = clients;
		this.#now = now;
	}

	async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
		const record = await this.#clients.asSystem((system) => bySessionId(system, sessionId));
		if (!record) return [null, null];
		const session = await this.#touch(toSession(record, sessionId), record.id);
		const user = record.expand?.user as RecordModel | undefined;
		return [session, user?.active === true ? toUser(user) : null];
	}

	async getUserSessions(userId: string): Promise<DatabaseSession[]> {
		const records = await this.#clients.asSystem((system) =>
			system.collection('sessions').getFullList({
				filter: system.filter('user = {:userId}', { userId }),
				sort: '-lastSeenAt'
			})
		);
		// The cookie's value is not known here; nobody needs it to show or end a session.
		return records.map((record) => toSession(record, record.id));
	}

	async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
		const { device, createdAt, lastSeenAt } = attributes;
		await this.#clients.asSystem((system) =>
			system
				.collection('sessions')
				.create({ hash: hashOf(id), user: userId, expiresAt, device, createdAt, lastSeenAt })
		);
	}

	async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
		await this.#clients.asSystem(async (system) => {
			const record = await bySessionId(system, sessionId);
			if (!record) return;
			const limit = absoluteEnd(toSession(record, sessionId));
			const end = expiresAt > limit ? limit : expiresAt;
			await system.collection('sessions').update(record.id, { expiresAt: end });
		});
	}

	async deleteSession(sessionId: string): Promise<void> {
		await this.#clients.asSystem(async (system) => {
			const record = await bySessionId(system, sessionId);
			if (record) await system.collection('sessions').delete(record.id);
		});
	}

	async deleteUserSessions(userId: string): Promise<void> {
		for (const { attributes } of await this.getUserSessions(userId))
			await this.deleteByHandle(attributes.handle);
	}

	async deleteExpiredSessions(): Promise<void> {
		const expired = await this.#clients.asSystem((system) =>
			system.collection('sessions').getFullList({
				filter: system.filter('expiresAt <= {:now}', { now: this.#now() }),
				fields: 'id'
			})
		);
		for (const { id } of expired) await this.deleteByHandle(id);
	}

	/** Ends the session with this public handle; one that is already gone is fine. */
	async deleteByHandle(handle: string): Promise<void> {
		await this.#clients.asSystem((system) =>
			system
				.collection('sessions')
				.delete(handle)
				.catch((error: unknown) => {
					if (!isMissing(error)) throw error;
				})
		);
	}

	/** Notes that the session is in use, and moves its idle limit on. */
	async #touch(session: DatabaseSession, handle: string): Promise<DatabaseSession> {
		const now = this.#now();
		const end = absoluteEnd(session);
		// An idle limit that was written beyond the absolute one does not count.
		const expiresAt = session.expiresAt > end ? end : session.expiresAt;
		const lastSeen = session.attributes.lastSeenAt.getTime();
		if (expiresAt <= now || now.getTime() - lastSeen < TOUCH_AFTER_MS) return { ...session, expiresAt };
		const extended = new Date(Math.min(end.getTime(), now.getTime() + IDLE_DAYS * DAY_MS));
		await this.#clients.asSystem((system) =>
			system.collection('sessions').update(handle, { expiresAt: extended, lastSeenAt: now })
		);
		return { ...session, expiresAt: extended };
	}
}

/** SHA-256 in hex of a session's id, the only form in which it is stored. */
export function hashOf(sessionId: string): string {
	return createHash('sha256').update(sessionId).digest('hex');
}

async function bySessionId(system: PocketBase, sessionId: string): Promise<RecordModel | undefined> {
	const filter = system.filter('hash = {:hash}', { hash: hashOf(sessionId) });
	const options = { filter, expand: 'user', skipTotal: true };
	return (await system.collection('sessions').getList(1, 1, options)).items[0];
}

function absoluteEnd({ attributes }: DatabaseSession): Date {
	return new Date(attributes.createdAt.getTime() + ABSOLUTE_DAYS * DAY_MS);
}

function toSession(record: RecordModel, id: string): DatabaseSession {
	return {
		id,
		userId: record.user,
		expiresAt: toDate(record.expiresAt),
		attributes: {
			handle: record.id,
			device: record.device,
			createdAt: toDate(record.createdAt),
			lastSeenAt: toDate(record.lastSeenAt)
		}
	};
}

function toUser({ id, name, email, role, expert }: RecordModel): DatabaseUser {
	return { id, attributes: { name, email, role, expert } };
}

function toDate(stored: string): Date {
	return new Date(stored.replace(' ', 'T'));
}
