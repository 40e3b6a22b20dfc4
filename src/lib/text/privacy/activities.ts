/** The activities of the record (Art. 30 Abs. 1 GDPR): why each is done, on what it rests, whom it is about, who gets it. */
import { NETWORK_LAW } from '../agreement/facts';
import type { PrivacyFacts } from './facts';
import type { Activity } from './kept';

export interface ActivityWords {
	title: string;
	purpose: string;
	basis: string;
	people: string;
	/** Within the network. */
	shown: string;
}

export function activityWords({ settings, land }: PrivacyFacts): Readonly<Record<Activity, ActivityWords>> {
	const ofLand = NETWORK_LAW[land];
	const task = `Art. 6 Abs. 1 Buchst. e, Abs. 3 DSGVO mit § 3 KKG${ofLand ? ` und ${ofLand}` : ''}`;
	return {
		directory: {
			title: 'Verzeichnis des Netzwerks',
			purpose:
				'Wer mit Kindern und Familien arbeitet, findet schnell, wer zuständig ist, wer berät und wer hilft; die Koordinierungsstelle hält die Angaben aktuell.',
			basis: `${task}; für Angaben, die niemand für die Aufgabe braucht (zum Beispiel eine Handynummer), Einwilligung nach Art. 6 Abs. 1 Buchst. a DSGVO`,
			people: 'Ansprechpersonen von Einrichtungen, Fachkräfte, Mitarbeitende der Koordinierungsstelle',
			shown:
				'Gäste sehen veröffentlichte Einträge ohne Handynummern, Mitglieder auch die, die für sie bestimmt sind; Entwürfe, Notizen und Geschichte nur die Koordinierungsstelle'
		},
		accounts: {
			title: 'Konten und Anmeldung',
			purpose: 'Nur wer dazugehört, liest und ändert, was nicht für alle ist.',
			basis: `${task}; Art. 32 DSGVO; für Beschäftigte das Beschäftigtendatenschutzrecht der jeweiligen Stelle`,
			people: 'alle mit einem Konto und alle, die eingeladen sind',
			shown: 'die Koordinierungsstelle des Netzwerks, ohne Passwörter und zweite Faktoren'
		},
		consultation: {
			title: 'Beratungsanfragen',
			purpose:
				'Beratung durch eine insoweit erfahrene Fachkraft, mit pseudonymisierten Angaben, vertraulich bis zur Antwort.',
			basis:
				'Art. 6 Abs. 1 Buchst. e, Art. 9 Abs. 2 Buchst. g und h DSGVO mit § 4 Abs. 2 KKG, §§ 8a Abs. 4, 8b Abs. 1 und 64 Abs. 2a SGB VIII',
			people:
				'wer fragt und wer berät; Kinder, Jugendliche und Familien nur pseudonymisiert, da Klarnamen nicht in eine Anfrage gehören',
			shown: settings.sealToDesk
				? 'den Inhalt lesen die gewählte Fachkraft, ihre Vertretung oder die Fachkräfte des Gebiets, die Koordinierungsstelle (vor dem Absenden gesagt) und wer gefragt hat; alle anderen nicht'
				: 'den Inhalt lesen die gewählte Fachkraft, ihre Vertretung oder die Fachkräfte des Gebiets und wer gefragt hat; die Koordinierungsstelle sieht nur, dass etwas wartet, seit wann und bei wem'
		},
		reports: {
			title: settings.questionnaire ? 'Meldungen, Fragebogen und Prüfungen' : 'Meldungen und Prüfungen',
			purpose: 'Falsche Angaben werden gemeldet, Einträge von denen geprüft, um die es geht.',
			basis: task,
			people: 'wer etwas meldet oder von sich angibt, wer um eine Prüfung gebeten wird',
			shown: 'die Koordinierungsstelle; eine Adresse für die Antwort sieht niemand'
		},
		notices: {
			title: 'Benachrichtigungen',
			purpose: 'Wer handeln muss, erfährt es, ohne Inhalt.',
			basis: `${task}; Push-Nachrichten nur mit Einwilligung auf dem Gerät`,
			people: 'alle mit einem Konto',
			shown: 'die Koordinierungsstelle sieht Zahlen, keine einzelnen Hinweise'
		},
		agreement: {
			title: 'Register der Kooperationsvereinbarung',
			purpose: 'Nachweis, wer dem Netzwerk beigetreten ist und wer gekündigt hat.',
			basis: task,
			people: 'Einzelpersonen, die beigetreten sind; Unterschriften stehen nicht darin',
			shown: 'die Koordinierungsstelle'
		},
		meetings: {
			title: 'Kreise und Treffen',
			purpose:
				'Die Kreise des Netzwerks treffen sich: wer eingeladen ist, wer kommt, wer vertritt, wer dort war.',
			basis: task,
			people: 'Mitglieder der Kreise und ihre Vertretungen',
			shown:
				'die Namen sehen die Mitglieder des Kreises; Adressen, Zu- und Absagen nur die Koordinierungsstelle und wer sie gegeben hat; was in einem Fallanliegen steht, nur die Koordinierungsstelle und wer es eingebracht hat'
		},
		operator: {
			title: 'Impressum und Pflichtangaben',
			purpose: 'Angaben nach § 5 DDG, § 18 Abs. 2 MStV und Art. 13 DSGVO.',
			basis: 'Art. 6 Abs. 1 Buchst. c DSGVO',
			people: 'vertretungsberechtigte und verantwortliche Personen der Stelle',
			shown: 'alle'
		},
		log: {
			title: 'Protokoll der Handlungen',
			purpose:
				'Nachweis, wer Konten, Einträge und Einstellungen verwaltet hat, und dass Rechte nicht missbraucht wurden.',
			basis:
				'Art. 6 Abs. 1 Buchst. c und e mit Art. 5 Abs. 2, Art. 24 und 32 DSGVO; kein Mittel zur Kontrolle von Leistung oder Verhalten',
			people: 'wer in der App verwaltet, und die Konten, um die es geht',
			shown: 'die Koordinierungsstelle des Netzwerks, ohne dass sie etwas ändern kann'
		}
	};
}
