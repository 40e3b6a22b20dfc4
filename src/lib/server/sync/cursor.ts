/**
 * The cursor: how far a phone has read, sealed with the server's key. Nobody can invent a position: one beyond the feed's
 * head then proves that this database lost something (store.ts, `renewEpoch`). And nobody can read one: positions count the
 * changes of everybody, and two cursors of the same position look as different as any, all of one length.
 * It names the epoch, the scope and a fingerprint of the caller: when one of them is another, what the phone
 * holds can no longer be mended by a delta, and the answer is a reset.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { type Caller, scopeOf } from '../../domain/access/caller';

export interface Cursor {
	epoch: string;
	/** `audienceOf` the caller: whose snapshot it was. */
	audience: string;
	/** `ownerOf` the caller; empty in a snapshot's cursor, which is the same for everybody in the scope. */
	owner: string;
	seq: number;
	/** Personal rows come in order of id: '' none sent yet, an id the last one sent, `PERSONAL_DONE` all. */
	personal: string;
	/** While they come: where the feed stood when the first was sent. Personal changes since then are told afterwards. */
	since?: number;
}

export const PERSONAL_DONE = '*';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** More than the longest has. */
const PADDED = 113;

const position = z.int().check(z.minimum(0));
const shape = z.tuple([
	z.string(),
	z.string(),
	z.string(),
	position,
	z.string().check(z.regex(/^(\*|[a-z0-9]{15})?$/)),
	z.optional(position)
]);

/**
 * Who receives the same shared rows: a scope, of the coordination office the accounts of the same networks. What hangs on a
 * network is not part of it: with every new entry all phones of an office would begin anew.
 */
export function audienceOf({ role, networks }: Pick<Caller, 'role' | 'networks'>): string {
	return role === 'coordination' ? `desk ${hashOf([...networks].sort())}` : scopeOf(role);
}

/** What decides which personal rows a caller sees; another fingerprint means another set of rows. */
export function ownerOf(caller: Caller): string {
	const facts = [
		caller.role,
		caller.userId,
		caller.expertId,
		[...caller.deputyFor].sort(),
		[...caller.youthOffices].sort(),
		// Nothing where there is none: the cursors from before there were circles hold on.
		...(caller.circles.length > 0 ? [[...caller.circles].sort()] : []),
		...(caller.meetings.length > 0 ? [{ meetings: [...caller.meetings].sort() }] : []),
		...(caller.memberOf.length > 0 ? [{ memberOf: [...caller.memberOf].sort() }] : [])
	];
	return hashOf(facts);
}

function hashOf(facts: unknown): string {
	return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 12);
}

export function writeCursor(cursor: Cursor, key: string): string {
	const { epoch, audience, owner, seq, personal, since } = cursor;
	const parts = [epoch, audience, owner, seq, personal, ...(since === undefined ? [] : [since])];
	const text = JSON.stringify(parts);
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv(CIPHER, secretOf(key), iv);
	const sealed = [iv, cipher.update(text.padEnd(PADDED)), cipher.final(), cipher.getAuthTag()];
	return Buffer.concat(sealed).toString('base64url');
}

/** The cursor in `text`, or undefined when it is not one of ours. */
export function readCursor(text: string, key: string): Cursor | undefined {
	const parsed = shape.safeParse(parse(open(text, key)));
	if (!parsed.success) return undefined;
	const [epoch, audience, owner, seq, personal, since] = parsed.data;
	return { epoch, audience, owner, seq, personal, ...(since !== undefined && { since }) };
}

function open(text: string, key: string): string {
	const sealed = Buffer.from(text, 'base64url');
	// One spelling for each: the decoder would pass over what is no base64.
	if (sealed.length <= IV_BYTES + TAG_BYTES || sealed.toString('base64url') !== text) return '';
	const decipher = createDecipheriv(CIPHER, secretOf(key), sealed.subarray(0, IV_BYTES));
	decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
	try {
		const opened = decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES));
		return Buffer.concat([opened, decipher.final()]).toString();
	} catch {
		return '';
	}
}

function parse(text: string): unknown {
	return text === '' ? undefined : JSON.parse(text);
}

function secretOf(key: string): Buffer {
	return createHash('sha256').update(key).digest();
}
