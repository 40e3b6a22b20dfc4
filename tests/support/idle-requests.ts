// What a page asks for that nobody touches: the one count of the story over all pages and of `npm run measure -- idle`.
import type { Page, Request } from '@playwright/test';

/** So many requests a page at rest may make in a minute. */
export const IDLE_LIMIT = 3;

export interface RequestCount {
	/** Method and address of every request since the count began. */
	begun(): string[];
	/** Whether an answer is still on its way; the stream of news never ends and does not count. */
	waiting(): boolean;
	stop(): void;
}

/** Counts all requests of the page from now on, those of its data worker too. */
export function countRequests(page: Page): RequestCount {
	const begun: string[] = [];
	const open = new Set<Request>();
	const begin = (request: Request) => {
		const { pathname } = new URL(request.url());
		begun.push(`${request.method()} ${pathname}`);
		if (request.resourceType() !== 'eventsource') open.add(request);
	};
	const end = (request: Request) => void open.delete(request);
	page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
	return {
		begun: () => begun,
		waiting: () => open.size > 0,
		stop: () => void page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
	};
}
