/**
 * Which rows of seats and meetings there are to be, and whom somebody has to write to: pure, of everything as it stands, so that a run
 * after a crash, a second one beside it, or one much later comes to the same.
 */
import { personOf, type Who } from '../../domain/meeting/answering';
import type { Attendance } from '../../domain/meeting/attendance';
import type { Circle } from '../../domain/meeting/circle';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import type { Seat } from '../../domain/meeting/seat';
import { berlinDay } from '../../domain/time/berlin';
import { instantOf } from '../../domain/time/instant';
import type { AskingKind } from '../notices/invitation-mail';

export type OpenMeeting = Pick<Meeting, 'id' | 'circle' | 'otherCircles' | 'startsAt' | 'cancelled'>;
export type PlannedSeat = Pick<
	Seat,
	'id' | 'circle' | 'publication' | 'since' | 'until' | 'member' | 'email' | 'deputy' | 'deputyEmail'
>;
export type PlannedRow = Pick<Attendance, 'id' | 'region' | 'meeting' | 'seat' | 'answer' | 'deputyAnswer'>;
export type PlannedCircle = Pick<Circle, 'id' | 'region' | 'endsOn'>;

/** Whom the server has asked, or is to ask. */
export interface Whom {
	/** The network of the row. */
	region: string;
	meeting: string;
	attendance: string;
	who: Who;
	address: string;
}
export interface Asking extends Whom {
	id: string;
	/** What she is to be written; '' where nothing is to be written. */
	kind: AskingKind | '';
}

interface Rows {
	/** Invited, and not begun. */
	meetings: readonly OpenMeeting[];
	circles: readonly PlannedCircle[];
	seats: readonly PlannedSeat[];
	rows: readonly PlannedRow[];
}

/** A row for each published seat of a meeting's circles that is one on its day; those of others go. */
export function planAttendances({ meetings, circles, seats, rows }: Rows): {
	make: { meeting: string; seat: string; region: string }[];
	drop: string[];
} {
	const wanted = meetings.flatMap((meeting) => {
		const region = circles.find(({ id }) => id === meeting.circle)?.region ?? '';
		const day = berlinDay(new Date(instantOf(meeting.startsAt)));
		const meets = circles
			.filter((one) => circlesOf(meeting).includes(one.id) && one.region === region)
			.filter(({ endsOn }) => endsOn === '' || endsOn >= day)
			.map(({ id }) => id);
		return seats
			.filter((seat) => region !== '' && meets.includes(seat.circle) && isSeatOn(seat, day))
			.map((seat) => ({ meeting: meeting.id, seat: seat.id, region }));
	});
	const isOf = (row: PlannedRow) => (one: { meeting: string; seat: string }) =>
		one.meeting === row.meeting && one.seat === row.seat;
	return {
		make: wanted.filter((one) => !rows.some((row) => isOf(row)(one))),
		drop: rows
			.filter((row) => meetings.some(({ id }) => id === row.meeting) && !wanted.some(isOf(row)))
			.map(({ id }) => id)
	};
}

function isSeatOn({ publication, since, until }: PlannedSeat, day: string): boolean {
	return publication === 'published' && since <= day && (until === '' || until >= day);
}

/**
 * Deputies who are asked and have not been told, and those who were told and are not needed any more: the member took it back, the seat
 * names another one, the meeting was called off. Of a meeting that has begun nobody is told anything: what is kept of its askings goes.
 */
export function planDeputies(
	{ meetings, seats, rows }: Pick<Rows, 'meetings' | 'seats' | 'rows'>,
	askings: readonly Asking[]
): { ask: Whom[]; free: Asking[]; over: Asking[] } {
	const asked = rows.flatMap((row) => {
		const seat = seats.find(({ id }) => id === row.seat);
		const meeting = meetings.find(({ id }) => id === row.meeting);
		const { address } = seat ? personOf(seat, 'deputy') : { address: '' };
		if (!meeting || meeting.cancelled || row.answer !== 'deputy' || address === '') return [];
		const { id: attendance, region, deputyAnswer } = row;
		return [{ region, meeting: meeting.id, attendance, who: 'deputy' as const, address, deputyAnswer }];
	});
	const isSame = (one: Whom) => (other: Whom) =>
		one.attendance === other.attendance && one.address === other.address;
	const isOpen = ({ meeting }: Asking) => meetings.some(({ id }) => id === meeting);
	const told = askings.filter((one) => one.who === 'deputy' && isOpen(one) && one.kind !== 'deputyFree');
	return {
		ask: asked
			.filter((one) => one.deputyAnswer === '' && !told.some(isSame(one)))
			.map(({ region, meeting, attendance, who, address }) => ({
				region,
				meeting,
				attendance,
				who,
				address
			})),
		free: told.filter((one) => !asked.some(isSame(one))),
		over: askings.filter((one) => !isOpen(one))
	};
}
