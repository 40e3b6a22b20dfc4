/** To whom what belongs to a seat is shown: the members of its circle see who sits there, an answer whoever gives it. Pure. */
import { personal } from '../access/row-rules';
import type { Attendance } from './attendance';
import type { Minutes } from './minutes';
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

/** Published minutes: to who sits in a circle that receives them, and to who was sent to that meeting. */
export const minutesRule = personal<Minutes>((row, { circles, meetings }, allowed) =>
	row.circles.some((id) => circles.includes(id)) || meetings.includes(row.meeting) ? allowed : undefined
);
