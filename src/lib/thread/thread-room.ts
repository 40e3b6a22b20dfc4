// How much room a thread has left, and what is said about it: before somebody writes, not after she has sent. Nothing while
// there is plenty. What was refused takes no room; what waits to be sent does. The server has the last word (thread_full).
import type { MessageSender } from '$lib/domain/consultation/request';
import { LIMITS } from '$lib/domain/limits';
import type { ShownMessage } from '$lib/consultation/live-thread.svelte';

export interface ThreadRoom {
	/** How many messages may follow, of both sides together. */
	left: number;
	/** Empty while there is room enough. */
	words: string;
}

/** From here on it is said. */
const FEW = 5;
const INSTEAD: Record<MessageSender, string> = {
	asker: 'Bitte telefonieren Sie, oder stellen Sie eine neue Anfrage.',
	expert: 'Bitte telefonieren Sie, oder lassen Sie eine neue Anfrage stellen.'
};

/** `me`: who looks. */
export function threadRoom(messages: readonly Pick<ShownMessage, 'queued'>[], me: MessageSender): ThreadRoom {
	const taken = messages.filter(({ queued }) => queued?.code === undefined).length;
	const left = Math.max(0, LIMITS.messages - taken);
	return { left, words: wordsFor(left, me) };
}

function wordsFor(left: number, me: MessageSender): string {
	if (left > FEW) return '';
	if (left === 0)
		return `Dieser Austausch ist voll: Mehr als ${LIMITS.messages} Nachrichten gehen nicht. ${INSTEAD[me]}`;
	const count = left === 1 ? 'Noch eine Nachricht passt' : `Noch ${left} Nachrichten passen`;
	return `${count} in diesen Austausch, von beiden Seiten zusammen. Danach: telefonieren oder eine neue Anfrage.`;
}
