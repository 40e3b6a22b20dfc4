/**
 * The phone's side of an action: what the queue and the screens need to know of one kind of mutation, in one place. Its
 * body is in protocol/actions/, the server's side in server/actions/, all.ts names them all.
 * What happens by the server's word happens in the transaction that takes the item out of the queue, or parks it.
 */
import type { MutationKind, MutationOf } from '../../../protocol/mutation';
import type { MutationResult } from '../../../protocol/push';
import type { Problem } from '../../coded-error';
import type { DeviceDb } from '../../device/device-db';

export type Done = Extract<MutationResult, { outcome: 'done' }>;

export interface QueuedAction<K extends MutationKind> {
	/**
	 * What somebody did, in the list of what the server refused. A German word outside text/, as an exception: it belongs
	 * to the kind like the rest of it, text/ cannot know the kinds, and a kind without its word would be found by a person.
	 */
	word: string;
	/** Said twice it says two things; else a second one about the same record, while the first waits, is none. */
	eachCounts: boolean;
	/** The app does it by itself: nobody would miss it, and refused it goes, for there is nothing that a person has to decide. */
	unasked?: boolean;
	/** The record is by the server's word already as it wants it: there is nothing to send any more. */
	settled?(recordId: string, db: DeviceDb): Promise<boolean>;
	/** Why it must never leave the phone as it is. */
	obstacle?(mutation: MutationOf<K>): Problem | undefined;
	/** The server did it. */
	answered?(mutation: MutationOf<K>, result: Done, db: DeviceDb): Promise<void>;
	/** It was refused; what it says may be lost with its key, the record it is about is known. */
	refused?(recordId: string, code: Problem, db: DeviceDb): Promise<void>;
	/** It was refused, and the person sends it again. */
	resent?(recordId: string, db: DeviceDb): Promise<void>;
}
