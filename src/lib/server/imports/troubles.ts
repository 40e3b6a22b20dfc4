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

export class Troubles {
	readonly #of = new Map<string, { trouble: Trouble; faults: number }>();

	of(id: string): Trouble | '' {
		return this.#of.get(id)?.trouble ?? '';
	}

	/** Whether no further try is made. */
	hasGivenUp(id: string): boolean {
		return this.of(id) === 'failed';
	}

	note(id: string, error: unknown): void {
		const before = this.#of.get(id)?.faults ?? 0;
		const faults = isOwnFault(error) ? before + 1 : before;
		this.#of.set(id, { trouble: faults >= TRIES ? 'failed' : passing(error), faults });
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
