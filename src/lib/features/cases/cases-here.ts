// What the phone holds of a meeting and its cases, for the member's page and for the office's.
import type { CaseText, MeetingCase } from '$lib/domain/meeting/case';
import { caseDeadline, takesCases } from '$lib/domain/meeting/case-deadline';
import type { Circle } from '$lib/domain/meeting/circle';
import { isSent } from '$lib/domain/meeting/is-sent';
import { circlesOf, type Meeting } from '$lib/domain/meeting/meeting';
import type { Procedure } from '$lib/domain/meeting/procedure';
import type { Seat } from '$lib/domain/meeting/seat';
import { directoryCopy } from '$lib/local/copy/directory-copy';
import { currentAccount } from '$lib/local/device/local-session';
import { type QueuedStep, queuedSteps } from '$lib/local/outbox/outbox-state';
import { queuedBodies, type QueuedBody } from '$lib/local/outbox/queued-bodies';
import type { Account } from '$lib/protocol/session';

export interface CaseRow {
	row: MeetingCase;
	/** Undefined where it is none of this account's business, or its time is over. */
	text: CaseText | undefined;
}

export interface CasesHere {
	account: Account | undefined;
	meeting: Meeting | undefined;
	circle: Circle | undefined;
	/** Of the circle that invites, as far as they are here. */
	procedures: Procedure[];
	/** Published ones of the circles that meet. */
	seats: Seat[];
	/** This account sits there, or is sent there as a deputy. */
	sits: boolean;
	cases: CaseRow[];
	/** Registered here, and not with the server yet, or refused by it. */
	waiting: QueuedBody<'case.register'>[];
	queue: QueuedStep[];
}

/** All reads start at once: behind several awaits a live query loses sight of what it read. */
export async function readCasesHere(id: string): Promise<CasesHere> {
	const [account, meeting, circles, procedures, seats, attendances, cases, texts, queue, waiting] =
		await Promise.all([
			currentAccount(),
			directoryCopy.readOne('meetings', id),
			directoryCopy.readAll('circles'),
			directoryCopy.readAll('procedures'),
			directoryCopy.readAll('seats'),
			directoryCopy.readWhere('attendances', 'meeting', id),
			directoryCopy.readWhere('cases', 'meeting', id),
			directoryCopy.readAll('caseTexts'),
			queuedSteps(),
			queuedBodies('case.register')
		]);
	const meets = meeting ? circlesOf(meeting) : [];
	const published = seats.filter(
		({ publication, circle }) => publication === 'published' && meets.includes(circle)
	);
	const me = account?.id ?? '';
	const standsIn = attendances.some((row) => row.deputyAccount === me && isSent(row));
	return {
		account,
		meeting,
		circle: circles.find((one) => one.id === meeting?.circle),
		procedures: procedures.filter(({ circle }) => circle === meeting?.circle),
		seats: published.toSorted((one, other) => one.name.localeCompare(other.name, 'de')),
		sits: me !== '' && (standsIn || published.some((seat) => seat.account === me)),
		cases: cases.map((row) => ({ row, text: texts.find((one) => one.case === row.id) })),
		waiting: waiting.filter(({ body }) => body.meeting === id),
		queue
	};
}

/** Brought by this account, or in its name. */
export function ownCases({ cases, account }: CasesHere): CaseRow[] {
	return cases.filter(({ row }) => account !== undefined && row.author === account.id);
}

/** What the meeting speaks of, in its order; once the agenda is fixed. */
export function shownCases({ cases }: CasesHere): MeetingCase[] {
	const planned = ({ place }: MeetingCase) => (place === 0 ? Infinity : place);
	return cases
		.map(({ row }) => row)
		.filter(({ shown }) => shown)
		.toSorted((one, other) => planned(one) - planned(other) || one.id.localeCompare(other.id));
}

/** Whether a case can still be brought, and until when without asking; undefined where there is no meeting. */
export function deadlineHere(
	{ meeting, procedures }: CasesHere,
	now: Date
): { open: boolean; deadline: Date } | undefined {
	return meeting && { open: takesCases(meeting, now), deadline: caseDeadline(meeting, procedures) };
}
