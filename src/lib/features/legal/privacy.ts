/** What the page on data protection says lies where. Change it together with the code that keeps the data. */
interface Kept {
	what: string;
	text: string;
}

export const ON_PHONE: readonly Kept[] = [
	{
		what: 'Verzeichnis',
		text: 'Eine Kopie der Einträge, die Sie sehen dürfen, damit die App ohne Netz geht. Sie wird bei jedem Abgleich erneuert.'
	},
	{
		what: 'Mein Ort und Beruf, gemerkte Einträge',
		text: 'Nur hier. Sie werden nie an den Server gesendet.'
	},
	{ what: 'Entwürfe', text: 'Verschlüsselt, während Sie schreiben, damit nichts verloren geht.' },
	{
		what: 'Dokumentation einer Beratung',
		text: 'Nur hier, verschlüsselt, bis Sie sie löschen oder sich abmelden. Das PDF entsteht auf diesem Gerät; der Server erfährt nichts davon.'
	},
	{
		what: 'Anfragen und Meldungen, die auf Netz warten',
		text: 'Verschlüsselt, bis der Server den Empfang bestätigt hat oder Sie sie verwerfen.'
	},
	{
		what: 'Anfrage-Codes',
		text: 'Verschlüsselt, bis Sie sie löschen. Der Server kennt den Code nicht, nur einen Abdruck davon. Anfrage und Antworten dazu liegen verschlüsselt und verschwinden mit der Anfrage.'
	},
	{
		what: 'Anfragen an Fachkräfte',
		text: 'Nur auf Geräten, an denen die Fachkraft angemeldet ist, verschlüsselt für ihren Schlüssel. Geöffnet werden sie nur im Arbeitsspeicher.'
	},
	{
		what: 'Schlüssel',
		text: 'Der eigene Schlüssel liegt mit Ihrer Passphrase verschlossen. Von den Schlüsseln der Fachkräfte merkt sich das Gerät die Kennung, damit ein Wechsel auffällt.'
	}
];

