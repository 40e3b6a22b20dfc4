// Days and instants relative to today, as Europe/Berlin counts them.
const BERLIN = 'Europe/Berlin';
const DAY_MS = 86_400_000;

/** The calendar day `offset` days from `now`, "2026-11-22". */
export function day(now: Date, offset = 0): string {
	const [year = 0, month = 0, date = 0] = isoDay(now).split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, date + offset)).toISOString().slice(0, 10);
}

/** ISO weekday of a calendar day, 1 = Monday. */
export function weekday(isoDay: string): number {
	return ((new Date(`${isoDay}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The instant at which Berlin's clocks show `time` ("09:00") on `isoDay`. */
export function instantAt(isoDay: string, time: string): string {
	const asIfUtc = Date.parse(`${isoDay}T${time}:00Z`);
	return new Date(asIfUtc - offsetMs(new Date(asIfUtc))).toISOString();
}

/** The instant `hours` before `now`. */
export function hoursAgo(now: Date, hours: number): string {
	return new Date(now.getTime() - (hours * DAY_MS) / 24).toISOString();
}

function isoDay(at: Date): string {
	return at.toLocaleDateString('sv-SE', { timeZone: BERLIN });
}

/** How far Berlin is ahead of UTC around `at`; meetings never begin in the night of the change. */
function offsetMs(at: Date): number {
	const berlin = at.toLocaleString('sv-SE', { timeZone: BERLIN }).replace(' ', 'T');
	return Date.parse(`${berlin}Z`) - at.getTime() + at.getMilliseconds();
}
