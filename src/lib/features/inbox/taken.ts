// The step that somebody took on this page, and whether it has come about: then the page says so, also where nothing of the
// request is left to look at.
import type { QueuedStep } from '$lib/local/outbox/outbox-state';
import type { InboxRow } from './inbox';

export interface Taken {
	kind: 'request.accept' | 'request.close' | 'request.handOver';
	request: string;
	/** Who has it now, of a hand-over. */
	to: string;
	/** The request's last change before it. */
	updated: string;
}

/**
 * `done`: nothing of it waits, and the request is another one than before, or gone from here. What was `refused` stays so, also
 * when the person has put that away and somebody else changed the request: whoever keeps the step forgets it then.
 */
export function outcomeOf(
	{ kind, request, updated }: Taken,
	row: Pick<InboxRow, 'updated'> | undefined,
	queue: readonly QueuedStep[]
): 'waits' | 'refused' | 'done' {
	const step = queue.find((one) => one.recordId === request && one.kind === kind);
	if (step) return step.code ? 'refused' : 'waits';
	return row?.updated === updated ? 'waits' : 'done';
}

export const TAKEN_WORDS: Readonly<Record<Taken['kind'], (to: string) => { title: string; says: string }>> = {
	'request.accept': () => ({
		title: 'Sie haben die Anfrage angenommen',
		says: 'Die fragende Person sieht, dass Sie sich melden. Rufen Sie an, oder antworten Sie hier.'
	}),
	'request.close': () => ({
		title: 'Die Beratung ist abgeschlossen',
		says: 'Die fragende Person sieht das auch.'
	}),
	'request.handOver': (to) => ({
		title: `Weitergegeben an ${to}`,
		says: 'Dort beginnt die Frist für die Antwort neu. Sie müssen nichts weiter tun.'
	})
};
