/**
 * Files onto the shelf of a network, and out of it. Guarantees: what is kept was judged by its content; file and row are both there or
 * neither counts (the file first, whole; one without a row is swept by jobs/withdrawn.ts); what is sent twice is one version, and an id
 * that is taken overwrites nothing; a file is handed to who sees its row, by both locks, and to nobody else.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../../domain/access/caller';
import { project } from '../../domain/access/visibility';
import type { Document, DocumentFormat } from '../../domain/directory/document';
import {
	documentFileName,
	DOCUMENT_LIMITS,
	type DocumentProblem,
	MEDIA_TYPES
} from '../../domain/directory/document-file';
import type { DocumentQuery } from '../../protocol/documents';
import type { HistoryEntry } from '../actions/history';
import { AppError } from '../errors';
import type { Uploads } from '../imports/uploads';
import type { PocketBaseClients } from '../pocketbase/client';
import { isThere } from '../pocketbase/withdrawn';
import type { Decided, Store } from '../sync/store';
import { Turns } from '../sync/turns';
import type { HandedFile } from './answer';
import { judge } from './content';
import { documentFiles } from './files';

export interface DocumentShelfOptions {
	clients: PocketBaseClients;
	store: Pick<Store, 'allRows' | 'rowsById' | 'commit'>;
	dataDir: string;
	now: () => Date;
	/** Throws `too_many_requests` where a network has sent as much as it may. */
	takeBytes: (network: string, bytes: number) => Promise<void>;
}

type Bytes = Uint8Array<ArrayBuffer>;

export class DocumentShelf {
	readonly #options: DocumentShelfOptions;
	readonly #files: Uploads;
	/** One after the other: of two that count a version the second knows the first. */
	readonly #turns = new Turns();

	constructor(options: DocumentShelfOptions) {
		this.#options = options;
		this.#files = documentFiles(options.dataDir);
	}

	/**
	 * Why it is not on the shelf; null once it is. Throws `forbidden` for another office's network, `mutation_reused` for an id that
	 * something else has, `unavailable` where the disk does not take it.
	 */
	async upload(caller: Caller, query: DocumentQuery, bytes: Bytes): Promise<DocumentProblem | null> {
		if (!caller.networks.includes(query.network)) throw new AppError('forbidden');
		if (query.title.trim() === '') throw new AppError('bad_request');
		const judged = judge(bytes);
		if ('problem' in judged) return judged.problem;
		return this.#turns.take('', () => this.#put(caller, query, bytes, judged.format));
	}

	/** Throws `not_found` also for who does not see the row. */
	async file(caller: Caller, id: string): Promise<HandedFile> {
		const [row] = await this.#options.store.rowsById('documents', [id], caller);
		const shown = row && (project('documents', row, caller) as Document | undefined);
		const lying = shown && (await this.#files.open(shown.id));
		if (!lying) throw new AppError('not_found');
		return { name: documentFileName(shown), type: MEDIA_TYPES[shown.format], ...lying };
	}

	async #put(
		caller: Caller,
		query: DocumentQuery,
		bytes: Bytes,
		format: DocumentFormat
	): Promise<DocumentProblem | null> {
		const { clients, store, takeBytes, now } = this.#options;
		const { id, network } = query;
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const rows = (await store.allRows('documents', caller)) as unknown as Document[];
		const own = rows.filter(({ region }) => region === network);
		const isSame = (one: Document) => one.id === id && one.sha256 === sha256;
		if (await isThere(clients, 'documents', id)) {
			if (own.some(isSame)) return null;
			throw new AppError('mutation_reused');
		}
		const before = own.filter(({ series }) => series === query.series);
		const isGone = before.every(({ publication }) => publication === 'withdrawn');
		if (query.series !== '' && isGone) return 'gone';
		const lying = own.reduce((sum, { size }) => sum + size, 0);
		if (lying + bytes.length > DOCUMENT_LIMITS.shelfBytes) return 'full';
		await takeBytes(network, bytes.length);
		await this.#files.keep(id, bytes);
		const version = Math.max(0, ...before.map((one) => one.version)) + 1;
		const row = { version, format, size: bytes.length, sha256 };
		const outcome = await store.commit(decided(query, row, caller, now()), caller);
		if (outcome === 'done') return null;
		// A first attempt may have been written behind its answer, after the look above: then the file is that row's.
		if (await isThere(clients, 'documents', id)) {
			const written = (await store.rowsById('documents', [id], caller)) as unknown as Document[];
			if (written.some(isSame)) return null;
		} else await this.#files.forget(id);
		throw new AppError(outcome === 'known' ? 'mutation_reused' : outcome);
	}
}

/** The row of a version, with the line in the history that says who has put it there. */
function decided(
	{ id, network, series, title, kind, validFrom, reviewAt }: DocumentQuery,
	file: Pick<Document, 'version' | 'format' | 'size' | 'sha256'>,
	{ userId }: Caller,
	at: Date
): Decided {
	const said = { title: title.trim(), kind, validFrom, reviewAt };
	const fields = {
		publication: 'published',
		region: network,
		series: series || id,
		...said,
		...file
	} as const;
	const made: HistoryEntry = {
		who: userId,
		table: 'documents',
		record: id,
		field: 'id',
		before: { value: null },
		after: { value: id },
		way: 'record.create'
	};
	return {
		id,
		bodyHash: file.sha256,
		decision: {
			result: { id, outcome: 'done', at: at.toISOString() },
			effects: [{ table: 'documents', operation: 'create', id, fields }],
			history: [made]
		}
	};
}
