/**
 * Which meetings stand in the calendar that an account has subscribed to. Pure. Those of the circles in which it sits, those that it is
 * sent to as a deputy, and those of the networks that it belongs to or acts for; published ones alone. One that is called off stays
 * until its day has passed, so that a calendar that asks seldom shows that it is; one that was held, for a year.
 */
import type { Caller } from '../access/caller';
import { addDays, berlinDay } from '../time/berlin';
import type { Circle } from './circle';
import { circlesOf, type Meeting } from './meeting';

/** So long a calendar remembers what was. */
export const FEED_PAST_DAYS = 366;

type Whose = Pick<Caller, 'meetings' | 'networks' | 'memberOf'>;

export function meetingsInFeed<M extends Meeting>(
	meetings: readonly M[],
	circles: readonly Pick<Circle, 'id' | 'region'>[],
	{ meetings: hers, networks, memberOf }: Whose,
	at: Date
): M[] {
	const today = berlinDay(at);
	const oldest = addDays(today, -FEED_PAST_DAYS);
	const regions = [...networks, ...memberOf];
	const here = new Set(circles.filter(({ region }) => regions.includes(region)).map(({ id }) => id));
	return meetings
		.filter((one) => one.publication === 'published')
		.filter((one) => hers.includes(one.id) || circlesOf(one).some((id) => here.has(id)))
		.filter(({ endsAt, cancelled }) => {
			const last = berlinDay(new Date(endsAt));
			return cancelled ? last >= today : last >= oldest;
		})
		.sort((one, other) => one.startsAt.localeCompare(other.startsAt) || one.id.localeCompare(other.id));
}
