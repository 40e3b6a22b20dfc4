// Whether everybody may read a network: queued like everything else that an office changes.
import { newId } from '$lib/domain/id';
import type { Region } from '$lib/domain/place/place';
import { enqueue } from '$lib/local/outbox/enqueue';

/** Throws a CodedError when the phone cannot keep it. */
export async function setPublicRead({ id, publicRead }: Region, to: boolean): Promise<void> {
	// A copy from before there was this says nothing: nobody may.
	const changes = { publicRead: { from: publicRead ?? false, to } };
	await enqueue({ id: newId(), kind: 'record.save', body: { id, table: 'regions', changes } });
}
