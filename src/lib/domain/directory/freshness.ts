/**
 * How fresh an entry is: the day somebody last confirmed it, and whether that is too long ago (lists are renewed once a
 * year: NZFH, “Aus Fehlern lernen”).
 * Not here: when the phone last spoke with the server (local/live/status.ts).
 */
import { berlinDay, daysBetween } from '../time/berlin';
import { LIMITS } from '../limits';

export interface Freshness {
	/** Day of the last confirmation; empty when it never happened. */
	verifiedAt: string;
	verifiedBy: string;
	/** Never confirmed, or more than LIMITS.reviewDays ago. */
	overdue: boolean;
}

/** The freshness of `entry` at `at`. */
export function freshness(entry: { verifiedAt: string; verifiedBy: string }, at: Date): Freshness {
	const { verifiedAt, verifiedBy } = entry;
	const overdue = verifiedAt === '' || daysBetween(verifiedAt, berlinDay(at)) > LIMITS.reviewDays;
	return { verifiedAt, verifiedBy, overdue };
}
