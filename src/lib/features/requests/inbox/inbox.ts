// The expert's inbox as groups: which requests are hers to answer, taken by her, done, or taken by somebody else.
import type { Caller } from '$lib/domain/caller';
import type { Request } from '$lib/domain/request';
import { mayAnswer } from '$lib/domain/visibility';
import type { Urgency } from '$lib/domain/vocabulary';

export type InboxRow = Omit<Request, 'payload' | 'thread'>;
export type InboxGroup = 'new' | 'mine' | 'closed' | 'others';
export type Inbox = Record<InboxGroup, InboxRow[]>;

/** Where a request stands for this expert; undefined when it is none of her inbox (she asked it herself). */
export function groupOf(row: InboxRow, caller: Caller): InboxGroup | undefined {
	if (row.acceptedBy === caller.expertId && caller.expertId !== '')
		return row.status === 'closed' ? 'closed' : 'mine';
	if (!mayAnswer({ ...row, acceptedBy: '' }, caller)) return undefined;
	return row.acceptedBy === '' ? 'new' : 'others';
}

const URGENT: Readonly<Record<Urgency, number>> = { today: 0, within48h: 1, thisWeek: 2 };

/** All groups: open ones by urgency and then by age, done ones latest first. */
export function sortInbox(rows: readonly InboxRow[], caller: Caller): Inbox {
	const inbox: Inbox = { new: [], mine: [], closed: [], others: [] };
	for (const row of rows) {
		const group = groupOf(row, caller);
		if (group) inbox[group].push(row);
	}
	const byUrgency = (a: InboxRow, b: InboxRow) =>
		URGENT[a.urgency] - URGENT[b.urgency] || a.submittedAt.localeCompare(b.submittedAt);
	const latest = (a: InboxRow, b: InboxRow) => b.submittedAt.localeCompare(a.submittedAt);
	inbox.new.sort(byUrgency);
	inbox.mine.sort(byUrgency);
	inbox.closed.sort(latest);
	inbox.others.sort(latest);
	return inbox;
}

/** Why a request is in her inbox. */
export function addressOf(row: InboxRow, caller: Caller): 'self' | 'deputy' | 'pool' {
	if (row.expert === '') return 'pool';
	return row.expert === caller.expertId ? 'self' : 'deputy';
}

/** Hours within which an answer was asked for. */
const HOURS: Readonly<Record<Urgency, number>> = { today: 12, within48h: 48, thisWeek: 7 * 24 };

/** Whether an unanswered request has waited longer than its asker could wait. */
export function isOverdue(row: InboxRow, now: Date): boolean {
	if (row.status === 'accepted' || row.status === 'closed') return false;
	const waited = now.getTime() - Date.parse(row.submittedAt.replace(' ', 'T'));
	return waited > HOURS[row.urgency] * 3_600_000;
}
