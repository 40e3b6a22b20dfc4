/**
 * Until when an answer is expected, by the network's settings and working time and by how urgent the asker said it is. The
 * server decides by it, the form promises by it before it sends: both say the same moment. Never later than the settings say.
 */
import { NETWORK_DEFAULTS, type NetworkSettings } from '../place/network-settings';
import type { Land, Urgency } from '../vocabulary';
import { berlinDay } from '../time/berlin';
import {
	afterWorkingHours,
	endOfNextWorkingDay,
	endOfWorkToday,
	nextWorkingMoment,
	workCalendar
} from '../time/work-calendar';

/** What of a network the time for an answer depends on; undefined where nothing is known of it. */
export type AnswerSettings =
	(Pick<NetworkSettings, 'answerHours' | 'workHours'> & { land?: Land }) | undefined;

const URGENT_HOURS = 48;

export function answerDue(network: AnswerSettings, urgency: Urgency, at: Date): Date {
	const calendar = workCalendar(network);
	const { answerHours } = network ?? NETWORK_DEFAULTS;
	const hours = urgency === 'within48h' ? Math.min(answerHours, URGENT_HOURS) : answerHours;
	const usual = afterWorkingHours(calendar, at, hours);
	if (urgency !== 'today') return usual;
	const today = endOfNextWorkingDay(calendar, at);
	return today < usual ? today : usual;
}

/**
 * From when on an answer is late. That is its deadline, unless nobody is there then: an older version put deadlines on Sundays, and
 * hours change while a request is under way. Then it is the next moment at which somebody is. The end of a day's hours stands.
 */
export function lateFrom(network: Parameters<typeof workCalendar>[0], dueAt: Date): Date {
	const calendar = workCalendar(network);
	const justBefore = new Date(dueAt.getTime() - 60_000);
	const isThere = nextWorkingMoment(calendar, justBefore).getTime() === justBefore.getTime();
	return isThere ? dueAt : nextWorkingMoment(calendar, dueAt);
}

export interface AnswerPromise {
	due: Date;
	/** Until when somebody is there today; undefined when nobody is any more. */
	until: Date | undefined;
	/** When somebody is there next; undefined while somebody is. */
	from: Date | undefined;
	/** Asked for today, and not to be expected today. */
	tooLate: boolean;
}

/** What may be promised at `at` to somebody who is about to ask. */
export function answerPromise(network: AnswerSettings, urgency: Urgency, at: Date): AnswerPromise {
	const calendar = workCalendar(network);
	const next = nextWorkingMoment(calendar, at);
	const due = answerDue(network, urgency, at);
	return {
		due,
		until: endOfWorkToday(calendar, at),
		from: next > at ? next : undefined,
		tooLate: urgency === 'today' && berlinDay(due) !== berlinDay(at)
	};
}
