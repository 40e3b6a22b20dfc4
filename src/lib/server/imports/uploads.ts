/**
 * Files that were sent, in a folder of the data folder: what was sent lies there whole before it is said to have arrived, and a start
 * after a fault finds it again. Those of imports go when a plan is written or dropped, those of documents with their row.
 */
import { type FileHandle, open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file';
import { AppError } from '../errors';

/** What is only just arriving has no row yet. */
const ARRIVING_MS = 3_600_000;
/** What lies longer had a row once: where the database does not know it, it may be the database that is not the right one. */
const SWEPT_MS = 48 * 3_600_000;
const ID = /^[a-z0-9]{15}$/;

/** What is read of a file at once. */
const PIECE = 64 * 1024;

export interface LyingFile {
	size: number;
	body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

export class Uploads {
	readonly #folder: string;
	readonly #ending: string;

	constructor(dataDir: string, folder = 'imports', ending = 'list') {
		this.#folder = join(dataDir, folder);
		this.#ending = ending;
	}

	/** Throws `unavailable` where the disk does not take it; then nothing of it stays. */
	async keep(id: string, bytes: Uint8Array): Promise<void> {
		const file = this.#fileOf(id);
		try {
			await writeDurably(file, bytes);
		} catch (error) {
			await rm(`${file}.new`, { force: true });
			throw new AppError('unavailable', { cause: error, retryAfter: 60 });
		}
	}

	/** Undefined where it is gone. */
	async read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
		try {
			return new Uint8Array(await readFile(this.#fileOf(id)));
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
			throw error;
		}
	}

	/** To be handed on, a piece at a time and as fast as it is taken; opened with the first. Undefined where it is gone. */
	async open(id: string): Promise<LyingFile | undefined> {
		const file = this.#fileOf(id);
		const size = await stat(file).then(
			(found) => found.size,
			(error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT') return undefined;
				throw error;
			}
		);
		return size === undefined ? undefined : { size, body: piecesOf(file) };
	}

	async forget(id: string): Promise<void> {
		await rm(this.#fileOf(id), { force: true });
	}

	/** Its row goes in the next step: a crash behind that leaves a file that counts as one just sent, and is swept as such. */
	async leaving(id: string, at: Date): Promise<void> {
		await utimes(this.#fileOf(id), at, at).catch(() => undefined);
	}

	/**
	 * Those of which `isKnown` knows nothing: sent, and then the database failed. Only what came in the last two days: a database that
	 * starts empty once, or older than the files, knows none of them, and costs none that lies longer.
	 */
	async forgetUnknown(isKnown: (id: string) => Promise<boolean>, at: Date): Promise<void> {
		const names = await readdir(this.#folder).catch(() => [] as string[]);
		for (const name of names) {
			const file = join(this.#folder, name);
			const [id = '', ending] = name.split('.');
			if (!ID.test(id) || ending !== this.#ending || (await isKnown(id))) continue;
			const age = at.getTime() - (await stat(file)).mtimeMs;
			if (age > ARRIVING_MS && age < SWEPT_MS) await rm(file, { force: true });
		}
	}

	#fileOf(id: string): string {
		if (!ID.test(id)) throw new Error('no id');
		return join(this.#folder, `${id}.${this.#ending}`);
	}
}

/** Nothing is held before somebody reads, nor after the last piece, a fault or the reader's going away. */
function piecesOf(file: string): LyingFile['body'] {
	let handle: FileHandle | undefined;
	return new ReadableStream(
		{
			async pull(controller) {
				handle ??= await open(file);
				try {
					const piece = new Uint8Array(PIECE);
					const { bytesRead } = await handle.read(piece);
					if (bytesRead > 0) return controller.enqueue(piece.subarray(0, bytesRead));
				} catch (error) {
					await handle.close();
					throw error;
				}
				await handle.close();
				controller.close();
			},
			cancel: () => handle?.close()
		},
		{ highWaterMark: 0 }
	);
}
