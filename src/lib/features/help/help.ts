/** The words of the help page. Law: § 4 KKG, §§ 8a, 8b SGB VIII, § 64 Abs. 2a SGB VIII; model agreement of the network, 5.3. */
import { BROWSER_NAMES } from '../../text/browsers';
import type { RequestState } from '../../text/labels';

export const STEPS: readonly { title: string; text: string }[] = [
	{ title: 'Gefahr prüfen.', text: 'Ist das Kind jetzt in Gefahr? Dann anrufen, nicht schreiben.' },
	{
		title: 'Beruf und Ort wählen.',
		text: 'Daraus ergeben sich die Rechtsgrundlage und wer zuständig ist.'
	},
	{
		title: 'Anrufen oder anfragen.',
		text: 'Sie können die Fachkraft direkt anrufen oder eine kurze Anfrage ohne Klarnamen schreiben.'
	},
	{
		title: 'Code aufheben.',
		text: 'Der Anfrage-Code öffnet Ihre Anfrage und die Antworten, auf jedem Gerät. Ohne Konto ist er der einzige Schlüssel.'
	},
	{
		title: 'Gespräch.',
		text: 'Die Fachkraft antwortet hier oder meldet sich auf dem Weg, den Sie gewählt haben, und schätzt mit Ihnen die Gefährdung ein. Sie können zurückfragen.'
	},
	{
		title: 'Dokumentieren.',
		text: 'Sie halten das Ergebnis in Ihrer Einrichtung fest: Beobachtungen, Vermutungen und Bewertung getrennt, dazu die vereinbarten Schritte. Der Bogen unter „Dokumentation“ hilft dabei und bleibt auf Ihrem Gerät.'
	}
];

export const STATES: readonly { state: RequestState; text: string }[] = [
	{
		state: 'waiting',
		text: 'Die Anfrage liegt nur auf diesem Gerät. Sie wird gesendet, sobald Netz da ist. Eilt es, rufen Sie an.'
	},
	{ state: 'submitted', text: 'Die Anfrage ist beim Server angekommen. Gelesen hat sie noch niemand.' },
	{ state: 'seen', text: 'Die Fachkraft oder ihre Vertretung hat die Anfrage geöffnet.' },
	{ state: 'accepted', text: 'Eine Fachkraft hat die Beratung übernommen und meldet sich bei Ihnen.' },
	{ state: 'closed', text: 'Die Fachkraft hat die Beratung beendet.' },
	{
		state: 'rejected',
		text: 'Der Server hat die Anfrage abgelehnt. Der Grund steht dabei; unter „Abgleich“ senden Sie sie noch einmal.'
	},
	{
		state: 'gone',
		text: 'Die Anfrage ist nach Ablauf ihrer Zeit gelöscht, auf dem Server und auf Ihren Geräten.'
	}
];

