/** Who may speak for a seat in a ballot, and what keeps a circle in its network, by the rows: what server/pocketbase/reading.ts asks. */
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import type { Ballot, Vote } from '../../src/lib/domain/meeting/ballot';
import type { Seat } from '../../src/lib/domain/meeting/seat';
import type { AnyRow, Table } from '../../src/lib/domain/tables';

export function voiceIn(
	{ id, meeting }: Pick<Ballot, 'id' | 'meeting'>,
	seat: string,
	rowsOf: (table: Table) => readonly AnyRow[]
) {
	const of = <T>(table: Table, fits: (row: AnyRow) => boolean) => rowsOf(table).find(fits) as T | undefined;
	return {
		seat: of<Seat>('seats', (one) => one.id === seat),
		otherCircles: (of<AnyRow>('meetings', (one) => one.id === meeting)?.otherCircles ?? []) as string[],
		attendance: of<Attendance>('attendances', (one) => one.meeting === meeting && one.seat === seat),
		vote: of<Vote>('votes', (one) => one.ballot === id && one.seat === seat)
	};
}

export function isRooted(circle: string, rowsOf: (table: Table) => readonly AnyRow[]): boolean {
	const met = rowsOf('meetings').filter(
		(one) => one.circle === circle || (one.otherCircles as string[]).includes(circle)
	);
	const hanging = ['attendances', 'paragraphs', 'minutes', 'contributions', 'cases', 'guests'] as const;
	return (
		met.some((one) => (one.otherCircles as string[]).length > 0) ||
		rowsOf('ballots').some((one) => one.circle === circle) ||
		hanging.some((table) => rowsOf(table).some((row) => met.some(({ id }) => id === row.meeting)))
	);
}
