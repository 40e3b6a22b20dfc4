/**
 * What an action is: everything the server knows of one kind of mutation, in one place. Its body is in
 * protocol/actions/, the engine runs it (engine.ts), all.ts names them all.
 * An action reads only through `read`, writes nothing, and decides by its facts alone: a decision can then be made again
 * when somebody else was faster, and be tried in a test without a store.
 */
import type { Caller } from '../../domain/access/caller';
import type { Request } from '../../domain/consultation/request';
import type { Pools } from '../../domain/meeting/answering';
import type { Ballot, Vote } from '../../domain/meeting/ballot';
import type { Voice } from '../../domain/meeting/voice';
import type { Row, Table } from '../../domain/tables';
import type { MutationKind, MutationOf } from '../../protocol/mutation';
import type { Decision } from './decision';

/** The rows that a decision may rest on, as the caller sees them: what is hidden from the caller is not there. */
export interface Reading {
	/** The row of `table` whose `field` is `value`; none for an empty value. */
	one<T extends Table>(table: T, field: keyof Row<T> & string, value: string): Promise<Row<T> | undefined>;
	/** All of them; none for an empty value. */
	every<T extends Table>(table: T, field: keyof Row<T> & string, value: string): Promise<Row<T>[]>;
	/** The request that `receipt` (the hash) belongs to, whoever asks: who holds the receipt has asked it. */
	requestByReceipt(id: string, receipt: string): Promise<Request | undefined>;
	/** How many proposals wait for an entry, whoever asks. */
	openProposals(record: string): Promise<number>;
	/** How many new entries wait for a network, whoever asks. */
	openDeclarations(network: string): Promise<number>;
	/** Of the others: for how many seats somebody comes to a meeting, by which way, whoever asks. */
	comers(meeting: string, except: string): Promise<Pools>;
	/** Who may speak for a seat in a ballot, and what it has said, whoever asks: others' votes are nobody's to see. */
	voice(ballot: Ballot, seat: string): Promise<Voice & { vote: Vote | undefined }>;
	/** The versions of a circle's rules of procedure, whoever asks: a deputy who is sent to one meeting does not see them. */
	proceduresOf(circle: string): Promise<Row<'procedures'>[]>;
	/** The version of a meeting's minutes that is out, whoever asks; 0 before the first. */
	publishedMinutes(meeting: string): Promise<number>;
	/** Whether a circle has rows that would stay behind in its network if it moved to another, whoever asks. */
	isRooted(circle: string): Promise<boolean>;
	/** The ids of all networks. */
	networks(): Promise<string[]>;
}

/** The jobs that may have work after a mutation (jobs/all-jobs.ts has them all). */
export type RingableJob = 'clocks' | 'meetings' | 'proposals' | 'invitations';

export interface Action<K extends MutationKind, Facts = unknown> {
	kind: K;
	/** Whether it may be sent without an account. */
	guests: boolean;
	/** The job that is to look at once: it finds by itself who is to be told, or marked. */
	rings?: RingableJob;
	/** What it says is nobody's to read and has few possible values: its hash is kept with a key, so that nobody finds it by trying. */
	secret?: boolean;
	/** Reads what the decision rests on. */
	facts(body: MutationOf<K>['body'], caller: Caller, read: Reading): Promise<Facts>;
	/** Pure: what `mutation` does by `facts`, and what its sender is told. */
	decide(mutation: MutationOf<K>, facts: Facts, caller: Caller, at: Date): Decision;
}

/** An action of one kind; the facts take their type from what `facts` reads. */
export function defineAction<const K extends MutationKind, Facts>(
	action: Action<K, Facts>
): Action<K, Facts> {
	return action;
}
