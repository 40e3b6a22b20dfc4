/** „Ich bin da“: who is at a meeting says so herself, where its office has switched that on; and what the minutes begin with. Pure. */
import { instantOf } from '../time/instant';
import { isFilled, type Refusal } from './answering';
import type { Attendance } from './attendance';
import type { Meeting } from './meeting';

/** Whoever comes early need not wait at the door. */
export const EARLY_MS = 30 * 60_000;
/** A phone's clock may be so far ahead. */
const AHEAD_MS = 5 * 60_000;

type Held = Pick<Meeting, 'stage' | 'publication' | 'cancelled' | 'startsAt' | 'endsAt' | 'selfCheckIn'>;

/** Whether somebody may say at `at` that she is there; else why not. */
export function checkInTimeOf(meeting: Held, at: Date): 'open' | Refusal {
	if (meeting.cancelled) return 'cancelled';
	if (meeting.publication !== 'published' || meeting.stage === 'planned') return 'notInvited';
	if (!meeting.selfCheckIn) return 'notSwitchedOn';
	if (at.getTime() < instantOf(meeting.startsAt) - EARLY_MS) return 'early';
	return at.getTime() <= instantOf(meeting.endsAt) ? 'open' : 'over';
}

/**
 * When she was there, by her word `said` that arrives at `at`, or why it is not taken. Said in a cellar it arrives later, and counts from
 * when it was said until the minutes are out. A clock that is ahead says nothing of the future. The first word stands.
 */
export function checkedIn(
	{ checkedInAt }: Pick<Attendance, 'checkedInAt'>,
	meeting: Held,
	{ said, at }: { said: Date; at: Date }
): { checkedInAt: string } | Refusal {
	if (checkedInAt !== '') return { checkedInAt };
	if (meeting.stage === 'recorded' || meeting.stage === 'archived') return 'over';
	const when = said.getTime() > at.getTime() + AHEAD_MS ? at : said;
	const time = checkInTimeOf(meeting, when);
	return time === 'open' ? { checkedInAt: when.toISOString() } : time;
}

/** Who was there, as the minutes begin: as the office has it, else by check-in and answer. Absent is who has said nothing. */
export function presumedOf({
	attended,
	checkedInAt,
	...said
}: Pick<Attendance, 'attended' | 'checkedInAt' | 'answer' | 'deputyAnswer'>): Exclude<
	Attendance['attended'],
	''
> {
	if (attended !== '') return attended;
	if (checkedInAt !== '' || isFilled(said)) return 'present';
	return said.answer === '' ? 'absent' : 'excused';
}
