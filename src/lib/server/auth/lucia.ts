/**
 * The one file that knows lucia (its upstream is deprecated; docs/decisions says how it would be replaced): cookie →
 * visitor, login → new session, and the sessions of an account.
 * Guarantees: a session id is never used twice, an inactive account has no session, and the role is read anew with
 * every request, so a role that was withdrawn is gone at once.
 */
import { type Cookie, Lucia, TimeSpan } from 'lucia';
import { type Caller, GUEST } from '../../domain/access/caller';
import type { Account, DeviceSession } from '../../protocol/session';
import { callerOf } from '../pocketbase/caller-of';
import { sessionsOfAccount } from '../pocketbase/sessions';
import type { EndedDevices } from './ended-devices';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	ABSOLUTE_DAYS,
	IDLE_DAYS,
	hashOf,
	SessionAdapter,
	type SessionAttributes,
	type UserAttributes
} from './adapter';

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionAttributes, UserAttributes>;
		DatabaseSessionAttributes: SessionAttributes;
		DatabaseUserAttributes: UserAttributes;
	}
}

/** Who is behind a request. */
export interface Visitor {
	caller: Caller;
	account: Account | null;
	/** Public handle of the present session; empty for guests. */
	session: string;
	/** The account whose things this device has to wipe: its session was ended from afar. */
	wipe?: string;
}

const NOBODY: Visitor = { caller: GUEST, account: null, session: '' };

export class Auth {
	readonly cookieName = '__Host-session';
	readonly #lucia: Lucia<SessionAttributes, UserAttributes>;
	readonly #adapter: SessionAdapter;
	readonly #clients: PocketBaseClients;
	readonly #now: () => Date;
	readonly #ended: EndedDevices;

	constructor(clients: PocketBaseClients, now: () => Date, ended: EndedDevices) {
		this.#clients = clients;
		this.#ended = ended;
		this.#now = now;
		this.#adapter = new SessionAdapter(clients, now);
		this.#lucia = new Lucia(this.#adapter, {
			sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
			sessionCookie: { name: this.cookieName, attributes: { secure: true, sameSite: 'lax', path: '/' } },
			getSessionAttributes: (attributes) => attributes,
			getUserAttributes: (attributes) => attributes
		});
	}

	async visitor(sessionId: string | undefined): Promise<Visitor> {
		if (!sessionId) return NOBODY;
		// Before the database is asked: one that was put back may know the session again.
		const wipe = await this.#ended.ownerOf(hashOf(sessionId));
		if (wipe !== undefined) return { ...NOBODY, wipe };
		const { session, user } = await this.#lucia.validateSession(sessionId);
		if (!session) return NOBODY;
		const { id, name, email, role, expert, networks, circles, meetings } = user;
		return {
			caller: await callerOf(this.#clients, { id, role, expert, networks, circles, meetings }),
			account: { id, name, email, role, expertId: expert, networks },
			session: session.handle
		};
	}

	/** A new session for `userId`; the one the phone had before ends. */
	async begin(userId: string, device: string, previous: string | undefined): Promise<Cookie> {
		if (previous) await this.#lucia.invalidateSession(previous);
		await this.#lucia.deleteExpiredSessions();
		const now = this.#now();
		const attributes = { handle: '', device, createdAt: now, lastSeenAt: now };
		const session = await this.#lucia.createSession(userId, attributes);
		const cookie = this.#lucia.createSessionCookie(session.id);
		// The server ends an idle session; the cookie lives as long as a session can at all.
		cookie.attributes.maxAge = ABSOLUTE_DAYS * 24 * 60 * 60;
		return cookie;
	}

	async end(sessionId: string | undefined): Promise<Cookie> {
		if (sessionId) await this.#lucia.invalidateSession(sessionId);
		return this.#lucia.createBlankSessionCookie();
	}

	async sessionsOf(userId: string, current: string): Promise<DeviceSession[]> {
		const sessions = await this.#lucia.getUserSessions(userId);
		return sessions.map(({ handle, device, createdAt, lastSeenAt }) => ({
			id: handle,
			device,
			createdAt: createdAt.toISOString(),
			lastSeenAt: lastSeenAt.toISOString(),
			current: handle === current
		}));
	}

	/** Ends those sessions of `userId` that `which` names, and has their devices wiped; false when there was none. */
	async endSome(userId: string, which: (session: { id: string }) => boolean): Promise<boolean> {
		const chosen = (await sessionsOfAccount(this.#clients, userId)).filter(which);
		if (chosen.length > 0)
			await this.#ended.add(
				userId,
				chosen.map(({ hash }) => hash)
			);
		for (const { id } of chosen) await this.#adapter.deleteByHandle(id);
		return chosen.length > 0;
	}
}
