/**
 * What a mail or a push may say: a closed list of kinds with fixed sentences, shared by the server and the service worker.
 * Guarantees by its form that a notice carries no content: the sentences have no places to fill in, and a push carries
 * the name of its kind alone. Pure data without zod: the service worker imports it too.
 */
export interface NoticeText {
	/** Subject of the mail. */
	subject: string;
	/** The whole message, in mail and push alike. */
	sentence: string;
	/** The screen a tap on the push opens. */
	page:
		| '/anfragen'
		| '/anfrage/status'
		| '/konto'
		| '/stelle'
		| '/stelle/meldungen'
		| '/stelle/versand'
		| '/stelle/angebote'
		| '/angebote'
		| '/stelle/treffen'
		| '/termine'
		| '/termine/zusagen';
	/** What the mail's link is good for, in the place of the site's address (server/auth/one-time-links.ts). */
	link?: 'invitation' | 'reset';
	/** Goes to people without an account, too. */
	footer?: 'review';
}

export const NOTICES = {
	/** To whom a request is addressed, or whose pool it waits in. */
	newRequest: {
		subject: 'Schutznetz: Eine neue Anfrage wartet',
		sentence: 'Eine neue Anfrage wartet – bitte anmelden.',
		page: '/anfragen'
	},
	/** Half of the expected time is over. */
	reminder: {
		subject: 'Schutznetz: Eine Anfrage wartet noch',
		sentence: 'Eine Anfrage wartet noch auf Antwort – bitte anmelden.',
		page: '/anfragen'
	},
	/** The expected time is over: to the deputy and the coordination office. */
	overdue: {
		subject: 'Schutznetz: Eine Anfrage ist überfällig',
		sentence: 'Eine Anfrage ist ohne Antwort geblieben und überfällig – bitte anmelden.',
		page: '/anfragen'
	},
	/** To whom a request was handed over. */
	handedOver: {
		subject: 'Schutznetz: Eine Anfrage wurde Ihnen übergeben',
		sentence: 'Eine Anfrage wurde Ihnen übergeben – bitte anmelden.',
		page: '/anfragen'
	},
	/** To an asker with an account. */
	answered: {
		subject: 'Schutznetz: Es gibt eine Antwort',
		sentence: 'Auf Ihre Anfrage gibt es eine Antwort – bitte anmelden.',
		page: '/anfrage/status'
	},
	/** The asker wrote back. */
	asked: {
		subject: 'Schutznetz: Es gibt eine Rückfrage',
		sentence: 'Zu einer Anfrage gibt es eine Rückfrage – bitte anmelden.',
		page: '/anfragen'
	},
	/** Its time was over: to those concerned. */
	deleted: {
		subject: 'Schutznetz: Eine Anfrage wurde gelöscht',
		sentence: 'Eine Anfrage wurde nach Ablauf der Aufbewahrungsfrist gelöscht.',
		page: '/anfrage/status'
	},
	/** Nobody is left who could answer: to the coordination office. */
	stranded: {
		subject: 'Schutznetz: Eine Anfrage braucht eine Fachkraft',
		sentence: 'Eine Anfrage hat niemanden mehr, der sie beantworten kann – bitte anmelden.',
		page: '/anfragen'
	},
	/** Instead of several that came soon after one another. */
	several: {
		subject: 'Schutznetz: Neues zu mehreren Anfragen',
		sentence: 'Zu mehreren Anfragen gibt es Neues – bitte anmelden.',
		page: '/anfragen'
	},
	/** To whom an office has made an account: a link to her first password. */
	invitation: {
		subject: 'Schutznetz: Einladung',
		sentence:
			'Ihre Koordinierungsstelle lädt Sie zu Schutznetz ein, dem Verzeichnis Ihres Kinderschutz-Netzwerks. Der Link gilt sieben Tage und nur ein Mal.',
		page: '/konto',
		link: 'invitation'
	},
	/** To whom the account belongs, or whoever typed its address: a link to a new password. */
	passwordReset: {
		subject: 'Schutznetz: Neues Passwort',
		sentence:
			'Für Ihr Konto wurde ein neues Passwort angefordert. Der Link gilt einen Tag und nur ein Mal. Waren Sie das nicht, brauchen Sie nichts zu tun.',
		page: '/konto',
		link: 'reset'
	},
	/** To whom the account belongs: the other devices are signed out. */
	passwordChanged: {
		subject: 'Schutznetz: Ihr Passwort wurde geändert',
		sentence:
			'Ihr Passwort wurde geändert. Passkeys und verbundene Anmeldungen gelten weiter. Waren Sie das nicht, rufen Sie bitte gleich Ihre Koordinierungsstelle an.',
		page: '/konto'
	},
	/** To whom the account belongs: an office has ended its sessions. */
	deviceLost: {
		subject: 'Schutznetz: Ihre Geräte wurden abgemeldet',
		sentence:
			'Ihre Koordinierungsstelle hat alle Ihre Geräte abgemeldet, weil eines verloren ist. Melden Sie sich neu an, und ändern Sie Ihr Passwort, wenn es auf dem Gerät gespeichert war. Ist keines verloren, rufen Sie bitte gleich dort an.',
		page: '/konto'
	},
	/** To whom the account belongs: what opens it beside the password, its spare codes among it, is not what it was. */
	factorChanged: {
		subject: 'Schutznetz: Ihre Anmeldung wurde geändert',
		sentence:
			'Der zweite Faktor, ein Passkey oder die verbundene Anmeldung Ihres Kontos wurde eingerichtet, geändert oder entfernt. Waren Sie das nicht, rufen Sie bitte gleich Ihre Koordinierungsstelle an.',
		page: '/konto'
	},
	/** By the office, for whoever lost phone and spare codes. */
	factorReset: {
		subject: 'Schutznetz: Ihr zweiter Faktor wurde zurückgesetzt',
		sentence:
			'Ihre Koordinierungsstelle hat Ihren zweiten Faktor zurückgesetzt, und alle Ihre Geräte sind abgemeldet. Haben Sie das nicht gewollt, rufen Sie bitte gleich dort an.',
		page: '/konto'
	},
	/** To whom the account belongs, on the way and once it is so. */
	newKey: {
		subject: 'Schutznetz: Ein neuer Schlüssel für Ihr Konto',
		sentence:
			'Für Ihr Konto wurde ein anderer Schlüssel eingerichtet. Waren Sie das nicht, melden Sie sich bitte gleich an und halten Sie ihn in Ihrem Konto an.',
		page: '/konto'
	},
	/** To whoever keeps entries, with an account or without: a link to the page that asks whether they are still right. */
	review: {
		subject: 'Schutznetz: Bitte prüfen Sie Ihre Einträge',
		sentence:
			'Was im Verzeichnis Ihres Kinderschutz-Netzwerks über Sie und Ihre Einrichtung steht, hat lange niemand geprüft. Der Link öffnet eine Seite, auf der es steht. Stimmt alles noch, genügt dort ein Tipp.',
		page: '/konto',
		footer: 'review'
	},
	/** Neither keeper nor deputy has answered: to the coordination office. */
	reviewsOver: {
		subject: 'Schutznetz: Einträge warten auf Prüfung',
		sentence: 'Einträge Ihres Netzwerks hat trotz Nachfrage niemand geprüft – bitte anmelden.',
		page: '/stelle'
	},
	/** The lists of a network did not reach every partner: to the coordination office. */
	listsMissed: {
		subject: 'Schutznetz: Listen haben nicht alle Partner erreicht',
		sentence: 'Die Listen Ihres Netzwerks haben nicht alle Partner erreicht – bitte anmelden.',
		page: '/stelle/versand'
	},
	/** An offer is missing, or a planner has answered: to the coordination office. */
	offerGap: {
		subject: 'Schutznetz: Ein fehlendes Angebot',
		sentence: 'Zu einem fehlenden Angebot in Ihrem Netzwerk gibt es etwas Neues – bitte anmelden.',
		page: '/stelle/angebote'
	},
	/** To whom wrote down that an offer is missing: there is an answer. */
	offerGapAnswer: {
		subject: 'Schutznetz: Antwort zu einem fehlenden Angebot',
		sentence: 'Zu einem Angebot, das Sie als fehlend gemeldet haben, gibt es eine Antwort – bitte anmelden.',
		page: '/angebote'
	},
	/** To the members of a circle, beside the mail that says more: by push alone. */
	meeting: {
		subject: 'Schutznetz: Ein Treffen',
		sentence: 'Zu einem Treffen gibt es eine Einladung oder eine Änderung.',
		page: '/termine'
	},
	/** Not every member was reached: to the coordination office. */
	meetingMissed: {
		subject: 'Schutznetz: Eine Einladung hat nicht alle erreicht',
		sentence: 'Eine Nachricht zu einem Treffen hat nicht alle Mitglieder erreicht – bitte anmelden.',
		page: '/stelle/treffen'
	},
	/** Something that cannot wait stands on the desk (warnings.ts): to the coordination office. */
	warning: {
		subject: 'Schutznetz: Ein Hinweis für die Koordinierungsstelle',
		sentence: 'Für die Koordinierungsstelle gibt es einen dringenden Hinweis – bitte anmelden.',
		page: '/stelle'
	},
	/** Somebody has said that an entry is wrong: to the coordination office. */
	proposal: {
		subject: 'Schutznetz: Im Verzeichnis stimmt etwas nicht',
		sentence: 'Zu Einträgen Ihres Netzwerks wurde etwas gemeldet – bitte anmelden.',
		page: '/stelle/meldungen'
	},
	/** To a member who has not answered an invitation: her office asks once more. */
	askMember: {
		subject: 'Schutznetz: Eine Einladung wartet auf Antwort',
		sentence: 'Sie sind zu einem Treffen eingeladen, und Ihre Antwort fehlt noch.',
		page: '/termine/zusagen'
	},
	/** To a deputy: the member has said that she comes. */
	askDeputy: {
		subject: 'Schutznetz: Sie werden als Vertretung gebraucht',
		sentence: 'Sie sind als Vertretung für ein Treffen gefragt. Bitte sagen Sie zu oder ab.',
		page: '/termine/zusagen'
	},
	/** To a deputy who was told that she is asked. */
	deputyFree: {
		subject: 'Schutznetz: Ihre Vertretung wird nicht mehr gebraucht',
		sentence: 'Für ein Treffen werden Sie als Vertretung nicht mehr gebraucht.',
		page: '/termine/zusagen'
	},
	/** To whom a seat belongs: the office asks which date would do. */
	datePoll: {
		subject: 'Schutznetz: Ein Termin wird gesucht',
		sentence: 'Für ein Treffen wird ein Termin gesucht – bitte anmelden und antworten.',
		page: '/termine'
	},
	/** Asked for by the desk, to see that mails arrive. */
	mailTest: {
		subject: 'Schutznetz: Probe',
		sentence: 'Das ist eine Probe. Benachrichtigungen kommen bei Ihnen an.',
		page: '/konto'
	}
} as const satisfies Record<string, NoticeText>;

export type NoticeKind = keyof typeof NOTICES;
export const NOTICE_KINDS = Object.keys(NOTICES) as NoticeKind[];

/** For a push of a kind this version does not know: the browser demands that something is shown. */
export const UNKNOWN_NOTICE: NoticeText = {
	subject: 'Schutznetz',
	sentence: 'Es gibt eine Nachricht für Sie – bitte anmelden.',
	page: '/konto'
};

export function isNoticeKind(value: unknown): value is NoticeKind {
	return typeof value === 'string' && Object.hasOwn(NOTICES, value);
}

export const NOTICE_CHANNELS = ['mail', 'push'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];
export const NOTICE_STATES = ['waiting', 'sent', 'failed', 'dropped'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
