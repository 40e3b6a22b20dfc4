// From the finished form to the queue: who would read it is planned for the summary, and once more when it is sent. Only
// what the asker has seen is sealed; a key that this device knows otherwise needs her explicit word.
import { now } from '$lib/local/live/clock';
import { CodedError, type Problem } from '$lib/local/coded-error';
import { knownKeys } from '$lib/local/device/known-keys';
import { knownMatter, rememberMatter } from '$lib/local/device/known-readers';
import { NoRecipientError, TooLargeError } from '$lib/sealing/errors';
import { queueDraft } from '$lib/consultation/draft/queue-draft';
import { composeRequest, type Addressee } from '$lib/consultation/draft/compose';
import type { AskForm } from '$lib/consultation/draft/ask-form';
import {
	canBeAnswered,
	planForAsker,
	sameReaders,
	type PlannedReaders
} from '$lib/consultation/readers/plan-readers';
import { rememberReaders } from '$lib/consultation/readers/agreed-readers';
import { compareReaders, type ComparedReader } from '$lib/consultation/readers/compare-readers';
import { loadAskerFacts } from '$lib/consultation/readers/reader-facts';
import { requestTitle } from '$lib/text/request-title';

/** `no_reader`: nobody who could answer has a key. `other_history`: no key can be believed now. */
export type SendProblem = Problem | 'no_reader' | 'other_history';

export class Sending {
	/** Who will read it, as the summary shows it; undefined until it is known. */
	plan = $state.raw<PlannedReaders>();
	/** Their keys, each compared with what this device knows. */
	readers = $state.raw<ComparedReader[]>([]);
	/** The plan was another when it was to be sent: the summary shows the new one. */
	replanned = $state(false);
	busy = $state(false);
	problem = $state<SendProblem>();
	/** It is safely on the phone, by this page. */
	sent = $state(false);
	#toldBefore = $state(false);
	#otherHistory = false;

	/** Those that need her word: another key than before, or somebody new since she asked there last. */
	get fresh(): ComparedReader[] {
		return this.readers.filter(({ news }) => news === 'changed' || (this.#toldBefore && news === 'new'));
	}

	/** Those whose key nobody has confirmed: she is warned before she sends. */
	get unconfirmed(): ComparedReader[] {
		return this.readers.filter(({ certification }) => certification === 'unconfirmed');
	}

	/** For the summary: plans, compares keys, and seals once on trial, so that a limit is told before anything is sent. */
	async prepare(form: AskForm, to: Addressee): Promise<void> {
		this.problem = undefined;
		this.replanned = false;
		try {
			await this.#plan(to);
			if (this.#otherHistory) this.problem = 'other_history';
			else if (this.plan && canBeAnswered(this.plan))
				await composeRequest(form, requestTitle(form), to, this.plan);
			else this.problem = 'no_reader';
		} catch (error) {
			this.problem = problemOf(error);
		}
	}

	/**
	 * Queues the request, once however often it is tapped; true when it is safely on the phone. False: `problem` says why,
	 * or `replanned` that she must look again. Nothing is lost then, the draft stays. `word`: those of
	 * `fresh`, by fingerprint, to whom she said yes.
	 */
	async send(form: AskForm, to: Addressee, word: readonly string[] = []): Promise<boolean> {
		if (this.busy || this.sent) return this.sent;
		this.busy = true;
		this.problem = undefined;
		try {
			const seen = this.plan;
			await this.#plan(to);
			if (this.#otherHistory) {
				this.problem = 'other_history';
				return false;
			}
			const agreed = this.fresh.every(({ fingerprint }) => word.includes(fingerprint));
			if (!seen || !this.plan || !sameReaders(seen, this.plan) || !agreed) {
				this.replanned = true;
				return false;
			}
			const composed = await composeRequest(form, requestTitle(form), to, this.plan);
			await queueDraft(form, composed);
			this.sent = true;
			for (const matter of [`request/${form.id}`, addressedTo(to)])
				await rememberReaders(matter, this.readers);
			await rememberMatter(`request/${form.id}`, { content: composed.contentHash });
		} catch (error) {
			if (!this.sent) this.problem = problemOf(error);
		} finally {
			this.busy = false;
		}
		return this.sent;
	}

	/** Reads the directory anew. */
	async #plan(to: Addressee): Promise<void> {
		const [facts, keys, { readers }] = await Promise.all([
			loadAskerFacts(to.youthOffice),
			knownKeys(),
			knownMatter(addressedTo(to))
		]);
		const plan = planForAsker(to, facts, now());
		this.readers = await compareReaders(plan.keys, { keys, readers });
		this.plan = plan;
		this.#toldBefore = readers !== undefined;
		this.#otherHistory = facts.otherHistory ?? false;
	}
}

/** By which this device remembers whom she was told of when she asked there last. */
function addressedTo({ expert, youthOffice }: Addressee): string {
	return `asked/${expert || `pool/${youthOffice}`}`;
}

function problemOf(error: unknown): SendProblem {
	if (error instanceof CodedError) return error.code;
	if (error instanceof NoRecipientError) return 'no_reader';
	return error instanceof TooLargeError ? 'too_large' : 'unexpected';
}
