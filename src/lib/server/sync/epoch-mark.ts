/**
 * Notices that the database was replaced by an older copy: the epoch and the highest position ever handed out are kept in
 * a file outside PocketBase's folder, and a database that stands below it, or names another epoch, is not the one the
 * phones know. The store then starts a new epoch, and every phone a new snapshot.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import type { Feed } from './store';

const mark = z.object({ epoch: z.string(), head: z.int() });
type Mark = z.infer<typeof mark>;

export class EpochMark {
	#mark: Mark | undefined;
	#loaded: Promise<void> | undefined;
	#writing: Promise<void> = Promise.resolve();

	constructor(readonly file: string) {}

	/** The mark as it stands now: take it before reading the feed, so that a slow reading is not taken for a loss. */
	async before(): Promise<Mark | undefined> {
		this.#loaded ??= this.#load();
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
		if (mark?.epoch === feed.epoch ? mark.head >= feed.head : mark !== known) return;
		this.#mark = { epoch: feed.epoch, head: feed.head };
		this.#writing = this.#writing.then(() => this.#write());
		await this.#writing;
	}

	async #load(): Promise<void> {
		const text = await readFile(this.file, 'utf8').catch(() => undefined);
		if (text === undefined) return;
		const parsed = mark.safeParse(parse(text));
		// An unreadable mark says nothing about the database; the next one replaces it.
		if (parsed.success) this.#mark = parsed.data;
	}

	async #write(): Promise<void> {
		await mkdir(dirname(this.file), { recursive: true });
		await writeFile(`${this.file}.new`, JSON.stringify(this.#mark));
		await rename(`${this.file}.new`, this.file);
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
