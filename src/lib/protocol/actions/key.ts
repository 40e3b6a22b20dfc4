/** What may be asked of the server about an account's key. Another one is asked for by its endpoint, with the password. */
import * as z from 'zod/mini';
import { keyDraft } from '../../domain/access/own-key';
import { recordId } from '../../domain/id';

export const keyBodies = {
	'key.publish': keyDraft,
	/** A key that waits its day shall not come into force: `id` is that of its version. */
	'key.stop': z.object({ id: recordId })
};