export const ON_SERVER: readonly Kept[] = [
	{
		what: 'Verzeichnis',
		text: 'Einrichtungen, Ansprechpersonen, Fachkräfte und Angebote mit dienstlichen Kontaktdaten, gepflegt von der Koordinierungsstelle. Was Gäste sehen, kann sie für ihr Netzwerk auch ohne App öffentlich lesbar machen, ohne Handynummern, Abwesenheiten und Vertretungen.'
	},
	{
		what: 'Konten',
		text: 'Name, dienstliche E-Mail-Adresse, Rolle und ein Abdruck des Passworts, solange das Konto besteht. Von Eingeladenen Name und Adresse, bis sie kommen oder die Einladung zurückgezogen wird. Abdrücke der Links aus Einladungen und für ein neues Passwort, bis 30 Tage nach ihrem Ablauf.'
	},
	{
		what: 'Sitzungen',
		text: 'Bezeichnung des Geräts, Beginn und letzte Nutzung, bis Sie sich abmelden, sonst 14 Tage ohne Nutzung, höchstens 90 Tage. Sie sehen sie unter „Konto“.'
	},
	{
		what: 'Beratungsanfragen',
		text: 'Lesbar: zuständiges Jugendamt, Fachkraft, Rechtsgrundlage, Dringlichkeit, Zeitpunkte und, mit Konto, wer gefragt hat. Verschlüsselt: alles, was Sie schreiben, und die Antworten. Den Schlüssel dazu hat der Server nicht.'
	},
	{
		what: 'Schlüssel',
		text: 'Öffentliche Schlüssel der Fachkräfte und, mit deren Passphrase und Wiederherstellungscode verschlossen, ihre privaten. Öffnen kann sie der Betreiber nicht.'
	},
	{
		what: 'Meldungen zu Einträgen und Fragebögen',
		text: 'Was nicht stimmt und was richtig ist, oder was Sie in einem Fragebogen von sich angeben, lesbar für die Koordinierungsstellen des Netzwerks; ob mit oder ohne Konto gemeldet wurde, nicht von wem. Eine E-Mail-Adresse, die Sie für die Antwort angeben, bleibt auf dem Server, für keine Koordinierungsstelle sichtbar, und wird mit dieser einen Nachricht gelöscht, spätestens nach 90 Tagen. Bearbeitete Meldungen gehen nach 30 Tagen.'
	},
	{
		what: 'Listen, die an alle Partner gehen',
		text: 'Wem sie geschickt wurden (E-Mail-Adresse, Name der Einrichtung), wann, und ob es ankam, zwei Jahre lang; von dem Link ein Abdruck. In der E-Mail stehen Zahlen, keine Namen.'
	},
	{
		what: 'Fehlende Angebote',
		text: 'Was fehlt und wem, wie es aufgeschrieben wurde, lesbar für die Koordinierungsstelle des Netzwerks und die Planenden, denen sie es weiterleitet; welches Konto es gemeldet hat, weiß nur der Server. Drei Jahre nach der Antwort ist es gelöscht. Von Planenden Name, Funktion und E-Mail-Adresse, bis die Koordinierungsstelle sie entfernt; über dem, was sie beantworten, bleiben Name und Funktion.'
	},
	{
		what: 'Kooperationsvereinbarung',
		text: 'Welche Einrichtung wann beigetreten ist oder gekündigt hat, und wo das Papier liegt; nicht, wer unterschrieben hat. Lesbar für die Koordinierungsstelle des Netzwerks.'
	},
	{
		what: 'Zählung für den Jahresbericht',
		text: 'Getrennte Zähler nach Jahr und Region, zum Beispiel „12 Anfragen von Hebammen“. Kein Zähler führt zu einer Anfrage; Gruppen unter fünf zeigt der Bericht nicht.'
	},
	{
		what: 'Umfragen',
		text: 'Was geantwortet wurde, als Zähler je Berufsgruppe und als freie Zeilen, ohne Namen und ohne Zeitpunkt, drei Jahre über das Ende hinaus. Solange eine Umfrage läuft, dazu ein verschlüsseltes Zeichen je Konto, das schon geantwortet hat; mit dem Ende wird es gelöscht. Vom Zeichen führt nichts zur Antwort. Zahlen sieht die Koordinierungsstelle nach dem Ende, Gruppen unter fünf nicht.'
	},
	{
		what: 'Protokoll der Handlungen',
		text: 'Wer in der App wann etwas verwaltet hat, zum Beispiel ein Konto eingeladen oder einen Eintrag geändert: Kennung des Kontos, Zeit, Art und Gegenstand, ohne Inhalt. Lesbar für die Koordinierungsstelle des Netzwerks, änderbar für niemanden, bis zum Ende des dritten Jahres danach.'
	},
	{
		what: 'Benachrichtigungen',
		text: 'Für Konten: an wen wann welche Art von Hinweis ging, ohne Inhalt und ohne Bezug zur Anfrage, 180 Tage lang. Schalten Sie Push-Nachrichten ein, dazu die Zustelladresse Ihres Browsers, bis Sie sie ausschalten oder sich abmelden. Der Push-Dienst des Browserherstellers erfährt dann, dass und wann etwas ankommt, nicht was.'
	},
	{
		what: 'IP-Adresse',
		text: 'Höchstens eine Stunde im Arbeitsspeicher, um Massenanfragen und das Erraten von Passwörtern abzuwehren. Es gibt kein Protokoll der Aufrufe.'
	}
];

export const RIGHTS: readonly string[] = [
	'Auskunft über Ihre Daten (Art. 15 DSGVO), mit Konto sofort unter „Konto“, „Meine Daten“',
	'Berichtigung falscher Angaben (Art. 16), zum Beispiel in Ihrem Eintrag',
	'Löschung (Art. 17) und Einschränkung (Art. 18)',
	'Widerspruch gegen die Verarbeitung (Art. 21)',
	'Übertragung der Daten, die Sie bereitgestellt haben (Art. 20), dort auch als Datei'
];
