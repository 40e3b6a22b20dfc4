// What the desk changes: queued like everything else, so that it also works in a train.
import { newId } from '$lib/domain/id';
import type { NetworkSettings } from '$lib/domain/place/network-settings';
import type { Region } from '$lib/domain/place/place';
import { changesBetween } from '$lib/domain/record-changes';
import { enqueue } from '$lib/local/outbox/enqueue';

/** What of the settings is not as it is already. Throws a CodedError when the phone cannot keep it. */
export async function saveSettings(region: Region, settings: NetworkSettings): Promise<void> {
	const changes = changesBetween(region, settings);
	if (Object.keys(changes).length === 0) return;
	await enqueue({ id: newId(), kind: 'record.save', body: { id: region.id, table: 'regions', changes } });
}
