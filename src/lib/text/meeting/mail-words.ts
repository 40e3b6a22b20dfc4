/** What a mail about a meeting says first, by what has happened. */
import type { ToldKind } from '../../domain/meeting/told';

export const TOLD_WORDS: Readonly<Record<ToldKind, { subject: string; sentence: string }>> = {
	invited: { subject: 'Einladung', sentence: 'Sie sind eingeladen.' },
	moved: {
		subject: 'Verschoben',
		sentence: 'Dieses Treffen findet zu einer anderen Zeit oder an einem anderen Ort statt.'
	},
	changed: { subject: 'Geändert', sentence: 'Zu diesem Treffen hat sich etwas geändert.' },
	cancelled: { subject: 'ABGESAGT', sentence: 'Dieses Treffen fällt aus.' },
	restored: {
		subject: 'Findet doch statt',
		sentence: 'Dieses Treffen war abgesagt und findet nun doch statt.'
	}
};

export const MEETING_FOOTER =
	'Sie bekommen diese Nachricht, weil Sie in diesem Kreis für Ihre Einrichtung oder Berufsgruppe benannt sind. Einladungen und Absagen kommen immer. Bitte antworten Sie nicht auf diese E-Mail: Niemand liest das Postfach.';
