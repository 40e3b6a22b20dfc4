/**
 * What an expert says of herself, at once and by herself: when she is away, whether she takes requests, who stands in, at
 * which hours she is there. Pure; that it is her own entry, the server decides (server/actions/expert/state.ts).
 * Guarantees: what was said last about today holds, whatever was said before; what is planned for later stays.
 */
import type { Absence, Expert } from './directory';
import { addDays, isoWeekdayOf } from '../time/berlin';

/** Exactly these fields of her entry are hers to change. */
export const OWN_STATE_FIELDS = [
	'absences',
	'capacity',
	'deputy',
	'hours'
] as const satisfies readonly (keyof Expert)[];
export type OwnState = Pick<Expert, (typeof OWN_STATE_FIELDS)[number]>;

/** Away from today on, until the end of `until`; empty: until further notice. What was said of today before is over by that. */
export function awayUntil(absences: readonly Absence[], today: string, until: string): Absence[] {
	return [{ from: today, until }, ...plannedAfter(absences, today)];
}

/** There again: nothing that has begun holds any more. */
export function backAgain(absences: readonly Absence[], today: string): Absence[] {
	return plannedAfter(absences, today);
}

/** Away on these days, soon or later; what lies behind goes, and what is said twice stands once. */
export function awayBetween(
	absences: readonly Absence[],
	today: string,
	{ from, until }: Absence
): Absence[] {
	if (from <= today) return awayUntil(absences, today, until);
	const isSame = (one: Absence) => one.from === from && one.until === until;
	const ahead = absences.filter((one) => !isSame(one) && (one.until === '' || one.until >= today));
	return [...ahead, { from, until }].sort((one, other) => (one.from < other.from ? -1 : 1));
}

function plannedAfter(absences: readonly Absence[], today: string): Absence[] {
	return absences.filter(({ from }) => from > today);
}

export type AwayName = 'today' | 'tomorrow' | 'friday' | 'week' | 'twoWeeks';
export interface AwayChoice {
	name: AwayName;
	/** Her last day away. */
	until: string;
}

const FRIDAY = 5;

/** What somebody says most, each with its last day, the nearest first; of two names for one day the first. */
export function awayChoices(today: string): AwayChoice[] {
	const toFriday = (FRIDAY - isoWeekdayOf(today) + 7) % 7;
	const choices: AwayChoice[] = [
		{ name: 'today', until: today },
		{ name: 'tomorrow', until: addDays(today, 1) },
		{ name: 'friday', until: addDays(today, toFriday) },
		{ name: 'week', until: addDays(today, 6) },
		{ name: 'twoWeeks', until: addDays(today, 13) }
	];
	return choices.filter(({ until }, at) => choices.findIndex((one) => one.until === until) === at);
}
