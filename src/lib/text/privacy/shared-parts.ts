/** What several papers say: who is responsible, and which measures protect the data. True to README, "What is protected from whom". */
import { gap, known, type PaperPart, points, type PrivacyFacts } from './facts';

/** Who runs the installation, as the Impressum has it. */
export function responsible({ operator, office, network }: PrivacyFacts): PaperPart[] {
	return [
		{
			label: 'Verantwortliche Stelle',
			text: [
				known(operator.name, 'Name der verantwortlichen Stelle'),
				known(operator.street, 'Straße und Hausnummer'),
				known(operator.town, 'Postleitzahl und Ort')
			].join(', ')
		},
		{
			label: 'Vertreten durch',
			text: known(operator.representedBy, 'Name und Funktion der vertretungsberechtigten Person')
		},
		{
			label: 'Erreichbar',
			text: `Telefon ${known(operator.phone, 'Telefonnummer')}, E-Mail ${known(operator.email, 'E-Mail-Adresse')}`
		},
		{
			label: 'Datenschutzbeauftragte Person',
			text: known(operator.dataProtectionOfficer, 'Kontakt der oder des Datenschutzbeauftragten')
		},
		{
			label: 'Fachlich zuständig',
			text: `Koordinierungsstelle des Netzwerks „${network}“: ${
				office.length > 0 ? known(office.join(', '), '') : gap('Name und Kontakt der Koordinierungsstelle')
			}`
		}
	];
}

/** Art. 32 GDPR. What the product does by itself; what only the operation can say is a gap. */
export function measures({ periods, server }: PrivacyFacts): PaperPart[] {
	return points(
		'Inhalt einer Beratungsanfrage und Antworten werden auf dem Gerät verschlüsselt (age), für die gewählte Fachkraft, ihre Vertretung, wo das Netzwerk es so eingestellt hat die Koordinierungsstelle, und für einen Schlüssel aus dem Anfrage-Code. Server, Betreiber, Sicherungen, Protokolle, Mails und Push-Nachrichten enthalten den Inhalt nicht lesbar.',
		'Private Schlüssel entstehen auf dem Gerät und liegen auf dem Server nur verschlossen. Die Koordinierungsstelle bestätigt öffentliche Schlüssel durch Unterschrift; jeder Wechsel steht in einem Verzeichnis, das nur wachsen kann. Ein neuer Schlüssel verlangt das Passwort und wartet ' +
			`${periods.keyWaitsHours} Stunden.`,
		'Vor dem Absenden prüft die App auf dem Gerät, ob ein Text Namen, Nummern oder Orte enthält, die jemanden erkennbar machen. Sie findet das meiste und verspricht nichts.',
		`Anmeldung mit Passkey, mit einem Passwort von mindestens zwölf Zeichen, das gegen eine Liste bekannter Passwörter geprüft wird${
			server.provider ? ', oder über den Anmeldedienst des Trägers' : ''
		}. Fachkräfte und Koordinierungsstelle brauchen einen zweiten Faktor.`,
		`Sitzungen enden nach ${periods.sessionIdleDays} Tagen ohne Nutzung, spätestens nach ${periods.sessionDays} Tagen, und lassen sich von jedem eigenen Gerät und von der Koordinierungsstelle beenden. Geht ein Gerät verloren, wird die Kopie darauf beim nächsten Kontakt gelöscht.`,
		'Wer was sehen und ändern darf, entscheiden zwei Stellen unabhängig voneinander: der Server und die Regeln der Datenbank. Netzwerke sind in beiden getrennt. Die Datenbank antwortet nur ihrem Server und ist von außen nicht erreichbar.',
		'Entwürfe und Anfrage-Codes liegen auf dem Gerät verschlüsselt.',
		'Versuche zu raten und Massenanfragen werden begrenzt. Die IP-Adresse wird dafür höchstens eine Stunde im Arbeitsspeicher gehalten; es gibt kein Protokoll der Aufrufe, und das Protokoll des Servers enthält keine Angaben zu Personen.',
		'Jede Änderung an einem Eintrag hat eine Geschichte und lässt sich zurücknehmen. Jede Handlung der Verwaltung steht ohne Inhalt in einem Protokoll, das auch die Datenbank gegen Ändern und vorzeitiges Löschen sperrt.',
		'Wartet eine Meldung auf Netz, wird sie genau einmal ausgeführt; ein Absturz hinterlässt keine halben Änderungen.',
		`Verschlüsselung der Verbindung (TLS) am vorgeschalteten Proxy: ${gap('wer das Zertifikat verwaltet')}`,
		`Zutritt und Zugang zum Server, Festplattenverschlüsselung: ${gap('Maßnahmen des Rechenzentrums')}`,
		`Sicherungen: ${gap('wo, wie oft, wie lange, wer Zugriff hat, wann zuletzt zurückgespielt')}`
	);
}

/** What is not protected, and has to be said. */
export const NOT_PROTECTED: readonly PaperPart[] = points(
	'Dass, wann und von welchem Konto jemand eine Beratung angefragt hat, an welches Jugendamt, welche Fachkraft oder Gruppe, mit welcher Rechtsgrundlage und Dringlichkeit und wie lang der Text ist, sieht der Server.',
	'Was jemand in einen Text schreibt und was eine Familie erkennbar macht, lesen die Empfangenden.',
	'Ein Gerät, das jemand anders in der Hand hat und entsperren kann.',
	'Ein Server, der veränderte Programme ausliefert, und ein falscher Schlüssel des Netzwerks beim allerersten Kontakt, wenn niemand das gedruckte Blatt vergleicht.'
);

/** Who gets something, besides those for whom it is meant. */
export function recipients({ server, settings }: PrivacyFacts): PaperPart[] {
	return points(
		`Wer den Server betreibt, als Auftragsverarbeiter (Art. 28 DSGVO): ${gap('Name und Anschrift des Rechenzentrums oder Dienstleisters')}`,
		server.mail
			? `Wer den Mailserver betreibt: ${gap('Name und Anschrift')}. Mails enthalten keinen Inhalt von Anfragen, nur dass in der App etwas wartet, und Listen, die Sie selbst verschicken.`
			: 'Ein Mailserver ist nicht eingerichtet.',
		server.push
			? 'Nur wenn jemand Push-Nachrichten einschaltet: der Zustelldienst des Herstellers des Browsers. Er erfährt, dass und wann etwas ankommt, nicht was.'
			: 'Push-Nachrichten sind nicht eingerichtet.',
		server.provider
			? `Der Anmeldedienst des Trägers, nur für die Anmeldung: ${gap('Name des Anmeldedienstes')}`
			: 'Ein Anmeldedienst anderer wird nicht benutzt.',
		settings.publicRead
			? 'Die Öffentlichkeit: Was Gäste im Verzeichnis sehen, ist für dieses Netzwerk auch ohne App lesbar, ohne Handynummern, Abwesenheiten und Vertretungen. Zwischenspeicher anderer können es behalten.'
			: 'Die öffentliche Auskunft ohne App ist für dieses Netzwerk ausgeschaltet.'
	);
}

export function thirdCountries({ server }: PrivacyFacts): string {
	return server.push
		? 'Eine Übermittlung in Drittländer findet durch die App nicht statt, mit einer Ausnahme, die jede Person selbst wählt: Push-Nachrichten gehen verschlüsselt und ohne Inhalt über den Zustelldienst des Browserherstellers, der außerhalb der EU sitzen kann.'
		: 'Eine Übermittlung in Drittländer findet durch die App nicht statt.';
}
