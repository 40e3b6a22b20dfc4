/** The next meeting: of the circles of the person's own region where a place is known, else of any. */
import { berlinDay } from '../../domain/time/berlin';
import type { Circle, Meeting } from '../../domain/meeting/meeting';
import { directoryDb, type DirectoryDb } from '../../local/copy/directory-db';

export interface NextMeeting {
	meeting: Meeting;
	circle: Circle | undefined;
}

/** The first meeting that is not over at `at`; read in the order of the index, so that one row is enough. */
export async function nextMeeting(
	at: Date,
	region: string | undefined,
	db: DirectoryDb = directoryDb
): Promise<NextMeeting | undefined> {
	const circles = new Map((await db.circles.toArray()).map((circle) => [circle.id, circle]));
	const fits = (meeting: Meeting) =>
		meeting.publication === 'published' &&
		!meeting.cancelled &&
		Date.parse(meeting.endsAt.replace(' ', 'T')) > at.getTime() &&
		(region === undefined || circles.get(meeting.circle)?.region === region);
	// A meeting does not last longer than the day on which it ends.
	const meeting = await db.meetings.where('startsAt').aboveOrEqual(dayBefore(at)).filter(fits).first();
	return meeting && { meeting, circle: circles.get(meeting.circle) };
}

function dayBefore(at: Date): string {
	return berlinDay(new Date(at.getTime() - 24 * 3_600_000));
}
