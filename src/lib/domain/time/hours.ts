/** Hours at which somebody can be reached: weekly slots in Europe/Berlin. The rules are in reachability.ts. */
import * as z from 'zod/mini';

const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** `days` are ISO weekdays (1 = Monday … 7 = Sunday); `from` ≤ now < `to`; `to` below `from` runs past midnight. */
export const slot = z.object({
	days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
	from: clockTime,
	to: clockTime
});
export type Slot = z.infer<typeof slot>;

export const hours = z.object({
	/** Around the clock, every day; slots are then empty. */
	always: z._default(z.boolean(), false),
	slots: z._default(z.array(slot).check(z.maxLength(14)), []),
	/** Offices close on public holidays of their Land, helplines mostly do not. */
	closedOnHolidays: z._default(z.boolean(), true),
	/** Further days of every year on which nobody is there, as MM-DD. */
	closedOn: z.optional(z.array(z.string().check(z.regex(/^\d\d-\d\d$/))).check(z.maxLength(20)))
});
export type Hours = z.infer<typeof hours>;
