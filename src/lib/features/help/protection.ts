/** What the page "Wer liest was?" says. Change it together with docs/decisions/008-sealing.md and the code it describes. */

/** Somebody around a request: what stays hidden from them, and what does not. */
export interface Onlooker {
	who: string;
	hidden: string;
	seen: string;
}

export const ONLOOKERS: readonly Onlooker[] = [
	{
		who: 'Die gewählte Fachkraft und ihre Vertretung',
		hidden: 'Nichts von dem, was Sie senden.',
		seen: 'Ihre Anfrage, Ihren Kontaktweg und den Austausch. Ist auch die Vertretung abwesend, kann deren Vertretung lesen. Vor dem Senden steht dort, wer es ist. Kommt später jemand dazu oder ändert sich ein Schlüssel, sehen Sie das, bevor Sie zurückschreiben, und die Fachkraft, bevor sie antwortet, weitergibt oder für jemanden öffnet: Ohne ein Ja liest niemand Neues mit.'
	},
	{
		who: 'Der Server und wer ihn betreibt',
		hidden:
			'Den Inhalt der Anfrage: Frage, Altersgruppe, Sorge, Kontaktweg, Antworten. Er wird auf Ihrem Gerät verschlüsselt, der Server hat keinen Schlüssel. Auch Sicherungen, Protokolle und E-Mails enthalten kein Wort davon.',
		seen: 'Zuständiges Jugendamt, angefragte Fachkraft, Rechtsgrundlage, Dringlichkeit, wer die Anfrage lesen kann, Zeitpunkte (auch jeder Nachricht), die ungefähre Länge und, mit Konto, wer gefragt hat. Zählt die Fachkraft die Beratung für den Jahresbericht, erfährt er offen und unter ihrem Konto Beruf, Rechtsgrundlage, Altersgruppe, Sorge, Weg und Antwortzeit. Welche Anfrage es war, steht nicht dabei; wer in diesem Augenblick mitsieht, kann es aber vermuten.'
	},
	{
		who: 'Die Koordinierungsstelle',
		hidden: 'Den Inhalt, solange Ihr Netzwerk es nicht anders eingestellt hat.',
		seen: 'Dass eine Anfrage wartet, wie dringend, seit wann, bis wann und bei wem. Liest sie nach der Einstellung des Netzwerks mit, steht das vor dem Senden da.'
	},
	{
		who: 'Die Koordinierungsstelle eines anderen Netzwerks',
		hidden: 'Alles, auch dass es Ihre Anfrage gibt.',
		seen: 'Nichts.'
	},
	{
		who: 'Andere Fachkräfte und Mitglieder',
		hidden:
			'Alles. Geht die Anfrage an die nächste freie Fachkraft, können alle Fachkräfte dieses Gebiets sie lesen, bis eine sie annimmt. Ändern kann sie keine.',
		seen: 'Nichts.'
	},
	{
		who: 'Wer Ihr Telefon findet oder mitbenutzt',
		hidden:
			'Inhalt und Code liegen verschlüsselt. Auf den Geräten der Fachkraft öffnet sie nur deren Passphrase, und nach zehn Minuten ohne Berührung schließt sie sich wieder.',
		seen: 'Auf einem entsperrten Telefon das, was auch Sie dort sehen. Melden Sie sich ab oder nehmen Sie die Anfrage vom Gerät.'
	},
	{
		who: 'Wer E-Mails oder Push-Nachrichten mitliest',
		hidden: 'Alles Inhaltliche, auch Namen und Orte.',
		seen: 'Dass es etwas Neues gibt, und wann.'
	}
];

export const NOT_PROTECTED: readonly { what: string; text: string }[] = [
	{
		what: 'Was im Text selbst steht',
		text: 'Die Prüfung findet Nummern, Namen und Orte, aber nicht alles. Wer die Familie kennt, kann sie in einer genauen Schilderung wiedererkennen. Schreiben Sie nur, was die Frage braucht.'
	},
	{
		what: 'Ein befallenes Gerät',
		text: 'Wer Ihr Gerät oder das der Fachkraft fernsteuert, liest mit, was dort auf dem Bildschirm steht.'
	},
	{
		what: 'Ein Server, der verändertes Programm ausliefert',
		text: 'Die App kommt vom Server. Wer ihn übernimmt, könnte ein Programm schicken, das mitliest, oder fremde Schlüssel unterschieben. Deshalb bestätigt die Koordinierungsstelle die Schlüssel der Fachkräfte mit ihrer Unterschrift, und Ihr Gerät sagt vor dem Senden, wenn einer nicht bestätigt ist oder sich ändert. Woran es die Unterschrift erkennt, steht unter „Mehr“, „Schlüssel des Netzwerks“: beim ersten Mal glaubt es dem Server, außer Sie vergleichen mit dem Blatt der Koordinierungsstelle. Gegen ein verändertes Programm hilft das nicht.'
	},
	{
		what: 'Dass überhaupt gefragt wurde',
		text: 'Der Betreiber sieht, wann eine Anfrage an wen ging. Der Austausch ist pseudonymisiert und verschlüsselt, nicht unsichtbar.'
	},
	{
		what: 'Was die Fachkraft weitergibt',
		text: 'Sie steht unter Schweigepflicht, doch kein Programm kann verhindern, dass jemand abschreibt, was er lesen darf.'
	}
];
