// A request's way as the asker sees it: five states in words, with the time each was reached.
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
