/** What stands below the sentence of a mail (notice-kinds.ts), by what it is about. */

/** Below every mail's sentence and the site's address. */
export const NO_ANSWER =
	'Diese Nachricht nennt zum Schutz der Beteiligten weder Namen noch Inhalte. Bitte antworten Sie nicht darauf.';
export const MAIL_FOOTER = `${NO_ANSWER}\nE-Mails dieser Art schalten Sie nach der Anmeldung unter „Konto“ ab.`;
/** Of a mail about what opens the account. */
export const SECURITY_FOOTER = `${NO_ANSWER}\nE-Mails zur Sicherheit Ihres Kontos kommen immer. Sie lassen sich nicht abschalten.`;
/** Of a mail with a link to the account. */
export const LINK_FOOTER = `${NO_ANSWER}\nGeben Sie den Link niemandem weiter: Er gehört zu Ihrem Konto.`;

/** Of a mail to whoever keeps entries: nothing opens by its link but what stands in the directory. */
export const REVIEW_FOOTER = `${NO_ANSWER}\nDer Link gehört zu Ihren Einträgen. Öffnen allein ändert nichts. Was nicht mehr stimmt, sagen Sie Ihrer Koordinierungsstelle.`;

/** What members and institutions have agreed on stays (rules of procedure, §§ 5 and 8). */
export const DUTY_MAILS =
	'Einladungen und Protokolle bekommen Sie weiter: Sie gehören zur vereinbarten Mitarbeit im Kreis.';
