/**
 * Whether the clock may be trusted to delete by. A clock that is more than 30 days away from when this server last looked, or
 * from the newest times in the database, has jumped, or stood still: then nothing is deleted for 48 hours, and the office
 * is told. Kept in a file, so that a restart in between does not take the wrong time for the usual one.
 * Deliberately says nothing about which time is right: that somebody has to look at.
 */
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { writeDurably } from '../durable-file';
import { log } from '../log';

const DAY_MS = 86_400_000;
const JUMP_MS = 30 * DAY_MS;
const HOLD_MS = 2 * DAY_MS;

const shape = z.object({ seenAt: z.number(), holdUntil: z.number() });
type Seen = z.infer<typeof shape>;

export interface ClockGuardOptions {
	file: string;
	now: () => Date;
	/** The newest time in the database from before `limit`, as far as there is one. */
	newestBefore: (limit: Date) => Promise<Date | undefined>;
	/** Tells the office. */
	warn: () => Promise<void>;
}

export class ClockGuard {
	readonly #options: ClockGuardOptions;
	/** What was written before this process says what time it was; what it writes itself has the clock's own. */
	readonly #started: Date;
	#seen: Seen | undefined;
	#looking: Promise<unknown> = Promise.resolve();

	constructor(options: ClockGuardOptions) {
		this.#options = options;
		this.#started = options.now();
	}

	/** Whether what is over its time may go now. */
	mayDelete(): Promise<boolean> {
		const look = this.#looking.then(() => this.#look());
		this.#looking = look.catch(() => {});
		return look;
	}

	async #look(): Promise<boolean> {
		const { now, warn } = this.#options;
		const at = now().getTime();
		const before = this.#seen ?? (await this.#read()) ?? (await this.#fromDatabase()) ?? at;
		const { seenAt, holdUntil } = typeof before === 'number' ? { seenAt: before, holdUntil: 0 } : before;
		const jumped = Math.abs(at - seenAt) > JUMP_MS;
		const seen = { seenAt: at, holdUntil: jumped ? at + HOLD_MS : holdUntil };
		await this.#write(seen);
		this.#seen = seen;
		if (jumped) {
			log().warn({ code: 'clock_jump' }, 'the clock has jumped: nothing is deleted for 48 hours');
			await warn();
		}
		return at >= seen.holdUntil;
	}

	async #read(): Promise<Seen | undefined> {
		try {
			return shape.parse(JSON.parse(await readFile(this.#options.file, 'utf8')));
		} catch {
			// None yet, or one that nobody can read: then the database says what time it was.
			return undefined;
		}
	}

	async #fromDatabase(): Promise<number | undefined> {
		return (await this.#options.newestBefore(this.#started))?.getTime();
	}

	/** Throws when it cannot: what nobody will remember after a restart must not lead to deleting. */
	async #write(seen: Seen): Promise<void> {
		await writeDurably(this.#options.file, JSON.stringify(seen));
	}
}
