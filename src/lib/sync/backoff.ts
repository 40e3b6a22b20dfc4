/** How long to wait after failures: doubling with full jitter, so that phones that failed together do not return together. */
const FIRST = 2_000;
const LONGEST = 5 * 60_000;
/** A server may ask for more, but a wrong header must not silence a phone for days. */
const LONGEST_ASKED = 60 * 60_000;

/** ms until the next try after `failures` failures in a row (≥ 1); never before what the server asked for. */
export function backoffDelay(failures: number, random: number, retryAfterSeconds?: number): number {
	const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 20));
	const delay = ceiling / 2 + (random * ceiling) / 2;
	return Math.max(delay, Math.min(LONGEST_ASKED, (retryAfterSeconds ?? 0) * 1000));
}

/** Seconds of a Retry-After header: a number, or a date measured against the answer's own Date. */
export function parseRetryAfter(header: string | null, date: string | null): number | undefined {
	if (header === null || header.trim() === '') return undefined;
	if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header);
	const seconds = (Date.parse(header) - Date.parse(date ?? '')) / 1000;
	return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
