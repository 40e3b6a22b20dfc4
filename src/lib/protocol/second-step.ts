/**
 * What stands between a right password and a session where an account has a second factor, or needs one: a ticket, which the page
 * keeps in its memory alone, and what its person has to do with it.
 */
import * as z from 'zod/mini';

/** 32 random bytes, base64url. */
export const ticket = z.string().check(z.regex(/^[\w-]{43}$/));

/** What somebody typed: of her app, or a spare code (domain/access/second-factor.ts). */
export const typedCode = z.string().check(z.maxLength(40));

/**
 * `enter`: a code is asked for, and whoever has nothing but paper sets up another factor after it · `setUp`: the app gets its secret, and shows by a code that it has it · `keep`: spare codes are
 * shown, this once; what was set up counts when they are written down.
 */
export const secondStep = z.union([
	/** `paper`: there is no app, a passkey stands in its place; without it, a spare code. `alone`: there is no passkey either. */
	z.object({
		how: z.literal('enter'),
		ticket: z.string(),
		paper: z.optional(z.boolean()),
		alone: z.optional(z.boolean())
	}),
	z.object({
		how: z.literal('setUp'),
		ticket: z.string(),
		secret: z.string(),
		uri: z.string(),
		/** A passkey may take the app's place. */
		passkey: z.optional(z.boolean())
	}),
	z.object({ how: z.literal('keep'), ticket: z.string(), codes: z.array(z.string()) })
]);
export type SecondStep = z.infer<typeof secondStep>;
