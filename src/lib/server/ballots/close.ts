/**
 * An office closes a ballot, once and for all: what was said until then is counted and written into the ballot, the chosen topic and
 * those that are put by in the same batch, or a date into its meeting. Guarantees: nothing that was taken before is missing and nothing
 * that comes later counts; the database refuses what was counted on another state (then it is counted anew), and what is said afterwards.
 */
import { type Ballot, type OptionTally } from '../../domain/meeting/ballot';
import type { Meeting } from '../../domain/meeting/meeting';
import { chosenTopics, countVotes } from '../../domain/meeting/tally';
import type { CloseBallot } from '../../protocol/ballots';
import type { Effect } from '../actions/decision';
import { type HistoryEntry, historyOf } from '../actions/history';
import { AppError } from '../errors';
import { ballotOf, heardIn, meetingOf, topicsOf } from '../pocketbase/ballots';
import type { Failure } from '../sync/store';
import { type Asking, write } from './asking';

/** Votes may come in while it is counted: so often it is looked anew. */
const ATTEMPTS = 8;

/**
 * Throws `not_found` for another office's ballot, `bad_request` for a date that was not asked for, `conflict` for one that is over or for
 * a meeting that is not planned any more, `unavailable` where votes came in all the time.
 */
export async function closeBallot(asking: Asking, { id, date }: CloseBallot): Promise<void> {
	const { clients, caller } = asking;
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const ballot = await ballotOf(clients, id);
		if (!ballot || !caller.networks.includes(ballot.region)) throw new AppError('not_found');
		if (ballot.state === 'closed') return alreadyClosed(ballot, date);
		if (date !== '' && !ballot.options.some((option) => option.id === date))
			throw new AppError('bad_request');
		if (ballot.kind === 'topics' && date !== '') throw new AppError('bad_request');
		const counted = await count(asking, ballot);
		const { chosen, effects, history } = await consequences(asking, ballot, counted, date);
		const { updated: basedOn } = ballot;
		const { seats, given, outcome, heard } = counted;
		const fields = {
			...{ state: 'closed' as const, closedAt: asking.now.toISOString() },
			...{ seats, given, outcome, chosen, heard }
		};
		const closing: Effect = { table: 'ballots', operation: 'update', id, fields, basedOn };
		if ((await unlessMovedOn(write(asking, [closing, ...effects], history))) === 'done') return;
	}
	throw new AppError('unavailable', { retryAfter: 1 });
}

/** Closed twice by the same tap it is closed; with another date than was taken it is somebody else's decision. */
function alreadyClosed({ chosen, kind }: Ballot, date: string): void {
	if (kind === 'dates' && (chosen[0] ?? '') !== date) throw new AppError('conflict');
}

interface Count {
	seats: number;
	given: number;
	outcome: OptionTally[];
	heard: number;
}

async function count({ clients }: Asking, ballot: Ballot): Promise<Count> {
	const { seats, votes } = await heardIn(clients, ballot);
	const ids = seats.map((seat) => seat.id);
	return {
		...countVotes(ballot.options, ids, votes),
		heard: votes.reduce((sum, { turn }) => sum + turn, 0)
	};
}

interface Consequences {
	chosen: string[];
	effects: Effect[];
	history: HistoryEntry[];
}

function consequences(asking: Asking, ballot: Ballot, counted: Count, date: string): Promise<Consequences> {
	return ballot.kind === 'topics' ? ofTopics(asking, ballot, counted) : ofDates(asking, ballot, date);
}

/** The one with the majority is chosen, the others are put by; what the office has settled meanwhile stays. */
async function ofTopics({ clients }: Asking, ballot: Ballot, counted: Count): Promise<Consequences> {
	const chosen = chosenTopics(counted, ballot.majority);
	const asked = ballot.options.map(({ id }) => id);
	const standing = (await topicsOf(clients, ballot.circle)).filter(
		({ id, state }) => asked.includes(id) && state === 'open'
	);
	const effects = standing.map(({ id, updated }): Effect => ({
		...{ table: 'topics', operation: 'update', id, basedOn: updated },
		fields: { state: chosen.includes(id) ? 'chosen' : 'backlog' }
	}));
	return { chosen, effects, history: [] };
}

/** The meeting gets its time, as long as nobody is invited to another one. */
async function ofDates(
	{ clients, caller: { userId: who } }: Asking,
	{ options, meeting: id }: Ballot,
	date: string
): Promise<Consequences> {
	const taken = options.find((option) => option.id === date);
	if (!taken) return { chosen: [], effects: [], history: [] };
	const meeting = await meetingOf(clients, id);
	if (meeting?.stage !== 'planned' || meeting.cancelled) throw new AppError('conflict');
	const to: Partial<Meeting> = { startsAt: taken.startsAt, endsAt: taken.endsAt };
	const { fields, history } = historyOf({ who, table: 'meetings', way: 'record.save' }, meeting, to);
	const moved: Effect = {
		...{ table: 'meetings', operation: 'update', id, basedOn: meeting.updated },
		fields: { ...fields, sequence: meeting.sequence + 1 }
	};
	return { chosen: [date], effects: history.length > 0 ? [moved] : [], history };
}

/** What the database says when it has moved on: of the rows, a refusal; of the votes, that it did not write. */
async function unlessMovedOn(writing: Promise<'done' | Failure>): Promise<'done' | 'moved'> {
	try {
		return (await writing) === 'done' ? 'done' : 'moved';
	} catch (error) {
		if (error instanceof AppError && error.code === 'unavailable') return 'moved';
		throw error;
	}
}
