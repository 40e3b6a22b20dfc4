/**
 * Files onto the shelf of a network, and out of it. Guarantees: what is kept was judged by its content; file and row are both there or
 * neither counts (the file first, whole; one without a row is swept by jobs/withdrawn.ts); what is sent twice is one version, and an id
 * that is taken overwrites nothing; a file is handed to who sees its row, by both locks, and to nobody else. What somebody hands in for
 * a meeting that she takes part in is a draft, which its office alone sees and publishes.
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
import { circleWithRules, meetingOf } from '../pocketbase/ballots';
import type { PocketBaseClients } from '../pocketbase/client';
import { documentsOf } from '../pocketbase/documents';
import { isThere } from '../pocketbase/withdrawn';
import type { Decided, Store } from '../sync/store';
import { Turns } from '../sync/turns';
import type { HandedFile } from './answer';
import { judge } from './content';
import { documentFiles } from './files';

export interface DocumentShelfOptions {
	clients: PocketBaseClients;
	store: Pick<Store, 'rowsById' | 'commit'>;
	dataDir: string;
	now: () => Date;
	/** Throws `too_many_requests` where a network, or a member, has sent as much as it may. */
	takeBytes: (sender: string, bytes: number) => Promise<void>;
}

type Bytes = Uint8Array<ArrayBuffer>;
/** With whether its network's office brings it. */
type Asked = DocumentQuery & { isOffice: boolean };

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
	 * Why it is not on the shelf; null once it is. Throws `forbidden` for another office's network and for a meeting that is not hers,
	 * `mutation_reused` for an id that something else has, `unavailable` where the disk does not take it.
	 */
	async upload(caller: Caller, query: DocumentQuery, bytes: Bytes): Promise<DocumentProblem | null> {
		const isOffice = caller.networks.includes(query.network);
		if (!(await this.#mayLay(caller, query, isOffice))) throw new AppError('forbidden');
		if (query.title.trim() === '') throw new AppError('bad_request');
		const judged = judge(bytes);
		if ('problem' in judged) return judged.problem;
		return this.#turns.take('', () => this.#put(caller, { ...query, isOffice }, bytes, judged.format));
	}

	/** Throws `not_found` also for who does not see the row. */
	async file(caller: Caller, id: string): Promise<HandedFile> {
		const [row] = await this.#options.store.rowsById('documents', [id], caller);
		const shown = row && (project('documents', row, caller) as Document | undefined);
		const lying = shown && (await this.#files.open(shown.id));
		if (!lying) throw new AppError('not_found');
		return { name: documentFileName(shown), type: MEDIA_TYPES[shown.format], ...lying };
	}

	/** On a shelf its office alone; at a meeting of that network also who takes part, something new. */
	async #mayLay(
		{ meetings }: Caller,
		{ network, meeting, series }: DocumentQuery,
		isOffice: boolean
	): Promise<boolean> {
		if (meeting === '') return isOffice;
		if (!isOffice && (!meetings.includes(meeting) || series !== '')) return false;
		const { clients } = this.#options;
		const held = await meetingOf(clients, meeting);
		const home = held && (await circleWithRules(clients, held.circle));
		return home?.region === network;
	}

	async #put(
		caller: Caller,
		query: Asked,
		bytes: Bytes,
		format: DocumentFormat
	): Promise<DocumentProblem | null> {
		const { clients, store, takeBytes, now } = this.#options;
		const { id, network } = query;
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const own = await documentsOf(clients, network);
		const isSame = (one: Document) => one.id === id && one.sha256 === sha256;
		if (await isThere(clients, 'documents', id)) {
			if (own.some(isSame)) return null;
			throw new AppError('mutation_reused');
		}
		const ofMeeting = own.filter(({ meeting }) => meeting === query.meeting);
		const before = ofMeeting.filter(({ series }) => series === query.series);
		const isGone = before.every(({ publication }) => publication === 'withdrawn');
		if (query.series !== '' && isGone) return 'gone';
		const waiting = ofMeeting.filter(({ publication }) => publication === 'draft');
		if (!query.isOffice && waiting.length >= DOCUMENT_LIMITS.waiting) return 'waiting';
		const lying = own.reduce((sum, { size }) => sum + size, 0);
		if (lying + bytes.length > DOCUMENT_LIMITS.shelfBytes) return 'full';
		await takeBytes(query.isOffice ? network : caller.userId, bytes.length);
		await this.#files.keep(id, bytes);
		const version = Math.max(0, ...before.map((one) => one.version)) + 1;
		const row = { version, format, size: bytes.length, sha256 };
		const outcome = await store.commit(decided(query, row, caller, now()), caller);
		if (outcome === 'done') return null;
		// A first attempt may have been written behind its answer, after the look above: then the file is that row's.
		if (await isThere(clients, 'documents', id)) {
			if ((await documentsOf(clients, network)).some(isSame)) return null;
		} else await this.#files.forget(id);
		throw new AppError(outcome === 'known' ? 'mutation_reused' : outcome);
	}
}

/** The row of a version, with the line in the history that says who has put it there. */
function decided(
	{ id, network, meeting, series, title, kind, validFrom, reviewAt, isOffice }: Asked,
	file: Pick<Document, 'version' | 'format' | 'size' | 'sha256'>,
	{ userId }: Caller,
	at: Date
): Decided {
	const said = { title: title.trim(), kind, validFrom, reviewAt };
	const fields = {
		publication: isOffice ? ('published' as const) : ('draft' as const),
		region: network,
		meeting,
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
			history: [made],
			// No rule lets her make one: that it is a draft for a meeting of hers was looked at here.
			...(!isOffice && { bySystem: true as const })
		}
	};
}
