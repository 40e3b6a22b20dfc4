// The German words for what the check of the question found.
import type { IdentifierKind } from '$lib/domain/identifiers/finding';

export const findingWords: Readonly<Record<IdentifierKind, string>> = {
	email: 'E-Mail-Adresse',
	iban: 'Kontonummer',
	healthInsurance: 'Versichertennummer',
	pensionInsurance: 'Versicherungsnummer',
	birthDate: 'Geburtsdatum',
	date: 'Genaues Datum',
	taxId: 'Steuernummer',
	phone: 'Telefonnummer',
	fileNumber: 'Aktenzeichen',
	street: 'Adresse',
	postalPlace: 'Postleitzahl mit Ort'
};
