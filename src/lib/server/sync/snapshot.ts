/**
 * The snapshot of an audience (a scope, of the office its networks): one body for everybody in it, built and compressed once
 * per change, with an ETag.
 * Its cursor is bound to nobody yet; the delta that follows binds it and brings what is personal. `serverTime` is the
 * moment it was built, so it says nothing about the clock: the delta's does.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Caller } from '../../domain/access/caller';
import { isKnownTo, SHARED_TABLES, TABLES_VERSION, type SharedTable } from '../../domain/tables';
import { PROTOCOL_VERSION } from '../../protocol/version';
import { audienceOf, writeCursor } from './cursor';
import type { PullOptions } from './pull';
import type { ScopeRows } from './scope-rows';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Level 5 of brotli is smaller than gzip's best and about as quick as its default. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

interface Built {
	key: string;
	etag: string;
	bodies: Map<Encoding, Promise<Buffer>>;
	plain: Buffer;
}

export class Snapshots {
	readonly #options: PullOptions;
	/** By audience and by the tables in it: apps of different age share one as long as they know the same. */
	readonly #built = new Map<string, Built>();

	constructor(options: PullOptions) {
		this.#options = options;
	}

	/** The present snapshot of the caller's scope, for an app that knows the tables up to version `knows`. */
	async of(
		caller: Caller,
		knows: number = TABLES_VERSION
	): Promise<{ etag: string; body: (encoding: Encoding) => Promise<Buffer> }> {
		const { store, rowsOf } = this.#options;
		const feed = await store.feed();
		const rows = rowsOf(caller);
		await rows.refresh(feed, caller);
		const key = `${feed.epoch} ${rows.seq}`;
		const tables = SHARED_TABLES.filter((table) => isKnownTo(knows, table));
		const audience = audienceOf(caller);
		const kind = `${audience} ${tables.length}`;
		let built = this.#built.get(kind);
		if (built?.key !== key) {
			built = { key, ...this.#build(feed.epoch, rows, { audience, tables }), bodies: new Map() };
			this.#built.set(kind, built);
		}
		const present = built;
		return { etag: present.etag, body: (encoding) => compressed(present, encoding) };
	}

	#build(
		epoch: string,
		rows: ScopeRows,
		{ audience, tables }: { audience: string; tables: readonly SharedTable[] }
	): { etag: string; plain: Buffer } {
		const { scope, seq } = rows;
		const { cursorKey, now } = this.#options;
		const head = {
			v: PROTOCOL_VERSION,
			kind: 'snapshot',
			epoch,
			scope,
			cursor: writeCursor({ epoch, audience, owner: '', seq, personal: '' }, cursorKey),
			serverTime: now().toISOString()
		};
		// The rows are JSON already: they are set in behind the head's last field.
		const plain = Buffer.from(`${JSON.stringify(head).slice(0, -1)},"puts":${rows.putsJson(tables)}}`);
		return { etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`, plain };
	}
}

function compressed({ bodies, plain }: Built, encoding: Encoding): Promise<Buffer> {
	let body = bodies.get(encoding);
	if (!body) {
		body =
			encoding === 'br'
				? promisify(brotliCompress)(plain, BROTLI)
				: encoding === 'gzip'
					? promisify(gzip)(plain)
					: Promise.resolve(plain);
		bodies.set(encoding, body);
	}
	return body;
}
