/** What the coordination office decides for its network: how long an answer may take, who reads, how long content stays, how long a check counts, whom it trusts. */
import * as z from 'zod/mini';
import { hours } from '../time/hours';

const days = z.int().check(z.minimum(1), z.maximum(365));

export const networkSettings = z.object({
	/** Hours within which an answer is expected, counted on working days (domain/time/work-calendar.ts). */
	answerHours: z.int().check(z.minimum(1), z.maximum(336)),
	/** Requests are sealed to the coordination office too. */
	sealToDesk: z.boolean(),
	/** Days after closing until a request is deleted. */
	closedDays: days,
	/** Days without any step until an open request is deleted. */
	openDays: days,
	/** When somebody is there to answer; null: the usual hours of an office. */
	workHours: z._default(z.nullable(hours), null),
	/** Months for which a check of an entry counts (domain/directory/freshness.ts). */
	reviewMonths: z._default(z.int().check(z.minimum(3), z.maximum(36)), 12),
	/** What partners change of their own entries holds at once (server/actions/proposal/make.ts). */
	trustsPartners: z._default(z.boolean(), false)
});
export type NetworkSettings = z.infer<typeof networkSettings>;

/**
 * Where nothing was set: [Düsseldorf's practice] 48 hours; the deletion periods the network agreed to begin with; lists are renewed
 * once a year, as the NZFH's “Aus Fehlern lernen” has it.
 */
export const NETWORK_DEFAULTS: NetworkSettings = {
	answerHours: 48,
	sealToDesk: false,
	closedDays: 30,
	openDays: 90,
	workHours: null,
	reviewMonths: 12,
	trustsPartners: false
};
