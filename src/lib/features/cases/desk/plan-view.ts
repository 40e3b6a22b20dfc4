// The agenda point "Fallbesprechungen" as the office plans it: the minutes that there are, when it begins, who leaves for which case, and
// the cue that is read at the table.
import type { MeetingCase } from '$lib/domain/meeting/case';
import type { CaseContent } from '$lib/domain/meeting/case-content';
import { whoLeaves } from '$lib/domain/meeting/case-leaving';
import { movesOf, type Move, type PlannableCase } from '$lib/domain/meeting/case-plan';
import type { Meeting } from '$lib/domain/meeting/meeting';
import { instantOf } from '$lib/domain/time/instant';
import type { CaseRow } from '../cases-here';

const MINUTE = 60_000;

export interface DeskPlanCase extends PlannableCase {
	row: MeetingCase;
	method: string;
}

/** The minutes of the agenda for cases, and how far into the meeting the first of these points begins. */
export function timeForCases({ points = [] }: Pick<Meeting, 'points'>): { minutes: number; after: number } {
	const first = points.findIndex(({ kind }) => kind === 'cases');
	const before = first < 0 ? points : points.slice(0, first);
	const sum = (some: typeof points) => some.reduce((all, { minutes }) => all + minutes, 0);
	return { minutes: sum(points.filter(({ kind }) => kind === 'cases')), after: sum(before) };
}

/** What of the cases can be planned: taken in, and opened, since only the text says who has to leave. */
export function plannable(
	cases: readonly CaseRow[],
	content: (id: string) => CaseContent | undefined
): { ready: DeskPlanCase[]; unread: MeetingCase[] } {
	const taken = cases.filter(({ row }) => row.state === 'registered');
	const ready: DeskPlanCase[] = [];
	const unread: MeetingCase[] = [];
	for (const { row, text } of taken) {
		const opened = content(row.id);
		if (!opened || !text) {
			unread.push(row);
			continue;
		}
		const { leave } = whoLeaves(opened);
		const { registeredAt } = text;
		ready.push({ id: row.id, minutes: row.minutes, leave, registeredAt, row, method: opened.method });
	}
	return { ready, unread };
}

export interface CueLine extends Move {
	one: DeskPlanCase;
	at: Date;
}

export interface Cue {
	lines: CueLine[];
	/** Who is called in again when all have been spoken of. */
	end: { at: Date; back: Move['back'] };
}

/** When each case begins, and who goes out or is called in for it. */
export function cueOf(planned: readonly DeskPlanCase[], meeting: Pick<Meeting, 'points' | 'startsAt'>): Cue {
	const moves = movesOf(planned);
	let at = instantOf(meeting.startsAt) + timeForCases(meeting).after * MINUTE;
	const lines = planned.map((one, index) => {
		const begins = new Date(at);
		at += one.minutes * MINUTE;
		return { one, at: begins, ...(moves[index] ?? { out: [], back: [] }) };
	});
	return { lines, end: { at: new Date(at), back: moves.at(-1)?.back ?? [] } };
}
