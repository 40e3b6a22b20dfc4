/**
 * Settles one mutation: reads the facts its action asks for, lets the action decide, and hands the decision to the store.
 * Guarantees: exactly once in effect (a known id answers with the stored result, of parallel copies one takes effect);
 * one record's mutations are decided one after the other; a decision on an older state is made again from fresh facts;
 * a refusal is recorded too, so that a repeat gets the same answer. Actions know nothing of this, the store decides nothing.
 */
import { createHash } from 'node:crypto';
import type { Caller } from '../../domain/access/caller';
import type { Mutation, MutationKind, MutationOf } from '../../protocol/mutation';
import type { MutationResult } from '../../protocol/push';
import { AppError } from '../errors';
import { log } from '../log';
import type { Failure, Store } from '../sync/store';
import { Turns } from '../sync/turns';
import type { Action, RingableJob } from './action';
import { actions } from './all';
import { type Decision, rejected } from './decision';

/** Of several processes that write to one record at the same moment, each has to look again after every faster one. */
const ATTEMPTS = 6;

export interface EngineOptions {
	store: Store;
	now: () => Date;
	/** A mutation was done that `job` has to look at; it need not wait for its turn. */
	ring?: (job: RingableJob) => void;
}

export class Engine {
	readonly #options: EngineOptions;
	readonly #turns = new Turns();

	constructor(options: EngineOptions) {
		this.#options = options;
	}

	/** The answer to `mutation`, sent by `caller`. Throws what passes, and `unauthenticated` where an account is needed. */
	async settle(mutation: Mutation, caller: Caller): Promise<MutationResult> {
		// Not recorded: the session ended on the way, the same mutation is welcome again after a login.
		if (caller.role === 'guest' && !actions[mutation.kind].guests) throw new AppError('unauthenticated');
		const sent: Sent = { mutation, caller, bodyHash: this.#hashOf(mutation) };
		const known = await this.#recorded(sent);
		return known ?? this.#turns.take(mutation.body.id, () => this.#decideUntilWritten(sent));
	}

	#hashOf(mutation: Mutation): string {
		const hash = bodyHashOf(mutation);
		const { secret = false }: Pick<Action<MutationKind>, 'secret'> = actions[mutation.kind];
		return secret ? this.#options.store.keyed(hash) : hash;
	}

	async #decideUntilWritten(sent: Sent): Promise<MutationResult> {
		let refusedState: string | undefined;
		for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
			const decision = await this.#decide(sent.mutation, sent.caller);
			const outcome = await this.#commit(sent, decision);
			if (typeof outcome !== 'string') return outcome;
			const state = decision.effects[0]?.basedOn;
			// Refused twice on the same state: nobody was faster, the answer is no.
			const same = attempt > 1 && state === refusedState;
			const isTaken = outcome === 'conflict' && !decision.takenIsNews;
			if (isTaken || same) return this.#refuse(sent, outcome);
			refusedState = state;
		}
		// Every time somebody else was faster: nothing was refused, the phone sends the same again.
		throw new AppError('unavailable', { retryAfter: 1 });
	}

	async #decide<K extends MutationKind>(mutation: MutationOf<K>, caller: Caller): Promise<Decision> {
		const action = actions[mutation.kind] as unknown as Action<K>;
		const facts = await this.#options.store.read(caller, (read) => action.facts(mutation.body, caller, read));
		return action.decide(mutation, facts, caller, this.#options.now());
	}

	/** The answer when it was written, now or by a faster copy; else why it was not. */
	async #commit(sent: Sent, decision: Decision): Promise<MutationResult | Failure> {
		const { mutation, caller, bodyHash } = sent;
		const outcome = await this.#options.store.commit({ id: mutation.id, bodyHash, decision }, caller);
		if (outcome === 'known') return (await this.#recorded(sent)) ?? gone();
		if (outcome !== 'done') return outcome;
		const { rings } = actions[mutation.kind];
		if (rings && decision.effects.length > 0) this.#options.ring?.(rings);
		return decision.result;
	}

	async #refuse(sent: Sent, code: Failure): Promise<MutationResult> {
		const { id, kind } = sent.mutation;
		// The first lock said yes, the second no: the refusal stands, and somebody should look at it.
		if (code === 'forbidden') log().warn({ kind }, 'permissions and rules disagree');
		const outcome = await this.#commit(sent, rejected(id, code));
		return typeof outcome === 'string' ? gone() : outcome;
	}

	async #recorded({ mutation, caller, bodyHash }: Sent): Promise<MutationResult | undefined> {
		const known = await this.#options.store.recorded(mutation.id);
		if (!known || (known.author === caller.userId && known.bodyHash === bodyHash)) return known?.result;
		return { id: mutation.id, outcome: 'rejected', code: 'mutation_reused' };
	}
}

interface Sent {
	mutation: Mutation;
	caller: Caller;
	bodyHash: string;
}

/** SHA-256 of a mutation's kind and body, whatever the order of its keys. */
export function bodyHashOf({ kind, body }: Mutation): string {
	const entries = Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256')
		.update(JSON.stringify([kind, entries]))
		.digest('hex');
}

/** Recorded a moment ago and not there any more, or a record alone that cannot be written: the phone tries again. */
function gone(): never {
	throw new AppError('unavailable');
}
