// A request's way as the asker sees it: five states in words, with the time each was reached.
import type { RequestStatus } from '$lib/domain/request';
import { labels, type RequestState } from '$lib/text/labels';

/** What phone and server know alike about how far a request is. */
export interface Progress {
	state: RequestState;
	submittedLocally?: string;
	submittedAt?: string;
	seenAt?: string;
	acceptedAt?: string;
	closedAt?: string;
}

export interface ProgressStep {
	state: RequestState;
	label: string;
	/** When it was reached; empty when that is not known. */
	at: string;
	reached: boolean;
	current: boolean;
}

const WAY = ['waiting', 'submitted', 'seen', 'accepted', 'closed'] as const;

/** The steps of the way. A refused request stands where it waited. */
export function progressSteps(progress: Progress): ProgressStep[] {
	const state =
		progress.state === 'rejected' ? 'waiting' : progress.state === 'gone' ? 'closed' : progress.state;
	const position = WAY.indexOf(state);
	const times: Record<(typeof WAY)[number], string | undefined> = {
		waiting: progress.submittedLocally,
		submitted: progress.submittedAt,
		seen: progress.seenAt,
		accepted: progress.acceptedAt,
		closed: progress.closedAt
	};
	return WAY.map((step, index) => ({
		state: step,
		label: step === 'waiting' && position > 0 ? 'Auf diesem Gerät geschrieben' : labels.requestState[step],
		at: times[step] ?? '',
		reached: index <= position,
		current: index === position
	})).filter(({ state, at }) => state !== 'waiting' || position === 0 || at !== '');
}

const HOUR = 3_600_000;
/** After this time without an answer the asker is told to take another way (a practice worth copying, C4). */
export const ANSWER_HOURS = 48;

/** Whether nobody has taken the request on within the time in which an answer can be expected. */
export function isUnanswered(progress: Pick<Progress, 'state' | 'submittedAt'>, now: Date): boolean {
	const open: readonly RequestState[] = ['submitted', 'seen'] satisfies RequestStatus[];
	if (!open.includes(progress.state) || !progress.submittedAt) return false;
	return now.getTime() - Date.parse(progress.submittedAt.replace(' ', 'T')) > ANSWER_HOURS * HOUR;
}
