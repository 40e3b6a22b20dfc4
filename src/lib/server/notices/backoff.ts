/** When a notice that did not get through is tried again: soon at first, then every hour, for three days. */
const MINUTE_MS = 60_000;
const MINUTES = [1, 2, 5, 15, 30, 60];
export const GIVE_UP_MS = 3 * 24 * 60 * MINUTE_MS;

/** Milliseconds until the next try after `attempts` (≥ 1) failed ones. */
export function waitAfter(attempts: number): number {
	return (MINUTES[Math.max(1, attempts) - 1] ?? 60) * MINUTE_MS;
}
