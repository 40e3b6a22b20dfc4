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

/** Nothing of it waits, nothing was refused, and the request is another one than before, or gone from here. */
export function hasComeAbout(
	{ kind, request, updated }: Taken,
	row: Pick<InboxRow, 'updated'> | undefined,
	queue: readonly QueuedStep[]
): boolean {
	if (queue.some((step) => step.recordId === request && step.kind === kind)) return false;
	return row?.updated !== updated;
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
