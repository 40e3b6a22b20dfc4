/**
 * The cursor: how far a phone has read, opaque to it. It is signed, so that nobody can invent a position: a position
 * beyond the feed's head then proves that this database lost something (store.ts, `renewEpoch`).
 * It names the epoch, the scope and a fingerprint of the caller: when one of them is another, what the phone
 * holds can no longer be mended by a delta, and the answer is a reset.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { type Caller, SCOPES, type Scope } from '../../domain/access/caller';

export interface Cursor {
	epoch: string;
	scope: Scope;
	/** `ownerOf` the caller; empty in a snapshot's cursor, which is the same for everybody in the scope. */
	owner: string;
	seq: number;
	/** Personal rows come in order of id: '' none sent yet, an id the last one sent, `PERSONAL_DONE` all. */
	personal: string;
	/** While they come: where the feed stood when the first was sent. Personal changes since then are told afterwards. */
	since?: number;
}

export const PERSONAL_DONE = '*';

const position = z.int().check(z.minimum(0));
const shape = z.tuple([
	z.string(),
	z.enum(SCOPES),
	z.string(),
	position,
	z.string().check(z.regex(/^(\*|[a-z0-9]{15})?$/)),
	z.optional(position)
]);

/** What decides which personal rows a caller sees; another fingerprint means another set of rows. */
export function ownerOf(caller: Caller): string {
	const facts = [
		caller.role,
		caller.userId,
		caller.expertId,
		[...caller.deputyFor].sort(),
		[...caller.youthOffices].sort(),
		// Nothing where there is none: the cursors from before there were circles hold on.
		...(caller.circles.length > 0 ? [[...caller.circles].sort()] : [])
	];
	return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 12);
}

export function writeCursor(cursor: Cursor, key: string): string {
	const { epoch, scope, owner, seq, personal, since } = cursor;
	const parts = [epoch, scope, owner, seq, personal, ...(since === undefined ? [] : [since])];
	const text = Buffer.from(JSON.stringify(parts)).toString('base64url');
	return `${text}.${sign(text, key)}`;
}

/** The cursor in `text`, or undefined when it is not one of ours. */
export function readCursor(text: string, key: string): Cursor | undefined {
	const [content, signature, ...rest] = text.split('.');
	if (content === undefined || signature === undefined || rest.length > 0) return undefined;
	const expected = sign(content, key);
	if (signature.length !== expected.length) return undefined;
	if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return undefined;
	const parsed = shape.safeParse(JSON.parse(Buffer.from(content, 'base64url').toString()));
	if (!parsed.success) return undefined;
	const [epoch, scope, owner, seq, personal, since] = parsed.data;
	return { epoch, scope, owner, seq, personal, ...(since !== undefined && { since }) };
}

function sign(text: string, key: string): string {
	return createHmac('sha256', key).update(text).digest('base64url').slice(0, 16);
}
