import { afterEach, describe, expect, it, vi } from 'vitest';
import { WrongPassphraseError } from './errors';
import { newOwnKey, wrapWithPassphrase } from './own-key';
import { unwrapInWorker, wrapInWorker } from './passphrase';
import { perform, type PassphraseJob, type PassphraseOutcome } from './passphrase-job';

const PASSPHRASE = 'Grüne Füchse zählen Steine';

/** A worker as the browser gives one: answers by message, copies what passes, or does not start. */
function workers(starts: boolean) {
	const made: FakeWorker[] = [];
	class FakeWorker extends EventTarget {
		jobs: PassphraseJob[] = [];
		ended = false;
		constructor(
			readonly url: string,
			readonly options: WorkerOptions
		) {
			super();
			made.push(this);
		}
		postMessage(job: PassphraseJob): void {
			this.jobs.push(structuredClone(job));
			if (starts) void perform(job).then((outcome) => this.#answer(structuredClone(outcome)));
			else queueMicrotask(() => this.dispatchEvent(new Event('error')));
		}
		terminate(): void {
			this.ended = true;
		}
		#answer(data: PassphraseOutcome): void {
			this.dispatchEvent(new MessageEvent('message', { data }));
		}
	}
	vi.stubGlobal('Worker', FakeWorker);
	return made;
}

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('the passphrase, aside', () => {
	it('works in a worker of its own, which is ended afterwards', async () => {
		const made = workers(true);
		const { identity } = await newOwnKey();
		const wrapped = await wrapInWorker(identity, PASSPHRASE);
		expect(await unwrapInWorker(wrapped, PASSPHRASE)).toBe(identity);
		expect(made.map(({ jobs, ended }) => [jobs.map(({ kind }) => kind), ended])).toEqual([
			[['wrap'], true],
			[['unwrap'], true]
		]);
		expect(made.every(({ options }) => options.type === 'module')).toBe(true);
	});

	it.each([
		['in a worker', () => workers(true)],
		['where the worker does not start', () => workers(false)],
		['where there are no workers', () => vi.stubGlobal('Worker', undefined)]
	])('fails with the same errors %s', async (_, stub) => {
		const { identity } = await newOwnKey();
		const wrapped = await wrapWithPassphrase(identity, PASSPHRASE, 7);
		stub();
		expect(await unwrapInWorker(wrapped, PASSPHRASE)).toBe(identity);
		await expect(unwrapInWorker(wrapped, 'Rote Füchse zählen Steine')).rejects.toThrow(WrongPassphraseError);
		await expect(unwrapInWorker('', PASSPHRASE)).rejects.toMatchObject({ reason: 'damaged' });
	});
});
