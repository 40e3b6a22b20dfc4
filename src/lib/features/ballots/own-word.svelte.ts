/**
 * What a seat says in a ballot, as this phone knows it: what the server has, with what waits in the queue over it. It is queued, so that
 * it also works without a network; that it counts is never claimed before the server has taken it.
 */
import { newId } from '../../domain/id';
import type { Choices } from '../../domain/meeting/ballot';
import { directoryCopy } from '../../local/copy/directory-copy';
import { live } from '../../local/live/live.svelte';
import { discardRefused, enqueue } from '../../local/outbox/enqueue';
import { type QueuedBody, queuedBodies } from '../../local/outbox/queued-bodies';
import { failureSentence } from '../../text/errors';

export class OwnWord {
	readonly #ballot: string;
	readonly #seat: string;
	readonly #kept;
	readonly #queue;
	/** What was said last on this page: shown until the server has said what of it is so, whether it waits or is on its way. */
	#said = $state.raw<{ mutation: string; choices: Choices; over: string }>();
	problem = $state('');

	/** Call during component initialisation. */
	constructor(ballot: string, seat: string) {
		this.#ballot = ballot;
		this.#seat = seat;
		this.#kept = live(async () => {
			const votes = await directoryCopy.readWhere('votes', 'ballot', [ballot]);
			return { vote: votes.find((one) => one.seat === seat) };
		});
		this.#queue = live(() => queuedBodies('ballot.vote', { recordId: ballot }));
	}

	get #own(): readonly QueuedBody<'ballot.vote'>[] {
		return (this.#queue.value ?? []).filter(({ body }) => body.seat === this.#seat);
	}

	get loading(): boolean {
		return this.#kept.loading || this.#queue.loading;
	}

	get isWaiting(): boolean {
		return this.#own.some(({ code }) => code === undefined);
	}

	/** What the server did not take. */
	get refused(): readonly QueuedBody<'ballot.vote'>[] {
		return this.#own.filter(({ code }) => code !== undefined);
	}

	/** What the seat says by what is known here; nothing before it has said anything. */
	get choices(): Choices {
		const vote = this.#kept.value?.vote;
		const said = this.#said;
		const isRefused = this.refused.some(({ mutation }) => mutation === said?.mutation);
		if (said && !isRefused && said.over === (vote?.updated ?? '')) return said.choices;
		const waiting = this.#own.filter(({ code }) => code === undefined).at(-1);
		return waiting?.body.choices ?? vote?.choices ?? [];
	}

	/** Every tap counts, also one that comes while the one before is being kept; where the phone cannot keep it, `problem` says so. */
	async say(choices: Choices): Promise<void> {
		const [before, mutation] = [this.#said, newId()];
		const insteadOf = this.refused.map((one) => one.mutation);
		this.problem = '';
		this.#said = { mutation, choices, over: this.#kept.value?.vote?.updated ?? '' };
		try {
			const body = { id: this.#ballot, seat: this.#seat, choices };
			await enqueue({ id: mutation, kind: 'ballot.vote', body }, { insteadOf });
		} catch (error) {
			this.#said = before;
			this.problem = failureSentence(error);
		}
	}

	/** Takes note of what was refused. */
	async dismiss(): Promise<void> {
		this.#said = undefined;
		for (const { mutation } of this.refused) await discardRefused(mutation);
	}
}
