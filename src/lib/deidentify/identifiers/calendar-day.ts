/** Days of the calendar without a time: reading them from their parts, and the words for how long ago they are. */

const DAY_MS = 86_400_000;

/** Days since 1970 of a real day, or undefined (31 February). */
export function dayNumber(year: number, month: number, day: number): number | undefined {
	const at = new Date(Date.UTC(year, month - 1, day));
	const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
	return real ? at.getTime() / DAY_MS : undefined;
}

/** `YYYY-MM-DD` as days since 1970. */
export function dayNumberOf(isoDay: string): number {
	return Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS);
}

/** "19" is 2019 and "95" is 1995: the latest year that is not in the future. */
export function fullYear(year: number, today: string): number {
	if (year >= 100) return year;
	const thisYear = Number(today.slice(0, 4));
	return year <= thisYear % 100 ? 2000 + year : 1900 + year;
}

function monthsBetween(from: number, to: number): number {
	const a = new Date(from * DAY_MS);
	const b = new Date(to * DAY_MS);
	const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
	return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The age in words as coarse as they may be: "5 Jahre", "7 Monate", "3 Wochen". */
export function ageWords(born: number, today: number): string {
	const months = monthsBetween(born, today);
	if (months >= 24) return counted(Math.floor(months / 12), 'Jahr', 'Jahre');
	if (months >= 3) return counted(months, 'Monat', 'Monate');
	return counted(Math.max(1, Math.floor((today - born) / 7)), 'Woche', 'Wochen');
}

/** A day near today without its date: "vor 3 Wochen", "in 5 Tagen"; undefined when it is more than a year away. */
export function distanceWords(day: number, today: number): string | undefined {
	const days = Math.abs(today - day);
	if (days === 0) return 'heute';
	if (days > 366) return undefined;
	const when = day < today ? 'vor' : 'in';
	if (days < 14) return `${when} ${counted(days, 'Tag', 'Tagen')}`;
	if (days < 63) return `${when} ${Math.round(days / 7)} Wochen`;
	return `${when} ${Math.round(days / 30.4)} Monaten`;
}

/** The year that brings a day without one nearest to today: in November "14.2." is this year's, "3.1." the next one's. */
export function nearestYear(month: number, day: number, today: number): number {
	const thisYear = new Date(today * DAY_MS).getUTCFullYear();
	const distance = (year: number) =>
		Math.abs((dayNumber(year, month, day) ?? Number.MAX_SAFE_INTEGER) - today);
	return [thisYear, thisYear - 1, thisYear + 1].sort((a, b) => distance(a) - distance(b))[0] ?? thisYear;
}
