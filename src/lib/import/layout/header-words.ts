/** What the heading of a column says it holds, by the words that lists use. */
import type { ListColumn } from '../../domain/directory/list-file';
import { fold } from '../../domain/place/fold';

export type Role = ListColumn;

/** In this order: a word that was understood is taken away before the next is looked for ("E-Mail-Adresse" is no address). */
const WORDS: readonly [Role, RegExp][] = [
	['email', /e ?mail ?(?:adressen?)?|\bmail ?(?:adressen?)?\b|e post\b/g],
	[
		'ignored',
		/homepage|internet ?(?:adresse|seite|auftritt)?|web ?(?:seite|site|adresse)?\b|\bwww\b|\burl\b/g
	],
	[
		'ignored',
		/bemerkung(?:en)?|anmerkung(?:en)?|hinweise?\b|notiz(?:en)?|kommentar|sonstiges|oeffnungszeit(?:en)?|sprechzeit(?:en)?|(?:buero|buerozeit|geschaefts)zeit(?:en)?/g
	],
	[
		'ignored',
		/lfd\.? ?nr|laufende nummer|\bnr (?:lfd)\b|^nr$|^id$|^pos$|^#$|aktualisiert|geaendert|\bstand\b|datum|gueltig(?: bis| ab)?|seit\b|befristet(?: bis)?|einladung|protokoll|anwesend|unterschrift|kategorie|^gruppe$|rubrik|zielgruppe|\bagse?\b|aktenzeichen/g
	],
	[
		'ignored',
		/zustaendig (?:fuer|in)\b|zustaendigkeit(?:en|sbereich|sgebiet)?|einzugs(?:gebiet|bereich)|sprengel|\bbezirk\b|\bregion\b|^(?:arbeits)?bereich$|arbeitsfeld|berufsgruppen?|\bart (?:der|des)\b.*|\w+bezirk/g
	],
	['salutation', /\banrede\b/g],
	['title', /\btitel\b|akad(?:emischer)? ?(?:titel|grad)/g],
	['person', /\bvor und (?:nach|zu)namen?\b/g],
	['firstName', /\bvornamen?\b|rufname/g],
	['lastName', /nachnamen?\b|familienname|zuname/g],
	['areaCode', /\bvorwahl\b/g],
	['fax', /(?:tele)?fax ?(?:nummer|nr)?/g],
	[
		'phone',
		/(?:tele)?(?:fon|phone) ?(?:nummer|nr)?\b|\btel\b(?: ?nr)?|rufnummer|\bruf\b|durchwahl|festnetz|mobil(?:funk|telefon|nummer|nr)?\b|handy ?(?:nummer|nr)?/g
	],
	[
		'basis',
		/rechtsgrundlagen?|gesetzl\w* grundlagen?|rechtsbasis|(?:gem(?:aess)?\.? )?§+ ?\d*[ab]?.*?(?:kkg|sgb ?(?:viii|8))|§ ?8 ?[ab]|§ ?4 kkg|\bsgb ?(?:viii|8)\b|\bkkg\b|beratung nach/g
	],
	['postalCode', /\bplz\b|postleitzahl/g],
	['houseNumber', /haus ?(?:nummer|nr)/g],
	['street', /\bstr\b|strassen?(?: ?nr)?|strassenname/g],
	[
		'person',
		/(?:feste[rn]? )?ansprech ?(?:partner|person|partnerin)?(?:en|innen|in)?\b|kontaktperson(?:en)?\b|bezugsperson|(?:insoweit )?erfahrene[rn]? (?:kinderschutz ?)?fachkr(?:a|ae)fte?|kinderschutzfachkr(?:a|ae)fte?|\binsofas?\b|\bisef\b|\bief\b/g
	],
	[
		'address',
		/\b(?:post|dienst|besucher|haus)?anschrift(?:en)?\b|\b(?:post|dienst|besucher)?adressen?\b|standort|dienstsitz/g
	],
	['place', /\b(?:wohn|dienst|einsatz)?ort\b|\bstadt\b|gemeinde|kommune|\bsitz\b/g],
	[
		'function',
		/funktion(?:en)?|position|\brolle\b|taetigkeit|\bberuf\b|profession|berufsbezeichnung|qualifikation|ausbildung|aufgabe(?:n|nbereich|ngebiet)?|amtsbezeichnung|dienststellung|fachrichtung/g
	],
	[
		'offer',
		/\bangebot(?:e|s)?\b(?: ?name| ?titel)?|angebotsname|\bkurse?\b|massnahmen?|\bprojekte?\b|leistung(?:en)?|hilfeart/g
	],
	[
		'contact',
		/kontakt(?:daten|informationen|moeglichkeit(?:en)?)?\b|erreichbar(?:keit)?(?: unter)?|kommunikation(?:sdaten)?|verbindung(?:en)?/g
	],
	[
		'organisation',
		/einrichtung(?:en|sname)?|^bezeichnung$|fachstelle|\bdienste?\b|\bdienststelle\b|institution(?:en)?|organisation(?:en)?|(?<!geheimnis)traegers?|behoerde|beratungsstelle|\bstelle\b|praxis|\bschule\b|\bkita\b|\bverein\b|\bverband\b|arbeitgeber|anstellungstraeger|(?:netzwerk|kooperations)?partner(?:innen|in)?\b|anbieter|\bamt\b|fachbereich|arbeitsstelle|firma|koerperschaft|netzwerkmitglied(?:er)?/g
	],
	[
		'person',
		/\bnamen?\b|\bperson(?:en)?\b|mitarbeiter(?:in|innen)?|leit(?:ung|er|erin)\b|vertret(?:ung|er|erin)|stellvertret(?:ung|er|erin)|zustaendig(?:e|er)?|mitglied(?:er)?|teilnehmer(?:in|innen)?|fachkr(?:a|ae)fte?|berater(?:in|innen)?|koordinator(?:in|innen)?/g
	]
];
/** Words that add nothing to a heading. */
const FILLING =
	/\b(?:der|die|das|des|den|dem|fuer|und|oder|in|im|innen|en|r|e|mit|von|vom|zur|zum|bei|a|d|nr|nummer|bzw|ggf|evtl|sowie|dienstlich|dienstl|dienst|privat|priv|geschaeftlich|gesch|buero|zentrale|weitere|weiterer|weiteres|feste|fester|festen|deutsch|land|kreis|verantwortlich|verantwortliche|allgemein|direkt|offiziell|zentral|nur|falls|vorhanden|nach|gem|beratung|stellv|berufsgeheimnistraeger|gemaess|abs|vollstaendig|1|2|3|i|ii)\b/g;

