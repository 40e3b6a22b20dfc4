/**
 * How fresh an entry is: the day somebody last confirmed it, until when that counts, and whether that is over (lists are renewed
 * once a year: NZFH, “Aus Fehlern lernen”).
 * Not here: when the phone last spoke with the server (local/live/status.ts).
 */
import { addDays, berlinDay } from '../time/berlin';
import { LIMITS } from '../limits';

export interface Freshness {
	/** Day of the last confirmation; empty when it never happened. */
	verifiedAt: string;
	verifiedBy: string;
	/** The last day on which that counts; empty when it never happened. */
	validUntil: string;
	/** Never confirmed, or more than LIMITS.reviewDays ago. */
	overdue: boolean;
}

/** The freshness of `entry` at `at`. */
export function freshness(entry: { verifiedAt: string; verifiedBy: string }, at: Date): Freshness {
	const { verifiedAt, verifiedBy } = entry;
	const validUntil = validUntilOf(verifiedAt);
	return { verifiedAt, verifiedBy, validUntil, overdue: validUntil < berlinDay(at) };
}

/** The last day on which a confirmation of that day counts; empty for none. */
export function validUntilOf(verifiedAt: string): string {
	return verifiedAt === '' ? '' : addDays(verifiedAt, LIMITS.reviewDays);
}
