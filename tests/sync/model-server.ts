/**
 * The server as a phone sees it: the real pull and push over the store in memory, sessions by cookie, and no HTTP. What
 * hooks and routes add (limits, headers, Origin) is tests/contract's business.
 */
import { type Caller, GUEST, type Scope, scopeOf } from '../../src/lib/domain/access/caller';
import type { Request } from '../../src/lib/domain/consultation/request';
import { API } from '../../src/lib/protocol/api';
import { STATUS_OF, type ErrorCode } from '../../src/lib/protocol/errors';
import { pushBody } from '../../src/lib/protocol/mutation';
import { PROTOCOL_VERSION, TABLES_HEADER } from '../../src/lib/protocol/version';
import { Engine } from '../../src/lib/server/actions/engine';
import { AppError } from '../../src/lib/server/errors';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { pull, type PullOptions } from '../../src/lib/server/sync/pull';
import { push } from '../../src/lib/server/sync/push';
import { Snapshots } from '../../src/lib/server/sync/snapshot';
import { type AskedReceipt, type ReceiptSource, receiptStates } from '../../src/lib/server/receipts';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { MemoryStore } from '../support/memory-store';

const KEY = 'key of the model';

/** What a browser keeps for the origin: the cookie. */
export interface CookieJar {
	session: string | undefined;
}

export class ModelServer {
	readonly store: MemoryStore;
	/** Whose session each cookie is. */
	readonly sessions = new Map<string, string>();
	readonly #ended = new Map<string, string>();
	readonly #engine: Engine;
	readonly #rows = new Map<Scope, ScopeRows>();
	#options: PullOptions;
	#snapshots: Snapshots;
	#lastSession = 0;

	constructor(readonly now: () => Date) {
		this.store = new MemoryStore(now);
		this.#engine = new Engine({ store: this.store, now });
		this.#options = this.#newOptions();
		this.#snapshots = new Snapshots(this.#options);
	}

	/** A new process over the same store: nothing in memory. */
	restart(): void {
		this.#rows.clear();
		this.#options = this.#newOptions();
		this.#snapshots = new Snapshots(this.#options);
	}

	#newOptions(): PullOptions {
		const { store, now } = this;
		const personal = new PersonalRows(store);
		return { store, rowsOf: ({ role }) => this.#rowsOf(scopeOf(role)), personal, cursorKey: KEY, now };
	}

	/** Handles a request; the cookie in `jar` is changed as soon as the server has decided, whatever becomes of the answer. */
	async handle(path: string, init: RequestInit, jar: CookieJar): Promise<Response> {
		const cookie = init.credentials === 'omit' ? undefined : jar.session;
		const userId = (cookie && this.sessions.get(cookie)) || '';
		const caller = this.store.callerOf(userId);
		try {
			return await this.#route(path, init, jar, caller);
		} catch (error) {
			if (error instanceof AppError) return refusal(error.code);
			throw error;
		}
	}

	/** The caller behind a jar, as the server sees it now. */
	callerOf(jar: CookieJar): Caller {
		return this.store.callerOf((jar.session && this.sessions.get(jar.session)) || '');
	}

	/** Somebody ends them from another device: each is to wipe itself. */
	endFromAfar(userId: string): void {
		for (const [cookie, owner] of this.sessions) if (owner === userId) this.#ended.set(cookie, owner);
		this.endSessionsOf(userId);
	}

	endSessionsOf(userId: string): void {
		for (const [cookie, owner] of this.sessions) if (owner === userId) this.sessions.delete(cookie);
	}

	async #route(path: string, init: RequestInit, jar: CookieJar, caller: Caller): Promise<Response> {
		const url = new URL(path, 'http://model');
		const knows = Number(new Headers(init.headers).get(TABLES_HEADER) ?? 0);
		const body: unknown = init.body === undefined ? undefined : JSON.parse(String(init.body));
		switch (url.pathname) {
			case API.sync:
				return json(await pull(this.#options, caller, url.searchParams.get('cursor') ?? undefined, knows));
			case API.snapshot:
				return this.#snapshot(caller, knows);
			case API.push:
				return this.#push(body, caller);
			case API.receipts:
				return this.#receipts((body as { asked: AskedReceipt[] }).asked);
			case API.session:
				return this.#session(caller, this.#ended.get(jar.session ?? ''));
			case API.login:
				return this.#login(body as { email: string; password: string }, jar);
			case API.logout:
				this.sessions.delete(jar.session ?? '');
				jar.session = undefined;
				return this.#session(GUEST);
			default:
				return refusal('not_found');
		}
	}

	#rowsOf(scope: Scope): ScopeRows {
		const rows = this.#rows.get(scope) ?? new ScopeRows(this.store, scope);
		this.#rows.set(scope, rows);
		return rows;
	}

	async #snapshot(caller: Caller, knows: number): Promise<Response> {
		const { body } = await this.#snapshots.of(caller, knows);
		const headers = { 'content-type': 'application/json' };
		return new Response(new Uint8Array(await body('identity')), { headers });
	}

	async #push(body: unknown, caller: Caller): Promise<Response> {
		const parsed = pushBody.safeParse(body);
		if (!parsed.success) return refusal('bad_request');
		return json({ ...this.#common(), results: await push(this.#engine, caller, parsed.data) });
	}

	async #receipts(asked: AskedReceipt[]): Promise<Response> {
		const whole: ReceiptSource['whole'] = async (hashes) => {
			const requests = (await this.store.allRows('requests')) as unknown as Request[];
			return requests.filter(({ receipt = '' }) => hashes.includes(receipt));
		};
		return json({ ...this.#common(), receipts: await receiptStates({ open: whole, whole }, asked) });
	}

	/** An account's mail address is its id, and any password is right but "wrong". */
	#login({ email, password }: { email: string; password: string }, jar: CookieJar): Response {
		if (password === 'wrong' || !this.store.accounts.has(email)) return refusal('wrong_credentials');
		if (jar.session) this.sessions.delete(jar.session);
		this.#lastSession += 1;
		jar.session = `session${this.#lastSession}`;
		this.sessions.set(jar.session, email);
		return this.#session(this.store.callerOf(email));
	}

	#session({ userId: id, role, expertId }: Caller, wipe?: string): Response {
		const account = id === '' ? null : { id, name: id, email: `${id}@example.org`, role, expertId };
		return json({ account, wipe, serverTime: this.now().toISOString() });
	}

	#common() {
		return { v: PROTOCOL_VERSION, serverTime: this.now().toISOString() };
	}
}

export function json(body: unknown, init: ResponseInit = {}): Response {
	return Response.json(body, init);
}

export function refusal(code: ErrorCode, headers: Record<string, string> = {}): Response {
	return json({ error: { code } }, { status: STATUS_OF[code], headers });
}