export interface Heading {
	roles: Role[];
	/** Words that are none of a heading. */
	strange: number;
}

const plain = (text: string) =>
	fold(text)
		.replace(/[^\p{L}\p{N}§#]+/gu, ' ')
		.replace(/\be mail\b/g, 'email')
		.trim();

/** The roles that a heading names, in the order in which it names them; of "Telefon der Einrichtung" the telephone. */
export function readHeading(text: string): Heading {
	const whole = plain(text);
	const [before = '', ...behind] = whole.split(/\b(?:der|des)\b/);
	if (behind.length === 0) return readWords(whole);
	const first = readWords(before);
	// "Name der Einrichtung", "Art der Einrichtung": what is named stands behind.
	const isNamed = /^(?:vor ?)?(?:namen?|bezeichnung)?$/.test(before.trim());
	return first.roles.length > 0 && !isNamed ? first : readWords(isNamed ? behind.join(' ') : whole);
}

function readWords(words: string): Heading {
	let left = words;
	const found: { role: Role; at: number }[] = [];
	for (const [role, form] of WORDS) {
		left = left.replace(form, (word: string, at: number) => {
			found.push({ role, at });
			return '_'.repeat(word.length);
		});
	}
	const strange = left.replace(/_/g, ' ').replace(FILLING, ' ').trim();
	found.sort((a, b) => a.at - b.at);
	return {
		roles: [...new Set(found.map(({ role }) => role))],
		strange: strange === '' ? 0 : strange.split(/\s+/).length
	};
}

/** Whether a cell is a heading by its form and its words. */
export function isHeading(text: string): boolean {
	if (text === '' || text.length > 90 || /@|\d{4,}/.test(text)) return false;
	const { roles, strange } = readHeading(text);
	return roles.length > 0 && strange <= Math.max(0, roles.length - 1);
}
