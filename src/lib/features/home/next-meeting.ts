/** The next meeting: of the circles of the person's own region where a place is known, else of any. */
import { berlinDay } from '../../domain/time/berlin';
import { instantOf } from '../../domain/time/instant';
import type { Circle } from '../../domain/meeting/circle';
import type { Meeting } from '../../domain/meeting/meeting';
import { directoryCopy, type DirectoryCopy } from '../../local/copy/directory-copy';

export interface NextMeeting {
	meeting: Meeting;
	circle: Circle | undefined;
}

/** The first meeting that is not over at `at`; read in the order of the index, without those of the past. */
export async function nextMeeting(
	at: Date,
	region: string | undefined,
	copy: DirectoryCopy = directoryCopy
): Promise<NextMeeting | undefined> {
	const circles = new Map((await copy.readAll('circles')).map((circle) => [circle.id, circle]));
	const fits = (meeting: Meeting) =>
		meeting.publication === 'published' &&
		!meeting.cancelled &&
		instantOf(meeting.endsAt) > at.getTime() &&
		(region === undefined || circles.get(meeting.circle)?.region === region);
	// A meeting does not last longer than the day on which it ends.
	const meeting = (await copy.readFrom('meetings', 'startsAt', dayBefore(at))).find(fits);
	return meeting && { meeting, circle: circles.get(meeting.circle) };
}

function dayBefore(at: Date): string {
	return berlinDay(new Date(at.getTime() - 24 * 3_600_000));
}
