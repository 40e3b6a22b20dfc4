// The inbox as groups: what is overdue, urgent and new, what she has taken on, what the coordination office reads along, what
// is done, and what somebody else took. Clocks are the server's (`dueAt`, `overdueAt`), and nobody is late while nobody is there;
// nothing here looks at content.
import type { Caller } from '$lib/domain/access/caller';
import { lateFrom } from '$lib/domain/consultation/answer-time';
import type { Request } from '$lib/domain/consultation/request';
import type { Region, YouthOffice } from '$lib/domain/place/place';
import { instantOf } from '$lib/domain/time/instant';
import { mayAnswer, mayRead } from '$lib/domain/consultation/request-readers';

/** `lateAt`: from when on it is late, by its network's working time; where that is not known, by `dueAt`. */
export type InboxRow = Request & { lateAt?: string };

/** How somebody stands to a request: hers to take, taken by her, to read along, done, or somebody else's. */
export type Standing = 'new' | 'mine' | 'desk' | 'closed' | 'others';

export const INBOX_GROUPS = ['overdue', 'urgent', 'new', 'mine', 'desk', 'closed', 'others'] as const;
export type InboxGroup = (typeof INBOX_GROUPS)[number];
export type Inbox = Record<InboxGroup, InboxRow[]>;

/** Undefined when it is none of her inbox (she asked it herself). */
export function standingOf(row: InboxRow, caller: Caller): Standing | undefined {
	if (row.acceptedBy === caller.expertId && caller.expertId !== '')
		return row.status === 'closed' ? 'closed' : 'mine';
	if (!mayAnswer({ ...row, acceptedBy: '' }, caller)) {
		if (!mayRead(row, caller)) return undefined;
		return row.status === 'closed' ? 'closed' : 'desk';
	}
	if (row.acceptedBy !== '') return 'others';
	return row.status === 'closed' ? 'closed' : 'new';
}

/** Where it stands in the list; what has waited too long comes before everything else. */
export function groupOf(row: InboxRow, caller: Caller, now: Date): InboxGroup | undefined {
	const standing = standingOf(row, caller);
	if (standing !== 'new' && standing !== 'mine') return standing;
	if (isOverdue(row, now)) return 'overdue';
	return standing === 'new' && row.urgency === 'today' ? 'urgent' : standing;
}

/** Open ones by the time their answer is expected, answers of askers first; done ones latest first. */
export function sortInbox(rows: readonly InboxRow[], caller: Caller, now: Date): Inbox {
	const inbox = Object.fromEntries(INBOX_GROUPS.map((group) => [group, [] as InboxRow[]])) as Inbox;
	for (const row of rows) {
		const group = groupOf(row, caller, now);
		if (group) inbox[group].push(row);
	}
	const turn = (row: InboxRow) => (asksBack(row) ? 0 : 1);
	const soonest = (a: InboxRow, b: InboxRow) =>
		turn(a) - turn(b) || by(a.dueAt || a.submittedAt, b.dueAt || b.submittedAt);
	const latest = (a: InboxRow, b: InboxRow) => by(b.closedAt || b.submittedAt, a.closedAt || a.submittedAt);
	for (const group of INBOX_GROUPS)
		inbox[group].sort(group === 'closed' || group === 'others' ? latest : soonest);
	return inbox;
}

/** Why a request is in her inbox. */
export function addressOf(row: InboxRow, caller: Caller): 'self' | 'deputy' | 'pool' | 'desk' {
	if (caller.role === 'coordination') return 'desk';
	if (row.expert === '') return 'pool';
	return row.expert === caller.expertId ? 'self' : 'deputy';
}

/** The time for the answer is over, by the server's word or, before it has looked, by its clock. */
export function isOverdue({ status, dueAt, overdueAt, lateAt = dueAt }: InboxRow, now: Date): boolean {
	if (status === 'closed') return false;
	return overdueAt !== '' || (lateAt !== '' && instantOf(lateAt) <= now.getTime());
}

/** With its network's working time. */
export function inboxRow(
	row: Request,
	offices: readonly Pick<YouthOffice, 'id' | 'region'>[],
	regions: readonly Pick<Region, 'id' | 'land' | 'workHours'>[]
): InboxRow {
	if (row.dueAt === '') return row;
	const office = offices.find(({ id }) => id === row.youthOffice);
	const network = regions.find(({ id }) => id === office?.region);
	return { ...row, lateAt: lateFrom(network, new Date(instantOf(row.dueAt))).toISOString() };
}

/** The asker had the last word: who wrote stands in the open, what was written does not. */
export function asksBack({ status, thread }: InboxRow): boolean {
	return status !== 'closed' && thread?.at(-1)?.from === 'asker';
}

function by(a: string, b: string): number {
	return instantOf(a) - instantOf(b);
}
