/**
 * Wrapping and unwrapping by passphrase without a frozen screen: in a worker of its own, or here where there is none
 * (Node, a browser without module workers, a worker file that cannot be fetched). Screens call this, never the work itself.
 */
import workerUrl from 'virtual:passphrase-worker';
import { UnreadableError, WrongPassphraseError } from './errors';
import type { PassphraseJob, PassphraseOutcome } from './passphrase-job';

/** `wrapWithPassphrase`, off the screen’s thread. */
export function wrapInWorker(identity: string, passphrase: string): Promise<string> {
	return settle({ kind: 'wrap', text: identity, passphrase });
}

/** `unwrapWithPassphrase`, off the screen’s thread; the same errors. */
export function unwrapInWorker(wrapped: string, passphrase: string): Promise<string> {
	return settle({ kind: 'unwrap', text: wrapped, passphrase });
}

async function settle(job: PassphraseJob): Promise<string> {
	const outcome = await (typeof Worker === 'undefined' ? here(job) : inWorker(job).catch(() => here(job)));
	if ('value' in outcome) return outcome.value;
	if (outcome.failure === 'wrongPassphrase') throw new WrongPassphraseError();
	if (outcome.failure === 'unexpected') throw new Error('scrypt failed');
	throw new UnreadableError(outcome.failure);
}

async function here(job: PassphraseJob): Promise<PassphraseOutcome> {
	const { perform } = await import('./passphrase-job');
	return perform(job);
}

/** Rejects when the worker does not start. */
async function inWorker(job: PassphraseJob): Promise<PassphraseOutcome> {
	const worker = new Worker(workerUrl, { type: 'module', name: 'passphrase' });
	try {
		return await new Promise<PassphraseOutcome>((resolve, reject) => {
			worker.addEventListener('error', reject);
			worker.addEventListener('message', ({ data }: MessageEvent<PassphraseOutcome>) => resolve(data));
			worker.postMessage(job);
		});
	} finally {
		worker.terminate();
	}
}
