/**
 * What somebody without an account is written once, where she left an address: what came of what she said about an entry, or of
 * that there should be one. As of a
 * notice (protocol/notice-kinds.ts) the sentences have no places to fill in; the link leads to the entry, and to no account.
 */
import { NO_ANSWER } from '../../protocol/mail-footers';

const SAID = 'Sie haben gemeldet, dass in einem Eintrag etwas nicht stimmt.';
const DECLARED = 'Sie haben einen Fragebogen ausgefüllt, um in das Verzeichnis aufgenommen zu werden.';

export const REPLIES = {
	proposalAccepted: {
		subject: 'Schutznetz: Ihre Meldung ist erledigt',
		sentence: `${SAID} Die Koordinierungsstelle hat es geprüft und erledigt. Was jetzt gilt, steht im Verzeichnis. Danke.`
	},
	proposalPartly: {
		subject: 'Schutznetz: Ihre Meldung ist bearbeitet',
		sentence: `${SAID} Die Koordinierungsstelle hat es geprüft und einen Teil davon übernommen. Danke.`
	},
	proposalDeclined: {
		subject: 'Schutznetz: Ihre Meldung ist geprüft',
		sentence: `${SAID} Die Koordinierungsstelle hat es geprüft und nichts geändert. Danke trotzdem.`
	},
	declarationAccepted: {
		subject: 'Schutznetz: Ihr Eintrag ist angelegt',
		sentence: `${DECLARED} Die Koordinierungsstelle hat Ihre Angaben geprüft und den Eintrag angelegt. Was dort steht, lesen Sie im Verzeichnis. Danke.`
	},
	declarationDeclined: {
		subject: 'Schutznetz: Ihr Fragebogen ist geprüft',
		sentence: `${DECLARED} Die Koordinierungsstelle hat Ihre Angaben geprüft und keinen Eintrag angelegt. Fragen dazu beantwortet sie Ihnen gern.`
	}
} as const;
export type ReplyKind = keyof typeof REPLIES;

export const REPLY_FOOTER = `${NO_ANSWER}\nIhre Adresse wurde nur für diese eine Nachricht aufgehoben und wird danach gelöscht.`;

export function isReplyKind(kind: string): kind is ReplyKind {
	return Object.hasOwn(REPLIES, kind);
}

/** To the address that stands in an entry: a link by which whoever it is about changes this one (entry-links.ts). */
export const ENTRY_LINK_MAIL = {
	subject: 'Schutznetz: Ihr Eintrag im Verzeichnis',
	sentence:
		'Ihre Koordinierungsstelle bittet Sie, Ihren Eintrag im Verzeichnis Ihres Kinderschutz-Netzwerks selbst zu ändern, wenn etwas nicht stimmt. Der Link öffnet ein Formular mit genau diesem Eintrag. Er gilt sieben Tage und nur ein Mal.'
};
export const ENTRY_LINK_FOOTER = `${NO_ANSWER}\nGeben Sie den Link niemandem weiter: Er gehört zu Ihrem Eintrag. Öffnen allein ändert nichts.`;

/** To a planner: a link by which she reads that an offer is missing, and answers (offer-gaps.ts). */
export const PLANNER_MAIL = {
	subject: 'Schutznetz: In Ihrem Bereich fehlt ein Angebot',
	sentence:
		'Ihre Koordinierungsstelle leitet Ihnen weiter, dass im Kinderschutz-Netzwerk ein Angebot fehlt, und bittet Sie um eine Antwort. Der Link öffnet eine Seite, auf der steht, was fehlt; dort antworten Sie, ohne Konto. Er gilt neunzig Tage und für eine Antwort.'
};
export const PLANNER_FOOTER = `${NO_ANSWER}\nDie Antwort gehört auf die Seite hinter dem Link. Öffnen allein ändert nichts.`;

/** To whoever an office has deleted (person/telling.ts): the account is gone, so there is nothing to sign in to. */
export const ERASED_MAIL = {
	subject: 'Schutznetz: Ihre Daten wurden gelöscht',
	sentence:
		'Die Koordinierungsstelle eines Kinderschutz-Netzwerks hat gelöscht, was dort über Sie gespeichert war. Was noch bleiben muss, warum und wie lange, sagt sie Ihnen auf Nachfrage. Haben Sie das nicht gewollt, rufen Sie sie bitte an.'
};
export const ERASED_FOOTER = `${NO_ANSWER}\nIhre Adresse wurde nur noch für diese Nachricht aufgehoben und wird danach gelöscht.`;
