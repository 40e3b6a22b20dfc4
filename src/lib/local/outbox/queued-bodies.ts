/**
 * What waits in the queue (outbox-state.ts), opened: for screens that show what somebody did as not yet sent, or refused. Only
 * reads; apart from the queue, so that the first visit does without.
 */
import type { MutationKind, MutationOf } from '../../protocol/mutation';
import type { Problem } from '../coded-error';
import { deviceDb, type DeviceDb, type OutboxRow } from '../device/device-db';
import { visibleOwners } from '../device/local-session';
import { openMutation } from './outbox-state';

export interface QueuedBody<K extends MutationKind> {
	mutation: string;
	/** What it is about: a request, a key. */
	recordId: string;
	body: MutationOf<K>['body'];
	createdAt: string;
	/** Set when the server refused it. */
	code?: Problem;
	/** Of a record that was to be changed: the fields that the refusal is about. */
	fields?: readonly string[];
}

/**
 * The mutations of `kind` that have not reached the server, of the signed-in person and of the guest, in the order they were
 * made; of one record alone where that is named.
 */
export async function queuedBodies<K extends MutationKind>(
	kind: K,
	{ db = deviceDb, recordId }: { db?: DeviceDb; recordId?: string } = {}
): Promise<QueuedBody<K>[]> {
	const owners = await visibleOwners(db);
	const keys = new Map((await db.keys.bulkGet(owners)).map((row) => [row?.owner, row?.key]));
	const rows = await db.outbox
		.where('owner')
		.anyOf(owners)
		.filter((row) => row.kind === kind && (recordId === undefined || row.recordId === recordId))
		.sortBy('seq');
	const opened = await Promise.all(
		rows.map(async (row) => ({ row, mutation: await openMutation(row, keys.get(row.owner)) }))
	);
	return opened.flatMap(({ row, mutation }) => {
		if (mutation?.kind !== kind) return [];
		const { body } = mutation as MutationOf<K>;
		const { id, recordId, createdAt } = row;
		return [{ mutation: id, recordId, body, createdAt, ...refusalOf(row) }];
	});
}

function refusalOf({ state, code, fields }: OutboxRow): Pick<QueuedBody<MutationKind>, 'code' | 'fields'> {
	if (state !== 'parked') return {};
	return { code: code ?? 'unexpected', ...(fields && { fields }) };
}
