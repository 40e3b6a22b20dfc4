/** Requests as the retention finds them, open or closed at a moment, with a text by which their traces can be looked for. */
import { newId } from '../../src/lib/domain/id';
import type { Request } from '../../src/lib/domain/consultation/request';
import { awaited, closed } from '../../src/lib/server/actions/request/clocks';
import { REQUEST_BASE } from './one-of-each';
import type { TestPocketBase } from './pocketbase';
import { sealedLike } from './sealed-like';
import { ANNA, CALLERS, requestDraftOf } from './small-network';

export const MARKER = 'Markerwort'.repeat(20);

/** Mia asks Anna. */
export async function askAt(
	at: Date,
	{ admin }: Pick<TestPocketBase, 'admin'>,
	changes: Partial<Request> = {}
): Promise<string> {
	const id = newId();
	await admin.collection('requests').create({
		...requestDraftOf({ id, expert: ANNA, payload: sealedLike(MARKER) }),
		...REQUEST_BASE,
		...awaited(undefined, 'thisWeek', at),
		submittedAt: at,
		author: CALLERS.mia.userId,
		thread: [{ id: newId(), from: 'asker', at: at.toISOString(), payload: sealedLike(MARKER) }],
		...changes
	});
	return id;
}

export const closedAt = (at: Date) =>
	({
		status: 'closed',
		acceptedBy: ANNA,
		closedAt: at.toISOString(),
		closedBy: 'expert',
		...closed(undefined, at)
	}) as const;
