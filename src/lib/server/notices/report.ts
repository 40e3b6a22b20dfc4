/** What the coordination office sees of the notices: numbers, the age of the oldest, the latest failure. No accounts. */
import type { DeskNotices } from '../../protocol/desk-notices';
import { NOTICE_STATES } from '../../protocol/notice-kinds';
import type { PocketBaseClients } from '../pocketbase/client';
import { countNotices, lastFailedNotice, oldestWaitingNotice } from '../pocketbase/notices';

type Report = Pick<DeskNotices, 'counts' | 'waitingSince' | 'lastError'>;

export async function noticeReport(clients: PocketBaseClients): Promise<Report> {
	const [counts, oldest, failed] = await Promise.all([
		Promise.all(NOTICE_STATES.map(async (state) => [state, await countNotices(clients, state)] as const)),
		oldestWaitingNotice(clients),
		lastFailedNotice(clients)
	]);
	return {
		counts: Object.fromEntries(counts) as Report['counts'],
		waitingSince: oldest?.createdAt ?? '',
		lastError: failed ? { channel: failed.channel, code: failed.error, at: failed.triedAt } : null
	};
}
