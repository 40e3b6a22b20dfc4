/** `POST /api/account/key`: another key for an account that has one, or the one it had before. Both take the password, and a code where there is a second factor. */
import * as z from 'zod/mini';
import { keyDraft } from '../domain/access/own-key';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';

const proof = {
	password: z.string().check(z.minLength(1), z.maxLength(200)),
	/** What she typed for her second factor; an app from before asks for none. */
	code: z.optional(z.string().check(z.maxLength(40)))
};

export const accountKeyBody = z.union([
	z.object({ ...proof, draft: keyDraft }),
	/** The id of a version that was replaced. */
	z.object({ ...proof, back: recordId })
]);

/** When it comes into force. */
export const accountKeyAnswer = z.object({ endsAt: instant });
