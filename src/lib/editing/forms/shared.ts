/** The fields that every entry has, and groups that several forms have, in the same words. */
import { labels } from '../../text/labels';

export const SHARED_GROUPS = {
	shown: { title: 'Sichtbarkeit' },
	checked: {
		title: 'Prüfung',
		hint: 'Steht auf der Karte. Nach einem Jahr ohne Prüfung, oder wann Ihr Netzwerk es unter „Fristen und Mitlesen“ sagt, wird gewarnt, dass Angaben veraltet sein können.'
	},
	internal: { title: 'Nur für die Koordinierungsstelle' }
} as const;

export const PUBLICATION_WORDS = {
	published: 'Veröffentlicht',
	draft: 'Entwurf',
	withdrawn: 'Zurückgezogen'
} as const;

export const SHARED_FIELDS = {
	publication: {
		label: 'Stand',
		hint: 'Einen Entwurf sieht nur die Koordinierungsstelle.',
		group: 'shown',
		kind: 'choice',
		words: PUBLICATION_WORDS,
		begins: 'published',
		// Withdrawing is a step of its own: it shows first what hangs on the entry.
		offered: ['published', 'draft']
	},
	audience: {
		label: 'Wer sieht den Eintrag?',
		group: 'shown',
		kind: 'choice',
		begins: 'public',
		words: { public: 'Alle, auch ohne Konto', members: 'Nur wer ein Konto hat' }
	},
	verifiedAt: { label: 'Geprüft am', group: 'checked', kind: 'day' },
	verifiedBy: {
		label: 'Geprüft durch',
		hint: 'Stelle oder Funktion, zum Beispiel „Fachstelle Kinderschutz“.',
		group: 'checked',
		kind: 'line'
	},
	note: {
		label: 'Interne Notiz',
		hint: 'Sehen nur Koordinierungsstellen. Nichts über einen Fall.',
		group: 'internal',
		kind: 'paragraph'
	}
} as const;

export const REACH_GROUP = { title: 'Erreichbarkeit' } as const;

export const PHONE = {
	label: 'Telefon',
	hint: 'Wie man sie schreibt: 04541 888 0',
	group: 'reach',
	kind: 'phone'
} as const;
export const MOBILE = {
	label: 'Mobil',
	hint: 'Sieht nur, wer ein Konto hat.',
	group: 'reach',
	kind: 'phone'
} as const;
export const FAX = { label: 'Fax', group: 'reach', kind: 'phone' } as const;
export const EMAIL = { label: 'E-Mail', group: 'reach', kind: 'email' } as const;
export const WEBSITE = {
	label: 'Internet',
	hint: 'Die Adresse der Seite, zum Beispiel www.example.org',
	group: 'reach',
	kind: 'website'
} as const;
export const ADDRESS = { label: 'Anschrift', group: 'reach', kind: 'address' } as const;
export const HOURS = { label: 'Zeiten', group: 'reach', kind: 'hours' } as const;

export const WHAT_GROUP = { title: 'Worum es geht' } as const;
export const DESCRIPTION = {
	label: 'Beschreibung',
	hint: 'Zwei, drei Sätze in einfachen Worten.',
	group: 'what',
	kind: 'paragraph'
} as const;
export const TOPICS = { label: 'Themen', group: 'what', kind: 'choices', words: labels.topic } as const;
export const AGE_GROUPS = {
	label: 'Alter der Kinder',
	group: 'what',
	kind: 'choices',
	words: labels.ageGroup
} as const;
export const LANGUAGES = {
	label: 'Sprachen',
	group: 'what',
	kind: 'choices',
	words: labels.language,
	begins: ['de']
} as const;
export const ACCESSIBILITY = {
	label: 'Barrierefreiheit',
	hint: 'Zum Beispiel „Aufzug, barrierefreies WC“.',
	group: 'what',
	kind: 'line'
} as const;

export const WHERE_GROUP = { title: 'Für welche Orte' } as const;
export const REGION = {
	label: 'Netzwerk',
	group: 'where',
	kind: 'reference',
	to: 'regions',
	required: true
} as const;
export const AREAS = {
	label: 'Nur für diese Gemeinden',
	hint: 'Leer heißt: für das ganze Netzwerk.',
	group: 'where',
	kind: 'references',
	to: 'municipalities',
	by: 'ags'
} as const;
