/**
 * The devices whose session somebody ended from afar: by their cookie's hash, each until no cookie can be that old. Kept in a
 * file beside the database, not in it: a database that is put back knows the session again, and must not let it in. And, where
 * there is a place, in a second one outside of the data folder (scripts/host/marks-folder.ts), since that is put back whole: a
 * mark counts wherever it stands. Only a device that is marked here is told to wipe itself; one whose session is merely unknown
 * never is.
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { writeDurably } from '../durable-file';
import { log } from '../log';
import { ABSOLUTE_DAYS } from './adapter';

const DAY_MS = 86_400_000;
const marks = z.array(z.object({ hash: z.string(), user: z.string(), at: z.string() }));
type Mark = z.infer<typeof marks>[number];

export class EndedDevices {
	#marks: Map<string, Mark> | undefined;
	#turn: Promise<unknown> = Promise.resolve();

	/** `file`: in the data folder. `outside`: the further one, which is kept as well as can be. */
	constructor(
		readonly file: string,
		readonly now: () => Date,
		readonly outside?: string
	) {}

	/** Whose things the device with this cookie's hash has to wipe; undefined when nobody ended its session. */
	async ownerOf(hash: string): Promise<string | undefined> {
		return (await this.#known()).get(hash)?.user;
	}

	/** Marks sessions of `user`; resolves when the marks are on the disk. Done before the sessions go. */
	add(user: string, hashes: readonly string[]): Promise<void> {
		const turn = this.#turn.then(async () => {
			const at = this.now();
			const limit = at.getTime() - (ABSOLUTE_DAYS + 1) * DAY_MS;
			const kept = [...(await this.#known()).values()].filter((mark) => Date.parse(mark.at) > limit);
			const all = [...kept, ...hashes.map((hash) => ({ hash, user, at: at.toISOString() }))];
			await writeDurably(this.file, JSON.stringify(all));
			await this.#writeOutside(JSON.stringify(all));
			this.#marks = byHash(all);
		});
		this.#turn = turn.catch(() => {});
		return turn;
	}

	async #known(): Promise<Map<string, Mark>> {
		this.#marks ??= byHash([...(await readMarks(this.file)), ...(await this.#readOutside())]);
		return this.#marks;
	}

	/** Without it the marks still stand in the data folder: nothing waits for it, and nothing fails by it. */
	async #readOutside(): Promise<Mark[]> {
		if (this.outside === undefined) return [];
		return readMarks(this.outside).catch((error: unknown) => {
			log().warn({ err: error }, 'the marks of ended devices outside of the data folder cannot be read');
			return [];
		});
	}

	async #writeOutside(text: string): Promise<void> {
		if (this.outside === undefined) return;
		await writeDurably(this.outside, text).catch((error: unknown) => {
			log().warn({ err: error }, 'the marks of ended devices outside of the data folder cannot be written');
		});
	}
}

async function readMarks(file: string): Promise<Mark[]> {
	const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '[]';
		throw error;
	});
	return marks.parse(JSON.parse(text));
}

function byHash(all: readonly Mark[]): Map<string, Mark> {
	return new Map(all.map((mark) => [mark.hash, mark]));
}
