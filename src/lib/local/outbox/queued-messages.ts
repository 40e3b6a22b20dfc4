/** Messages that wait in the queue, for the thread they belong to, in their place. The texts stay sealed. */
import type { MutationOf } from '../../protocol/mutation';
import type { Problem } from '../coded-error';
import { deviceDb, type DeviceDb } from '../device/device-db';
import { queuedBodies } from './queued-bodies';

export interface QueuedMessage {
	mutation: string;
	message: MutationOf<'request.write'>['body']['message'];
	createdAt: string;
	/** Set when the server refused it. */
	code?: Problem;
}

/** What was written to this request and has not reached the server, in the order it was written. */
export async function queuedMessages(request: string, db: DeviceDb = deviceDb): Promise<QueuedMessage[]> {
	const queued = await queuedBodies('request.write', { db, recordId: request });
	return queued.map(({ mutation, body: { message }, createdAt, code }) => ({
		mutation,
		message,
		createdAt,
		...(code && { code })
	}));
}
