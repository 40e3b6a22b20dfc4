// When somebody is there in a network, as the form of its settings holds it: weekdays, from and to. Several spans a day, which
// only the database can set, are shown from first to last and stay as they are until somebody changes them.
import { type Hours, hours } from '../../domain/time/hours';
import { workCalendar } from '../../domain/time/work-calendar';

export interface WorkHoursDraft {
	workDays: string[];
	workFrom: string;
	workTo: string;
}

export function workHoursDraft(kept: Hours | null): WorkHoursDraft {
	const { slots, always } = workCalendar({ workHours: kept }).hours;
	if (always) return { workDays: ['1', '2', '3', '4', '5', '6', '7'], workFrom: '0:00', workTo: '24:00' };
	const days = new Set(slots.flatMap(({ days }) => days));
	return {
		workDays: [...days].sort().map(String),
		workFrom: shown(slots.map(({ from }) => from).sort()[0] ?? ''),
		workTo: shown(
			slots
				.map(({ to }) => to)
				.sort()
				.at(-1) ?? ''
		)
	};
}

/** The hours that the form says; undefined where they are none. */
export function readWorkHours(draft: WorkHoursDraft, kept: Hours | null): Hours | null | undefined {
	if (isSame(draft, workHoursDraft(kept))) return kept;
	const [from, to] = [clockTime(draft.workFrom), clockTime(draft.workTo)];
	if (from >= to) return undefined;
	const days = draft.workDays.map(Number).sort();
	const parsed = hours.safeParse({ always: false, slots: [{ days, from, to }], closedOnHolidays: true });
	return parsed.success ? parsed.data : undefined;
}

function isSame(one: WorkHoursDraft, other: WorkHoursDraft): boolean {
	const text = ({ workDays, workFrom, workTo }: WorkHoursDraft) =>
		[...[...workDays].sort(), clockTime(workFrom), clockTime(workTo)].join(' ');
	return text(one) === text(other);
}

/** "9", "9:30" or "09.30 Uhr" as the domain writes it; what is no time stays, and is refused there. */
function clockTime(text: string): string {
	const [, hour = '', minute = '00'] = /^\s*(\d{1,2})(?:[:.](\d\d))?(?:\s*Uhr)?\s*$/.exec(text) ?? [];
	return hour === '' ? text : `${hour.padStart(2, '0')}:${minute}`;
}

function shown(clock: string): string {
	return clock.replace(/^0(\d)/, '$1');
}
