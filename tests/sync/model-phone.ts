/**
 * A phone in the model: real databases, real engine, a network that a test breaks and a process that a test kills. Every
 * step (before and after each access to database or network) is a place where it can die; what the databases committed by
 * then is what it wakes up with.
 */
import { Dexie, type DBCore, type DBCoreMutateRequest, type DBCoreTable } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createDeviceDb, type DeviceDb } from '../../src/lib/local/device/device-db';
import { copyIn, type DirectoryCopy } from '../../src/lib/local/copy/directory-copy';
import { createDirectoryDb, type DirectoryDb } from '../../src/lib/local/copy/directory-db';
import { learnOffset } from '../../src/lib/local/live/clock';
import { Engine } from '../../src/lib/sync/engine';
import type { Phone } from '../../src/lib/sync/phone';
import { createSenderLock, type SenderLock } from '../../src/lib/sync/sender-lock';
import { login, logout } from '../../src/lib/sync/session';
import { createWire, TIMEOUT } from '../../src/lib/sync/wire';
import { ManualTimer } from './manual-timer';
import { refusal, type CookieJar, type ModelServer } from './model-server';

export const FAULTS = [
	'lostBefore',
	'lostAfter',
	'duplicated',
	'portal',
	'truncated',
	'wrongShape',
	'error500',
	'error502',
	'limited',
	'hanging'
] as const;
export type Fault = (typeof FAULTS)[number] | 'none';

class Killed extends Error {
	override name = 'Killed';
}

let serial = 0;

export class ModelPhone implements Phone {
	readonly timer: ManualTimer;
	readonly jar: CookieJar = { session: undefined };
	directory: DirectoryCopy;
	/** What lies behind it, for faults and dumps. */
	directoryDb: DirectoryDb;
	device: DeviceDb;
	readonly wire;
	readonly lock: SenderLock;
	engine: Engine;
	/** What happens to the next requests, one each; then the network is fine. */
	faults: Fault[] = [];
	/** Answers in the server's place where it wants to; sees every request that the phone sends. */
	intercept: (path: string, init: RequestInit) => Response | undefined = () => undefined;
	/** What an answer waits for before the phone gets it. */
	holdBack: (path: string) => Promise<void> = async () => {};
	/** The disk is full: whatever writes fails. */
	full = false;
	/** Called in the middle of each request, after the server has answered and before the phone knows. */
	meanwhile: () => void = () => {};
	/** The session with which the stream of news was opened. */
	listensWith: string | undefined;
	#stepsToLive = Infinity;
	#name = `phone${(serial += 1)}`;

