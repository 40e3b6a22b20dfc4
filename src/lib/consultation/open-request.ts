// A request and its thread, opened with the keys somebody has: for the asker and for the expert alike. What cannot be opened
// stands in its place with the reason, so that one damaged or forged message never hides the others.
import type { Message, MessageSender } from '$lib/domain/consultation/request';
import type { MessageContent, RequestContent } from '$lib/domain/consultation/request-content';
import { UnreadableError, type UnreadableReason } from '$lib/sealing/errors';
import { openContent, openMessage } from './envelope';

/** As server and phone hold them. */
export interface SealedTexts {
	payload: string;
	thread: readonly Message[];
}

export type ThreadMessage = { id: string; from: MessageSender; at: string } & (
	{ content: MessageContent } | { unreadable: UnreadableReason }
);

export interface OpenedRequest {
	content: RequestContent;
	/** Repeated by every message that is written to this request. */
	secret: string;
	/** In the order in which the server took them. */
	messages: ThreadMessage[];
}

/** Throws `UnreadableError` when the request itself cannot be opened: without its secret no message can be trusted. */
export async function openRequest(
	request: string,
	{ payload, thread }: SealedTexts,
	identities: readonly string[]
): Promise<OpenedRequest> {
	const { content, secret } = await openContent(request, payload, identities);
	const messages = await Promise.all(
		thread.map(async ({ id, from, at, payload }): Promise<ThreadMessage> => {
			const place = { request, message: id, from };
			try {
				return { id, from, at, content: await openMessage(place, payload, identities, secret) };
			} catch (error) {
				return { id, from, at, unreadable: unreadableReasonOf(error) };
			}
		})
	);
	return { content, secret, messages };
}

/** Every text of it that somebody has written, as far as it could be opened. */
export function textsIn({ content, messages }: Pick<OpenedRequest, 'content' | 'messages'>): string[] {
	const written = messages.map((message) => ('content' in message ? message.content.text : ''));
	return [content.question, content.done ?? '', ...written];
}

/** Why something could not be opened. */
export function unreadableReasonOf(error: unknown): UnreadableReason {
	return error instanceof UnreadableError ? error.reason : 'damaged';
}

/** The proposal that still waits for the asker's choice: the last one, as long as she has not chosen after it. */
export function openProposal(
	messages: readonly ThreadMessage[]
): (ThreadMessage & { content: MessageContent & { kind: 'times' } }) | undefined {
	const kindOf = (message: ThreadMessage) => ('content' in message ? message.content.kind : undefined);
	const last = messages.findLast((one) => kindOf(one) === 'times' || kindOf(one) === 'pick');
	if (!last || !('content' in last) || last.content.kind !== 'times') return undefined;
	return { ...last, content: last.content };
}
