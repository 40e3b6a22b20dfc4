// The German words for what the check of the question found.
import type { FindingKind } from '$lib/check/finding';

export const findingWords: Readonly<Record<FindingKind, string>> = {
	email: 'E-Mail-Adresse',
	iban: 'Kontonummer',
	healthInsurance: 'Versichertennummer',
	pensionInsurance: 'Versicherungsnummer',
	birthDate: 'Geburtsdatum',
	date: 'Genaues Datum',
	taxId: 'Steuernummer',
	phone: 'Telefonnummer',
	fileNumber: 'Aktenzeichen',
	plate: 'Kfz-Kennzeichen',
	street: 'Adresse',
	postalPlace: 'Postleitzahl mit Ort',
	name: 'Name',
	facility: 'Name einer Einrichtung',
	place: 'Kleiner Ort'
};
