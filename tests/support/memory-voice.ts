/** Who may speak for a seat in a ballot, by the rows: what the database is asked for by server/pocketbase/reading.ts. */
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
