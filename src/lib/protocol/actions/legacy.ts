/** What an app up to 0.1 asks of the server about a network's settings: an old kind, `record.save` has taken its place. */
import * as z from 'zod/mini';
import { recordId } from '../../domain/id';
import { networkSettings } from '../../domain/place/network-settings';

export const legacyBodies = {
	'network.set': z.object({
		id: recordId,
		/** Such an app knows nothing of these: what it sends must not unset them. */
		settings: z.omit(networkSettings, { workHours: true, reviewMonths: true, trustsPartners: true })
	})
};
