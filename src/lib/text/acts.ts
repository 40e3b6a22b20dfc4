/** The log of acts in words: for the office's page and the table that it takes along. */
import type { ActKind, ActSubject, ActWay, ChainState, ShownAct } from '../domain/access/acts';
import { count, formatPlainDay } from './format';

export const ACT_WORDS: Readonly<Record<ActKind, string>> = {
	accountInvited: 'Konto eingeladen',
	invitationAgain: 'Einladung noch einmal geschickt',
	invitationWithdrawn: 'Einladung zurückgezogen',
	accountOpened: 'Konto eröffnet',
	accountAdded: 'Konto in das Netzwerk aufgenommen',
	accountDescribed: 'Beruf oder Einrichtung eines Kontos geändert',
	accountSuspended: 'Konto gesperrt',
	accountReadmitted: 'Konto wieder geöffnet',
	factorReset: 'Zweiten Faktor zurückgesetzt',
	deviceLost: 'Gerät verloren: alle Sitzungen beendet',
	sessionsEnded: 'Eigene Sitzungen beendet',
	passwordSet: 'Neues Passwort über einen Link gesetzt',
	recoveryLinkMade: 'Link zur Wiederherstellung gemacht',
	entryMade: 'Eintrag angelegt',
	entryChanged: 'Eintrag geändert',
	entryPublished: 'Eintrag veröffentlicht',
	entryWithdrawn: 'Eintrag zurückgezogen',
	entryDeleted: 'Eintrag endgültig gelöscht',
	entryLinkMade: 'Link zu einem Eintrag verschickt',
	proposalDecided: 'Über eine Meldung entschieden',
	importWritten: 'Liste eingelesen',
	importUndone: 'Eingelesene Liste zurückgenommen',
	listHandedOut: 'Liste ausgegeben',
	minutesPublished: 'Protokoll veröffentlicht',
	minutesPassedOn: 'Protokoll an jemanden außerhalb geschickt',
	listsMailed: 'Listen an alle Partner verschickt',
	listRhythmChosen: 'Gewählt, wie oft die Listen verschickt werden',
	reportHandedOut: 'Jahresbericht ausgegeben',
	archiveMade: 'Archiv gemacht',
	archiveRead: 'Archiv übernommen',
	privacyPaperMade: 'Datenschutz-Unterlage gemacht',
	logExported: 'Protokoll ausgegeben',
	networkSetUp: 'Netzwerk eingerichtet',
	placesAdded: 'Gemeinden aufgenommen',
	settingsChanged: 'Einstellungen des Netzwerks geändert',
	publicReadSwitched: 'Öffentliche Auskunft ein- oder ausgeschaltet',
	questionnaireSwitched: 'Fragebogen ein- oder ausgeschaltet',
	operatorChanged: 'Angaben zum Betreiber geändert',
	mailServerChanged: 'Mailserver geändert',
	keyPublished: 'Schlüssel eingerichtet',
	keyExchanged: 'Schlüssel ausgetauscht',
	keyStopped: 'Neuen Schlüssel angehalten',
	keyCertified: 'Schlüssel bestätigt',
	keyRevoked: 'Bestätigung eines Schlüssels zurückgenommen',
	keyRestored: 'Bestätigung eines Schlüssels wieder gültig',
	signingKeyMade: 'Schlüssel des Netzwerks eingerichtet',
	requestHandedOver: 'Anfrage weitergegeben',
	requestResealed: 'Anfrage für weitere Lesende verschlüsselt',
	personShown: 'Auskunft über eine Person erteilt',
	personDeleted: 'Daten einer Person gelöscht'
};

const WAY_WORDS: Readonly<Record<ActWay, string>> = {
	app: 'in der App',
	link: 'über einen verschickten Link',
	command: 'vom Server aus',
	server: 'durch den Server selbst'
};

/** Where a subject has no name: what it is. */
const SUBJECT_WORDS: Readonly<Record<ActSubject, string>> = {
	regions: 'Netzwerk',
	municipalities: 'Gemeinde',
	youthOffices: 'Jugendamt',
	responsibilities: 'Zuständigkeit',
	legalBases: 'Rechtsgrundlage',
	helplines: 'Hilfetelefon',
	organisations: 'Einrichtung',
	contacts: 'Ansprechperson',
	experts: 'Fachkraft',
	offers: 'Angebot',
	circles: 'Kreis',
	meetings: 'Treffen',
	operators: 'Betreiber',
	publicKeys: 'Schlüssel',
	keyLog: 'Schlüssel',
	requests: 'Anfrage',
	proposals: 'Meldung',
	memberships: 'Beitritt',
	procedures: 'Geschäftsordnung',
	seats: 'Platz',
	attendances: 'Antwort zu einem Treffen',
	paragraphs: 'Absatz im Protokoll',
	minutes: 'Protokoll',
	contributions: 'Beitrag zum Protokoll',
	documents: 'Unterlage',
	ownKeys: 'Schlüssel',
	keyVersions: 'Schlüssel',
	signingKeys: 'Schlüssel des Netzwerks',
	users: 'Konto',
	imports: 'Liste',
	installation: 'Installation'
};

const wordIn = (words: Readonly<Record<string, string>>, key: string) => words[key] ?? key;

export const kindWords = ({ kind }: Pick<ShownAct, 'kind'>): string => wordIn(ACT_WORDS, kind);
export const wayWords = ({ way }: Pick<ShownAct, 'way'>): string => wordIn(WAY_WORDS, way);
export const subjectKind = ({ table }: Pick<ShownAct, 'table'>): string => wordIn(SUBJECT_WORDS, table);

/** "Einrichtung: Haus am See"; what is gone has only its kind. */
export function subjectWords(act: Pick<ShownAct, 'table' | 'subject'>): string {
	return act.subject === '' ? subjectKind(act) : `${subjectKind(act)}: ${act.subject}`;
}

export function actorWords({ state, name }: Pick<ShownAct, 'state' | 'name'>): string {
	if (state === 'here') return name || 'Ohne Namen';
	if (state === 'elsewhere') return 'Jemand aus einem anderen Netzwerk';
	return state === 'gone' ? 'Konto gelöscht' : 'Ohne Konto';
}

export const isWhole = ({ broken }: Pick<ChainState, 'broken'>): boolean => broken === null;

/** Whether the log is whole, in one sentence. */
export function chainWords({ count: acts, first, last, broken }: ChainState): string {
	if (!first || !last) return 'Noch ist nichts protokolliert.';
	if (broken !== null)
		return `Nicht lückenlos: Vor oder bei Nr. ${broken} fehlt ein Eintrag, oder er wurde außerhalb der App verändert.`;
	return `Lückenlos seit ${formatPlainDay(first.at)}: ${count(acts, 'Eintrag', 'Einträge')}, Nr. ${first.number} bis ${last.number}.`;
}
