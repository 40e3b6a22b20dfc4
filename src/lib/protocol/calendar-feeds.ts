/**
 * The calendars that an account has subscribed to: `GET /api/account/feeds` names the devices, `POST` gives the address for one, once;
 * `DELETE` ends one. `GET /api/calendar/feed/….ics` is what the calendar program asks.
 */
import * as z from 'zod/mini';
import { instant, optionalDay } from '../domain/fields';
import { recordId } from '../domain/id';

/** Of one account. */
export const FEEDS_KEPT = 12;

/** How she calls the device or program. */
export const feedDevice = z.string().check(z.trim(), z.minLength(1), z.maxLength(60), z.regex(/^\P{Cc}*$/u));

const feed = z.object({
	id: recordId,
	device: z.string(),
	createdAt: instant,
	/** The last day on which it was read; empty while nobody did. */
	readOn: optionalDay
});
export type CalendarFeed = z.infer<typeof feed>;

export const feedsAnswer = z.object({ feeds: z.array(feed) });
export const makeFeedBody = z.object({ device: feedDevice });
/** `path` is told this once: the server keeps no more than its hash. */
export const makeFeedAnswer = z.extend(feedsAnswer, { path: z.string() });
export const endFeedBody = z.object({ id: recordId });
