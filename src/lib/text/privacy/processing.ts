/** Art. 28 GDPR, § 80 SGB X: the contract with whoever runs the server. In own words; the parties agree on it and sign it. */
import { formatPlainDay } from '../format';
import { activityWords } from './activities';
import { gap, LAW_DAY, type PaperPart, type PaperSection, points, type PrivacyFacts } from './facts';
import { ACTIVITIES } from './kept';
import { measures, responsible } from './shared-parts';

export function processingPaper(facts: PrivacyFacts): PaperSection[] {
	return [
		{
			title: 'Parteien',
			parts: [
				...responsible(facts),
				{ label: 'Auftragsverarbeiter', text: gap('Name, Anschrift und Vertretung des Dienstleisters') },
				{
					label: 'Datenschutzbeauftragte Person des Auftragsverarbeiters',
					text: gap('Kontakt, oder dass niemand zu benennen ist')
				}
			]
		},
		{
			title: '1 Gegenstand und Dauer',
			parts: [
				`Der Auftragsverarbeiter betreibt für die verantwortliche Stelle den Server der App Schutznetz für das Netzwerk „${facts.network}“. Er stellt Rechner, Speicher und Netz, spielt neue Fassungen ein und sichert die Daten.`,
				{ label: 'Hauptvertrag', text: gap('Bezeichnung und Datum') },
				{ label: 'Beginn und Ende', text: gap('Datum, oder wie der Hauptvertrag') }
			]
		},
		{ title: '2 Art und Zweck, Daten und Betroffene', parts: described(facts) },
		{ title: '3 Weisungen', parts: INSTRUCTIONS },
		{ title: '4 Pflichten des Auftragsverarbeiters', parts: DUTIES },
		{ title: '5 Technische und organisatorische Maßnahmen', parts: measures(facts) },
		{
			title: '6 Weitere Auftragsverarbeiter',
			parts: [
				'Weitere Auftragsverarbeiter setzt er nur mit vorheriger Genehmigung in Textform ein. Er kündigt jede Änderung mindestens vier Wochen vorher an und verpflichtet sie auf dieselben Pflichten; für sie steht er ein wie für sich selbst (Art. 28 Abs. 2 und 4 DSGVO).',
				{ label: 'Genehmigt sind', text: gap('Namen, Anschriften und Leistungen, oder niemand') }
			]
		},
		{
			title: '7 Ort der Verarbeitung',
			parts: [
				'Die Daten werden in der Bundesrepublik Deutschland, in einem anderen Mitgliedstaat der Europäischen Union oder in einem Vertragsstaat des Abkommens über den Europäischen Wirtschaftsraum verarbeitet. Eine Verlagerung bedarf der vorherigen Zustimmung und der Voraussetzungen der Art. 44 ff. DSGVO, bei Sozialdaten auch des § 80 Abs. 2 SGB X.',
				{ label: 'Standort', text: gap('Ort des Rechenzentrums') }
			]
		},
		{ title: '8 Kontrolle', parts: CONTROL },
		{
			title: '9 Ende des Auftrags',
			parts: [
				'Nach dem Ende gibt der Auftragsverarbeiter alle Daten heraus oder löscht sie, wie die verantwortliche Stelle es verlangt, und bestätigt es in Textform (Art. 28 Abs. 3 Buchst. g DSGVO). Das Netzwerk kann vorher als Archiv mitgenommen werden; Konten, Schlüssel und Anfragen stehen nicht darin.',
				{ label: 'Sicherungen werden überschrieben nach', text: gap('Zahl der Tage') }
			]
		},
		{
			title: '10 Sozialdaten',
			parts: [
				'Soweit Sozialdaten verarbeitet werden, zeigt die verantwortliche Stelle den Auftrag ihrer Rechts- oder Fachaufsichtsbehörde rechtzeitig vorher an (§ 80 Abs. 1 SGB X). Für Berufsgeheimnisse gilt § 203 Abs. 3 und 4 StGB: Der Auftragsverarbeiter verpflichtet alle, die mitwirken, in Textform zur Geheimhaltung und ist über die Strafbarkeit belehrt.',
				{ label: 'Angezeigt', text: gap('Behörde und Datum, oder warum nicht nötig') }
			]
		},
		{
			title: '11 Schluss',
			parts: [
				'Änderungen und Ergänzungen bedürfen der Schriftform, die auch elektronisch gewahrt sein kann (Art. 28 Abs. 9 DSGVO). Für die Haftung gilt Art. 82 DSGVO.',
				`Muster vom ${formatPlainDay(facts.day)}. Vorschriften auf dem Stand vom ${formatPlainDay(LAW_DAY)}.`,
				{ label: 'Für die verantwortliche Stelle', text: gap('Ort, Datum, Unterschrift der Stelle') },
				{
					label: 'Für den Auftragsverarbeiter',
					text: gap('Ort, Datum, Unterschrift des Auftragsverarbeiters')
				}
			]
		}
	];
}

