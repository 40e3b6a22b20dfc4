/** Who is signed in on this phone, and the sessions of an account. Signing in is login.ts. */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { LIMITS } from '../domain/limits';
import { ROLES } from '../domain/vocabulary';

/** One that is chosen now. PocketBase's own hash takes no more than 71 bytes into account. */
export const password = z.string().check(z.minLength(LIMITS.passwordLength), z.maxLength(70));

export const account = z.object({
	id: recordId,
	name: z.string(),
	email: z.string(),
	role: z.enum(ROLES),
	/** Directory entry of an expert's account, else empty. */
	expertId: z.string(),
	/** For which networks an account of the coordination office acts; a phone that signed in before there were any has none. */
	networks: z.optional(z.array(recordId))
});
export type Account = z.infer<typeof account>;

/** Answer of `GET /api/session`; null for guests. */
export const sessionAnswer = z.object({
	account: z.nullable(account),
	/** The session was ended from afar: what belongs to this account has to go from the device. */
	wipe: z.optional(recordId),
	serverTime: instant
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

/** `id` is a public handle of the session, not the cookie's value. */
export const deviceSession = z.object({
	id: z.string(),
	device: z.string(),
	createdAt: instant,
	lastSeenAt: instant,
	current: z.boolean()
});
export type DeviceSession = z.infer<typeof deviceSession>;
export const sessionsAnswer = z.object({ sessions: z.array(deviceSession) });

/** `DELETE /api/sessions`: one by its handle, or all but the current one. */
export const endSessionsBody = z.union([z.object({ id: z.string() }), z.object({ others: z.literal(true) })]);

/** `PUT /api/account/password`: what a person knows, what it is to be, and how she recognises this device. */
export const passwordBody = z.object({
	current: z.string().check(z.minLength(1), z.maxLength(200)),
	next: password,
	device: z.string().check(z.maxLength(100))
});
