/**
 * The taps of whoever leads a meeting, kept on this phone and never sent: a reload, a phone that slept and a page that was closed lose
 * none. What is older than a week goes with the next tap.
 */
import * as z from 'zod/mini';
import { type Tap, tap } from '../../domain/meeting/running';
import { deviceDb, type DeviceDb } from './device-db';

const PREFIX = 'meetingTaps:';
const KEPT_MS = 7 * 86_400_000;
const kept = z.object({ taps: z.array(tap), at: z.string() });

export async function tapsOf(meeting: string, db: DeviceDb = deviceDb): Promise<Tap[]> {
	const read = kept.safeParse((await db.settings.get(PREFIX + meeting))?.value);
	return read.success ? read.data.taps : [];
}

/** One more; two at once are both kept. */
export async function addTap(meeting: string, one: Tap, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		const taps = [...(await tapsOf(meeting, db)), one];
		const old = await db.settings.where('key').startsWith(PREFIX).toArray();
		const limit = Date.parse(one.at) - KEPT_MS;
		const over = old.filter(({ value }) => Date.parse(kept.safeParse(value).data?.at ?? '') < limit);
		await db.settings.bulkDelete(over.map(({ key }) => key));
		await db.settings.put({ key: PREFIX + meeting, value: { taps, at: one.at } });
	});
}

/** From the beginning. */
export async function forgetTaps(meeting: string, db: DeviceDb = deviceDb): Promise<void> {
	await db.settings.delete(PREFIX + meeting);
}
