/** What an office types of a date poll, and what is missing in it. Pure. */
import { newId } from '../../../domain/id';
import { BALLOT_LIMITS } from '../../../domain/meeting/ballot';
import type { Meeting } from '../../../domain/meeting/meeting';
import { berlinDay, berlinInstant, berlinParts } from '../../../domain/time/berlin';
import type { OpenDates } from '../../../protocol/ballots';

/** One date, as the system's own controls have it. */
export interface TypedDate {
	id: string;
	day: string;
	from: string;
	until: string;
}

export type DateProblems = Readonly<Record<string, string>>;

/** Two dates to begin with: the meeting's own one, and one more at the same hours. */
export function blankDates({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): TypedDate[] {
	const [from, until] = [clock(startsAt), clock(endsAt)];
	return [
		{ id: newId(), day: berlinDay(new Date(startsAt)), from, until },
		{ id: newId(), day: '', from, until }
	];
}

/** One more, at the hours of the last. */
export function anotherDate(dates: readonly TypedDate[]): TypedDate[] {
	const last = dates.at(-1);
	return [...dates, { id: newId(), day: '', from: last?.from ?? '', until: last?.until ?? '' }];
}

/** What is sent, or a sentence for each date that does not fit (by its id). */
export function pollOf(
	{ id, meeting }: { id: string; meeting: string },
	typed: readonly TypedDate[],
	now: Date
): { body: OpenDates } | { problems: DateProblems } {
	const problems: Record<string, string> = {};
	const beginnings = new Map<number, string>();
	const dates = typed.flatMap((one) => {
		const [startsAt, endsAt] = [instantOf(one.day, one.from), instantOf(one.day, one.until)];
		if (!startsAt || !endsAt) problems[one.id] = 'Bitte geben Sie Tag, Anfang und Ende an.';
		else if (endsAt <= startsAt) problems[one.id] = 'Das Ende liegt nach dem Anfang.';
		else if (startsAt <= now) problems[one.id] = 'Dieser Termin liegt schon hinter uns.';
		else if (beginnings.has(startsAt.getTime())) problems[one.id] = 'Dieser Termin steht schon in der Liste.';
		if (!startsAt || !endsAt) return [];
		beginnings.set(startsAt.getTime(), one.id);
		return [{ id: one.id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }];
	});
	if (Object.keys(problems).length > 0) return { problems };
	return { body: { to: 'openDates', id, meeting, dates } };
}

export const mayAdd = (dates: readonly TypedDate[]): boolean => dates.length < BALLOT_LIMITS.dates;
export const mayDrop = (dates: readonly TypedDate[]): boolean => dates.length > BALLOT_LIMITS.leastDates;

function clock(at: string): string {
	const { minutes } = berlinParts(new Date(at));
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function instantOf(day: string, time: string): Date | undefined {
	const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
	if (!/^\d{4}-\d\d-\d\d$/.test(day) || hours === undefined) return undefined;
	return berlinInstant(day, Number(hours) * 60 + Number(minutes));
}
