/** What the desk says of each warning: what is so, and what the office can do about it. */
import type { WarningCode } from '../../protocol/warnings';

interface WarningWords {
	title: string;
	text: string;
}

const WORDS: Readonly<Record<WarningCode, WarningWords>> = {
	flood: {
		title: 'Ungewöhnlich viele Anfragen ohne Konto',
		text: 'Jemand schickt vermutlich massenhaft Anfragen. E-Mails darüber werden gebündelt, Anfragen mit Konto gehen weiter wie gewohnt. Sagen Sie Ihren Fachkräften Bescheid und sprechen Sie mit der Stelle, die den Server betreibt.'
	},
	diskLow: {
		title: 'Der Speicher des Servers ist fast voll',
		text: 'Bitte geben Sie der Stelle Bescheid, die den Server betreibt. Anfragen, die jetzt nicht mehr gespeichert werden können, warten auf den Geräten und gehen nicht verloren.'
	},
	clockJump: {
		title: 'Die Uhr des Servers ist gesprungen',
		text: 'Vorsichtshalber wird 48 Stunden lang nichts gelöscht. Bitte geben Sie der Stelle Bescheid, die den Server betreibt.'
	},
	restored: {
		title: 'Die Datenbank wurde aus einer Sicherung zurückgespielt',
		text: 'Was danach eingegangen ist, kann fehlen. War das nicht abgesprochen, geben Sie bitte der Stelle Bescheid, die den Server betreibt.'
	},
	newKey: {
		title: 'Eine Fachkraft macht einen neuen Schlüssel',
		text: 'Fragen Sie sie am Telefon, ob sie das selbst war, und bestätigen Sie den Schlüssel erst dann.'
	},
	keyHistory: {
		title: 'Das Verzeichnis der Schlüssel passt nicht zu dem, was Geräte gesehen haben',
		text: 'Bitte geben Sie der Stelle Bescheid, die den Server betreibt, und bestätigen Sie bis dahin keine Schlüssel.'
	}
};

const UNKNOWN: WarningWords = {
	title: 'Es gibt einen Hinweis, den diese Version noch nicht kennt',
	text: 'Bitte laden Sie die App neu.'
};

export function warningWords(code: string): WarningWords {
	return Object.hasOwn(WORDS, code) ? WORDS[code as WarningCode] : UNKNOWN;
}