	constructor(
		readonly server: ModelServer,
		readonly indexedDB = new IDBFactory()
	) {
		this.timer = new ManualTimer();
		Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
		this.directoryDb = createDirectoryDb(`${this.#name}-directory`);
		this.directory = copyIn(this.directoryDb);
		this.device = createDeviceDb(`${this.#name}-device`);
		for (const db of [this.directoryDb, this.device] as Dexie[]) {
			db.use({ stack: 'dbcore', name: 'steps', create: (core) => this.#watch(core) });
		}
		this.lock = createSenderLock(this.#name, this.timer, undefined);
		this.wire = createWire({
			fetch: (path, init) => this.#fetch(String(path), init ?? {}),
			timer: this.timer,
			learn: (...times) => learnOffset(...times, this.device)
		});
		this.engine = this.newEngine();
	}

	/** Another tab: its own engine over the same databases. */
	newEngine(lock: SenderLock = this.lock): Engine {
		return new Engine({
			phone: this,
			lock,
			watchQueue: () => () => {},
			news: () => ({
				// As the browser does: who listens is whose cookie it had when it began.
				open: () => (this.listensWith ??= this.jar.session ?? ''),
				close: () => (this.listensWith = undefined)
			})
		});
	}

	/** Who the server tells of news through the stream that is open; empty for a guest, undefined where none is open. */
	get listener(): string | undefined {
		return this.listensWith === undefined ? undefined : (this.server.sessions.get(this.listensWith) ?? '');
	}

	/** A sync as after some time: no waiting that the server asked for is left over. */
	async sync(): Promise<void> {
		this.timer.pass(2 * 60 * 60_000);
		await this.engine.run();
	}

	async login(account: string): Promise<void> {
		await login(this, { email: account, password: 'right' }, 'Modell').catch(() => {});
	}

	async logout(): Promise<void> {
		await logout(this).catch(() => {});
	}

	/** The process dies after so many steps from now. */
	killAfter(steps: number): void {
		this.#stepsToLive = steps;
	}

	/** A new process over the same databases. */
	restart(): void {
		this.#stepsToLive = Infinity;
		this.faults = [];
		this.engine.stop();
		this.engine = this.newEngine();
	}

	/** Off for good. */
	close(): void {
		this.engine.stop();
		this.directoryDb.close();
		this.device.close();
	}

	get dead(): boolean {
		return this.#stepsToLive <= 0;
	}

	#step(): void {
		if (this.#stepsToLive <= 0) throw new Killed();
		this.#stepsToLive -= 1;
	}

	#watch(core: DBCore): DBCore {
		const watched = <R, A>(run: (request: A) => Promise<R>) => {
			return (request: A): Promise<R> => {
				if (this.dead) return Promise.reject(new Killed());
				this.#step();
				return run(request).then((result) => {
					this.#step();
					return result;
				});
			};
		};
		const tables = new Map<string, DBCoreTable>();
		const watch = (name: string): DBCoreTable => {
			const { mutate, get, getMany, query, count, openCursor, ...rest } = core.table(name);
			return {
				...rest,
				mutate: watched((request: DBCoreMutateRequest) => {
					const quota = new DOMException('full', 'QuotaExceededError');
					return this.full && request.type !== 'delete' ? Promise.reject(quota) : mutate(request);
				}),
				get: watched(get),
				getMany: watched(getMany),
				query: watched(query),
				count: watched(count),
				openCursor: watched(openCursor)
			};
		};
		const table = (name: string): DBCoreTable => {
			const known = tables.get(name) ?? watch(name);
			tables.set(name, known);
			return known;
		};
		return { ...core, table };
	}

	async #fetch(path: string, init: RequestInit): Promise<Response> {
		this.#step();
		const fault = this.faults.shift() ?? 'none';
		const response = this.intercept(path, init) ?? (await this.#answer(fault, path, init));
		this.meanwhile();
		await this.holdBack(path);
		this.#step();
		return response;
	}

	async #answer(fault: Fault, path: string, init: RequestInit): Promise<Response> {
		switch (fault) {
			case 'lostBefore':
				throw new TypeError('network');
			case 'portal':
				return new Response('<html>Anmeldung im WLAN</html>', { headers: { 'content-type': 'text/html' } });
			case 'wrongShape':
				return Response.json({ ok: true });
			case 'error500':
				return refusal('unexpected');
			case 'error502':
				return new Response('<html>Bad Gateway</html>', { status: 502 });
			case 'limited':
				return refusal('too_many_requests', { 'retry-after': '120' });
			case 'hanging':
				return this.#hang();
			default:
				return this.#damage(fault, path, init);
		}
	}

	/** Faults after which the server has done its part. */
	async #damage(fault: Fault, path: string, init: RequestInit): Promise<Response> {
		const first = await this.server.handle(path, init, this.jar);
		if (fault === 'lostAfter') throw new TypeError('network');
		if (fault === 'duplicated') return this.server.handle(path, init, this.jar);
		if (fault !== 'truncated') return first;
		const text = await first.text();
		return new Response(text.slice(0, text.length / 2) || null, first);
	}

	#hang(): Promise<never> {
		setImmediate(() => this.timer.expire(TIMEOUT));
		return new Promise(() => {});
	}
}
