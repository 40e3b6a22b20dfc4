// A browser in which the data worker does not start, as in one that knows no module workers: the same service then runs in the
// page itself.
import type { BrowserContext } from '@playwright/test';

/** For every page of the context from now on. Workers for other things go on. */
export async function withoutDataWorker(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		window.Worker = class extends Worker {
			constructor(url: string | URL, options?: WorkerOptions) {
				// Its file is gone: the browser says so by an event, as for one that it cannot read.
				super(options?.name === 'data' ? '/kein-worker.js' : url, options);
			}
		};
	});
}
