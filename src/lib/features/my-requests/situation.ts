// What an asker must know about a request at this moment, as one word; worst first. The server's clocks decide, not the
// phone's: how long an answer may take is the network's setting, and `dueAt` is what came of it.
import { instantOf } from '$lib/domain/time/instant';
import { isOver, type KeptRequest } from '$lib/local/receipts/kept-requests';

export type Situation =
	/** Only on this device. */
	| 'waiting'
	| 'rejected'
	/** Deleted after its time, or about to be. */
	| 'gone'
	/** The server does not know it although its time is not over. */
	| 'lost'
	| 'withdrawn'
	| 'closed'
	/** Nobody who may answer can read it. */
	| 'stranded'
	/** The time for an answer is over. */
	| 'overdue'
	/** An answer is awaited. */
	| 'expected'
	/** The last word is the expert's. */
	| 'answered'
	/** On the server; more is not known yet. */
	| 'sent';

export function situationOf(
	{ state, lostAt, remote }: Pick<KeptRequest, 'state' | 'lostAt' | 'remote'>,
	now: Date
): Situation {
	if (state === 'waiting' || state === 'rejected' || state === 'gone') return state;
	if (lostAt !== undefined) return 'lost';
	if (isOver(remote)) return 'gone';
	if (state === 'closed') return remote?.closedBy === 'asker' ? 'withdrawn' : 'closed';
	if (!remote) return 'sent';
	if (remote.strandedAt !== '') return 'stranded';
	if (remote.dueAt === '') return 'answered';
	return instantOf(remote.dueAt) < now.getTime() ? 'overdue' : 'expected';
}

/** Those in which somebody should do something else than wait. */
export const NEEDS_ANOTHER_WAY: ReadonlySet<Situation> = new Set(['lost', 'stranded', 'overdue']);

/** The server has it, and it is not over: messages can be written. */
export function isOpen(situation: Situation): boolean {
	return ['stranded', 'overdue', 'expected', 'answered', 'sent'].includes(situation);
}
