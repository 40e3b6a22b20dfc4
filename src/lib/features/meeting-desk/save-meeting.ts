/** A change of a meeting into the queue, field by field: it waits there for a network, and for the server's word. */
import { newId } from '$lib/domain/id';
import type { Meeting } from '$lib/domain/meeting/meeting';
import { changesBetween } from '$lib/domain/record-changes';
import { enqueue } from '$lib/local/outbox/enqueue';

/** Made since the app was opened: between queue and copy such a one is nowhere for a moment. */
export const madeHere = new Set<string>();

/** False where nothing would change. `draft`: what was typed, which ends with it. */
export async function saveMeeting(
	meeting: Meeting,
	fields: Partial<Meeting>,
	draft?: string
): Promise<boolean> {
	const changes = changesBetween(meeting, fields);
	if (Object.keys(changes).length === 0) return false;
	const body = { id: meeting.id, table: 'meetings', changes } as const;
	await enqueue({ id: newId(), kind: 'record.save', body }, draft === undefined ? {} : { draft });
	return true;
}

/** `id` was made with the form, so that a double tap makes one. */
export async function makeMeeting(id: string, fields: Partial<Meeting>): Promise<void> {
	madeHere.add(id);
	await enqueue({ id: newId(), kind: 'record.create', body: { id, table: 'meetings', fields } });
}
