// What the desk changes: queued like everything else, so that it also works in a train.
import type { NetworkSettings } from '$lib/domain/place/network-settings';
import { newId } from '$lib/domain/id';
import { enqueue } from '$lib/local/outbox/outbox';

/** Throws a CodedError when the phone cannot keep it. */
export async function saveSettings(region: string, settings: NetworkSettings): Promise<void> {
	await enqueue({ id: newId(), kind: 'network.set', body: { id: region, settings } });
}
