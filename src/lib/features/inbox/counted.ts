// Which closed requests have been counted, or were not to be, on this device: so that the card does not ask twice. The
// server is told of no connection between a count and a request, and keeps none; who watches it sees one soon after the other.
import { newId } from '$lib/domain/id';
import type { CountEntry } from '$lib/domain/consultation/counting';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { enqueue } from '$lib/local/outbox/enqueue';

const KEY = 'countedRequests';
/** More than anybody closes before they are deleted. */
const KEPT = 500;

export async function countedRequests(db: DeviceDb = deviceDb): Promise<readonly string[]> {
	const value = (await db.settings.get(KEY))?.value;
	return Array.isArray(value) ? (value as string[]) : [];
}

/** Counted or skipped: it is not asked for again here. */
export async function settleCount(request: string, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		const before = (await countedRequests(db)).filter((id) => id !== request);
		await db.settings.put({ key: KEY, value: [...before, request].slice(-KEPT) });
	});
}

/** Queues one consultation for the report. Throws a CodedError when this phone cannot keep it. */
export async function addCount(entry: CountEntry): Promise<void> {
	await enqueue({ id: newId(), kind: 'count.add', body: entry });
}
