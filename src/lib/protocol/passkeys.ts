/**
 * Passkeys: what a browser is asked, and what it answers. The answers' form alone is here; what they are worth is checked by
 * server/auth/passkeys.ts. Questions are the browser's own (WebAuthn), so nothing of them is described twice.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { ticket, typedCode } from './second-step';

const base64url = z.string().check(z.maxLength(20_000), z.regex(/^[\w-]*$/));
const credential = {
	id: base64url.check(z.minLength(1), z.maxLength(1_400)),
	rawId: base64url,
	type: z.literal('public-key'),
	/** None is asked for. */
	clientExtensionResults: z.object({})
};

/** By a passkey that is there. */
export const assertion = z.object({
	...credential,
	response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url })
});
/** A new one. */
export const attestation = z.object({
	...credential,
	response: z.object({ clientDataJSON: base64url, attestationObject: base64url })
});

/** `POST /api/session/passkey`, and of a new one: handed to the browser as it is. */
export const passkeyQuestion = z.object({ options: z.record(z.string(), z.unknown()) });

export const passkey = z.object({ id: recordId, device: z.string(), createdAt: instant });
export type Passkey = z.infer<typeof passkey>;
export const passkeysAnswer = z.object({ passkeys: z.array(passkey) });

/** `PUT /api/session/passkey`: by the ticket of a set-up. */
export const askInsteadBody = z.object({ ticket });
/** `POST /api/account/passkeys`: with the password, and a code where there is a second factor. */
export const askPasskeyBody = z.object({
	password: z.string().check(z.minLength(1), z.maxLength(200)),
	code: z.optional(typedCode)
});
const device = z.string().check(z.maxLength(100));
/** `PUT /api/account/passkeys`. */
export const addPasskeyBody = z.object({ passkey: attestation, device });
/** `DELETE /api/account/passkeys`. */
export const removePasskeyBody = z.object({ id: recordId, device });
