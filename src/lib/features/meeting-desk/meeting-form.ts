/**
 * A meeting as its form has it → what is saved, or a sentence for each field that does not fit. A new one begins from the rules of
 * procedure of its circle: its length, its agenda. Pure.
 */
import type { Circle } from '$lib/domain/meeting/circle';
import { type Meeting, NEW_MEETING } from '$lib/domain/meeting/meeting';
import { clockChangesOn, faultsOf, momentOf, warningsOf } from '$lib/domain/meeting/meeting-check';
import { answerDayOf, caseDayOf, dayOf, procedureFor } from '$lib/domain/meeting/meeting-days';
import type { Procedure } from '$lib/domain/meeting/procedure';
import { addDays, berlinDay, berlinParts } from '$lib/domain/time/berlin';
import { instantOf } from '$lib/domain/time/instant';
import {
	CLOCK_CHANGES,
	faultSentence,
	skippedSentence,
	warningSentence
} from '$lib/text/meeting/check-words';

export interface TypedMeeting {
	title: string;
	circle: string;
	otherCircles: string[];
	/** As the system's own controls have them. */
	day: string;
	from: string;
	until: string;
	venue: string;
	street: string;
	postalCode: string;
	place: string;
	access: string;
	agenda: string;
	audience: Meeting['audience'];
	places: string;
	onlinePlaces: string;
	answerBy: string;
	caseBy: string;
}
export type MeetingProblems = Readonly<Partial<Record<keyof TypedMeeting, string>>>;

/** What a form is read against. */
export interface FormContext {
	circles: readonly Circle[];
	procedures: readonly Procedure[];
	meetings: readonly Meeting[];
	now: Date;
	/** The meeting that is changed; none: a new one. */
	meeting?: Meeting;
}

export type ReadMeeting = { fields: Partial<Meeting>; warnings: string[] } | { problems: MeetingProblems };

export function blankMeeting(circles: readonly Pick<Circle, 'id'>[]): TypedMeeting {
	return {
		...{ title: '', circle: circles.length === 1 ? (circles[0]?.id ?? '') : '', otherCircles: [] },
		...{ day: '', from: '09:00', until: '', venue: '', street: '', postalCode: '', place: '', access: '' },
		...{ agenda: '', audience: 'members', places: '', onlinePlaces: '', answerBy: '', caseBy: '' }
	};
}

export function typedMeeting(meeting: Meeting): TypedMeeting {
	const { title, circle, otherCircles, venue, address, agenda, audience, answerBy, caseBy } = meeting;
	const { street, postalCode, place } = address;
	const number = (value: number) => (value === 0 ? '' : String(value));
	return {
		...{ title, circle, otherCircles: [...otherCircles], venue, street, postalCode, place, agenda, audience },
		...{ day: dayOf(meeting), from: clockOf(meeting.startsAt), until: clockOf(meeting.endsAt) },
		...{ access: meeting.access ?? '', places: number(meeting.places) },
		...{ onlinePlaces: number(meeting.onlinePlaces), answerBy, caseBy }
	};
}

/** When a meeting that begins at `from` is over by the rules of procedure. */
export function usualEnd(typed: TypedMeeting, procedures: readonly Procedure[]): string {
	const start = momentOf(typed.day, typed.from);
	if (!(start instanceof Date)) return '';
	const { minutes } = procedureFor({ circle: typed.circle, startsAt: start.toISOString() }, procedures);
	return clockOf(new Date(start.getTime() + minutes * 60_000).toISOString());
}

/** The last day for cases by the rules of procedure alone; empty while no day is chosen. */
export function usualCaseDay(typed: TypedMeeting, procedures: readonly Procedure[]): string {
	const start = momentOf(typed.day, typed.from);
	if (!(start instanceof Date)) return '';
	const startsAt = start.toISOString();
	return caseDayOf({ startsAt, caseBy: '' }, procedureFor({ circle: typed.circle, startsAt }, procedures));
}