function described(facts: PrivacyFacts): PaperPart[] {
	const words = activityWords(facts);
	return [
		'Verarbeitet wird durch Speichern, Übertragen, Sichern und Löschen, zu diesen Zwecken:',
		...ACTIVITIES.map((activity) => {
			const { title, purpose, people } = words[activity];
			return { label: title, text: `${purpose} Betroffen: ${people}.` };
		}),
		'Welche Daten das im Einzelnen sind und wann sie gelöscht werden, steht im Verzeichnis von Verarbeitungstätigkeiten und im Löschkonzept. Den Inhalt von Beratungsanfragen kann der Auftragsverarbeiter nicht lesen; er versucht es nicht und verändert die ausgelieferten Programme nicht.'
	];
}

const INSTRUCTIONS: readonly PaperPart[] = [
	'Der Auftragsverarbeiter verarbeitet die Daten nur auf dokumentierte Weisung (Art. 28 Abs. 3 Buchst. a DSGVO). Der Vertrag und die Einstellungen der App sind Weisungen; weitere kommen in Textform. Hält er eine für rechtswidrig, sagt er es sofort und darf sie aussetzen.',
	{ label: 'Weisungen gibt', text: gap('Name oder Funktion bei der verantwortlichen Stelle') },
	{ label: 'Weisungen nimmt entgegen', text: gap('Name oder Funktion beim Auftragsverarbeiter') }
];

const DUTIES: readonly PaperPart[] = [
	'Der Auftragsverarbeiter',
	...points(
		'setzt nur Menschen ein, die zur Vertraulichkeit verpflichtet sind (Art. 28 Abs. 3 Buchst. b),',
		'trifft die Maßnahmen nach Art. 32 und hält sie auf dem Stand der Technik,',
		'spielt neue Fassungen der App und des Betriebssystems ohne unnötigen Aufschub ein,',
		'hilft der verantwortlichen Stelle, Anträge der Betroffenen zu beantworten (Buchst. e), und beantwortet selbst keine,',
		'hilft bei Sicherheit, Meldungen, Folgenabschätzung und Konsultation (Art. 32 bis 36),',
		'meldet eine Verletzung des Schutzes personenbezogener Daten unverzüglich, mit allem, was die Stelle für ihre Meldung innerhalb von 72 Stunden braucht (Art. 33), und',
		'führt sein eigenes Verzeichnis (Art. 30 Abs. 2).'
	)
];

const CONTROL: readonly PaperPart[] = [
	'Die verantwortliche Stelle darf sich überzeugen, dass er sich daran hält, auch vor Ort und durch Beauftragte, in der Regel nach Ankündigung (Art. 28 Abs. 3 Buchst. h). Er legt ihr dafür alles Nötige vor; ein Zertifikat oder genehmigte Verhaltensregeln können als Nachweis dienen (Art. 28 Abs. 5).'
];
