/** The deletion concept: what stays how long, what deletes it, and by what somebody sees that it does. */
import { count, formatPlainDay } from '../format';
import { activityWords } from './activities';
import { gap, type PaperSection, points, type PrivacyFacts } from './facts';
import { ACTIVITIES } from './kept';
import { periodsOf } from './periods';
import { responsible } from './shared-parts';

export function deletionPaper(facts: PrivacyFacts): PaperSection[] {
	const { periods, settings } = facts;
	const words = activityWords(facts);
	const all = periodsOf(facts);
	return [
		{
			title: '1 Zweck und Geltung',
			parts: [
				'Personenbezogene Daten werden gelöscht, sobald sie für ihren Zweck nicht mehr nötig sind (Art. 5 Abs. 1 Buchst. e, Art. 17 DSGVO; für Sozialdaten § 84 SGB X). Dieses Konzept sagt für die App Schutznetz, wann das ist und was dann geschieht.',
				...responsible(facts)
			]
		},
		...ACTIVITIES.map((activity, at) => ({
			title: `2.${at + 1} ${words[activity].title}`,
			parts: all[activity].map(({ what, stays, by }) => ({
				label: what,
				text: `${stays}. Gelöscht durch: ${by}.`
			}))
		})),
		{
			title: '3 Wie gelöscht wird',
			parts: points(
				`Eine Anfrage, deren Frist um ist, verschwindet aus der Datenbank der Anfragen und beim nächsten Kontakt von jedem Gerät. ${count(periods.binDays, 'Tag', 'Tage')} liegt sie in einem Papierkorb, den niemand sieht, damit eine falsch gehende Uhr nichts kostet; dann geht sie endgültig.`,
				'Die Fristen der Anfragen stellt die Koordinierungsstelle für ihr Netzwerk ein' +
					`: zurzeit ${count(settings.closedDays, 'Tag', 'Tage')} nach dem Abschluss, ${count(settings.openDays, 'Tag', 'Tage')} ohne Schritt.`,
				'Geht die Uhr des Servers falsch, löscht er nichts und warnt.',
				'Nach jeder Löschung von Anfragen und jede Nacht wird die Datei der Datenbank neu geschrieben, damit auf freien Seiten nichts zurückbleibt.',
				'Ein zurückgezogener Eintrag bleibt, solange etwas nicht ohne ihn sein kann: eine Anfrage, ein Konto, ein anderer Eintrag.'
			)
		},
		{
			title: '4 Woran man es sieht',
			parts: points(
				'Zu jeder gelöschten Anfrage bleibt eine Zeile: wann, in welchem Netzwerk, aus welchem Grund, nach wie vielen Tagen. Die Koordinierungsstelle sieht sie in ihrer Übersicht.',
				'Jede Handlung der Verwaltung steht ohne Inhalt im Protokoll.',
				`Stichprobe der verantwortlichen Stelle: ${gap('wer sie wie oft macht')}`
			)
		},
		{
			title: '5 Was die App nicht löschen kann',
			parts: points(
				`Sicherungen des Servers: ${gap('nach wie vielen Tagen sie überschrieben werden')}`,
				'Dateien, die jemand aus der App mitgenommen hat: Listen, Berichte, Archive, PDF der Dokumentation. Wer sie hat, löscht sie selbst.',
				`Zwischenspeicher anderer${settings.publicRead ? ', solange die öffentliche Auskunft eingeschaltet ist' : ', falls die öffentliche Auskunft eingeschaltet war'}.`,
				'Verschickte Mails in den Postfächern der Empfangenden.'
			)
		},
		{
			title: '6 Wenn jemand die Löschung verlangt',
			parts: [
				'Die Koordinierungsstelle prüft, was gelöscht werden muss und was bleiben darf (Art. 17 Abs. 3 DSGVO), und antwortet innerhalb eines Monats (Art. 12 Abs. 3 DSGVO). Im Protokoll bleiben Kennungen ohne Namen; zu einem gelöschten Konto zeigt es keinen Namen mehr.',
				{ label: 'Zuständig', text: gap('Name oder Funktion') }
			]
		},
		{
			title: '7 Stand',
			parts: [
				`Erstellt am ${formatPlainDay(facts.day)} aus den Fristen, mit denen der Server arbeitet, und den Einstellungen des Netzwerks.`,
				{ label: 'Freigegeben', text: gap('Name, Funktion und Datum') }
			]
		}
	];
}
