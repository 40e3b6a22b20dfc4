/**
 * How long an expert waits after wrong passphrases. Guarantees: slips cost nothing, guessing on a found phone costs hours
 * and then ends. Deliberately not: keeping the count; and it holds nobody back who copied the wrapped key (scrypt does).
 */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Tries without a wait. */
const FREE = 3;
/** Tries after which only the recovery code helps. */
const LAST = 20;
const DELAYS = [30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];

/** Milliseconds to wait after so many wrong tries in a row. */
export function unlockDelay(wrongTries: number): number | 'recoveryOnly' {
	if (wrongTries >= LAST) return 'recoveryOnly';
	if (wrongTries <= FREE) return 0;
	return DELAYS[Math.min(wrongTries - FREE, DELAYS.length) - 1] ?? 0;
}
