/**
 * Who is told of a meeting: whoever sits in one of its circles on its day, and the deputy who is asked to come for her and has not said no.
 * One person is one address, and gets one mail, however many seats and circles she has. The one place that says so: invitations, changes
 * and the office's page go by it. Pure.
 */
import type { Attendance } from '../../domain/meeting/attendance';
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
	meeting: Pick<Meeting, 'id' | 'circle' | 'otherCircles' | 'startsAt'>,
	seats: readonly Seat[],
	attendances: readonly Pick<Attendance, 'meeting' | 'seat' | 'answer' | 'deputyAnswer'>[]
): Receivers {
	const [circles, day] = [circlesOf(meeting), dayOf(meeting)];
	const taken = seats.filter((seat) => circles.includes(seat.circle) && isTakenOn(seat, day));
	const asked = new Set(
		attendances
			.filter((row) => row.meeting === meeting.id && row.answer === 'deputy' && row.deputyAnswer !== 'no')
			.map(({ seat }) => seat)
	);
	const members = taken.map(({ email = '', member, account = '' }) => ({ email, name: member, account }));
	const deputies = taken
		.filter(({ id }) => asked.has(id))
		.map(({ deputyEmail = '', deputy, deputyAccount = '' }) => ({
			...{ email: deputyEmail, name: deputy, account: deputyAccount }
		}));
	const byAddress = new Map<string, MeetingReceiver>();
	for (const { email, name, account } of [...members, ...deputies]) {
		const address = email.trim().toLowerCase();
		if (address !== '' && !byAddress.has(address)) byAddress.set(address, { address, name, account });
	}
	const without = taken.filter(({ email = '' }) => email.trim() === '').map(({ name }) => name);
	return { receivers: [...byAddress.values()], without };
}

/** Whether somebody sits there on `day`: whoever leaves before a meeting is not written to any more. */
export function isTakenOn({ publication, since, until }: Seat, day: string): boolean {
	return publication === 'published' && since <= day && (until === '' || until >= day);
}
