// Meetings as the page shows them: coming and past, by month, of one circle or all.
import type { Meeting } from '$lib/domain/meeting/meeting';
import { instantOf } from '$lib/domain/time/instant';

export interface Month {
	/** YYYY-MM in Europe/Berlin. */
	key: string;
	label: string;
	meetings: Meeting[];
}

export interface MeetingList {
	/** The next that takes place; undefined when none is planned. */
	next: Meeting | undefined;
	/** The others to come, earliest first. */
	coming: Month[];
	/** Latest first. */
	past: Month[];
}

const monthKey = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Berlin',
	year: 'numeric',
	month: '2-digit'
});
const monthLabel = new Intl.DateTimeFormat('de-DE', {
	timeZone: 'Europe/Berlin',
	year: 'numeric',
	month: 'long'
});

/** A meeting counts as coming until it is over. `circle` empty means all. */
export function listMeetings(meetings: readonly Meeting[], circle: string, now: Date): MeetingList {
	const shown = meetings
		.filter((meeting) => meeting.publication === 'published' && (circle === '' || meeting.circle === circle))
		.sort((a, b) => instantOf(a.startsAt) - instantOf(b.startsAt) || (a.id < b.id ? -1 : 1));
	const isComing = (meeting: Meeting) => instantOf(meeting.endsAt) > now.getTime();
	const coming = shown.filter(isComing);
	const next = coming.find((meeting) => !meeting.cancelled);
	return {
		next,
		coming: byMonth(coming.filter((meeting) => meeting !== next)),
		past: byMonth(shown.filter((meeting) => !isComing(meeting)).reverse())
	};
}

function byMonth(meetings: readonly Meeting[]): Month[] {
	const months: Month[] = [];
	for (const meeting of meetings) {
		const at = new Date(instantOf(meeting.startsAt));
		const key = monthKey.format(at);
		const last = months.at(-1);
		if (last?.key === key) last.meetings.push(meeting);
		else months.push({ key, label: monthLabel.format(at), meetings: [meeting] });
	}
	return months;
}

export interface DateTile {
	weekday: string;
	day: string;
	month: string;
}

const part = (options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', ...options });
const weekday = part({ weekday: 'short' });
const day = part({ day: 'numeric' });
const month = part({ month: 'short' });

/** The day of a meeting as a leaf of a calendar. */
export function dateTile(startsAt: string): DateTile {
	const at = new Date(instantOf(startsAt));
	return { weekday: weekday.format(at), day: day.format(at), month: month.format(at).replace('.', '') };
}
