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
	unfit: (field: string, value: string) => `„${value}“ passt nicht in das Feld „${field}“.`
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
