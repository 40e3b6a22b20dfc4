/** What somebody signs in by. Passwords and codes go one way only, in this body. */
import * as z from 'zod/mini';
import { assertion, attestation } from './passkeys';
import { cameBack } from './provider';
import { ticket, typedCode } from './second-step';

/** How the person recognises this device later, e.g. "Chrome auf Android". */
const device = z.string().check(z.maxLength(100));
/** By a password; then, where that led to a ticket, by a code, or by the word that the spare codes are written down. */
export const loginBody = z.union([
	z.object({
		email: z.string().check(z.minLength(3), z.maxLength(200)),
		password: z.string().check(z.minLength(1), z.maxLength(200)),
		device,
		/** This app can ask for a second factor; one from before cannot. */
		second: z.optional(z.literal(true))
	}),
	z.object({ ticket, code: typedCode, device }),
	z.object({ ticket, kept: z.literal(true), device }),
	/** A new passkey instead of an app, where one is being set up. */
	z.object({ ticket, made: attestation, device }),
	/** A passkey is both factors at once. */
	z.object({ passkey: assertion, device }),
	/** Come back from the provider; a code may be asked for here, too. */
	z.object({ provider: cameBack, device })
]);

type Said<Body> = Body extends unknown ? Omit<Body, 'device' | 'second'> : never;
/** What a screen says of it; the rest is the device's. */
export type LoginStep = Said<z.infer<typeof loginBody>>;
