/** `GET` and `PUT /api/notifications`: by which channels an account wants its notices, on which devices. */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { LIMITS } from '../domain/limits';

export const pushDevice = z.object({
	id: recordId,
	/** How the person recognises it, e.g. "Chrome auf Android". */
	device: z.string(),
	createdAt: instant,
	/** Switched on in the session that asks. */
	current: z.boolean(),
	/** SHA-256 of the endpoint in hex: a browser finds itself in the list by it, the endpoint stays on the server. */
	endpointHash: z.string()
});
export type PushDevice = z.infer<typeof pushDevice>;

export const notifications = z.object({
	mail: z.boolean(),
	/** Of a coordinator: the youth offices of which she wants to be told; none stands for all. A server of before does not say. */
	toldOf: z.optional(z.array(recordId)),
	/** False when the server has no way to send mails yet. */
	mailServer: z.boolean(),
	/** Empty when the server has no keys for pushes. */
	vapidPublicKey: z.string(),
	devices: z.array(pushDevice)
});
export type Notifications = z.infer<typeof notifications>;

const base64url = (shortest: number, longest: number) =>
	z.string().check(z.minLength(shortest), z.maxLength(longest), z.regex(/^[A-Za-z0-9_-]+$/));

/** What the browser's subscription says of itself; the keys are a P-256 point and 16 bytes. */
export const pushSubscription = z.object({
	endpoint: z.string().check(z.maxLength(1_000), z.regex(/^https?:\/\/\S+$/)),
	p256dh: base64url(87, 87),
	auth: base64url(22, 22),
	device: z.string().check(z.maxLength(100))
});

/** One change at a time; the answer is the whole as it then is. */
export const notificationsBody = z.union([
	z.object({ mail: z.boolean() }),
	z.object({ toldOf: z.array(recordId).check(z.maxLength(LIMITS.list)) }),
	z.object({ subscribe: pushSubscription }),
	z.object({ unsubscribe: recordId })
]);
export type NotificationsChange = z.infer<typeof notificationsBody>;
