/**
 * When the lists of a network go to all of its partners: on the first working day of a quarter, half-year or year, as the network
 * has chosen. Pure, and by days alone: whoever asks often gets the same answer, and a round that was missed is due until it is made.
 * Choosing sends nothing: the first round is that of the next period.
 */
import { berlinDay, berlinInstant } from '../time/berlin';
import { nextWorkingMoment, type WorkCalendar } from '../time/work-calendar';

/** The lists that partners are sent. */
export const MAILED_LISTS = ['annex1', 'annex2'] as const;
export type MailedList = (typeof MAILED_LISTS)[number];

export const RHYTHMS = ['off', 'quarter', 'halfYear', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What changed in a list since it was last sent, in numbers. */
export interface ListChanges {
	list: MailedList;
	/** Institutions or people that stand in it. */
	entries: number;
	/** Nothing was sent before: there is nothing to compare with. */
	first: boolean;
	added: number;
	changed: number;
	gone: number;
}

/** How long the page behind a mail is good, unless there is a round before. */
export const MAILED_LISTS_DAYS = 90;
/** To whom what went: a year's rounds can be compared with those of the year before. */
export const MAILED_LISTS_KEPT_YEARS = 2;

const MONTHS: Readonly<Record<Exclude<Rhythm, 'off'>, number>> = { quarter: 3, halfYear: 6, year: 12 };

export interface ChosenRhythm {
	rhythm: Rhythm;
	/** The day on which it was chosen. */
	since: string;
}

/** Whether a round is to be made on `today`; `last`: the day of the last one, empty where there was none. */
export function isRoundDue({ rhythm, since }: ChosenRhythm, last: string, today: string): boolean {
	if (rhythm === 'off') return false;
	const begin = periodStart(rhythm, today, 0);
	return since < begin && last < begin;
}

/** The day of the next round; empty where none comes by itself. */
export function nextRoundDay(chosen: ChosenRhythm, last: string, calendar: WorkCalendar, at: Date): string {
	const { rhythm } = chosen;
	if (rhythm === 'off') return '';
	const today = berlinDay(at);
	const from = isRoundDue(chosen, last, today) ? at : berlinInstant(periodStart(rhythm, today, 1), 0);
	return berlinDay(nextWorkingMoment(calendar, from));
}

/** The first day of the period in which `day` lies, or of one so many periods later. */
function periodStart(rhythm: Exclude<Rhythm, 'off'>, day: string, later: number): string {
	const [year = 0, month = 1] = day.split('-').map(Number);
	const length = MONTHS[rhythm];
	const first = Math.floor((month - 1) / length) * length + later * length;
	return new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10);
}
