/**
 * A figure for which whole tables have to be read, kept in the small device database together with what it was counted of: the
 * copy as it was last written, the queue, who is signed in, and what the caller adds (a day).
 * Guarantees: what was counted of anything else than what lies here now is not given out, and what changed while it was counted is
 * not kept. Not here: when it is counted (kept-figure.svelte.ts).
 */
import { directoryCopy, type DirectoryCopy } from '../local/copy/directory-copy';
import { deviceDb, type DeviceDb } from '../local/device/device-db';
import { currentAccount } from '../local/device/local-session';
import { queuedSteps } from '../local/outbox/outbox-state';

/** A figure, as it lies here. */
export interface Kept<T> {
	/** What would be counted now, as one text that changes with it. */
	basis: string;
	/** Undefined where nobody has counted this yet. */
	figure: T | undefined;
}

/** Where it lies and of what it is. */
export interface Stores {
	device: DeviceDb;
	copy: DirectoryCopy;
}

const here = (): Stores => ({ device: deviceDb, copy: directoryCopy });

/** The figure of this name, if it is of what lies here now. Stands in live queries: everything is read at once. */
export async function readKept<T>(
	name: string,
	added: string,
	{ device, copy }: Stores = here()
): Promise<Kept<T>> {
	const [state, account, queue, row] = await Promise.all([
		copy.readState(),
		currentAccount(device),
		queuedSteps(device),
		device.digest.get(name)
	]);
	const waiting = queue.map(({ id, code }) => [id, code]);
	const basis = JSON.stringify([state?.stamp, account?.id, account?.networks, waiting, added]);
	const kept = row?.value as Kept<T> | undefined;
	return { basis, figure: kept?.basis === basis ? kept.figure : undefined };
}

/** Counts it and keeps it; undefined when something changed meanwhile: then it would be of neither before nor after. */
export async function countAndKeep<T>(
	name: string,
	added: string,
	count: () => Promise<T>,
	stores: Stores = here()
): Promise<T | undefined> {
	const { basis } = await readKept(name, added, stores);
	const figure = await count();
	if ((await readKept(name, added, stores)).basis !== basis) return undefined;
	const value: Kept<T> = { basis, figure };
	// Where there is no room for it, it is counted again the next time.
	await stores.device.digest.put({ key: name, value }).catch(() => undefined);
	return figure;
}