export const QUESTIONS: readonly { question: string; answer: string }[] = [
	{
		question: 'Brauche ich ein Konto?',
		answer:
			'Nein. Suchen, anrufen und eine Beratung anfragen geht ohne Konto. Konten gibt es für Mitglieder des Netzwerks, Fachkräfte und die Koordinierungsstelle.'
	},
	{
		question: 'Darf ich über einen Fall sprechen, obwohl ich Schweigepflicht habe?',
		answer:
			'Ja, in der Beratung durch eine insoweit erfahrene Fachkraft, wenn Sie die Angaben vorher pseudonymisieren (§ 4 Abs. 2 KKG). Namen sind dafür nicht nötig.'
	},
	{
		question: 'Erfährt das Jugendamt von meiner Anfrage?',
		answer:
			'Die Anfrage geht an die gewählte Fachkraft und ihre Vertretung oder, wenn Sie niemanden wählen, an die freien Fachkräfte des Gebiets. Sie ist keine Meldung. Manche Fachkräfte arbeiten bei einem Jugendamt: Das steht in ihrem Eintrag.'
	},
	{
		question: 'Niemand antwortet. Was nun?',
		answer:
			'Fachkräfte antworten an Arbeitstagen, zu den Zeiten, die Ihr Netzwerk festgelegt hat; an Wochenenden und Feiertagen läuft keine Frist. Schon vor dem Senden steht da, ob gerade jemand da ist, bis wann eine Antwort erwartet wird und wen Sie sonst jetzt erreichen. Ist die Zeit um, erfahren es die Vertretung und die Koordinierungsstelle, und Sie sehen, was Sie jetzt tun können. Warten Sie nicht länger: Rufen Sie an.'
	},
	{
		question: 'Was geht ohne Netz?',
		answer:
			'Das Verzeichnis, die Zuständigkeit, die Termine und die Notrufnummern, sobald die App einmal mit Netz geöffnet war. Eine Anfrage können Sie schreiben; gesendet wird sie, wenn wieder Netz da ist.'
	},
	{
		question: 'Ich habe meinen Anfrage-Code verloren.',
		answer:
			'Auf dem Gerät, mit dem Sie angefragt haben, finden Sie den Code unter „Meine Anfragen“. Von einem anderen Gerät aus lässt er sich nicht wiederherstellen, auch nicht durch die Koordinierungsstelle.'
	},
	{
		question: 'Wer kann meine Anfrage lesen?',
		answer:
			'Die gewählte Fachkraft und ihre Vertretung, und Sie mit dem Anfrage-Code. Der Server speichert sie verschlüsselt und kann sie nicht öffnen. Genauer steht es unter „Wer liest was?“.'
	},
	{
		question: 'Vor dem Senden steht, der Schlüssel sei nicht bestätigt.',
		answer:
			'Die Koordinierungsstelle vergleicht die Schlüssel der Fachkräfte mit ihnen und bestätigt sie. Bei diesem hat sie es noch nicht getan, oder er wurde neu gemacht. Senden können Sie trotzdem; sicherer ist es, vorher anzurufen und die Kennung zu vergleichen.'
	},
	{
		question: 'Oben steht, das Verzeichnis der Schlüssel sei ein anderes als zuvor.',
		answer:
			'Der Server zeigt eine andere Geschichte als die, die Ihr Gerät kennt: Eine ältere Sicherung wurde eingespielt, oder jemand hat etwas verändert. Lesen geht weiter, gesendet wird nichts, bis die Koordinierungsstelle eine Wiederherstellung unterschrieben hat. Rufen Sie dort an, wenn es eilt.'
	},
	{
		question: 'Vor dem Senden steht, der Schlüssel habe sich geändert.',
		answer:
			'Das geschieht, wenn eine Fachkraft ihren Schlüssel neu machen musste. Rufen Sie sie an und vergleichen Sie die Kennung, bevor Sie senden.'
	},
	{
		question: 'Ich habe meine Passphrase vergessen (Fachkräfte).',
		answer:
			'Mit dem Wiederherstellungscode setzen Sie eine neue. Fehlt auch er, machen Sie mit Ihrem Anmelde-Passwort einen neuen Schlüssel. Er gilt nach einem Tag, in dem Sie und die Koordinierungsstelle ihn anhalten können, und muss dann von ihr bestätigt werden. Offene Anfragen kann noch die Vertretung lesen; für Ihren neuen Schlüssel öffnet ihr Gerät sie erst nach dieser Bestätigung. Kann sie niemand lesen, werden die Fragenden gebeten, neu zu senden.'
	},
	{
		question: 'Wir haben die Passphrase der Unterschrift vergessen (Koordinierungsstelle).',
		answer:
			'Unter „Schlüssel bestätigen“ setzen Sie mit dem Wiederherstellungs-Code der Unterschrift eine neue. Ist auch er verloren, richten Sie dort eine neue Unterschrift ein: Jedes Gerät zeigt dann, dass sich der Schlüssel der Koordinierungsstelle geändert hat, und alle Schlüssel sind noch einmal zu bestätigen. Ein verlorenes Gerät allein ist kein Grund dafür.'
	},
	{
		question: 'Auf welchen Geräten läuft Schutznetz?',
		answer: `In jedem Browser ab ${BROWSER_NAMES}. Auf älteren Geräten steht statt der App ein Satz, der das sagt, und die Nummern 110 und 112: Dort wäre nicht sicher, was mit Ihren Angaben geschieht.`
	},
	{
		question: 'Ein Eintrag stimmt nicht mehr.',
		answer:
			'Tippen Sie auf seiner Seite auf „Angabe stimmt nicht“ und dann auf das, was nicht stimmt. Das geht ohne Konto und auch ohne Netz; gesendet wird es dann später. Die Koordinierungsstelle Ihres Netzwerks prüft es und gibt die Änderung an alle weiter. Wenn Sie mögen, schreiben Sie dazu, was richtig ist, und lassen sich per E-Mail sagen, was daraus wurde.'
	}
];
