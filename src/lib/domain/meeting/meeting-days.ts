/**
 * The days before a meeting: to whose end a case is registered (§ 7 of the rules of procedure: two weeks before), and until when an
 * answer to the invitation is asked for. Days are Berlin's, whichever clock it has then. Pure.
 */
import { addDays, berlinDay, berlinInstant } from '../time/berlin';
import { instantOf } from '../time/instant';
import type { Meeting } from './meeting';
import { type Procedure, procedureOn, TEMPLATE } from './procedure';

/** An answer is asked for a week before, so that room and food can be ordered. */
const ANSWER_DAYS = 7;

export const dayOf = ({ startsAt }: Pick<Meeting, 'startsAt'>): string =>
	berlinDay(new Date(instantOf(startsAt)));

/** The rules that hold for a meeting: those of the circle that invites, on its day; the template's where it has none yet. */
export function procedureFor(
	meeting: Pick<Meeting, 'circle' | 'startsAt'>,
	procedures: readonly Procedure[]
): Pick<Procedure, 'minutes' | 'points' | 'caseDays'> {
	const own = procedures.filter(({ circle }) => circle === meeting.circle);
	return procedureOn(own, dayOf(meeting)) ?? TEMPLATE;
}

/** The last day on which a case is registered for it: its own, or what the rules of procedure say. */
export function caseDayOf(
	meeting: Pick<Meeting, 'startsAt' | 'caseBy'>,
	{ caseDays }: Pick<Procedure, 'caseDays'>
): string {
	return meeting.caseBy || addDays(dayOf(meeting), -caseDays);
}

/** The end of a day in Berlin: whoever is at it a moment before is in time. */
export function endOfDay(day: string): Date {
	return berlinInstant(day, 24 * 60);
}

/** What an answer's last day begins with: a week before, but not a day that is over. */
export function answerDayOf(meeting: Pick<Meeting, 'startsAt'>, today: string): string {
	const [usual, own] = [addDays(dayOf(meeting), -ANSWER_DAYS), dayOf(meeting)];
	if (usual >= today) return usual;
	return own >= today ? own : '';
}
