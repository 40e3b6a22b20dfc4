import type { Scope } from '../../domain/access/caller';

/** Up to where, and for whom, the copy was pulled. None, or no cursor: the next pull starts from a snapshot. */
export interface CopyState {
	cursor: string;
	epoch: string;
	scope: Scope;
	/** Account id, or `guest`. */
	owner: string;
	/** Whether what a snapshot leaves out (the owner's personal rows, and changes since it was built) has come too. */
	complete: boolean;
	/** New with every write: who asked the server before it changed must not write the answer. */
	stamp: string;
}
