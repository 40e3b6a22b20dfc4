/**
 * What this thread holds of the phone's databases, so that it can let go of it. A page that the system freezes (back/forward
 * cache, background) runs no further line, but its open transactions would keep every other page waiting for ever, and its
 * connections every new version. Guarantees: after `letGo` no transaction is held, whoever began it, nor any connection that
 * stood; what was under way fails as a whole, nothing half written; what is begun meanwhile waits for `goOn`. When a page
 * freezes, app/page-life.ts knows.
 */
import type { Dexie } from 'dexie';

const databases = new Set<Dexie>();
const open = new Set<IDBTransaction>();
const again = new Set<() => void>();
let goingOn: Promise<void> | undefined;
let release = () => {};
let unmade = false;

/** For whoever makes a database: its transactions are noted, and it opens only while this thread may hold something. */
export function noteTransactions(db: Dexie): void {
	watchBrowser();
	const begin = () => {
		// Closed before it has finished opening, Dexie would never open it again.
		void db.open().then(
			() => databases.add(db),
			() => undefined
		);
		return goingOn;
	};
	db.on('ready', begin, true);
	db.on('close', () => databases.delete(db));
}

let watched = false;

/** At the browser itself: what Dexie begins as it opens a database, or makes it, goes past its own middleware. */
function watchBrowser(): void {
	if (watched || globalThis.IDBDatabase === undefined) return;
	watched = true;
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...args) {
		return note(transaction.apply(this, args));
	};
	const { open: openDatabase } = IDBFactory.prototype;
	IDBFactory.prototype.open = function (...args) {
		const opening = openDatabase.apply(this, args);
		opening.addEventListener('upgradeneeded', () => opening.transaction && note(opening.transaction));
		return opening;
	};
}

function note(transaction: IDBTransaction): IDBTransaction {
	open.add(transaction);
	const over = () => open.delete(transaction);
	transaction.addEventListener('complete', over);
	transaction.addEventListener('abort', over);
	// Between the word that it freezes and the moment, a page still runs. Whoever begins it first does what it began it for.
	if (goingOn) queueMicrotask(() => goingOn && letGo());
	return transaction;
}

/** Lets go of everything, at once: the next line may never run. */
export function letGo(): void {
	goingOn ??= new Promise((resolve) => (release = resolve));
	for (const transaction of open) {
		unmade ||= transaction.mode === 'versionchange';
		abort(transaction);
	}
	open.clear();
	for (const db of databases) db.close({ disableAutoOpen: false });
}

/** Whether a database was let go of while it was being made, or made anew: only a fresh page gets it whole. */
export function isUnmade(): boolean {
	return unmade;
}

/** Resolves when this thread may hold something: at once, unless it is about to be frozen. */
export async function whileFrozen(): Promise<void> {
	await goingOn;
}

/** The page lives on: what waited begins, and who asked to be told reads anew. */
export function goOn(): void {
	goingOn = undefined;
	release();
	for (const tell of again) tell();
}

/** Calls `tell` at each `goOn`: what others wrote meanwhile, nobody told. The answer ends that. */
export function whenGoingOn(tell: () => void): () => void {
	again.add(tell);
	return () => again.delete(tell);
}

function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// It is committing already: that needs no page.
	}
}
