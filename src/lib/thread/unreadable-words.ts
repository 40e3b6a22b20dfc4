/** Why a sealed text is not shown, as one sentence with what it means. */
import type { UnreadableReason } from '$lib/sealing/errors';

export const unreadableWords: Readonly<Record<UnreadableReason, string>> = {
	damaged: 'Diese Nachricht ist beschädigt angekommen und lässt sich nicht öffnen.',
	notForMe: 'Diese Nachricht ist mit einem anderen Schlüssel verschlossen und lässt sich hier nicht öffnen.',
	foreign: 'Diese Nachricht gehört nicht hierher. Sie wird deshalb nicht gezeigt.',
	forged: 'Diese Nachricht stammt von jemandem, der die Anfrage nicht lesen konnte. Sie wird nicht gezeigt.',
	newer: 'Diese Nachricht wurde mit einer neueren Version geschrieben. Bitte laden Sie die App neu.'
};
