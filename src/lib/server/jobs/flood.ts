/**
 * Whether a network is flooded: far more requests without an account within ten minutes than people ask. Pure: it looks at the
 * rows as they are, so a restart forgets nothing. What is done about it is the job's (clocks.ts) and the limits' business.
 */
import type { People } from './people';
import type { WatchedRequest } from './clock-plan';

const WINDOW_MS = 10 * 60_000;
/** More than the busiest network gets in a week. */
export const FLOOD = 30;

/** The networks to which so many requests came in the last minutes. */
export function floodedNetworks(
	requests: readonly Pick<WatchedRequest, 'author' | 'youthOffice' | 'submittedAt'>[],
	{ networks }: Pick<People, 'networks'>,
	at: Date
): string[] {
	const since = at.getTime() - WINDOW_MS;
	const counts = new Map<string, number>();
	for (const { author, youthOffice, submittedAt } of requests) {
		const network = networks.get(youthOffice);
		if (author || network === undefined || Date.parse(submittedAt) < since) continue;
		counts.set(network, (counts.get(network) ?? 0) + 1);
	}
	return [...counts].filter(([, count]) => count >= FLOOD).map(([network]) => network);
}
