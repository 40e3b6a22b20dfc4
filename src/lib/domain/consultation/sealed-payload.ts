/**
 * The outer form of a sealed text: a standard age file in base64, on one line. Whoever carries it (server, database,
 * sync) can tell by this that it is sealed, and nothing more.
 */
import * as z from 'zod/mini';
import { LIMITS } from '../limits';

/** "age-encryption.org/v1" in base64, then the rest of the file. */
export const SEALED_PATTERN = '^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$';

export const sealedPayload = z
	.string()
	.check(z.maxLength(LIMITS.payload), z.regex(new RegExp(SEALED_PATTERN)));
