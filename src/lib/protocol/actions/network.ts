/** What may be asked of the server about a network's settings. */
import * as z from 'zod/mini';
import { recordId } from '../../domain/id';
import { networkSettings } from '../../domain/place/network-settings';

export const networkBodies = {
	'network.set': z.object({ id: recordId, settings: networkSettings })
};
