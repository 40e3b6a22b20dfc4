/**
 * What is wrong with a meeting as an office wants to have it, and what it should know before it goes on: a closed list of findings, of
 * which some forbid and some only warn. Words are text/meeting/. Pure.
 */
import { berlinDay, berlinInstant, berlinParts } from '../time/berlin';
import { instantOf } from '../time/instant';
import { overOf } from './agenda-times';
import type { Circle } from './circle';
import { circlesOf, type Meeting } from './meeting';

/** It cannot be so. */
export type MeetingFault =
	| { code: 'past' }
	| { code: 'endBeforeStart' }
	| { code: 'tooLong' }
	| { code: 'circleEnded'; name: string; day: string }
	| { code: 'circleGone' }
	| { code: 'answerAfter' }
	| { code: 'casesAfter' };
/** It can, and somebody should know. */
export type MeetingWarning =
	| { code: 'overlaps'; title: string; startsAt: string }
	| { code: 'agendaOver'; minutes: number }
	| { code: 'casesOver'; day: string };

type Known = Pick<
	Meeting,
	'id' | 'circle' | 'otherCircles' | 'startsAt' | 'endsAt' | 'answerBy' | 'caseBy' | 'points'
>;

const DAY = 86_400_000;

export function faultsOf(
	meeting: Known,
	circles: readonly Pick<Circle, 'id' | 'name' | 'endsOn' | 'publication'>[],
	now: Date
): MeetingFault[] {
	const [start, end] = [instantOf(meeting.startsAt), instantOf(meeting.endsAt)];
	const day = berlinDay(new Date(start));
	const faults: MeetingFault[] = [];
	if (start <= now.getTime()) faults.push({ code: 'past' });
	if (end <= start) faults.push({ code: 'endBeforeStart' });
	else if (end - start > DAY) faults.push({ code: 'tooLong' });
	for (const id of circlesOf(meeting)) {
		const circle = circles.find((one) => one.id === id);
		if (circle?.publication !== 'published') faults.push({ code: 'circleGone' });
		else if (circle.endsOn !== '' && circle.endsOn < day)
			faults.push({ code: 'circleEnded', name: circle.name, day: circle.endsOn });
	}
	if (meeting.answerBy > day) faults.push({ code: 'answerAfter' });
	if (meeting.caseBy > day) faults.push({ code: 'casesAfter' });
	return faults;
}

/** `others`: the meetings that there are; `caseDay`: to whose end cases are registered. */
export function warningsOf(
	meeting: Known,
	others: readonly Pick<
		Meeting,
		'id' | 'circle' | 'otherCircles' | 'startsAt' | 'endsAt' | 'cancelled' | 'publication' | 'title'
	>[],
	caseDay: string,
	now: Date
): MeetingWarning[] {
	const own = circlesOf(meeting);
	const overlapping = others.filter(
		(other) =>
			other.id !== meeting.id &&
			other.publication === 'published' &&
			!other.cancelled &&
			circlesOf(other).some((circle) => own.includes(circle)) &&
			instantOf(other.startsAt) < instantOf(meeting.endsAt) &&
			instantOf(meeting.startsAt) < instantOf(other.endsAt)
	);
	const over = overOf(meeting.points ?? [], meeting);
	return [
		...overlapping.map(({ title, startsAt }) => ({ code: 'overlaps', title, startsAt }) as const),
		...(over > 0 ? [{ code: 'agendaOver', minutes: over } as const] : []),
		...(caseDay < berlinDay(now) ? [{ code: 'casesOver', day: caseDay } as const] : [])
	];
}

/**
 * The moment at which Berlin's clock shows `time` ("09:00") on `day`; `skipped` where it never does, in the night in which the clock is
 * put forward. A time that comes twice is the first of the two.
 */
export function momentOf(day: string, time: string): Date | 'skipped' | undefined {
	const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
	if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)) || hours === undefined)
		return undefined;
	const wanted = Number(hours) * 60 + Number(minutes);
	const at = berlinInstant(day, wanted);
	return berlinParts(at).minutes === wanted ? at : 'skipped';
}

/** Whether Berlin's clock is changed on `day`: 23 or 25 hours. */
export function clockChangesOn(day: string): boolean {
	return berlinInstant(day, 24 * 60).getTime() - berlinInstant(day, 0).getTime() !== DAY;
}
