/**
 * Notices that are settled go after half a year. Their keys hold off doubles, and a request lives for less than that; who
 * was told of something so long ago is nobody's business.
 */
import { isMissing, type PocketBaseClients } from '../pocketbase/client';
import type { NoticeRow } from './queue';

const KEPT_MS = 180 * 86_400_000;
const PAGE = 200;

export async function forgetOldNotices(clients: PocketBaseClients, now: Date): Promise<void> {
	const before = new Date(now.getTime() - KEPT_MS);
	await clients.asSystem(async (system) => {
		const notices = system.collection('notices');
		const filter = system.filter('state != "waiting" && createdAt < {:before}', { before });
		const page = () => notices.getList<NoticeRow>(1, PAGE, { filter, fields: 'id', skipTotal: true });
		for (let { items } = await page(); items.length > 0; { items } = await page())
			for (const { id } of items)
				await notices.delete(id).catch((error: unknown) => {
					if (!isMissing(error)) throw error;
				});
	});
}
