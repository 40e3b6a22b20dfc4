// From the finished form to the queue: who would read it is planned for the summary, and once more when it is sent. Only
// what the asker has seen is sealed; a key that this device knows otherwise needs her explicit word.
import { now } from '$lib/local/live/clock';
import { CodedError, type Problem } from '$lib/local/coded-error';
import {
	changedKeys,
	knownKeys,
	rememberKeys,
	type ChangedKey,
	type KeysByHolder
} from '$lib/local/device/known-keys';
import { NoRecipientError, TooLargeError } from '$lib/sealing/errors';
import { fingerprintOf } from '$lib/sealing/fingerprint';
import { queueDraft } from '$lib/consultation/draft/sent-copy';
import { composeRequest, type Addressee } from '$lib/consultation/draft/compose';
import type { AskForm } from '$lib/consultation/draft/ask-form';
import {
	canBeAnswered,
	planForAsker,
	sameReaders,
	type PlannedReaders
} from '$lib/consultation/readers/plan-readers';
import { loadAskerFacts } from '$lib/consultation/readers/reader-facts';
import { requestTitle } from '$lib/text/request-title';

/** `no_reader`: nobody who could answer has a key. */
export type SendProblem = Problem | 'no_reader';

export class Sending {
	/** Who will read it, as the summary shows it; undefined until it is known. */
	plan = $state.raw<PlannedReaders>();
	changed = $state.raw<ChangedKey[]>([]);
	/** The plan was another when it was to be sent: the summary shows the new one. */
	replanned = $state(false);
	busy = $state(false);
	problem = $state<SendProblem>();
	/** It is safely on the phone, by this page. */
	sent = $state(false);

	/** For the summary: plans, compares keys, and seals once on trial, so that a limit is told before anything is sent. */
	async prepare(form: AskForm, to: Addressee): Promise<void> {
		this.problem = undefined;
		this.replanned = false;
		try {
			await this.#plan(to);
			if (this.plan && canBeAnswered(this.plan))
				await composeRequest(form, requestTitle(form), to, this.plan);
			else this.problem = 'no_reader';
		} catch (error) {
			this.problem = problemOf(error);
		}
	}

	/**
	 * Queues the request, once however often it is tapped; true when it is safely on the phone. False: `problem` says why,
	 * or `replanned` that she must look again. Nothing is lost then, the draft stays.
	 */
	async send(form: AskForm, to: Addressee): Promise<boolean> {
		if (this.busy || this.sent) return this.sent;
		this.busy = true;
		this.problem = undefined;
		try {
			const seen = this.plan;
			const keys = await this.#plan(to);
			if (!seen || !this.plan || !sameReaders(seen, this.plan)) {
				this.replanned = true;
				return false;
			}
			await queueDraft(form, await composeRequest(form, requestTitle(form), to, this.plan));
			this.sent = true;
			await rememberKeys(keys);
		} catch (error) {
			if (!this.sent) this.problem = problemOf(error);
		} finally {
			this.busy = false;
		}
		return this.sent;
	}

	/** Reads the directory anew; gives the fingerprints by holder. */
	async #plan(to: Addressee): Promise<KeysByHolder> {
		const [facts, known] = await Promise.all([loadAskerFacts(to.youthOffice), knownKeys()]);
		const plan = planForAsker(to, facts, now());
		const keys: Record<string, string[]> = {};
		for (const { holder, recipient } of plan.keys)
			keys[holder] = [...(keys[holder] ?? []), await fingerprintOf(recipient)];
		this.changed = changedKeys(known, keys);
		this.plan = plan;
		return keys;
	}
}

function problemOf(error: unknown): SendProblem {
	if (error instanceof CodedError) return error.code;
	if (error instanceof NoRecipientError) return 'no_reader';
	return error instanceof TooLargeError ? 'too_large' : 'unexpected';
}
