/** The seats of a meeting as its office looks through them: by circle, those who have not answered first. Pure. */
import { askedOf, countAnswers, isFilled } from '../../domain/meeting/answering';
import type { Attendance } from '../../domain/meeting/attendance';
import type { Circle } from '../../domain/meeting/circle';
import { circlesOf, type Meeting } from '../../domain/meeting/meeting';
import type { Seat } from '../../domain/meeting/seat';

export interface SeatRow {
	row: Attendance;
	seat: Seat;
	/** Whose answer it waits for; undefined where all is said. */
	asked: ReturnType<typeof askedOf>;
}
export interface CircleSeats {
	circle: Pick<Circle, 'id' | 'name'>;
	seats: SeatRow[];
	counts: ReturnType<typeof countAnswers>;
}

export function seatsByCircle(
	meeting: Pick<Meeting, 'circle' | 'otherCircles'>,
	circles: readonly Pick<Circle, 'id' | 'name'>[],
	seats: readonly Seat[],
	rows: readonly Attendance[]
): CircleSeats[] {
	return circlesOf(meeting).flatMap((id) => {
		const circle = circles.find((one) => one.id === id);
		const own = rows.flatMap((row): SeatRow[] => {
			const seat = seats.find((one) => one.id === row.seat && one.circle === id);
			return seat ? [{ row, seat, asked: askedOf(seat, row) }] : [];
		});
		if (!circle || own.length === 0) return [];
		const sorted = own.toSorted(
			(one, other) => rank(one) - rank(other) || one.seat.name.localeCompare(other.seat.name, 'de')
		);
		return [{ circle, seats: sorted, counts: countAnswers(own.map(({ row }) => row)) }];
	});
}

const rank = ({ row, asked }: SeatRow) => (asked ? 0 : isFilled(row) ? 1 : 2);
