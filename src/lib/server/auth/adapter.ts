/**
 * lucia's sessions in PocketBase. Only the SHA-256 of the cookie is stored: whoever reads the database cannot become
 * anybody. The record's own id is the public handle under which a person sees and ends her sessions.
 * Guarantees the absolute limit: no extension goes beyond it, whatever lucia asks for.
 */
import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	beginSession,
	endSession,
	expiredSessions,
	moveSession,
	type SessionAccount,
	sessionByHash,
	sessionsOfAccount,
	type StoredSession
} from '../pocketbase/sessions';

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

export type UserAttributes = Pick<
	SessionAccount,
	'name' | 'email' | 'role' | 'expert' | 'networks' | 'circles' | 'meetings'
>;

export class SessionAdapter implements Adapter {
	readonly #clients: PocketBaseClients;
	readonly #now: () => Date;

	constructor(clients: PocketBaseClients, now: () => Date) {
		this.#clients = clients;
		this.#now = now;
	}

	async getSessionAndUser(sessionId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
		const found = await sessionByHash(this.#clients, hashOf(sessionId));
		if (!found) return [null, null];
		const { session, account } = found;
		const touched = await this.#touch(toSession(session, sessionId), session.id);
		return [touched, account?.active === true ? toUser(account) : null];
	}

	async getUserSessions(userId: string): Promise<DatabaseSession[]> {
		const sessions = await sessionsOfAccount(this.#clients, userId);
		// The cookie's value is not known here; nobody needs it to show or end a session.
		return sessions.map((session) => toSession(session, session.id));
	}

	async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
		const { device, createdAt, lastSeenAt } = attributes;
		const times = { expiresAt, createdAt, lastSeenAt };
		await beginSession(this.#clients, { hash: hashOf(id), user: userId, device, ...times });
	}

	async updateSessionExpiration(sessionId: string, expiresAt: Date): Promise<void> {
		const found = await sessionByHash(this.#clients, hashOf(sessionId));
		if (!found) return;
		const limit = absoluteEnd(toSession(found.session, sessionId));
		const end = expiresAt > limit ? limit : expiresAt;
		await moveSession(this.#clients, found.session.id, { expiresAt: end });
	}

	async deleteSession(sessionId: string): Promise<void> {
		const found = await sessionByHash(this.#clients, hashOf(sessionId));
		if (found) await this.deleteByHandle(found.session.id);
	}

	async deleteUserSessions(userId: string): Promise<void> {
		for (const { attributes } of await this.getUserSessions(userId))
			await this.deleteByHandle(attributes.handle);
	}

	async deleteExpiredSessions(): Promise<void> {
		for (const id of await expiredSessions(this.#clients, this.#now())) await this.deleteByHandle(id);
	}

	/** Ends the session with this public handle; one that is already gone is fine. */
	deleteByHandle(handle: string): Promise<void> {
		return endSession(this.#clients, handle);
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
		await moveSession(this.#clients, handle, { expiresAt: extended, lastSeenAt: now });
		return { ...session, expiresAt: extended };
	}
}

/** SHA-256 in hex of a session's id, the only form in which it is stored. */
export function hashOf(sessionId: string): string {
	return createHash('sha256').update(sessionId).digest('hex');
}

function absoluteEnd({ attributes }: DatabaseSession): Date {
	return new Date(attributes.createdAt.getTime() + ABSOLUTE_DAYS * DAY_MS);
}

function toSession(stored: StoredSession, id: string): DatabaseSession {
	return {
		id,
		userId: stored.user,
		expiresAt: new Date(stored.expiresAt),
		attributes: {
			handle: stored.id,
			device: stored.device,
			createdAt: new Date(stored.createdAt),
			lastSeenAt: new Date(stored.lastSeenAt)
		}
	};
}

function toUser({ id, ...account }: SessionAccount): DatabaseUser {
	const { name, email, role, expert, networks, circles, meetings } = account;
	return { id, attributes: { name, email, role, expert, networks, circles, meetings } };
}
