/** Two programs that read iCalendar and know nothing of each other: ical.js (Thunderbird's) and node-ical. What both say of a calendar. */
import ICAL from 'ical.js';

/** What it reads zones with knows their rules for ten years from the day on which it is loaded: here that is a later day. */
async function loadNodeIcal() {
	const real = globalThis.Date;
	class Later extends real {
		constructor(...given: [] | [number | string]) {
			super(given[0] ?? '2036-06-01T00:00:00Z');
		}
	}
	globalThis.Date = Later as DateConstructor;
	try {
		return (await import('node-ical')).default;
	} finally {
		globalThis.Date = real;
	}
}
const nodeIcal = await loadNodeIcal();

/** An event as a reader has understood it. */
export interface ReadEvent {
	uid: string;
	sequence: number;
	/** ISO 8601. */
	start: string;
	end: string;
	title: string;
	text: string;
	place: string;
	status: string;
}

/** By ical.js, which counts the zone's offsets from the rules that the file itself brings. */
export function readByIcalJs(text: string): ReadEvent[] {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		return {
			uid: event.uid,
			sequence: event.sequence,
			start: event.startDate.toJSDate().toISOString(),
			end: event.endDate.toJSDate().toISOString(),
			title: event.summary,
			text: event.description ?? '',
			place: event.location ?? '',
			status: String(component.getFirstPropertyValue('status'))
		};
	});
}

/** By node-ical, which knows the zone by its name. */
export function readByNodeIcal(text: string): ReadEvent[] {
	return Object.values(nodeIcal.sync.parseICS(text)).flatMap((found) =>
		found?.type === 'VEVENT'
			? [
					{
						uid: found.uid,
						sequence: Number(found.sequence),
						start: found.start.toISOString(),
						end: found.end?.toISOString() ?? '',
						title: valueOf(found.summary),
						text: valueOf(found.description),
						place: valueOf(found.location),
						status: String(found.status)
					}
				]
			: []
	);
}

export const READERS = { 'ical.js': readByIcalJs, 'node-ical': readByNodeIcal } as const;

/** With parameters it is an object. */
function valueOf(value: unknown): string {
	if (typeof value === 'string') return value;
	return typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : '';
}
