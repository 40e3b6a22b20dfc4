/**
 * Links that are good once, for one account. What such a link carries stands behind its `#`: no server, proxy or log on the way
 * gets it, and a mail scanner that opens the page does nothing by it. It is sent as a body, when the person has tapped.
 */
import * as z from 'zod/mini';
import { ROLES } from '../domain/vocabulary';
import { password } from './session';

/**
 * `invitation`: by an office, to an account that nobody has used yet · `reset`: asked for by whoever forgot her password ·
 * `recovery`: made on the server's own machine.
 */
export const LINK_PURPOSES = ['invitation', 'reset', 'recovery'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** How long one is good. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = {
	invitation: 7 * 24,
	reset: 24,
	recovery: 1
};

/** The page that such a link opens. */
export const LINK_PAGE = '/link';

/** 32 random bytes, base64url. */
export const linkToken = z.string().check(z.regex(/^[\w-]{43}$/));

export const lookBody = z.object({ token: linkToken });

/** Whose it is, for the person to see before she taps. */
export const linkAnswer = z.object({
	purpose: z.enum(LINK_PURPOSES),
	name: z.string(),
	email: z.string(),
	role: z.enum(ROLES)
});
export type OneTimeLink = z.infer<typeof linkAnswer>;

export const spendBody = z.object({ token: linkToken, password });
/** With the new password she signs in as always. What else opens her account since before is told her, so that she can see to it. */
export const spendAnswer = z.object({
	passkeys: z._default(z.int(), 0),
	provider: z._default(z.boolean(), false)
});
export type OtherWays = z.infer<typeof spendAnswer>;

export const forgottenBody = z.object({ email: z.string().check(z.minLength(3), z.maxLength(200)) });

/** The same for every address, whether there is such an account or not. */
export const forgottenAnswer = z.object({});
