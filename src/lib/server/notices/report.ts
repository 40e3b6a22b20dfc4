/** What the coordination office sees of the notices: numbers, the age of the oldest, the latest failure. No accounts. */
import type { DeskNotices } from '../../protocol/desk-notices';
import { NOTICE_STATES, type NoticeState } from '../../protocol/notices';
import type { PocketBaseClients } from '../pocketbase/client';
import type { NoticeRow } from './queue';

type Report = Pick<DeskNotices, 'counts' | 'waitingSince' | 'lastError'>;

export async function noticeReport(clients: PocketBaseClients): Promise<Report> {
	return clients.asSystem(async (system) => {
		const notices = system.collection('notices');
		const count = async (state: NoticeState) => {
			const options = { filter: system.filter('state = {:state}', { state }), fields: 'id' };
			return [state, (await notices.getList(1, 1, options)).totalItems] as const;
		};
		const first = async (filter: string, sort: string) =>
			(await notices.getList<NoticeRow>(1, 1, { filter, sort, skipTotal: true })).items[0];
		const [counts, oldest, failed] = await Promise.all([
			Promise.all(NOTICE_STATES.map(count)),
			first('state = "waiting"', 'createdAt'),
			first('(state = "waiting" || state = "failed") && error != ""', '-triedAt')
		]);
		return {
			counts: Object.fromEntries(counts) as Report['counts'],
			waitingSince: oldest?.createdAt ?? '',
			lastError: failed ? { channel: failed.channel, code: failed.error, at: failed.triedAt } : null
		};
	});
}
