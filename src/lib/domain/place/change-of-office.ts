/**
 * When another youth office answers for a municipality: the days on which the answer of responsibility.ts becomes another one, in the
 * past and to come. Days are calendar days in Berlin, the first of the new office. Guarantees: what is said here is what routing does
 * on that day. Entries that run on, or into one another, are no change by themselves.
 * Requests that are open stay with the office that they went to: they are sealed to its experts, and of a municipality the server knows
 * nothing.
 */
import { addDays } from '../time/berlin';
import type { Responsibility } from './place';
import { responsibilityOn } from './responsibility';

/** Ids of youth offices; empty where nobody is entered. */
export interface OfficeChange {
	/** The first day on which it is so. */
	day: string;
	from: string;
	to: string;
}

/** All changes for `ags`, the earliest first. */
export function changesOfOffice(ags: string, responsibilities: readonly Responsibility[]): OfficeChange[] {
	const own = responsibilities.filter((one) => one.ags === ags && one.publication === 'published');
	const days = own.flatMap(({ from, until }) => [
		...(isDay(from) ? [from] : []),
		...(isDay(until) ? [addDays(until, 1)] : [])
	]);
	const on = (day: string) => responsibilityOn(ags, day, own)?.youthOffice ?? '';
	return [...new Set(days)]
		.sort()
		.map((day) => ({ day, from: on(addDays(day, -1)), to: on(day) }))
		.filter(({ from, to }) => from !== to);
}

/** What is entered as a day may be none ("2026-13-01"): then nothing changes on it, and nothing breaks. */
const isDay = (day: string) => !Number.isNaN(Date.parse(day));

export interface ChangesAround {
	/** The next one after the day, to an office that is entered. */
	coming?: OfficeChange;
	/** The last one until the day, by which the office of today came; from whom, before a time with nobody too. */
	last?: OfficeChange;
}

/** What changes after `day`, and what did last. */
export function changesAround(
	ags: string,
	day: string,
	responsibilities: readonly Responsibility[]
): ChangesAround {
	const all = changesOfOffice(ags, responsibilities);
	const now = responsibilityOn(ags, day, responsibilities)?.youthOffice ?? '';
	const coming = all.find((change) => change.day > day && change.to !== '' && change.to !== now);
	const past = all.filter((change) => change.day <= day);
	const last = past.at(-1);
	const before = past.map(({ from }) => from).findLast((from) => from !== '' && from !== now);
	return {
		...(coming && { coming }),
		...(last && last.to !== '' && before !== undefined && { last: { ...last, from: before } })
	};
}

/** A municipality of an office; both days inclusive, empty where it simply holds. */
export interface Served {
	ags: string;
	/** Only of one that it does not answer for yet. */
	from: string;
	until: string;
}

/** For which municipalities `office` answers on `day`, and for which it will: what is over is left out. */
export function servedBy(office: string, day: string, responsibilities: readonly Responsibility[]): Served[] {
	const named = new Set(
		responsibilities.filter(({ youthOffice }) => youthOffice === office).map(({ ags }) => ags)
	);
	// By municipality: with all of them every day would be looked for among thousands.
	const byAgs = new Map<string, Responsibility[]>();
	for (const one of responsibilities)
		if (named.has(one.ags)) byAgs.set(one.ags, [...(byAgs.get(one.ags) ?? []), one]);
	return [...byAgs].flatMap(([ags, own]) => {
		const changes = changesOfOffice(ags, own).filter((change) => change.day > day);
		const isNow = responsibilityOn(ags, day, own)?.youthOffice === office;
		const begins = isNow ? undefined : changes.find(({ to }) => to === office)?.day;
		if (!isNow && begins === undefined) return [];
		const ends = changes.find((change) => change.from === office && change.day > (begins ?? day))?.day;
		return [{ ags, from: begins ?? '', until: ends === undefined ? '' : addDays(ends, -1) }];
	});
}
