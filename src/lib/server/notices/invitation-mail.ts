/**
 * What is written about an invitation to whoever has no account: sentences without a place to fill in, and a link to the page on which she
 * answers (server/invitations/link.ts). Which meeting it is, the page says. Whoever has an account gets a notice instead.
 */
import { NO_ANSWER } from '../../protocol/mail-footers';
import type { NoticeKind } from '../../protocol/notice-kinds';

export const INVITATION_MAILS = {
	/** She has not answered, and her office asks once more. */
	linkToMember: {
		subject: 'Schutznetz: Bitte antworten Sie auf eine Einladung',
		sentence:
			'Sie sind zu einem Treffen Ihres Kreises eingeladen, und Ihre Antwort fehlt noch. Der Link öffnet eine Seite, auf der Sie zusagen, absagen oder Ihre Vertretung schicken, ohne Konto. Er gilt bis zum Beginn des Treffens.'
	},
	/** The member has said that she comes in her place. */
	linkToDeputy: {
		subject: 'Schutznetz: Sie werden als Vertretung gebraucht',
		sentence:
			'Ein Mitglied eines Kreises kann an einem Treffen nicht teilnehmen und bittet Sie als Vertretung. Der Link öffnet eine Seite, auf der steht, um welches Treffen es geht; dort sagen Sie zu oder ab, ohne Konto. Er gilt bis zum Beginn des Treffens.'
	},
	/** She is not needed any more. */
	deputyFreed: {
		subject: 'Schutznetz: Ihre Vertretung wird nicht mehr gebraucht',
		sentence:
			'Sie waren gebeten, ein Mitglied bei einem Treffen zu vertreten. Das ist nicht mehr nötig: Das Mitglied kommt selbst, oder es wurde anders geplant. Sie brauchen nichts zu tun.'
	}
} as const;
export type InvitationMail = keyof typeof INVITATION_MAILS;

/** By what whoever has an account is told. */
export const MAIL_INSTEAD = {
	askMember: 'linkToMember',
	askDeputy: 'linkToDeputy',
	deputyFree: 'deputyFreed'
} as const satisfies Partial<Record<NoticeKind, InvitationMail>>;
export type AskingKind = keyof typeof MAIL_INSTEAD;

export const INVITATION_FOOTER = `${NO_ANSWER}\nGeben Sie den Link niemandem weiter: Er gehört zu Ihrem Platz und zu diesem Treffen. Öffnen allein ändert nichts.`;

export function isInvitationMail(kind: string): kind is InvitationMail {
	return Object.hasOwn(INVITATION_MAILS, kind);
}
