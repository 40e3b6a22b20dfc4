/**
 * How fresh an entry is: the day somebody last confirmed it, until when that counts, and whether that is over. How long it counts is
 * the network's to say (domain/place/network-settings.ts).
 * Not here: when the phone last spoke with the server (local/live/status.ts).
 */
import { NETWORK_DEFAULTS, type NetworkSettings } from '../place/network-settings';
import { berlinDay } from '../time/berlin';

export interface Freshness {
	/** Day of the last confirmation; empty when it never happened. */
	verifiedAt: string;
	verifiedBy: string;
	/** The last day on which that counts; empty when it never happened. */
	validUntil: string;
	/** Never confirmed, or longer ago than that counts. */
	overdue: boolean;
}

/** The freshness of `entry` at `at`; `months` is how long a check of it counts. */
export function freshness(
	entry: { verifiedAt: string; verifiedBy: string },
	at: Date,
	months: number = NETWORK_DEFAULTS.reviewMonths
): Freshness {
	const { verifiedAt, verifiedBy } = entry;
	const validUntil = validUntilOf(verifiedAt, months);
	return { verifiedAt, verifiedBy, validUntil, overdue: isOverdue(validUntil, at) };
}

export function isOverdue(validUntil: string, at: Date): boolean {
	return validUntil < berlinDay(at);
}

/** The last day on which a confirmation of that day counts; empty for none. */
export function validUntilOf(verifiedAt: string, months: number = NETWORK_DEFAULTS.reviewMonths): string {
	if (verifiedAt === '') return '';
	const day = new Date(verifiedAt);
	const date = day.getUTCDate();
	day.setUTCMonth(day.getUTCMonth() + months);
	// A month without that day ends before it.
	if (day.getUTCDate() !== date) day.setUTCDate(0);
	return day.toISOString().slice(0, 10);
}

/** How long a check counts of what belongs to these networks: as long as the strictest of them says. */
export function reviewMonthsOf(networks: readonly Pick<NetworkSettings, 'reviewMonths'>[]): number {
	// A phone may hold a network from before it said so.
	const months = networks.map(({ reviewMonths }) => reviewMonths || NETWORK_DEFAULTS.reviewMonths);
	return months.length > 0 ? Math.min(...months) : NETWORK_DEFAULTS.reviewMonths;
}
