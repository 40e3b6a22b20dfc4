/**
 * What the clocks of the open requests ask for at a moment: who is told of what, and which marks the requests get. Pure and
 * level-triggered: it looks at the rows as they are, not at what happened, so a missed or repeated run changes nothing.
 * A mark counts only for the wait it was set in (it is no earlier than the moment it stands for): one that meets a request
 * on which the clock has begun anew in between is simply not valid there. Sending is the notices' business.
 */
import type { Request } from '../../domain/consultation/request';
import type { NoticeKind } from '../../protocol/notice-kinds';
import { nextWorkingMoment, workCalendar } from '../../domain/time/work-calendar';
import { reminderAt } from '../actions/request/clocks';
import { accountsOf, answerersOf, canRead, officeFor, type People } from './people';

/** How long after a message its notice is still made: far longer than any start of the server, shorter than notices are kept. */
const MESSAGE_NEWS_MS = 7 * 24 * 3_600_000;

type Marks = Partial<Pick<Request, 'remindedAt' | 'overdueAt' | 'strandedAt'>>;

/** An open request as far as the clocks look at it; the texts stay where they are. */
export type WatchedRequest = Pick<
	Request,
	| 'id'
	| 'author'
	| 'expert'
	| 'youthOffice'
	| 'acceptedBy'
	| 'acceptedAt'
	| 'status'
	| 'round'
	| 'recipients'
	| 'waitingSince'
	| 'dueAt'
	| 'remindedAt'
	| 'overdueAt'
	| 'strandedAt'
	| 'submittedAt'
> & { thread?: readonly { id: string; from: string; at: string }[] | null };

export interface PlannedNotice {
	/** The account to tell. */
	user: string;
	kind: NoticeKind;
	/** The same for the same occasion, so that telling again changes nothing. */
	key: string;
}

export interface ClockPlan {
	notices: PlannedNotice[];
	marks: { request: string; fields: Marks }[];
}

/** Everything that is due at `at`. Closed requests have no clocks. */
export function planNotices(requests: readonly WatchedRequest[], people: People, at: Date): ClockPlan {
	const plan: ClockPlan = { notices: [], marks: [] };
	for (const request of requests) {
		if (request.status === 'closed') continue;
		const told = new Told(request);
		const fields = { ...strand(request, people, at, told), ...runOut(request, people, at, told) };
		tellOfMessages(request, people, at, told);
		plan.notices.push(...told.notices);
		if (Object.keys(fields).length > 0) plan.marks.push({ request: request.id, fields });
	}
	return plan;
}

/** The notices of one request. */
class Told {
	readonly notices: PlannedNotice[] = [];

	constructor(readonly request: WatchedRequest) {}

	/** By default of this wait; its key is spelt as 0.1 spelt it, or everybody would be told again of what is open. */
	tell(
		users: readonly string[],
		kind: NoticeKind,
		occasion = this.request.waitingSince.replace('T', ' ')
	): void {
		const key = `${this.request.id}:${this.request.round}:${kind}:${occasion}`;
		for (const user of new Set(users)) this.notices.push({ user, kind, key });
	}
}

/** Nobody who may answer can read it (any more): the desk and the asker learn it at once. */
function strand(request: WatchedRequest, people: People, at: Date, told: Told): Marks {
	const lost = !canRead(request, people, at);
	if (lost === (request.strandedAt !== '')) return {};
	if (lost) told.tell([...officeFor(request, people), ...askerOf(request, people)], 'stranded');
	return { strandedAt: lost ? at.toISOString() : '' };
}

/** New, half over, over. */
function runOut(request: WatchedRequest, people: People, at: Date, told: Told): Marks {
	const calendar =
		people.calendars.get(people.networks.get(request.youthOffice) ?? '') ?? workCalendar(undefined);
	const half = reminderAt(request, calendar);
	if (!half) return {};
	const now = at.getTime();
	const { turn, deputies } = answerersOf(request, people, at);
	// An older version promised moments on Sundays: nobody is late before somebody is there.
	const due = nextWorkingMoment(calendar, new Date(request.dueAt)).getTime();
	if (now >= due) {
		if (isMarked(request.overdueAt, due)) return {};
		told.tell(accountsOf([...turn, ...deputies], people).concat(officeFor(request, people)), 'overdue');
		return { overdueAt: at.toISOString() };
	}
	if (now >= half.getTime()) {
		if (isMarked(request.remindedAt, half.getTime())) return {};
		told.tell(accountsOf(turn, people), 'reminder');
		return { remindedAt: at.toISOString() };
	}
	if (request.status !== 'accepted')
		told.tell(accountsOf(turn, people), request.round > 0 ? 'handedOver' : 'newRequest');
	return {};
}

/** The last message is news to the other side. */
function tellOfMessages(request: WatchedRequest, people: People, at: Date, told: Told): void {
	const last = request.thread?.at(-1);
	if (!last || at.getTime() - Date.parse(last.at) > MESSAGE_NEWS_MS) return;
	if (last.from === 'expert') told.tell(askerOf(request, people), 'answered', last.id);
	// What was written before she accepted she has read by accepting.
	else if (request.acceptedAt !== '' && Date.parse(last.at) > Date.parse(request.acceptedAt))
		told.tell(accountsOf([request.acceptedBy], people), 'asked', last.id);
}

function isMarked(mark: string, since: number): boolean {
	return mark !== '' && Date.parse(mark) >= since;
}

function askerOf({ author }: WatchedRequest, { accounts }: People): string[] {
	return accounts.filter(({ id }) => id === author).map(({ id }) => id);
}
