/**
 * Who is told of a meeting: whoever sits in one of its circles on its day. One person is one address, and gets one mail, however many
 * seats and circles she has. The one place that says so: invitations, changes and the office's page go by it. Pure.
 */
import { dayOf } from '../../domain/meeting/meeting-days';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import type { Seat } from '../../domain/meeting/seat';
import type { MeetingReceiver } from '../../domain/meeting/told';

export interface Receivers {
	receivers: MeetingReceiver[];
	/** Seats whose member has no address, by the name of the seat. */
	without: string[];
}

export function receiversOf(
	meeting: Pick<Meeting, 'circle' | 'otherCircles' | 'startsAt'>,
	seats: readonly Seat[]
): Receivers {
	const [circles, day] = [circlesOf(meeting), dayOf(meeting)];
	const taken = seats.filter((seat) => circles.includes(seat.circle) && isTakenOn(seat, day));
	const byAddress = new Map<string, MeetingReceiver>();
	const without: string[] = [];
	for (const { email, member, account = '', name } of taken) {
		const address = email.trim().toLowerCase();
		if (address === '') without.push(name);
		else if (!byAddress.has(address)) byAddress.set(address, { address, name: member, account });
	}
	return { receivers: [...byAddress.values()], without };
}

/** Whether somebody sits there on `day`: whoever leaves before a meeting is not written to any more. */
export function isTakenOn({ publication, since, until }: Seat, day: string): boolean {
	return publication === 'published' && since <= day && (until === '' || until >= day);
}
