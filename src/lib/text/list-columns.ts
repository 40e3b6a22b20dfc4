/** What is said of a column of a list that is read in. */
import type { ListColumn } from '../domain/directory/list-file';

export const columnWords: Record<ListColumn, string> = {
	organisation: 'Einrichtung',
	person: 'Person',
	firstName: 'Vorname',
	lastName: 'Nachname',
	salutation: 'Anrede',
	title: 'Titel',
	function: 'Funktion',
	address: 'Anschrift',
	street: 'Straße',
	houseNumber: 'Hausnummer',
	postalCode: 'Postleitzahl',
	place: 'Ort',
	areaCode: 'Vorwahl',
	phone: 'Telefon',
	fax: 'Fax',
	email: 'E-Mail',
	contact: 'Telefon, Fax, E-Mail',
	basis: 'Rechtsgrundlage',
	offer: 'Angebot',
	ignored: 'wird nicht übernommen'
};
