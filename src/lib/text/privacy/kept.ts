/**
 * What of the database is about people, by the activity in which it is processed. A new table does not compile without a word here;
 * of what the server alone keeps, tests/contract/privacy-papers.test.ts misses it. The record of processing activities names every
 * one of these words.
 */
import type { Table } from '../../domain/tables';

export const ACTIVITIES = [
	'directory',
	'accounts',
	'consultation',
	'reports',
	'notices',
	'agreement',
	'operator',
	'meetings',
	'log'
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** What it is called in the paper, or why nobody stands in it. */
export type Kept = { activity: Activity; word: string } | { nobody: string };

const inDirectory = (word: string): Kept => ({ activity: 'directory', word });
const ofAccounts = (word: string): Kept => ({ activity: 'accounts', word });
const ofRequests = (word: string): Kept => ({ activity: 'consultation', word });
const ofReports = (word: string): Kept => ({ activity: 'reports', word });
const ofNotices = (word: string): Kept => ({ activity: 'notices', word });
const inMeetings = (word: string): Kept => ({ activity: 'meetings', word });
const nobody = (why: string): Kept => ({ nobody: why });

export const TABLES_KEPT: Readonly<Record<Table, Kept>> = {
	regions: nobody('Name und Einstellungen des Netzwerks'),
	municipalities: nobody('amtliche Angaben zu Gemeinden'),
	youthOffices: nobody('Behörden mit ihren Nummern'),
	responsibilities: nobody('welches Jugendamt für welche Gemeinde zuständig ist'),
	legalBases: nobody('Vorschriften'),
	helplines: nobody('Hilfetelefone'),
	organisations: inDirectory('Einrichtungen mit Anschrift und Erreichbarkeit'),
	contacts: inDirectory('Ansprechpersonen mit Namen, Funktion und dienstlichen Kontaktdaten'),
	experts: inDirectory(
		'insoweit erfahrene Fachkräfte mit Namen, Beruf, Qualifikation, dienstlichen Kontaktdaten, Zeiten, Abwesenheiten und Vertretung'
	),
	offers: inDirectory('Angebote mit ihren Kontaktdaten'),
	circles: inDirectory('Kooperationskreise mit ihren Ansprechstellen'),
	meetings: inDirectory('Termine der Netzwerktreffen'),
	procedures: nobody('Geschäftsordnungen der Kreise'),
	seats: inMeetings(
		'Plätze in Kreisen mit dem Namen und der dienstlichen E-Mail-Adresse von Mitglied und Vertretung'
	),
	attendances: inMeetings('Zu- und Absagen zu Treffen und wer dort war'),
	paragraphs: inMeetings('Entwürfe von Protokollen: wer einen Absatz begonnen hat, und was darin steht'),
	minutes: inMeetings('veröffentlichte Protokolle mit den Namen der Teilnehmenden'),
	contributions: inMeetings('Beiträge, die Mitglieder zu einem Protokoll schicken'),
	memberships: {
		activity: 'agreement',
		word: 'Beitritte und Kündigungen von Einrichtungen und Einzelpersonen, mit Trägern und Ablageort des Papiers'
	},
	operators: {
		activity: 'operator',
		word: 'Namen und Kontaktdaten der verantwortlichen Personen im Impressum'
	},
	publicKeys: ofRequests('öffentliche Schlüssel der Fachkräfte und der Koordinierungsstelle'),
	ownKeys: ofRequests('die privaten Schlüssel, verschlossen mit Passphrase und Wiederherstellungscode'),
	keyVersions: ofRequests('wartende und ersetzte Schlüssel'),
	keyLog: ofRequests('das Verzeichnis, in dem jeder Wechsel eines Schlüssels steht'),
	signingKeys: ofRequests('die Schlüssel, mit denen die Koordinierungsstelle bestätigt'),
	requests: ofRequests(
		'Beratungsanfragen: Inhalt und Antworten verschlüsselt; lesbar zuständiges Jugendamt, Fachkraft, Rechtsgrundlage, Dringlichkeit, Zeitpunkte, Länge und, mit Konto, wer gefragt hat'
	),
	proposals: ofReports('Meldungen zu Einträgen und Antworten auf den Fragebogen'),
	documents: inDirectory('Unterlagen für die Mitglieder, so wie das Netzwerk sie einstellt')
};

/** What the server alone keeps, by the names of the database. */
export const COLLECTIONS_KEPT: Readonly<Record<string, Kept>> = {
	acts: {
		activity: 'log',
		word: 'Handlungen: Zeit, Kennung des Kontos, Art, Gegenstand und Weg, ohne Inhalt'
	},
	bin: ofRequests('gelöschte Anfragen, bis sie endgültig gehen'),
	counters: nobody('Zahlen nach Jahr und Netzwerk'),
	departures: nobody('ein Vermerk, der mit dem Schritt endet, in dem er entsteht'),
	door: nobody('ein Kennwort des Servers'),
	entryLinks: ofReports('Abdrücke der Links zu einem Eintrag mit der Adresse, an die sie gingen'),
	erasures: ofAccounts(
		'laufende Löschungen mit der Adresse, an die die Mitteilung geht; danach nur, wann und wie viele Zeilen'
	),
	factorTickets: ofAccounts('begonnene Anmeldungen mit zweitem Faktor'),
	handedLists: nobody('Nummern und Tage ausgegebener Listen'),
	history: inDirectory('die Geschichte der Einträge: wer wann welche Angabe wie geändert hat'),
	imports: inDirectory('eingelesene Listen mit ihrem Dateinamen und wer sie gebracht hat'),
	importRows: inDirectory('die Zeilen eingelesener Listen, solange sie zurückgenommen werden können'),
	importSources: nobody('welche Spalte einer Quelle was bedeutet'),
	informed: inMeetings('Personen, die Protokolle zur Kenntnis bekommen, mit Namen und E-Mail-Adresse'),
	lineage: nobody('eine Kennung der Datenbank'),
	listMails: ofNotices('an welche Adresse einer Einrichtung wann die Listen gingen'),
	listRhythms: nobody('wie oft ein Netzwerk seine Listen verschickt'),
	listRounds: nobody('wann die Listen verschickt wurden, mit Prüfsummen'),
	minuteMails: inMeetings('an welche Adresse wann ein Protokoll ging'),
	minuteRounds: nobody('wann Protokolle verschickt wurden'),
	mutations: ofRequests('Empfangsvermerke: welches Konto wann etwas gesendet hat, ohne Inhalt'),
	noticeSettings: ofNotices('auf welchem Weg ein Konto benachrichtigt werden will'),
	notices: ofNotices('an welches Konto wann welche Art von Hinweis ging'),
	offerGaps: ofReports(
		'fehlende Angebote: wer sie gemeldet hat, wem sie weitergeleitet wurden und die Antwort'
	),
	oneTimeLinks: ofAccounts('Abdrücke der Links aus Einladungen und für ein neues Passwort'),
	passkeys: ofAccounts('Passkeys mit der Bezeichnung ihres Geräts'),
	planners: ofReports('Planerinnen und Planer mit Namen, Funktion und dienstlicher E-Mail-Adresse'),
	proposalReplies: ofReports('E-Mail-Adressen, an die eine Antwort gehen soll'),
	providerAccounts: ofAccounts('die Kennung beim Anmeldedienst des Trägers'),
	pushSubscriptions: ofNotices('Zustelladressen für Push-Nachrichten'),
	rests: nobody('ein Vermerk, der mit dem Schritt endet, in dem er entsteht'),
	retentionLog: nobody('wann eine Anfrage gelöscht wurde und warum'),
	reviews: ofReports('Bitten, einen Eintrag zu prüfen, mit der Adresse, an die sie gingen'),
	secondFactors: ofAccounts('zweite Faktoren'),
	sessions: ofAccounts('Sitzungen mit der Bezeichnung des Geräts, Beginn und letzter Nutzung'),
	spareCodes: ofAccounts('Abdrücke der Ersatzcodes'),
	surveyAnswers: nobody('Antworten auf Umfragen, als Zähler und ohne Namen'),
	surveys: nobody('Fragen der Umfragen'),
	surveyVoters: ofReports(
		'solange eine Umfrage läuft: ein verschlüsseltes Zeichen je Konto, das geantwortet hat'
	),
	users: ofAccounts(
		'Konten mit Namen, dienstlicher E-Mail-Adresse, Rolle, Beruf, Einrichtung und einem Abdruck des Passworts'
	),
	warnings: nobody('Warnungen an die Koordinierungsstelle')
};

/** The words of an activity, in the order of the database. */
export function wordsOf(activity: Activity): string[] {
	return [...Object.values(TABLES_KEPT), ...Object.values(COLLECTIONS_KEPT)].flatMap((kept) =>
		'word' in kept && kept.activity === activity ? [kept.word] : []
	);
}
