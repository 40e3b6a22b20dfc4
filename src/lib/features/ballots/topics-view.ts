/** A circle's topics and votes → what its page shows: what is asked now, what waits for the next vote, what came of the last one. Pure. */
import type { Attendance } from '../../domain/meeting/attendance';
import type { Ballot } from '../../domain/meeting/ballot';
import { isSent } from '../../domain/meeting/is-sent';
import type { Seat } from '../../domain/meeting/seat';
import type { Topic } from '../../domain/meeting/topic';
import { speaksFor } from '../../domain/meeting/voice';

export interface TopicsView {
	/** The vote that is open. */
	vote: Ballot | undefined;
	/** The last that was closed. */
	last: Ballot | undefined;
	/** Proposed, and not in the vote that is open. */
	proposed: Topic[];
	chosen: Topic[];
	backlog: Topic[];
	done: Topic[];
}

export function topicsView(topics: readonly Topic[], ballots: readonly Ballot[]): TopicsView {
	const votes = ballots.filter(({ kind }) => kind === 'topics');
	const vote = votes.find(({ state }) => state === 'open');
	const asked = (vote?.options ?? []).map(({ id }) => id);
	const shown = topics
		.filter(({ publication }) => publication === 'published')
		.toSorted((one, other) => one.title.localeCompare(other.title, 'de'));
	const of = (state: Topic['state']) => shown.filter((one) => one.state === state);
	return {
		vote,
		last: votes
			.filter(({ state }) => state === 'closed')
			.toSorted((one, other) => other.closedAt.localeCompare(one.closedAt))[0],
		proposed: of('open').filter(({ id }) => !asked.includes(id)),
		chosen: of('chosen'),
		backlog: of('backlog'),
		done: of('done')
	};
}

export interface OwnSeat {
	id: string;
	/** Empty for a deputy, who sees no seats. */
	name: string;
}

/** The seats for which an account speaks in a ballot, as far as its phone knows. */
export function ownVoices(
	account: string,
	ballot: Ballot,
	{
		seats,
		attendances,
		otherCircles
	}: { seats: readonly Seat[]; attendances: readonly Attendance[]; otherCircles: readonly string[] }
): OwnSeat[] {
	const own = seats.filter((seat) =>
		speaksFor(account, ballot, { seat, otherCircles, attendance: undefined })
	);
	const sent = attendances.filter(
		(row) => account !== '' && row.meeting === ballot.meeting && row.deputyAccount === account && isSent(row)
	);
	const asDeputy = sent.filter(({ seat }) => !own.some(({ id }) => id === seat));
	return [
		...own.map(({ id, name }) => ({ id, name })),
		...asDeputy.map(({ seat }) => ({ id: seat, name: '' }))
	];
}

/** The seats that an account has in a circle. */
export function seatsIn(account: string, circle: string, seats: readonly Seat[]): OwnSeat[] {
	return seats
		.filter((seat) => account !== '' && seat.account === account && seat.circle === circle)
		.filter(({ publication }) => publication === 'published')
		.map(({ id, name }) => ({ id, name }));
}
