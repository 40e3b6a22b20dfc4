/**
 * The server's ways into PocketBase: as a guest, as a user (an impersonation token, kept for some minutes), and as the
 * system, which serves sessions, the change feed, idempotency records and receipts alone. Each says the server's word, without
 * which PocketBase's rules let nobody in (pb_migrations/1700000070_door.js).
 * PocketBase takes a token it does not accept for no token at all, and answers as to a guest: whoever reads as a user
 * proves afterwards that the token held (`readAs`), or withdrawn rows and a lost token would look alike.
 */
import { createHmac } from 'node:crypto';
import PocketBase, { BaseAuthStore, ClientResponseError, isTokenExpired } from 'pocketbase';
import type { Caller } from '../../domain/access/caller';
import { AppError } from '../errors';
import { withIsoDates } from './dates';

const TIMEOUT_MS = 10_000;
const IMPERSONATION_SECONDS = 900;
/** Tokens this near to their end are replaced. */
const MARGIN_SECONDS = 60;
const USERS_KEPT = 500;

interface Access {
	url: string;
	email: string;
	password: string;
}

export class PocketBaseClients {
	readonly guest: PocketBase;
	readonly #system: PocketBase;
	#signingIn: Promise<unknown> | undefined;
	readonly #users = new Map<string, PocketBase>();

	constructor(readonly access: Access) {
		this.guest = newClient(access);
		this.#system = newClient(access);
	}

	/** Runs `work` as the system; signs in first where needed, and once more when PocketBase was restarted. */
	async asSystem<T>(work: (client: PocketBase) => Promise<T>): Promise<T> {
		if (isTokenExpired(this.#system.authStore.token, MARGIN_SECONDS)) await this.#signIn();
		try {
			return await work(this.#system);
		} catch (error) {
			if (!isRefused(error)) throw passing(error);
			await this.#signIn();
			return work(this.#system).catch((again: unknown) => {
				throw passing(again);
			});
		}
	}

	/** Runs `read` as `caller`, and again with a new token when the first one did not hold. */
	async readAs<T>(caller: Caller, read: (client: PocketBase) => Promise<T>): Promise<T> {
		for (const fresh of [false, true]) {
			const client = await this.as(caller, fresh);
			const answer = await read(client).catch((error: unknown) => {
				throw passing(error);
			});
			if (caller.role === 'guest' || (await holds(client, caller))) return answer;
		}
		// The account changed under the request; the next one finds it as it is now.
		throw new AppError('unavailable', { retryAfter: 1 });
	}

	/** A client of the system's that waits longer than a request may take. */
	async patient(patience: number): Promise<PocketBase> {
		const client = newClient(this.access, patience);
		const { email, password } = this.access;
		await client.collection('_superusers').authWithPassword(email, password);
		return client;
	}

	/** A guest's client of its own, for a login: it would leave its token in a shared one. */
	separate(): PocketBase {
		return newClient(this.access);
	}

	/** A client that acts as `caller`. */
	async as(caller: Caller, fresh = false): Promise<PocketBase> {
		if (caller.role === 'guest') return this.guest;
		const known = this.#users.get(caller.userId);
		if (!fresh && known && !isTokenExpired(known.authStore.token, MARGIN_SECONDS)) return known;
		const token = await this.asSystem(async (system) => {
			const acting = await system.collection('users').impersonate(caller.userId, IMPERSONATION_SECONDS);
			return acting.authStore.token;
		}).catch((error: unknown) => {
			throw isMissing(error) ? new AppError('unavailable', { cause: error, retryAfter: 1 }) : error;
		});
		const client = newClient(this.access);
		client.authStore.save(token);
		this.#users.delete(caller.userId);
		this.#users.set(caller.userId, client);
		for (const oldest of this.#users.keys()) {
			if (this.#users.size <= USERS_KEPT) break;
			this.#users.delete(oldest);
		}
		return client;
	}

	#signIn(): Promise<unknown> {
		const { email, password } = this.access;
		this.#signingIn ??= this.#system
			.collection('_superusers')
			.authWithPassword(email, password)
			.catch((error: unknown) => {
				throw new AppError('unavailable', { cause: error });
			})
			.finally(() => (this.#signingIn = undefined));
		return this.#signingIn;
	}
}

/** How PocketBase begins when it wrote nothing; without fields at fault no value was refused, and the disk may be full. */
const UNWRITTEN = /^(Batch transaction failed|Failed to (create|update) record)/;

/** A network failure or a fault of PocketBase passes; the caller may try again. */
export function passing(error: unknown): unknown {
	if (!(error instanceof ClientResponseError)) return error;
	const { status, response } = error;
	const reasons = Object.keys((response.data as object | null | undefined) ?? {});
	const unwritten = status === 400 && reasons.length === 0 && UNWRITTEN.test(String(response.message));
	const passes = unwritten || status === 0 || status >= 500 || status === 429;
	return passes ? new AppError('unavailable', { cause: error, retryAfter: 2 }) : error;
}

export function isMissing(error: unknown): boolean {
	return error instanceof ClientResponseError && error.status === 404;
}

/** Resolves also when what `work` is about is not there any more. */
export async function unlessMissing(work: Promise<unknown>): Promise<void> {
	await work.catch((error: unknown) => {
		if (!isMissing(error)) throw error;
	});
}

function isRefused(error: unknown): boolean {
	return error instanceof ClientResponseError && (error.status === 401 || error.status === 403);
}

/** Whether PocketBase still takes the client for `caller`, in the role the caller was found in. */
async function holds(client: PocketBase, caller: Caller): Promise<boolean> {
	try {
		const user = await client.collection('users').getOne(caller.userId, { fields: 'id,role,active,expert' });
		return user.role === caller.role && user.active === true && user.expert === caller.expertId;
	} catch (error) {
		if (isMissing(error)) return false;
		throw passing(error);
	}
}

/** The word by which the database knows its server: pb_hooks/superuser.pb.js makes it of the same password. */
function wordOf({ password }: Access): string {
	return createHmac('sha256', password).update('schutznetz door').digest('hex');
}

function newClient(access: Access, patience = TIMEOUT_MS): PocketBase {
	const { url } = access;
	const word = { 'x-schutznetz-word': wordOf(access) };
	const client = new PocketBase(url, new BaseAuthStore());
	client.autoCancellation(false);
	client.beforeSend = (address, options) => ({
		url: address,
		options: {
			...options,
			headers: { ...options.headers, ...word },
			signal: AbortSignal.timeout(patience),
			fetch: fetchWhole
		}
	});
	client.afterSend = (_response: Response, answer: unknown) => withIsoDates(answer);
	return client;
}

/** The SDK takes an answer that breaks off for an empty one: this one throws, as for one that never came. */
async function fetchWhole(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
	const answer = await fetch(address, init);
	const { status, statusText, headers } = answer;
	const body = await answer.arrayBuffer();
	// What has no content must have no body either.
	return new Response(status === 204 || status === 304 ? null : body, { status, statusText, headers });
}
