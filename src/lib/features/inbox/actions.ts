// What an expert does with a request: each step is queued, so that it also works in a cellar without network. What she writes
// or passes on is sealed here, before it is queued.
import { newId } from '$lib/domain/id';
import type { MessageContent } from '$lib/domain/consultation/request-content';
import { now } from '$lib/local/live/clock';
import { discardRefused, enqueue } from '$lib/local/outbox/enqueue';
import { NoRecipientError } from '$lib/sealing/errors';
import { sealMessage, type OpenedContent } from '$lib/consultation/envelope';
import { sealAnew } from '$lib/consultation/reseal/reseal';
import { readersOfRequest } from '$lib/consultation/readers/plan-readers';
import { messageKey } from '$lib/consultation/draft/draft-keys';
import { loadReaderFacts } from '$lib/consultation/readers/reader-facts';
import type { InboxRow } from './inbox';

type Step = 'request.see' | 'request.accept' | 'request.close';

/** Queues a step; the same step of the same request only once (local/outbox/enqueue.ts). Throws a CodedError. */
export async function takeStep(kind: Step, request: string): Promise<void> {
	await enqueue({ id: newId(), kind, body: { id: request } });
}

/**
 * Queues what she writes, sealed to the asker, to who else reads the request, and to herself: her other device shows it
 * too. Throws `TooLargeError` or a CodedError; then nothing was queued.
 */
export async function writeMessage(
	row: InboxRow,
	{ content, secret }: OpenedContent,
	message: MessageContent,
	own: string
): Promise<void> {
	const id = newId();
	const { recipients } = readersOfRequest(row, await loadReaderFacts(), now());
	const place = { request: row.id, message: id, from: 'expert' as const };
	const payload = await sealMessage(place, message, secret, [...content.replyTo, ...recipients, own]);
	const body = { id: row.id, message: { id, payload }, proof: '' };
	await enqueue({ id: newId(), kind: 'request.write', body }, { draft: messageKey(row.id) });
}

/**
 * Queues the hand-over to another expert, with all texts sealed to her and who stands in for her. Throws `NoRecipientError`
 * when none of them has a key: nobody could read it then.
 */
export async function handOver(row: InboxRow, identities: readonly string[], to: string): Promise<void> {
	const { id, payload, thread } = row;
	const next = { ...row, expert: to, acceptedBy: '' };
	const { recipients, without } = readersOfRequest(next, await loadReaderFacts(), now());
	if (payload === undefined || recipients.length === 0 || without.includes(to)) throw new NoRecipientError();
	const resealed = await sealAnew({ id, payload, ...(thread && { thread }) }, identities, recipients);
	await enqueue({ id: newId(), kind: 'request.handOver', body: { id, to, resealed } });
}

/** Takes note of a refusal: the step goes off the queue. */
export async function dismissRefusal(mutation: string): Promise<void> {
	await discardRefused(mutation);
}
