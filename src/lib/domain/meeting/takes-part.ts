/** Whether an account takes part in a meeting, by what its phone knows: it sits in a circle that meets, or is sent as a deputy. Pure. */
import type { Attendance } from './attendance';
import { isSent } from './is-sent';
import { circlesOf, type Meeting } from './meeting';
import type { Seat } from './seat';

export function takesPart(
	account: string,
	meeting: Pick<Meeting, 'id' | 'circle' | 'otherCircles'>,
	seats: readonly Pick<Seat, 'circle' | 'account' | 'publication'>[],
	attendances: readonly Pick<Attendance, 'meeting' | 'answer' | 'deputyAnswer' | 'deputyAccount'>[]
): boolean {
	if (account === '') return false;
	const circles = circlesOf(meeting);
	const sits = seats.some(
		(seat) => seat.account === account && seat.publication === 'published' && circles.includes(seat.circle)
	);
	return (
		sits ||
		attendances.some((one) => one.meeting === meeting.id && one.deputyAccount === account && isSent(one))
	);
}
