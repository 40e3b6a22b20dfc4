/**
 * Notices that the database was replaced by an older copy: the epoch and the highest position ever handed out are kept in
 * a file outside PocketBase's folder, and a database that stands below it, or names another epoch, is not the one the
 * phones know. The store then starts a new epoch, and every phone a new snapshot.
 * A mark that cannot be written (a full disk) holds nothing up and is tried again at the next look; where the whole folder
 * was put back and the mark with it, the phones notice by the checksum (domain/copy-sum.ts).
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { writeDurably } from '../durable-file';
import { AppError } from '../errors';
import { log } from '../log';
import type { Feed } from './store';

const mark = z.object({ epoch: z.string(), head: z.int() });
type Mark = z.infer<typeof mark>;

export class EpochMark {
	#mark: Mark | undefined;
	#loaded: Promise<void> | undefined;
	/** What stands in the file; undefined as long as nobody knows. */
	#written: Mark | undefined;
	#writing: Promise<void> = Promise.resolve();
	#failing = false;

	constructor(readonly file: string) {}

	/** The mark as it stands now: take it before reading the feed, so that a slow reading is not taken for a loss. */
	async before(): Promise<Mark | undefined> {
		this.#loaded ??= this.#load().catch((fault: unknown) => {
			this.#loaded = undefined;
			throw new AppError('unavailable', { cause: fault, retryAfter: 2 });
		});
		await this.#loaded;
		return this.#mark;
	}

	/** Whether `feed`, read after `known` was taken, is not what the phones know. */
	static isBroken(known: Mark | undefined, feed: Feed): boolean {
		return known !== undefined && (known.epoch !== feed.epoch || feed.head < known.head);
	}

	/**
	 * Writes down that `feed`, read after `known` was taken, was handed out. A slow reading from before a new epoch
	 * is too late to count.
	 */
	async keep(feed: Feed, known: Mark | undefined): Promise<void> {
		const mark = this.#mark;
		const late = mark?.epoch === feed.epoch ? mark.head >= feed.head : mark !== known;
		if (!late) this.#mark = { epoch: feed.epoch, head: feed.head };
		if (this.#mark === this.#written) return;
		this.#writing = this.#writing.then(() => this.#tryToWrite());
		await this.#writing;
	}

	async #load(): Promise<void> {
		const text = await readFile(this.file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
			if (fault.code === 'ENOENT') return undefined;
			throw fault;
		});
		if (text === undefined) return;
		const parsed = mark.safeParse(parse(text));
		// An unreadable mark says nothing about the database; the next one replaces it.
		if (parsed.success) this.#mark = this.#written = parsed.data;
	}

	async #tryToWrite(): Promise<void> {
		const mark = this.#mark;
		if (mark === this.#written) return;
		try {
			await writeDurably(this.file, JSON.stringify(mark));
			this.#written = mark;
			this.#failing = false;
		} catch (fault) {
			if (!this.#failing) log().error({ code: 'mark_unwritten', err: fault }, 'the mark was not written');
			this.#failing = true;
		}
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
