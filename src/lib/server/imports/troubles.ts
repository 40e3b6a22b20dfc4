/**
 * Why imports do not go on. What passes (the disk is full, the database is away) is tried again as long as it takes; a fault of
 * the server's own is tried three times, and then no more before somebody says so or the server is started anew: a new version
 * may have mended it. It keeps nothing beyond this process.
 */
import { AppError } from '../errors';
import { passesByItself } from '../pocketbase/batch-failure';

/** `failed`: by a fault of the server's own, and it does not try any more. */
export type Trouble = 'unavailable' | 'forbidden' | 'failed';

const TRIES = 3;

interface Noted {
	trouble: Trouble;
	faults: number;
	/** How many rows were done when the attempt began that met it. */
	done: number;
	/** From then on nothing of it was written. */
	since: Date;
}

export class Troubles {
	readonly #of = new Map<string, Noted>();

	of(id: string): Trouble | '' {
		return this.#of.get(id)?.trouble ?? '';
	}

	/** Whether no further try is made. */
	hasGivenUp(id: string): boolean {
		return this.of(id) === 'failed';
	}

	/** Since when it stands still until somebody does something; undefined where it goes on by itself. */
	stuckSince(id: string): Date | undefined {
		const noted = this.#of.get(id);
		return noted && noted.trouble !== 'unavailable' ? noted.since : undefined;
	}

	/** `done`: rows that were done when the attempt began. */
	note(id: string, error: unknown, done: number, at: Date): void {
		const before = this.#of.get(id);
		const faults = (before?.faults ?? 0) + (isOwnFault(error) ? 1 : 0);
		const trouble = faults >= TRIES ? 'failed' : passing(error);
		const isSame = before?.trouble === trouble && before.done === done;
		this.#of.set(id, { trouble, faults, done, since: isSame ? before.since : at });
	}

	forget(id: string): void {
		this.#of.delete(id);
	}
}

const passing = (error: unknown): Trouble =>
	error instanceof AppError && error.code === 'forbidden' ? 'forbidden' : 'unavailable';

/** Neither a refusal, nor the database or the disk. */
function isOwnFault(error: unknown): boolean {
	if (error instanceof AppError || passesByItself(error)) return false;
	return typeof (error as NodeJS.ErrnoException | null)?.errno !== 'number';
}
