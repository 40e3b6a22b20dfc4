/**
 * What the coordination office is warned of: a closed list of codes, whose sentences are the desk's (features/desk/warnings.ts).
 * A warning says that something is so, never about whom: there is no place in it for anything else.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { optionalRecordId } from '../domain/id';

export const WARNING_CODES = [
	/** Far more anonymous requests than usual. */
	'flood',
	/** The disk of the server is nearly full. */
	'diskLow',
	/** The server's clock has jumped; nothing is deleted until somebody has looked. */
	'clockJump',
	/** The database was replaced by an older copy. */
	'restored',
	/** An expert wants a new key, or has made one: it has to be confirmed again. */
	'newKey',
	/** An account's key history does not fit what phones have seen. */
	'keyHistory'
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** A line on the desk. `code` is any text: an older app says of one it does not know that there is something. */
export const warning = z.object({
	/** Empty: of the whole installation. */
	region: optionalRecordId,
	code: z.string(),
	since: instant,
	lastAt: instant,
	times: z.int()
});
export type Warning = z.infer<typeof warning>;
