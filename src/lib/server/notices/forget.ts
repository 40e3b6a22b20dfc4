/**
 * Notices that are settled go after half a year. Their keys hold off doubles, and a request lives for less than that; who
 * was told of something so long ago is nobody's business.
 */
import type { PocketBaseClients } from '../pocketbase/client';
import { deleteSettledNotices } from '../pocketbase/notices';

export const NOTICE_DAYS = 180;
const DAY_MS = 86_400_000;

export function forgetOldNotices(clients: PocketBaseClients, now: Date): Promise<void> {
	return deleteSettledNotices(clients, new Date(now.getTime() - NOTICE_DAYS * DAY_MS));
}
