/**
 * How much work a request or a report without an account costs at the moment, and whether it was done. The load is what came without an
 * account in the last ten minutes, in this process's memory. Guarantees: in calm times nobody is refused for it (an older app
 * sends none); from then on every doubling of the load costs four times the work. Who is refused learns how much is asked for.
 */
import { createHash } from 'node:crypto';
import { bitsFor, CALM_BITS, MOST_BITS, type WorkProof, workText, zeroBits } from '../protocol/work';
import { AppError } from './errors';

const WINDOW_MS = 10 * 60_000;
/** Requests of ten minutes that are nothing unusual for all networks of an installation. */
export const CALM = 20;
/** A proof is for now; a phone's idea of the server's time may be off. */
const VALID_MS = 60 * 60_000;

/** What a single request costs when so many came in ten minutes. */
export function bitsAt(load: number): number {
	const more = load <= CALM ? 0 : 2 * Math.ceil(Math.log2(load / CALM));
	return Math.min(MOST_BITS, CALM_BITS + more);
}

export class Work {
	#admitted: number[] = [];

	constructor(readonly now: () => Date) {}

	/** What a single request costs now. */
	get bits(): number {
		return bitsAt(this.#load());
	}

	/** Admits the submissions of these mutations, or refuses them with what they would cost. */
	admit(ids: readonly string[], proof: WorkProof | undefined): void {
		const calm = this.#load() < CALM;
		const { bits } = this;
		if (!calm && !this.#isDone(ids, proof, bits))
			throw new AppError('too_many_requests', { retryAfter: proof ? 1 : 60, work: bits });
		const at = this.now().getTime();
		this.#admitted.push(...ids.map(() => at));
	}

	#isDone(ids: readonly string[], proof: WorkProof | undefined, bits: number): boolean {
		if (proof === undefined || Math.abs(this.now().getTime() - Date.parse(proof.at)) > VALID_MS) return false;
		return zeroBits(createHash('sha256').update(workText(ids, proof)).digest()) >= bitsFor(bits, ids.length);
	}

	#load(): number {
		const since = this.now().getTime() - WINDOW_MS;
		this.#admitted = this.#admitted.filter((at) => at > since);
		return this.#admitted.length;
	}
}
