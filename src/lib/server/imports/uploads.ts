/**
 * Files that were sent, in a folder of the data folder: what was sent lies there whole before it is said to have arrived, and a start
 * after a fault finds it again. Those of imports go when a plan is written or dropped, those of documents with their row.
 */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file';
import { AppError } from '../errors';

/** What is only just arriving has no row yet. */
const ARRIVING_MS = 3_600_000;
const ID = /^[a-z0-9]{15}$/;

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

	async forget(id: string): Promise<void> {
		await rm(this.#fileOf(id), { force: true });
	}

	/** Those of which `isKnown` knows nothing: sent, and then the database failed. */
	async forgetUnknown(isKnown: (id: string) => Promise<boolean>, at: Date): Promise<void> {
		const names = await readdir(this.#folder).catch(() => [] as string[]);
		for (const name of names) {
			const file = join(this.#folder, name);
			const [id = '', ending] = name.split('.');
			if (!ID.test(id) || ending !== this.#ending || (await isKnown(id))) continue;
			const { mtimeMs } = await stat(file);
			if (mtimeMs < at.getTime() - ARRIVING_MS) await rm(file, { force: true });
		}
	}

	#fileOf(id: string): string {
		if (!ID.test(id)) throw new Error('no id');
		return join(this.#folder, `${id}.${this.#ending}`);
	}
}
