/** Where something about a person stands, by collection and way of finding her: a heading, and it says where it comes from. */
const CHECKED = 'Einträge, die nach ihr geprüft heißen';
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
		standsIn: 'Fachkräfte, die sie vertritt',
		checked: CHECKED,
		mentioned: 'Andere Fachkräfte mit ihrem Namen oder ihrer Adresse'
	},
	contacts: {
		own: 'Eintrag als Ansprechperson im Verzeichnis',
		standsIn: 'Ansprechpersonen, die sie vertritt',
		checked: CHECKED,
		mentioned: 'Andere Ansprechpersonen mit ihrem Namen oder ihrer Adresse'
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
	documents: { mentioned: 'Unterlagen, in deren Titel sie steht' },
	memberships: { mentioned: 'Beitritte zur Vereinbarung' },
	requests: {
		asked: 'Beratungsanfragen, die sie gestellt hat',
		answered: 'Beratungsanfragen, die an sie gerichtet sind oder die sie angenommen hat'
	},
	bin: {
		asked: 'Eigene Beratungsanfragen im Papierkorb',
		answered: 'Beratungsanfragen an sie im Papierkorb'
	},
	publicKeys: { own: 'Veröffentlichter Schlüssel' },
	ownKeys: { own: 'Eigener Schlüssel, mit der Passphrase verschlossen' },
	keyVersions: { own: 'Frühere und wartende Schlüssel, verschlossen' },
	keyLog: { own: 'Protokoll der Schlüssel, ohne Namen' },
	history: {
		about: 'Verlauf: Änderungen an ihrem Eintrag',
		says: 'Verlauf: Änderungen anderer Einträge mit ihrem Namen oder ihrer Adresse',
		author: 'Verlauf: Änderungen, die sie gemacht hat'
	},
	proposals: {
		about: 'Meldungen zu ihrem Eintrag, von anderen',
		declared: 'Fragebogen, mit ihrer Adresse ausgefüllt'
	},
	proposalReplies: { reply: 'Adresse für eine Antwort, bei einer Meldung hinterlassen' },
	reviews: {
		own: 'Nachfragen, ob ihr Eintrag noch stimmt',
		mailed: 'Nachfragen an ihre Adresse, ob Einträge noch stimmen'
	},
	entryLinks: {
		about: 'Links zum Ändern ihres Eintrags, per E-Mail geschickt',
		mailed: 'Links zum Ändern von Einträgen, an ihre Adresse geschickt'
	},
	listMails: { mailed: 'Listen des Netzwerks, an ihre Adresse geschickt' },
	offerGaps: {
		proposed: 'Fehlende Angebote, die sie gemeldet hat',
		planner: 'Fehlende Angebote, die ihr weitergeleitet wurden'
	},
	planners: { planner: 'Planerin oder Planer, von der Koordinierungsstelle eingetragen' },
	acts: {
		author: 'Protokoll: was sie getan hat',
		about: 'Protokoll: was mit ihrem Konto oder Eintrag getan wurde'
	},
	imports: {
		author: 'Listen, die sie eingelesen hat',
		sample: 'Eingelesene Listen, in deren Beispielen sie steht'
	},
	importRows: {
		about: 'Zeilen eingelesener Listen zu ihrem Eintrag',
		says: 'Zeilen eingelesener Listen mit ihrem Namen oder ihrer Adresse'
	}
};
