/** What an expert may ask of the server about her own entry. */
import * as z from 'zod/mini';
import { recordId } from '../../domain/id';
import { recordChanges } from './record';

export const expertBodies = {
	/** `id` is her entry's; which of its fields are hers, domain/directory/own-state.ts says. */
	'expert.state': z.object({ id: recordId, changes: recordChanges })
};
