/** What may be asked of the server about an account's key. */
import { keyDraft } from '../../domain/access/key';

export const keyBodies = { 'key.publish': keyDraft };
