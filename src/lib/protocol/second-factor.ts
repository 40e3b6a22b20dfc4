/** An account's second factor, as its own page shows and changes it. How it stands in a sign-in's way is second-step.ts. */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { secondStep, typedCode } from './second-step';

/** `GET /api/account/factor`. */
export const factorAnswer = z.object({
	/** Since when there is an app; null where there is none. */
	since: z.nullable(instant),
	/** Instead of an app there is a passkey, with spare codes. */
	paper: z._default(z.boolean(), false),
	/** Not even a passkey: spare codes are all there is beside the password. */
	alone: z._default(z.boolean(), false),
	/** The account cannot do without one. */
	needed: z.boolean(),
	/** Spare codes that are left. */
	spare: z.int()
});
export type Factor = z.infer<typeof factorAnswer>;

/** `app`: the first one, or another · `codes`: new spare codes · `off`: none any more, for whoever needs none. */
export const FACTOR_CHANGES = ['app', 'codes', 'off'] as const;
export type FactorChange = (typeof FACTOR_CHANGES)[number];
export const changeFactorBody = z.object({
	password: z.string().check(z.minLength(1), z.maxLength(200)),
	/** Where there is a factor. */
	code: z.optional(typedCode),
	to: z.enum(FACTOR_CHANGES),
	device: z.string().check(z.maxLength(100))
});
/** Without a step it is done. */
export const changeFactorAnswer = z.object({ second: z.optional(secondStep) });
