/**
 * Messages that wait in the queue (outbox-state.ts), for the thread they belong to: a screen shows them in their place as not yet
 * sent, or refused. Only reads; apart from the queue, so that the first visit does without. The texts stay sealed.
 */
import type { MutationOf } from '../../protocol/mutation';
import type { Problem } from '../coded-error';
import { deviceDb, type DeviceDb } from '../device/device-db';
import { openMutation } from './outbox-state';
import { visibleOwners } from '../device/local-session';

export interface QueuedMessage {
	mutation: string;
	message: MutationOf<'request.write'>['body']['message'];
	createdAt: string;
	/** Set when the server refused it. */
	code?: Problem;
}

/** What was written to this request and has not reached the server, in the order it was written. */
export async function queuedMessages(request: string, db: DeviceDb = deviceDb): Promise<QueuedMessage[]> {
	const owners = await visibleOwners(db);
	const keys = new Map((await db.keys.bulkGet(owners)).map((row) => [row?.owner, row?.key]));
	const rows = await db.outbox
		.where('owner')
		.anyOf(owners)
		.filter(({ kind }) => kind === 'request.write')
		.sortBy('seq');
	const opened = await Promise.all(
		rows
			.filter(({ recordId }) => recordId === request)
			.map(async (row) => ({ row, mutation: await openMutation(row, keys.get(row.owner)) }))
	);
	return opened.flatMap(({ row, mutation }): QueuedMessage[] => {
		if (mutation?.kind !== 'request.write') return [];
		const refused = row.state === 'parked' ? { code: row.code ?? ('unexpected' as const) } : {};
		const { message } = mutation.body;
		return [{ mutation: mutation.id, message, createdAt: row.createdAt, ...refused }];
	});
}
