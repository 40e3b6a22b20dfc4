/**
 * The log of acts: who did what to whom, when, by which way; never a content, no value of a field. What kinds of acts there are, for
 * how long they are kept, and what somebody who may read the log is shown of one.
 * Of people it holds ids alone. Names are looked up when it is shown: whoever has left stands in it as an account that is gone.
 */
import type { Table } from '../tables';

/** In the order in which they are offered: accounts, entries, lists, the network, keys, requests, a person's data. */
export const ACT_KINDS = [
	'accountInvited',
	'invitationAgain',
	'invitationWithdrawn',
	'accountOpened',
	'accountAdded',
	'accountDescribed',
	'accountSuspended',
	'accountReadmitted',
	'factorReset',
	'deviceLost',
	'sessionsEnded',
	'passwordSet',
	'recoveryLinkMade',
	'entryMade',
	'entryChanged',
	'entryPublished',
	'entryWithdrawn',
	'entryDeleted',
	'entryLinkMade',
	'proposalDecided',
	'importWritten',
	'importUndone',
	'listHandedOut',
	'minutesPublished',
	'minutesPassedOn',
	'listsMailed',
	'listRhythmChosen',
	'reportHandedOut',
	'archiveMade',
	'archiveRead',
	'privacyPaperMade',
	'logExported',
	'networkSetUp',
	'placesAdded',
	'settingsChanged',
	'publicReadSwitched',
	'questionnaireSwitched',
	'operatorChanged',
	'mailServerChanged',
	'keyPublished',
	'keyExchanged',
	'keyStopped',
	'keyCertified',
	'keyRevoked',
	'keyRestored',
	'signingKeyMade',
	'requestHandedOver',
	'requestResealed',
	'personShown',
	'personDeleted'
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** In the app, by a mailed link, by a command on the server, or the server by itself. */
export const ACT_WAYS = ['app', 'link', 'command', 'server'] as const;
export type ActWay = (typeof ACT_WAYS)[number];

/** What an act is about: a table of the phones, or what the server alone keeps. */
export type ActSubject = Table | 'users' | 'imports' | 'installation';

/** In the place of a network: what belongs to none. */
export const INSTALLATION = 'installation';

/**
 * An act is kept to the end of the third year after its own, as long as claims can be raised from it (§§ 195, 199 BGB).
 * pb_migrations/1700000098_acts.js holds the database to it.
 */
export const ACTS_KEPT_YEARS = 3;

/** The first moment of the years that are kept at `now`; by UTC, as the database counts. */
export function actsKeptSince(now: Date): Date {
	return new Date(Date.UTC(now.getUTCFullYear() - ACTS_KEPT_YEARS, 0, 1));
}

/** Whether a name is there to be shown: of an account of this network, of another one, of none any more, or of nobody at all. */
export type ActorState = 'here' | 'elsewhere' | 'gone' | 'nobody';

/** An act as it is shown. */
export interface ShownAct {
	/** Of its network, without gaps. */
	number: number;
	at: string;
	/** An older app may meet a kind or a way that it does not know. */
	kind: string;
	way: string;
	who: string;
	name: string;
	state: ActorState;
	table: string;
	record: string;
	/** What the subject is called now; empty where it has no name, or is gone. */
	subject: string;
	/** By which the chain goes on (server/acts/chain.ts). */
	hash: string;
}

/** What a look at all acts of a network has shown. */
export interface ChainState {
	count: number;
	/** The oldest that is kept, and the newest. */
	first: { number: number; at: string } | null;
	last: { number: number; hash: string } | null;
	/** The number at which one is missing or was changed; null where none is. */
	broken: number | null;
}
