// A thread as a screen shows it: opened with the keys that are there now, with what still waits in the queue at its end, and
// opened again whenever texts, queue or keys change. Without keys nothing of it is kept.
import { untrack } from 'svelte';
import type { MessageSender } from '$lib/domain/consultation/request';
import type { Problem } from '$lib/local/coded-error';
import { live } from '$lib/local/live/live.svelte';
import { queuedMessages, type QueuedMessage } from '$lib/local/outbox/queued-messages';
import type { UnreadableReason } from '$lib/sealing/errors';
import { isFirstContent } from './first-content';
import {
	openRequest,
	unreadableReasonOf,
	type OpenedRequest,
	type SealedTexts,
	type ThreadMessage
} from './open-request';

/** A message, and where the server has not got it, its mutation in the queue and why it was refused. */
export type ShownMessage = ThreadMessage & { queued?: { mutation: string; code?: Problem } };

export interface OpenedThread extends OpenedRequest {
	request: string;
	messages: ShownMessage[];
	/** Its words are no longer those that this device had first. */
	altered: boolean;
}

export interface ThreadSource {
	request: string;
	texts: SealedTexts;
	/** Private keys, in memory alone. */
	identities: readonly string[];
	/** Who looks: what waits in the queue is hers. */
	me: MessageSender;
}

/** Call during component initialisation; `source` gives undefined while there is nothing to open, or no key. */
export function liveThread(source: () => ThreadSource | undefined) {
	let value = $state.raw<OpenedThread>();
	let problem = $state.raw<UnreadableReason>();
	const request = $derived(source()?.request);
	const queue = live(
		async () => (request === undefined ? [] : queuedMessages(request)),
		() => request
	);

	$effect(() => {
		const given = source();
		const queued = queue.value ?? [];
		// Of another request nothing stays to be seen; of the same, the last state until the new one is open.
		if (untrack(() => value?.request) !== given?.request) value = undefined;
		problem = undefined;
		if (!given) return;
		let ended = false;
		openWithQueue(given, queued)
			.then((opened) => {
				if (!ended) [value, problem] = [opened, undefined];
			})
			.catch((error: unknown) => {
				if (!ended) [value, problem] = [undefined, unreadableReasonOf(error)];
			});
		return () => (ended = true);
	});

	return {
		/** Undefined while it is opened, or cannot be. */
		get value() {
			return value;
		},
		/** Why the request itself cannot be opened. */
		get problem() {
			return problem;
		}
	};
}

/** What waits stands after what the server has; a message that has just arrived stands there once. */
export async function openWithQueue(
	{ request, texts, identities, me }: ThreadSource,
	queued: readonly QueuedMessage[]
): Promise<OpenedThread> {
	const waiting = queued.filter(({ message }) => !texts.thread.some(({ id }) => id === message.id));
	const unsent = waiting.map(({ message, createdAt }) => ({ ...message, from: me, at: createdAt }));
	const opened = await openRequest(request, { ...texts, thread: [...texts.thread, ...unsent] }, identities);
	const messages = opened.messages.map((message): ShownMessage => {
		const found = waiting.find((one) => one.message.id === message.id);
		if (!found) return message;
		const { mutation, code } = found;
		return { ...message, queued: code ? { mutation, code } : { mutation } };
	});
	const altered = !(await isFirstContent(request, opened).catch(() => true));
	return { ...opened, request, messages, altered };
}
