/** How long what of each activity stays: said once, for the record of processing activities and the deletion concept. */
import { count } from '../format';
import type { PrivacyFacts } from './facts';
import type { Activity } from './kept';

const days = (n: number) => count(n, 'Tag', 'Tagen');
const hours = (n: number) => count(n, 'Stunde', 'Stunden');

export interface Period {
	what: string;
	/** From when to when. */
	stays: string;
	/** What deletes it. */
	by: string;
}

const BY_ITSELF = 'von selbst, stündlich';
const BY_OFFICE = 'die Koordinierungsstelle';

export function periodsOf({
	periods: p,
	settings
}: PrivacyFacts): Readonly<Record<Activity, readonly Period[]>> {
	return {
		directory: [
			{
				what: 'Einträge',
				stays: `solange sie stimmen; geprüft wird alle ${count(settings.reviewMonths, 'Monat', 'Monate')}. Zurückgezogene gehen nach ${days(p.withdrawnDays)}, mit ihren Werten in der Geschichte`,
				by: `zurückgezogen durch ${BY_OFFICE}, gelöscht ${BY_ITSELF}`
			},
			{
				what: 'Geschichte der Einträge',
				stays: 'solange es den Eintrag gibt; danach bleibt nur, dass und wann etwas geändert wurde',
				by: BY_ITSELF
			},
			{
				what: 'Eingelesene Listen',
				stays: `${count(p.importDays, 'Tag', 'Tage')}, solange sie zurückgenommen werden können; dann gehen Datei und Zeilen`,
				by: BY_ITSELF
			}
		],
		meetings: [
			{
				what: 'Plätze, Zu- und Absagen',
				stays: `solange es den Platz gibt; zurückgezogene gehen nach ${days(p.withdrawnDays)}`,
				by: `zurückgezogen durch ${BY_OFFICE}, gelöscht ${BY_ITSELF}`
			},
			{
				what: 'Protokolle, Entwürfe und Beiträge dazu',
				stays: 'auf Dauer: Sie halten fest, was vereinbart wurde',
				by: BY_OFFICE
			},
			{
				what: 'An wen ein Protokoll ging',
				stays: count(p.listMailYears, 'Jahr', 'Jahre'),
				by: BY_ITSELF
			}
		],
		accounts: [
			{
				what: 'Konten',
				stays: 'solange die Person im Netzwerk mitarbeitet; gesperrte, bis sie gelöscht werden',
				by: BY_OFFICE
			},
			{
				what: 'Einladungen',
				stays: `gültig ${count(p.invitationDays, 'Tag', 'Tage')}; Abdruck des Links bis ${count(p.linkKeptDays, 'Tag', 'Tage')} nach dem Ablauf`,
				by: 'von selbst, täglich'
			},
			{
				what: 'Links für ein neues Passwort',
				stays: `gültig ${hours(p.resetHours)}, auf dem Server gemachte ${hours(p.recoveryHours)}; Abdruck bis ${count(p.linkKeptDays, 'Tag', 'Tage')} nach dem Ablauf`,
				by: 'von selbst, täglich'
			},
			{
				what: 'Sitzungen',
				stays: `bis zum Abmelden, sonst ${count(p.sessionIdleDays, 'Tag', 'Tage')} ohne Nutzung, höchstens ${count(p.sessionDays, 'Tag', 'Tage')}`,
				by: BY_ITSELF
			},
			{
				what: 'Begonnene Anmeldungen mit zweitem Faktor',
				stays: `höchstens ${count(p.factorMinutes, 'Minute', 'Minuten')} gültig`,
				by: 'von selbst, täglich'
			},
			{
				what: 'Löschungen von Personen',
				stays: `die Adresse für die Mitteilung, bis die Mail verschickt ist, höchstens ${count(p.erasureMailDays, 'Tag', 'Tage')}; danach bleibt nur, wann und wie viele Zeilen gelöscht wurden`,
				by: 'von selbst, jede Minute'
			}
		],
		consultation: [
			{
				what: 'Abgeschlossene Anfragen mit Antworten',
				stays: `${count(settings.closedDays, 'Tag', 'Tage')} nach dem Abschluss, dann ${count(p.binDays, 'Tag', 'Tage')} unsichtbar im Papierkorb`,
				by: BY_ITSELF
			},
			{
				what: 'Offene Anfragen',
				stays: `${count(settings.openDays, 'Tag', 'Tage')} nach dem letzten Schritt, dann ${count(p.binDays, 'Tag', 'Tage')} im Papierkorb`,
				by: BY_ITSELF
			},
			{
				what: 'Auf den Geräten',
				stays: `Entwürfe, Wartendes und empfangene Antworten höchstens ${count(p.deviceDays, 'Tag', 'Tage')}; eine gelöschte Anfrage beim nächsten Kontakt`,
				by: 'die App auf dem Gerät'
			},
			{ what: 'Empfangsvermerke', stays: count(p.mutationDays, 'Tag', 'Tage'), by: BY_ITSELF },
			{
				what: 'Ersetzte Schlüssel',
				stays: `${count(p.oldKeyDays, 'Tag', 'Tage')} nach dem Wechsel; das Verzeichnis der Schlüssel bleibt, da es nur wachsen darf`,
				by: 'von selbst, jede Minute'
			}
		],
		reports: [
			{
				what: 'Entschiedene Meldungen und Fragebögen',
				stays: count(p.withdrawnDays, 'Tag', 'Tage'),
				by: BY_ITSELF
			},
			{
				what: 'Adresse für die Antwort',
				stays: `bis die eine Antwort verschickt ist, höchstens ${count(p.replyDays, 'Tag', 'Tage')}`,
				by: BY_ITSELF
			},
			{
				what: 'Links zu einem Eintrag',
				stays: `gültig ${count(p.entryLinkDays, 'Tag', 'Tage')}; Abdruck und Adresse bis ${count(p.entryLinkKeptDays, 'Tag', 'Tage')} nach dem Ablauf`,
				by: 'von selbst, täglich'
			},
			{
				what: 'Bitten zu prüfen',
				stays: `solange die Runde läuft; Links darin sind ${count(p.reviewLinkDays, 'Tag', 'Tage')} gültig`,
				by: BY_ITSELF
			},
			{
				what: 'Fehlende Angebote',
				stays: `${count(p.gapYears, 'Jahr', 'Jahre')} nach der Antwort, ohne Antwort ebenso lange nach der Meldung; Links darin sind ${count(p.plannerLinkDays, 'Tag', 'Tage')} gültig`,
				by: 'von selbst, täglich'
			},
			{
				what: 'Planerinnen und Planer',
				stays: 'bis sie herausgenommen werden',
				by: BY_OFFICE
			},
			{
				what: 'Umfragen',
				stays: `wer geantwortet hat, bis zum Ende der Umfrage; Fragen und Antworten ohne Namen ${count(p.surveyYears, 'Jahr', 'Jahre')} danach`,
				by: BY_ITSELF
			}
		],
		notices: [
			{ what: 'Erledigte Hinweise', stays: count(p.noticeDays, 'Tag', 'Tage'), by: 'von selbst, täglich' },
			{
				what: 'Verschickte Listen',
				stays: `an welche Adresse sie gingen, ${count(p.listMailYears, 'Jahr', 'Jahre')} nach der Runde`,
				by: 'von selbst, jede Minute'
			},
			{
				what: 'Zustelladressen für Push',
				stays: 'bis zum Ausschalten oder Abmelden',
				by: 'die Person selbst'
			}
		],
		agreement: [
			{
				what: 'Beitritte und Kündigungen',
				stays: 'solange die Vereinbarung besteht, danach [Aufbewahrungsfrist der Verwaltung für Verträge]',
				by: BY_OFFICE
			}
		],
		operator: [{ what: 'Angaben im Impressum', stays: 'bis sie ersetzt werden', by: BY_OFFICE }],
		log: [
			{
				what: 'Handlungen',
				stays: `bis zum Ende des ${p.actYears}. Jahres nach der Handlung, wie die regelmäßige Verjährung (§§ 195, 199 BGB)`,
				by: 'von selbst, täglich; vorher lässt die Datenbank es nicht zu'
			}
		]
	};
}
