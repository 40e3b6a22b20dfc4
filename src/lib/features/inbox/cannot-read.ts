/** Why an expert cannot read a request, and what she can do. */
import type { UnreadableReason } from '$lib/sealing/errors';

export const cannotRead: Readonly<Record<UnreadableReason, { title: string; says: string }>> = {
	damaged: {
		title: 'Diese Anfrage ist beschädigt angekommen',
		says: 'Sie lässt sich nicht öffnen. Laden Sie die App mit Netz neu. Bleibt es dabei, erfährt die fragende Person nach Ablauf der Frist, dass sie neu senden muss.'
	},
	notForMe: {
		title: 'Diese Anfrage ist für einen anderen Schlüssel verschlossen',
		says: 'Vielleicht haben Sie seither einen neuen Schlüssel. Öffnet Ihre Vertretung ihre Anfragen, wird sie auch für Sie lesbar. Sonst erfährt die fragende Person, dass sie neu senden muss.'
	},
	foreign: {
		title: 'Hier liegt der Inhalt einer anderen Anfrage',
		says: 'Er wird deshalb nicht gezeigt. Bitte melden Sie das der Koordinierungsstelle.'
	},
	forged: {
		title: 'Der Inhalt stammt nicht von der fragenden Person',
		says: 'Er wird deshalb nicht gezeigt. Bitte melden Sie das der Koordinierungsstelle.'
	},
	newer: {
		title: 'Diese Anfrage wurde mit einer neueren Version geschrieben',
		says: 'Bitte laden Sie die App neu, dann lässt sie sich öffnen.'
	}
};
