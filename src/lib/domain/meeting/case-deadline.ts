/**
 * Until when a case is registered (§ 7: at the latest two weeks before the meeting): to the end of a day in Berlin, the one that the meeting
 * names, else so many days before it as the rules of procedure say that hold on its day. What comes later is no error: it
 * becomes a question to the office. Pure.
 */
import { addDays, berlinDay, berlinInstant } from '../time/berlin';
import { instantOf } from '../time/instant';
import type { Meeting } from './meeting';
import { type Procedure, procedureOn, TEMPLATE } from './procedure';

const END_OF_DAY = 24 * 60;

type DeadlineMeeting = Pick<Meeting, 'startsAt' | 'caseBy'>;
type Rules = Pick<Procedure, 'version' | 'validFrom' | 'caseDays'>;

/** The last day on which a case comes in time. */
export function lastCaseDay({ startsAt, caseBy }: DeadlineMeeting, procedures: readonly Rules[]): string {
	if (caseBy !== '') return caseBy;
	const day = berlinDay(new Date(instantOf(startsAt)));
	return addDays(day, -(procedureOn(procedures, day) ?? TEMPLATE).caseDays);
}

/** The end of that day: the first moment that is too late. */
export function caseDeadline(meeting: DeadlineMeeting, procedures: readonly Rules[]): Date {
	return berlinInstant(lastCaseDay(meeting, procedures), END_OF_DAY);
}

/** Whether the office is asked first: after the deadline, and once the agenda is fixed. */
export function isLate(
	meeting: DeadlineMeeting & Pick<Meeting, 'stage'>,
	procedures: readonly Rules[],
	at: Date
): boolean {
	return meeting.stage === 'fixed' || at >= caseDeadline(meeting, procedures);
}

/** Whether a case may still be brought at all: not into a meeting that is called off, over, or not announced to anybody. */
export function takesCases(
	{ stage, cancelled, publication, endsAt }: Pick<Meeting, 'stage' | 'cancelled' | 'publication' | 'endsAt'>,
	at: Date
): boolean {
	if (publication !== 'published' || cancelled) return false;
	return ['planned', 'invited', 'fixed'].includes(stage) && at.getTime() < instantOf(endsAt);
}
