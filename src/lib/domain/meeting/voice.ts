/**
 * Who speaks for a seat: its member, and in a meeting the deputy whom she has sent there, for that meeting and no other (§ 3 of the
 * rules of procedure). Which seats have a vote in a ballot. Pure; the database holds the same (pb_migrations/1700000109_ballots.js).
 */
import type { Attendance } from './attendance';
import type { Ballot } from './ballot';
import { isSent } from './is-sent';
import type { Seat } from './seat';

type OfBallot = Pick<Ballot, 'circle' | 'meeting' | 'kind'>;

/** What stands about a seat and a ballot. */
export interface Voice {
	seat: Pick<Seat, 'id' | 'circle' | 'publication' | 'account'> | undefined;
	/** Other circles of the ballot's meeting. */
	otherCircles: readonly string[];
	/** Of the seat at that meeting. */
	attendance: Pick<Attendance, 'answer' | 'deputyAnswer' | 'deputyAccount'> | undefined;
}

/** Whether a seat of `circle` has a vote: topics are a circle's own, a date is that of all who meet. */
export function hasVote(
	seat: Pick<Seat, 'circle' | 'publication'>,
	{ circle, kind }: OfBallot,
	otherCircles: readonly string[]
): boolean {
	if (seat.publication !== 'published') return false;
	return seat.circle === circle || (kind === 'dates' && otherCircles.includes(seat.circle));
}

export function speaksFor(
	account: string,
	ballot: OfBallot,
	{ seat, otherCircles, attendance }: Voice
): boolean {
	if (account === '' || !seat || !hasVote(seat, ballot, otherCircles)) return false;
	if (seat.account === account) return true;
	if (ballot.meeting === '' || !attendance) return false;
	return attendance.deputyAccount === account && isSent(attendance);
}
