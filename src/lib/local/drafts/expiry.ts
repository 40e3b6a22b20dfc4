/**
 * When a draft is too old. Apart from drafts.ts, since every start of the app sweeps, and few begin with writing.
 */
import { LIMITS } from '../../domain/limits';
import { deviceDb, type DeviceDb, type DraftRow } from '../device/device-db';
import { now } from '../live/clock';

const LIFETIME = LIMITS.deviceDays * 24 * 60 * 60 * 1000;

/** Deletes what is too old; called at the start. */
export async function sweepDrafts(db: DeviceDb = deviceDb): Promise<void> {
	await db.drafts.filter(isExpired).delete();
}

/** Old by both clocks: a device clock that was put right, or an offset learned later, must not cost a draft. */
export function isExpired(row: DraftRow): boolean {
	return Date.now() - row.savedAt > LIFETIME && now().getTime() - row.savedAtServer > LIFETIME;
}
