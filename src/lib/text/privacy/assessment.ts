/** Art. 35 GDPR, as a draft: what is done is described, what could happen and what holds it too; to judge it is the controller's own. */
import { formatPlainDay } from '../format';
import { activityWords } from './activities';
import { gap, LAW_DAY, type PaperPart, type PaperSection, points, type PrivacyFacts } from './facts';
import { ACTIVITIES } from './kept';
import { measures, NOT_PROTECTED, recipients, responsible, thirdCountries } from './shared-parts';

export function assessmentPaper(facts: PrivacyFacts): PaperSection[] {
	return [
		{
			title: '1 Anlass',
			parts: [
				...responsible(facts),
				'In Beratungsanfragen geht es um mögliche Gefährdungen von Kindern, also um besonders schutzbedürftige Menschen und um Angaben, die Gesundheit und Familie berühren können, auch wenn sie pseudonymisiert sind. Das spricht dafür, dass eine Folgenabschätzung nötig ist (Art. 35 Abs. 1 und 3 DSGVO, Listen der Aufsichtsbehörden nach Art. 35 Abs. 4).',
				{
					label: 'Entscheidung, ob sie nötig ist',
					text: gap('Ergebnis der Prüfung, mit der Liste der Aufsichtsbehörde')
				},
				{
					label: 'Rat der oder des Datenschutzbeauftragten (Art. 35 Abs. 2)',
					text: gap('Datum und Inhalt')
				},
				{
					label: 'Standpunkt der Betroffenen (Art. 35 Abs. 9)',
					text: gap('wie er eingeholt wurde, oder warum nicht')
				}
			]
		},
		{ title: '2 Was verarbeitet wird', parts: described(facts) },
		{ title: '3 Empfänger', parts: [...recipients(facts), thirdCountries(facts)] },
		{ title: '4 Notwendigkeit und Verhältnismäßigkeit', parts: NECESSITY },
		{
			title: '5 Risiken für die Betroffenen',
			parts: [
				'Eintrittswahrscheinlichkeit und Schwere bewertet die verantwortliche Stelle: gering, begrenzt, erheblich, maximal.',
				...risks(facts).flatMap(riskParts)
			]
		},
		{ title: '6 Maßnahmen', parts: measures(facts) },
		{ title: '7 Was nicht geschützt ist', parts: NOT_PROTECTED },
		{
			title: '8 Ergebnis',
			parts: [
				{ label: 'Verbleibendes Risiko', text: gap('Bewertung nach den Maßnahmen') },
				{
					label: 'Vorherige Konsultation (Art. 36 DSGVO)',
					text: `${gap('nötig oder nicht')}; zuständig: ${
						facts.operator.dataProtectionAuthority.trim() || gap('Datenschutzaufsicht des Landes')
					}`
				},
				{ label: 'Nächste Überprüfung', text: gap('Datum, spätestens wenn sich etwas Wesentliches ändert') },
				{ label: 'Freigegeben', text: gap('Name, Funktion und Datum') },
				`Entwurf vom ${formatPlainDay(facts.day)}. Vorschriften auf dem Stand vom ${formatPlainDay(LAW_DAY)}.`
			]
		}
	];
}

function described(facts: PrivacyFacts): PaperPart[] {
	const words = activityWords(facts);
	return ACTIVITIES.map((activity) => {
		const { title, purpose, people, shown } = words[activity];
		return { label: title, text: `${purpose} Betroffen: ${people}. Im Netzwerk sichtbar: ${shown}.` };
	});
}

const NECESSITY: readonly PaperPart[] = points(
	'Fragen und suchen geht ohne Konto und ohne Namen. Ort, Beruf und Merkliste bleiben auf dem Gerät; niemand erfährt, wonach jemand sucht.',
	'Eine Anfrage verlangt keine Klarnamen; die App prüft den Text vor dem Absenden (§ 4 Abs. 2 KKG, § 64 Abs. 2a SGB VIII).',
	'Lesbar gespeichert wird von einer Anfrage nur, was ihr Weg braucht. Der Inhalt ist für Server und Betreiber verschlossen.',
	'Die Fristen sind kurz und werden vom Server selbst durchgesetzt (Löschkonzept).',
	'Der Jahresbericht zählt einzelne Merkmale, nie einen Fall, und zeigt Gruppen unter fünf nicht.',
	'Verhalten wird nicht ausgewertet; es gibt kein Protokoll der Aufrufe.',
	'Betroffene finden in der App, was wo liegt, und an wen sie sich mit ihren Rechten wenden (Art. 13 bis 21 DSGVO).'
);

