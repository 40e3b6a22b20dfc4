/** To whom what belongs to a seat is shown: the members of its circle see who sits there, an answer whoever gives it. Pure. */
import { personal } from '../access/row-rules';
import type { Announcement } from './announcement';
import type { Attendance } from './attendance';
import { type Seat, WRITTEN_BY_DATABASE } from './seat';

/** Published seats of her circles; which accounts are behind them, of each her own alone. */
export const seatRule = personal<Seat>((seat, { circles, userId }, allowed) => {
	if (seat.publication !== 'published' || !circles.includes(seat.circle)) return undefined;
	const others = WRITTEN_BY_DATABASE.filter((field) => seat[field] !== userId);
	return allowed.filter((field) => !others.some((one) => one === field));
});

/** Her own seat's, and those that she is asked for as a deputy; a deputy who is not asked sees nothing of it. */
export const attendanceRule = personal<Attendance>((row, { userId }, allowed) => {
	if (userId === '') return undefined;
	if (row.account === userId)
		return allowed.filter((field) => field !== 'deputyAccount' || row.deputyAccount === userId);
	const isAsked = row.answer === 'deputy' && row.deputyAccount === userId;
	return isAsked ? allowed.filter((field) => field !== 'account') : undefined;
});

/** A notice: to who sits in one of its circles. */
export const announcementRule = personal<Announcement>((row, { circles }, allowed) =>
	row.publication === 'published' && row.circles.some((one) => circles.includes(one)) ? allowed : undefined
);
