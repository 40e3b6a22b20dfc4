/**
 * Expected failures as codes; text/errors.ts has the German sentence for each. `reference` is the id under which
 * the server logged an unexpected one; `work` how much is asked for of whoever has no account (work.ts).
 */
import * as z from 'zod/mini';

/** What only goes wrong at the door: signing in, what opens an account, links that are good once, the first start. */
export const DOOR_CODES = [
	'wrong_credentials',
	'password_known',
	'wrong_code',
	'code_used',
	'wrong_passkey',
	'ticket_over',
	'other_way',
	'link_unknown',
	'link_spent',
	'link_expired',
	'setup_done',
	'no_mail'
] as const;
export type DoorCode = (typeof DOOR_CODES)[number];

export const ERROR_CODES = [
	...DOOR_CODES,
	'bad_request',
	'unauthenticated',
	'forbidden',
	'foreign_origin',
	'not_found',
	'conflict',
	'mutation_reused',
	'already_accepted',
	'expert_unavailable',
	'wrong_status',
	'thread_full',
	'too_large',
	'too_many_requests',
	'unsupported_media_type',
	'upgrade_required',
	'unavailable',
	'unexpected'
] as const;
export const errorCode = z.enum(ERROR_CODES);
export type ErrorCode = z.infer<typeof errorCode>;

/** What the phone itself finds wrong, on the way or in its own storage; the screens treat both alike. */
export const PHONE_PROBLEMS = [
	'offline',
	'captive_portal',
	'storage_full',
	'storage_blocked',
	'not_sealed',
	'unconfirmed'
] as const;
export type Problem = ErrorCode | (typeof PHONE_PROBLEMS)[number];

export const errorBody = z.object({
	error: z.object({ code: errorCode, reference: z.optional(z.string()), work: z.optional(z.int()) })
});
export type ErrorBody = z.infer<typeof errorBody>;

/** HTTP status of each code. */
export const STATUS_OF: Readonly<Record<ErrorCode, number>> = {
	bad_request: 400,
	unauthenticated: 401,
	wrong_credentials: 401,
	wrong_code: 401,
	code_used: 401,
	wrong_passkey: 401,
	other_way: 403,
	forbidden: 403,
	foreign_origin: 403,
	not_found: 404,
	link_unknown: 404,
	ticket_over: 410,
	link_spent: 410,
	link_expired: 410,
	setup_done: 410,
	conflict: 409,
	mutation_reused: 409,
	already_accepted: 409,
	expert_unavailable: 409,
	wrong_status: 409,
	thread_full: 409,
	too_large: 413,
	unsupported_media_type: 415,
	password_known: 422,
	upgrade_required: 426,
	too_many_requests: 429,
	unexpected: 500,
	unavailable: 503,
	no_mail: 503
};