interface Risk {
	what: string;
	whom: string;
	holds: string;
}

function risks({ settings, server }: PrivacyFacts): Risk[] {
	return [
		{
			what: 'Unbefugte lesen, worum es in einer Beratung geht',
			whom: 'Kinder, Familien, Fachkräfte',
			holds: `Verschlüsselung vom Gerät zur Fachkraft, bestätigte Schlüssel, Warnung vor neuen Lesenden${
				settings.sealToDesk ? '; die Koordinierungsstelle liest mit, und es wird vor dem Absenden gesagt' : ''
			}`
		},
		{
			what: 'Aus einem Text wird doch erkennbar, um wen es geht',
			whom: 'Kinder und Familien',
			holds: 'Prüfung auf dem Gerät, Hinweise beim Schreiben, kurze Fristen. Ein Rest bleibt'
		},
		{
			what: 'Jemand erfährt, dass eine bestimmte Person Rat gesucht hat',
			whom: 'wer fragt, mittelbar die Familie',
			holds:
				'Anfragen ohne Konto, Mails und Push ohne Inhalt, keine IP-Adressen auf Dauer. Der Server sieht Zeit und Empfänger'
		},
		{
			what: 'Ein fremder Schlüssel wird untergeschoben',
			whom: 'wer fragt, Kinder und Familien',
			holds:
				'Unterschrift der Koordinierungsstelle, Verzeichnis der Schlüssel, Wartezeit, Hinweis auf allen Geräten'
		},
		{
			what: 'Ein Konto wird übernommen oder missbraucht',
			whom: 'alle im Netzwerk',
			holds: `Passkeys, zweiter Faktor, begrenzte Versuche, Sitzungen von fern beenden, Protokoll der Handlungen${
				server.provider ? ', Anmeldedienst des Trägers' : ''
			}`
		},
		{
			what: 'Ein Gerät geht verloren',
			whom: 'wer fragt und wer berät',
			holds: 'verschlüsselte Entwürfe und Anfragen, Schlüssel mit Passphrase, Löschen beim nächsten Kontakt'
		},
		{
			what: 'Eine dringende Anfrage bleibt liegen, oder eine Angabe ist falsch',
			whom: 'Kinder und Familien',
			holds:
				'Fristen und Erinnerungen, Vertretungen, Prüfung der Einträge, Notrufe ohne Netz. Schutznetz ist kein Notrufsystem und sagt es'
		},
		{
			what: 'Angaben über Fachkräfte gelangen weiter als gedacht',
			whom: 'Fachkräfte und Ansprechpersonen',
			holds: settings.publicRead
				? 'öffentlich lesbar nur, was Gäste sehen, ohne Handynummern, Abwesenheiten und Vertretungen; jede Person sieht ihren Eintrag und kann ihn ändern lassen'
				: 'öffentliche Auskunft ausgeschaltet; Listen nur für Partner; jede Person sieht ihren Eintrag und kann ihn ändern lassen'
		},
		{
			what: 'Das Protokoll dient dazu, Mitarbeitende zu überwachen',
			whom: 'Mitarbeitende der Koordinierungsstelle, Fachkräfte',
			holds:
				'keine Inhalte, keine Aufrufe, keine Auswertung nach Leistung; Beteiligung der Personalvertretung durch die Stelle'
		},
		{
			what: 'Daten gehen verloren',
			whom: 'alle',
			holds: 'Änderungen ganz oder gar nicht, Geschichte, Papierkorb, Sicherungen der Stelle'
		}
	];
}

function riskParts({ what, whom, holds }: Risk, at: number): PaperPart[] {
	return [
		{ label: `Risiko ${at + 1}`, text: `${what}. Betroffen: ${whom}. Dagegen: ${holds}.` },
		{ point: `Wahrscheinlichkeit und Schwere von Risiko ${at + 1}: ${gap(`Bewertung von Risiko ${at + 1}`)}` }
	];
}
