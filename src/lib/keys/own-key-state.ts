// How far an account's own key has come, from what lies on this phone: the copy from the server, and what still waits to be
// sent. Somebody is reachable only with a key that the server has.
import type { KeyDraft, OwnKey } from '$lib/domain/access/own-key';
import type { Problem } from '$lib/local/coded-error';
import type { QueuedBody } from '$lib/local/outbox/queued-bodies';

export type QueuedKey = Pick<QueuedBody<'key.publish'>, 'mutation' | 'body' | 'code'>;

export type OwnKeyState =
	| { kind: 'none' }
	/** Made here; the server does not have it yet. */
	| { kind: 'waiting'; key: KeyDraft }
	/** The server did not take it; what it had before (if anything) still counts. */
	| { kind: 'refused'; mutation: string; code: Problem; key?: OwnKey }
	| { kind: 'ready'; key: OwnKey };

export function ownKeyState(
	stored: OwnKey | undefined,
	queued: readonly QueuedKey[],
	made: KeyDraft | undefined
): OwnKeyState {
	const last = queued.at(-1);
	if (last && last.code === undefined) return { kind: 'waiting', key: last.body };
	if (last?.code !== undefined)
		return { kind: 'refused', mutation: last.mutation, code: last.code, ...(stored && { key: stored }) };
	// Between the server's answer and the next pull the copy here is still the old one.
	if (made && (stored?.recipient !== made.recipient || stored.wrapped !== made.wrapped))
		return { kind: 'waiting', key: made };
	return stored ? { kind: 'ready', key: stored } : { kind: 'none' };
}
