/**
 * What this thread holds of the phone's databases, so that it can let go of it. A page that the system freezes (back/forward
 * cache, background) runs no further line, but its open transactions would keep every other page waiting for ever, and its
 * connections every new version. Guarantees: after `letGo` nothing is held; what was under way fails as a whole, nothing half
 * written; what is begun meanwhile waits for `goOn`. When a page freezes, app/page-life.ts knows.
 */
import type { Dexie } from 'dexie';

const databases = new Set<Dexie>();
const open = new Set<IDBTransaction>();
const again = new Set<() => void>();
let goingOn: Promise<void> | undefined;
let release = () => {};

/** For whoever makes a database: its transactions are noted, and it opens only while this thread may hold something. */
export function noteTransactions(db: Dexie): void {
	databases.add(db);
	db.use({
		stack: 'dbcore',
		name: 'note-transactions',
		create: (core) => ({
			...core,
			transaction(...args) {
				const transaction = core.transaction(...args);
				note(transaction as unknown as IDBTransaction);
				// Between the word that it freezes and the moment, a page still runs.
				if (goingOn) letGo();
				return transaction;
			}
		})
	});
	db.on('ready', () => goingOn, true);
}

function note(transaction: IDBTransaction): void {
	open.add(transaction);
	const over = () => open.delete(transaction);
	transaction.addEventListener('complete', over);
	transaction.addEventListener('abort', over);
}

/** Lets go of everything, at once: the next line may never run. */
export function letGo(): void {
	goingOn ??= new Promise((resolve) => (release = resolve));
	for (const transaction of open) abort(transaction);
	open.clear();
	for (const db of databases) db.close({ disableAutoOpen: false });
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