/** What is saved, with what should be known first; or what does not fit. */
export function readMeeting(typed: TypedMeeting, context: FormContext): ReadMeeting {
	const problems: Partial<Record<keyof TypedMeeting, string>> = {};
	if (typed.title.trim() === '') problems.title = 'Bitte füllen Sie das aus.';
	if (typed.circle === '') problems.circle = 'Bitte wählen Sie einen Kreis.';
	if (typed.day === '') problems.day = 'Bitte wählen Sie einen Tag.';
	const startsAt = readTime(typed.day, typed.from, (sentence) => (problems.from = sentence));
	// Over midnight it ends on the next day.
	const endDay = typed.until !== '' && typed.until < typed.from ? nextDay(typed) : typed.day;
	const endsAt = readTime(endDay, typed.until, (sentence) => (problems.until = sentence));
	const places = readPlaces(typed.places, (sentence) => (problems.places = sentence));
	const onlinePlaces = readPlaces(typed.onlinePlaces, (sentence) => (problems.onlinePlaces = sentence));
	if (Object.keys(problems).length > 0 || !startsAt || !endsAt) return { problems };
	const fields = fieldsOf(typed, { startsAt, endsAt, places, onlinePlaces }, context);
	const { circles, meetings, procedures, now, meeting } = context;
	const whole = { ...(meeting ?? { ...NEW_MEETING, id: '' }), ...fields } as Meeting;
	// What lies behind us is corrected all the same: only what is to come can be moved into the past.
	const wasOver = meeting && instantOf(meeting.startsAt) <= now.getTime();
	for (const fault of faultsOf(whole, circles, now)) {
		if (fault.code === 'past' && wasOver) continue;
		problems[PLACE_OF[fault.code]] ??= faultSentence(fault);
	}
	if (Object.keys(problems).length > 0) return { problems };
	const caseDay = caseDayOf(whole, procedureFor(whole, procedures));
	const warnings = wasOver ? [] : warningsOf(whole, meetings, caseDay, now).map(warningSentence);
	if (clockChangesOn(typed.day)) warnings.push(CLOCK_CHANGES);
	return { fields, warnings };
}

/** Beside which field a fault is said. */
const PLACE_OF = {
	past: 'day',
	endBeforeStart: 'until',
	tooLong: 'until',
	circleEnded: 'circle',
	circleGone: 'circle',
	answerAfter: 'answerBy',
	casesAfter: 'caseBy'
} as const;

function fieldsOf(
	typed: TypedMeeting,
	read: Pick<Meeting, 'startsAt' | 'endsAt' | 'places' | 'onlinePlaces'>,
	{ meeting, procedures, now }: FormContext
): Partial<Meeting> {
	const { circle, audience, caseBy } = typed;
	const fields: Partial<Meeting> = {
		...{ ...read, circle, audience, caseBy },
		otherCircles: typed.otherCircles.filter((id) => id !== circle),
		...{ title: typed.title.trim(), venue: typed.venue.trim(), agenda: typed.agenda.trim() },
		access: typed.access.trim(),
		address: {
			...{ street: typed.street.trim(), postalCode: typed.postalCode.trim(), place: typed.place.trim() },
			ags: meeting?.address.ags ?? ''
		},
		answerBy: typed.answerBy || (meeting ? '' : answerDayOf(read, berlinDay(now)))
	};
	if (meeting) return fields;
	const { points } = procedureFor({ circle, startsAt: read.startsAt }, procedures);
	return {
		...{ ...NEW_MEETING, ...fields, points: points.map((point) => ({ ...point })) },
		...{ publication: 'published', verifiedAt: '', verifiedBy: '' }
	};
}

function readTime(day: string, time: string, say: (sentence: string) => void): string | undefined {
	if (time === '') say('Bitte eine Uhrzeit.');
	const moment = momentOf(day, time);
	if (moment === 'skipped') say(skippedSentence(time));
	return moment instanceof Date ? moment.toISOString() : undefined;
}

function readPlaces(typed: string, say: (sentence: string) => void): number {
	const text = typed.trim();
	if (text === '') return 0;
	if (!/^\d{1,4}$/.test(text)) say('Bitte eine ganze Zahl, oder nichts.');
	return Number(text) || 0;
}

/** A time before the beginning is meant for the next day only where the meeting goes into the night. */
function nextDay({ day, from }: TypedMeeting): string {
	return day !== '' && from >= '18:00' ? addDays(day, 1) : day;
}

function clockOf(stored: string): string {
	const { minutes } = berlinParts(new Date(instantOf(stored)));
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
