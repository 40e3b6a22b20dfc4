/** What is to be said of an entry of a list when it is compared with the directory; where it stands is put before it (`placed`). */

export const planDoubts = {
	noOrganisation: (name: string) =>
		`„${name}“ gehört zu keiner Einrichtung; eine Ansprechperson wird nur mit ihrer Einrichtung eingetragen.`,
	morePhones: (numbers: readonly string[]) =>
		`Für weitere Nummern ist kein Platz; ${numbers.join(', ')} wird nicht übernommen.`,
	noFax: (fax: string) => `Eine Faxnummer hat hier keinen Platz; ${fax} wird nicht übernommen.`,
	mobileAlone: (number: string) =>
		`Nur eine Mobilnummer (${number}) ist genannt: Sie sieht nur, wer ein Konto hat. Bitte prüfen.`,
	moreEmails: (emails: readonly string[]) =>
		`Mehr als eine E-Mail-Adresse; ${emails.join(', ')} wird nicht übernommen.`,
	unknownBases: (codes: readonly string[]) =>
		`Die Rechtsgrundlage (${codes.join(', ')}) gibt es in dieser Installation nicht; sie wird nicht übernommen.`,
	otherwise: (field: string, value: string) =>
		`Hier steht für denselben Eintrag etwas anderes (${field}: ${value}); es gilt, was weiter oben steht.`,
	unfit: (field: string, value: string) => `„${value}“ passt nicht in das Feld „${field}“.`,
	namesake: () =>
		'Dieser Name steht schon im Verzeichnis, sonst ist nichts gleich. Der Eintrag wird neu angelegt, wenn Sie nichts anderes sagen.',
	// What the server keeps of a plan has an end.
	shortened: (parts: readonly string[]) => `Zu lang und hier gekürzt: ${parts.join(', ')}.`,
	moreTwins: (shown: number, all: number) =>
		`Hier kommen ${all} Einträge infrage, die schon da sind; die ersten ${shown} stehen zur Wahl.`,
	moreProblems: (more: number) => `Und ${more} weitere Hinweise zu diesem Eintrag.`,
	moreTables: (shown: number) =>
		`Die Liste hat sehr viele Tabellen; nur für die ersten ${shown} lässt sich ändern, wie die Spalten gelesen werden.`,
	tooMuch: () => 'Zu diesem Eintrag steht mehr da, als ein Eintrag fasst; er wird nicht übernommen.',
	refused: () =>
		'Die Datenbank hat diesen Eintrag nicht angenommen; er wird nicht übernommen. Bitte legen Sie ihn von Hand an.',
	houseUnwritable: (house: string) =>
		`Gehört zu „${house}“, und diese Einrichtung kann nicht übernommen werden.`
};

/** The fields that a list can fill. */
export const PLAN_FIELDS: Readonly<Record<string, string>> = {
	name: 'Name',
	title: 'Titel',
	group: 'Bereich',
	function: 'Funktion',
	organisation: 'Einrichtung',
	address: 'Anschrift',
	phone: 'Telefon',
	mobile: 'Mobil',
	fax: 'Fax',
	email: 'E-Mail',
	legalBases: 'Berät nach'
};
