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
	/** Checksum of its rows (domain/copy-sum.ts), kept with every write; none in a copy from before there was one. */
	sum?: string;
	/** When it was last fetched anew because it was not what the server shows, and how often in a row. */
	healed?: { at: number; times: number };
	/** New with every write: who asked the server before it changed must not write the answer. */
	stamp: string;
}
