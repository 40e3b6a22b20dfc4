/**
 * The clocks of a request, by the server's time: until when an answer is expected, when the expert is reminded, when the
 * request is deleted. The first two go by the network's working time. The clock runs from the submission to the first answer, again when the asker writes back, and anew
 * for whoever takes over. Accepting does not stop it: only an answer does.
 */
import { halfOfWorkingTime, type WorkCalendar } from '../../../domain/time/work-calendar';
import type { Land, Urgency } from '../../../domain/vocabulary';
import { NETWORK_DEFAULTS, type NetworkSettings } from '../../../domain/place/network-settings';
import { answerDue } from '../../../domain/consultation/answer-time';
import type { Request } from '../../../domain/consultation/request';

const DAY = 86_400_000;

type Clocks = Pick<Request, 'waitingSince' | 'dueAt' | 'remindedAt' | 'overdueAt' | 'deleteAt'>;

/** An answer is awaited from now on. */
export function awaited(
	settings: (NetworkSettings & { land?: Land }) | undefined,
	urgency: Urgency,
	at: Date
): Clocks {
	return {
		waitingSince: at.toISOString(),
		dueAt: answerDue(settings, urgency, at).toISOString(),
		remindedAt: '',
		overdueAt: '',
		deleteAt: keptOpenUntil(settings, at)
	};
}

/** In other hands, or in nobody's yet: everything begins anew. */
export function newRound(
	{ urgency, round }: Pick<Request, 'urgency' | 'round'>,
	settings: (NetworkSettings & { land?: Land }) | undefined,
	at: Date
): Partial<Request> {
	return {
		...awaited(settings, urgency, at),
		acceptedBy: '',
		status: 'submitted',
		round: round + 1,
		seenAt: '',
		acceptedAt: '',
		strandedAt: ''
	};
}

/** Nothing is awaited any more; the request stays for its time. */
export function answered(settings: NetworkSettings | undefined, at: Date): Clocks {
	return {
		waitingSince: '',
		dueAt: '',
		remindedAt: '',
		overdueAt: '',
		deleteAt: keptOpenUntil(settings, at)
	};
}

export function closed(settings: NetworkSettings | undefined, at: Date): Clocks {
	const { closedDays } = settings ?? NETWORK_DEFAULTS;
	return { ...answered(settings, at), deleteAt: new Date(at.getTime() + closedDays * DAY).toISOString() };
}

/** An open request is deleted when nothing has happened for so long. */
export function keptOpenUntil(settings: NetworkSettings | undefined, at: Date): string {
	const { openDays } = settings ?? NETWORK_DEFAULTS;
	return new Date(at.getTime() + openDays * DAY).toISOString();
}

/** Half of the working time that was given for the answer; undefined while none is awaited. */
export function reminderAt(
	{ waitingSince, dueAt }: Pick<Request, 'waitingSince' | 'dueAt'>,
	calendar: WorkCalendar
): Date | undefined {
	if (dueAt === '' || waitingSince === '') return undefined;
	return halfOfWorkingTime(calendar, new Date(waitingSince), new Date(dueAt));
}

type DeletionFacts = Pick<
	Request,
	'submittedAt' | 'seenAt' | 'acceptedAt' | 'waitingSince' | 'closedAt' | 'deleteAt'
> & {
	thread?: readonly { at: string }[] | undefined;
};

/**
 * When a request is deleted by the settings as they are now: so many days after closing, or after its last step. Never
 * later than `deleteAt`, which is what everybody was told: a shorter period holds for what is there already, a longer one
 * only for what comes.
 */
export function deletionAt(request: DeletionFacts, settings: NetworkSettings | undefined): Date {
	const { submittedAt, seenAt, acceptedAt, waitingSince, closedAt, deleteAt, thread = [] } = request;
	const steps = [submittedAt, seenAt, acceptedAt, waitingSince, ...thread.map(({ at }) => at)];
	const last = Math.max(...steps.filter((at) => at !== '').map((at) => Date.parse(at)));
	const { closedDays, openDays } = settings ?? NETWORK_DEFAULTS;
	const fromNow = closedAt === '' ? last + openDays * DAY : Date.parse(closedAt) + closedDays * DAY;
	return new Date(Math.min(fromNow, Date.parse(deleteAt)));
}
