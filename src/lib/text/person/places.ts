/**
 * Where something about a person stands, by collection and way of finding her: a heading, and it says where it comes from. She reads the
 * same as the office, so none of them says "she".
 */
const CHECKED = 'Einträge mit diesem Namen unter „geprüft durch“';
const MENTIONED = 'Nennungen in Einträgen anderer';

export const PLACE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	users: { own: 'Konto, von der Koordinierungsstelle angelegt' },
	sessions: { own: 'Angemeldete Geräte, bei der Anmeldung entstanden' },
	oneTimeLinks: { own: 'Einladungen und Links zum Passwort, per E-Mail geschickt' },
	spareCodes: { own: 'Ersatzcodes, nur als Prüfsumme gespeichert' },
	secondFactors: { own: 'Zweiter Faktor, selbst eingerichtet' },
	factorTickets: { own: 'Angefangene Anmeldungen' },
	passkeys: { own: 'Passkeys, selbst eingerichtet' },
	providerAccounts: { own: 'Verbundene Anmeldung der Verwaltung' },
	noticeSettings: { own: 'Einstellungen für Benachrichtigungen' },
	pushSubscriptions: { own: 'Geräte für Mitteilungen, selbst eingeschaltet' },
	notices: { own: 'Verschickte Benachrichtigungen, ohne Inhalt' },
	mutations: { own: 'Gesendete Vorgänge, damit keiner doppelt zählt' },
	experts: {
		own: 'Eintrag als Fachkraft im Verzeichnis',
		standsIn: 'Fachkräfte mit dieser Vertretung',
		checked: CHECKED,
		mentioned: 'Andere Fachkräfte mit diesem Namen oder dieser Adresse'
	},
	contacts: {
		own: 'Eintrag als Ansprechperson im Verzeichnis',
		standsIn: 'Ansprechpersonen mit dieser Vertretung',
		checked: CHECKED,
		mentioned: 'Andere Ansprechpersonen mit diesem Namen oder dieser Adresse'
	},
	organisations: { checked: `${CHECKED}: Einrichtungen`, mentioned: `${MENTIONED}: Einrichtungen` },
	offers: { checked: `${CHECKED}: Angebote`, mentioned: `${MENTIONED}: Angebote` },
	youthOffices: { checked: `${CHECKED}: Jugendämter`, mentioned: `${MENTIONED}: Jugendämter` },
	circles: { checked: `${CHECKED}: Kreise`, mentioned: `${MENTIONED}: Kreise` },
	meetings: { checked: `${CHECKED}: Treffen`, mentioned: `${MENTIONED}: Treffen` },
	regions: { checked: `${CHECKED}: Netzwerk`, mentioned: `${MENTIONED}: Netzwerk` },
	municipalities: { checked: `${CHECKED}: Gemeinden`, mentioned: `${MENTIONED}: Gemeinden` },
	responsibilities: { checked: `${CHECKED}: Zuständigkeiten`, mentioned: `${MENTIONED}: Zuständigkeiten` },
	helplines: { checked: `${CHECKED}: Hilfetelefone`, mentioned: `${MENTIONED}: Hilfetelefone` },
	legalBases: { checked: `${CHECKED}: Rechtsgrundlagen`, mentioned: `${MENTIONED}: Rechtsgrundlagen` },
	operators: { mentioned: 'Impressum' },
	documents: { mentioned: 'Unterlagen mit diesem Namen im Titel' },
	seats: {
		own: 'Plätze in Kreisen als Mitglied',
		standsIn: 'Plätze in Kreisen als Vertretung',
		mentioned: 'Andere Plätze in Kreisen mit diesem Namen oder dieser Adresse'
	},
	attendances: {
		own: 'Zu- und Absagen zu Treffen als Mitglied',
		standsIn: 'Zu- und Absagen zu Treffen als Vertretung'
	},
	paragraphs: {
		author: 'Selbst begonnene Absätze in Protokollen',
		mentioned: 'Absätze in Protokollen mit diesem Namen oder dieser Adresse'
	},
	minutes: { mentioned: 'Veröffentlichte Protokolle mit diesem Namen oder dieser Adresse' },
	contributions: { own: 'Beiträge zu Protokollen' },
	minuteMails: { mailed: 'Protokolle, an diese Adresse geschickt' },
	informed: { informed: 'Verteiler, der Protokolle zur Kenntnis bekommt' },
	memberships: { mentioned: 'Beitritte zur Vereinbarung' },
	requests: {
		asked: 'Selbst gestellte Beratungsanfragen',
		answered: 'Als Fachkraft erhaltene oder angenommene Beratungsanfragen'
	},
	bin: {
		asked: 'Eigene Beratungsanfragen im Papierkorb',
		answered: 'Als Fachkraft erhaltene Beratungsanfragen im Papierkorb'
	},
	publicKeys: { own: 'Veröffentlichter Schlüssel' },
	ownKeys: { own: 'Eigener Schlüssel, mit der Passphrase verschlossen' },
	keyVersions: { own: 'Frühere und wartende Schlüssel, verschlossen' },
	keyLog: { own: 'Protokoll der Schlüssel, ohne Namen' },
	history: {
		about: 'Verlauf: Änderungen am eigenen Eintrag',
		says: 'Verlauf: Änderungen anderer Einträge mit diesem Namen oder dieser Adresse',
		author: 'Verlauf: selbst gemachte Änderungen'
	},
	proposals: {
		about: 'Meldungen anderer zum eigenen Eintrag',
		declared: 'Fragebogen, mit dieser Adresse ausgefüllt'
	},
	proposalReplies: { reply: 'Adresse für eine Antwort, bei einer Meldung hinterlassen' },
	reviews: {
		own: 'Nachfragen, ob der eigene Eintrag noch stimmt',
		mailed: 'Nachfragen an diese Adresse, ob Einträge noch stimmen'
	},
	entryLinks: {
		about: 'Links zum Ändern des eigenen Eintrags, per E-Mail geschickt',
		mailed: 'Links zum Ändern von Einträgen, an diese Adresse geschickt'
	},
	listMails: { mailed: 'Listen des Netzwerks, an diese Adresse geschickt' },
	offerGaps: {
		proposed: 'Selbst gemeldete fehlende Angebote',
		planner: 'Als Planung erhaltene fehlende Angebote'
	},
	planners: { planner: 'Planerin oder Planer, von der Koordinierungsstelle eingetragen' },
	acts: {
		author: 'Protokoll: eigene Handlungen',
		about: 'Protokoll: Handlungen an Konto oder Eintrag'
	},
	imports: {
		author: 'Selbst eingelesene Listen',
		sample: 'Eingelesene Listen mit diesem Namen in den Beispielen'
	},
	importRows: {
		about: 'Zeilen eingelesener Listen zum eigenen Eintrag',
		says: 'Zeilen eingelesener Listen mit diesem Namen oder dieser Adresse'
	}
};
