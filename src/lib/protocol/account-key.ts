/** `POST /api/account/key`: another key for an account that has one, or the one it had before. Both take the password. */
import * as z from 'zod/mini';
import { keyDraft } from '../domain/access/key';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';

const password = z.string().check(z.minLength(1), z.maxLength(200));

export const accountKeyBody = z.union([
	z.object({ password, draft: keyDraft }),
	/** The id of a version that was replaced. */
	z.object({ password, back: recordId })
]);

/** When it comes into force. */
export const accountKeyAnswer = z.object({ endsAt: instant });
