/**
 * What belongs to this phone: the unsent queue, drafts, receipts, favourites, settings. Small, so that a cold start
 * opens it at once, and apart from the directory, so that clearing the copy never touches what somebody typed.
 * Each row names its owner: an account's id, or `guest`. Contents are sealed (vault.ts), what sorts them is not.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Problem } from '../coded-error';
import type { ReceiptState } from '../../protocol/receipts';
import type { Sealed } from '../vault/sealed';
import { noteTransactions } from './let-go';

export const GUEST_OWNER = 'guest';

/** A mutation on its way. `seq` is the order of sending. */
export interface OutboxRow {
	seq: number;
	id: string;
	owner: string;
	kind: string;
	/** What it is about: a request, a key, a region. */
	recordId: string;
	/** `parked` is how 0.1 wrote down that it was refused: it waits for the person. */
	state: 'pending' | 'parked';
	/** Why it was refused, and of a record that was to be changed, because of which fields. */
	code?: Problem;
	fields?: readonly string[];
	createdAt: string;
	sealed: Sealed;
}

export interface DraftRow {
	id: string;
	owner: string;
	/** By the phone's clock and by the server's: either may jump (drafts.ts). */
	savedAt: number;
	savedAtServer: number;
	sealed: Sealed;
}

/** A request sent from this phone, or taken onto it by its code. */
export interface ReceiptRow {
	id: string;
	owner: string;
	/** `rejected` is how 0.1 wrote down that it was refused. `gone`: its time was over and the server has deleted it. */
	state: 'waiting' | 'submitted' | 'seen' | 'accepted' | 'closed' | 'rejected' | 'gone';
	/** Hand-overs so far: within one the state goes forward only. */
	round: number;
	code?: Problem;
	createdAt: string;
	submittedAt?: string;
	/** The server's last word on it. */
	remote?: ReceiptState['request'];
	/** Sealed to the receipt's key, which lies in `sealed`. */
	texts?: NonNullable<ReceiptState['sealed']>;
	/** When the server was last heard to know it, to the hour. */
	knownAt?: string;
	/** Since when the server does not know it although its time is not over; the texts stay for a new try. */
	lostAt?: string;
	/** How many answers were there when the person last looked. */
	answersSeen?: number;
	/** Code, title and phone number; absent once it is gone. */
	sealed?: Sealed;
}

export interface FavouriteRow {
	owner: string;
	kind: string;
	id: string;
}

export interface SettingRow {
	key: string;
	value: unknown;
}

export interface KeyRow {
	owner: string;
	key: CryptoKey;
}

/** How the last tries went. Counts are not here: they are read from the queue itself. */
export interface StatusRow {
	key: 'status';
	/** Server time of the last pull that went through. */
	lastSuccess?: string;
	offlineSince?: string;
	problem?: Problem;
	/** Device time in ms before which nothing is tried: the server asked for it. */
	notBefore?: number;
}

/** What takes the large database to find, kept ready with what it was made of: the first screenful of a cold start, a figure of the office. */
export interface DigestRow {
	key: string;
	value: unknown;
}

export type DeviceDb = Dexie & {
	outbox: EntityTable<OutboxRow, 'seq'>;
	drafts: EntityTable<DraftRow, 'id'>;
	receipts: EntityTable<ReceiptRow, 'id'>;
	favourites: Table<FavouriteRow, [owner: string, kind: string, id: string]>;
	settings: EntityTable<SettingRow, 'key'>;
	keys: EntityTable<KeyRow, 'owner'>;
	status: EntityTable<StatusRow, 'key'>;
	digest: EntityTable<DigestRow, 'key'>;
};

/** Opens (lazily) the device's database of this name; tests open several. */
export function createDeviceDb(name: string): DeviceDb {
	const db = new Dexie(name) as DeviceDb;
	noteTransactions(db);
	db.version(1).stores({
		outbox: '++seq, &id, owner, state',
		drafts: 'id, owner',
		receipts: 'id, owner',
		favourites: '[owner+kind+id], owner',
		settings: 'key',
		keys: 'owner',
		status: 'key',
		digest: 'key'
	});
	// A tab that still runs the first version writes while this one reads: no upgrade would ever be the last.
	db.outbox.hook('reading', withRecordId);
	return db;
}

/** A queued mutation as it lies there; the first version called what it is about `request`. */
function withRecordId({ request, ...row }: OutboxRow & { request?: string }): OutboxRow {
	return request === undefined ? row : { ...row, recordId: request };
}

const NAME = 'schutznetz-device';

/** This device's. */
export let deviceDb = createDeviceDb(NAME);

/** Once, where the browser keeps nothing and memory stands in (storage-mode.ts). */
export function openDeviceAnew(): void {
	deviceDb = createDeviceDb(NAME);
}
