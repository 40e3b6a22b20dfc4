/**
 * Where an account sits: the circles in which it has a seat, and the meetings of which it sees more than their date: those of these
 * circles, and the ones that it is sent to as a deputy and has not said no to, and no other of that circle. The database keeps both beside the account for both locks (pb_migrations);
 * this is the law that it is held against. Pure.
 */
import type { Attendance } from './attendance';
import { isSent } from './is-sent';
import { circlesOf, type Meeting } from './meeting';
import type { Seat } from './seat';

export interface Sittings {
	circles: string[];
	meetings: string[];
}

export function sittingsOf(
	account: string,
	seats: readonly Pick<Seat, 'circle' | 'account' | 'publication'>[],
	meetings: readonly Pick<Meeting, 'id' | 'circle' | 'otherCircles' | 'publication'>[],
	attendances: readonly Pick<Attendance, 'meeting' | 'answer' | 'deputyAnswer' | 'deputyAccount'>[]
): Sittings {
	if (account === '') return { circles: [], meetings: [] };
	const own = seats.filter((seat) => seat.account === account && seat.publication === 'published');
	const circles = unique(own.map(({ circle }) => circle));
	const covered = attendances
		.filter((row) => row.deputyAccount === account && isSent(row))
		.map(({ meeting }) => meeting);
	const shown = meetings
		.filter(({ publication }) => publication === 'published')
		.filter((one) => covered.includes(one.id) || circlesOf(one).some((id) => circles.includes(id)))
		.map(({ id }) => id);
	return { circles, meetings: unique(shown) };
}

const unique = (ids: readonly string[]) => [...new Set(ids)].sort();
