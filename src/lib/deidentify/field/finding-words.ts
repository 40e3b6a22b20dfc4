// The German words for what the check of the text found, and for why something may stay.
import type { FindingKind } from '../finding';
import type { Reason } from '../decisions';

const KINDS: Readonly<Record<FindingKind, string>> = {
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
	name: 'Vielleicht ein Name',
	facility: 'Vielleicht eine Einrichtung',
	place: 'Vielleicht ein kleiner Ort'
};

/** Also for a kind out of a draft of another version. */
export function kindWords(kind: string): string {
	return (KINDS as Readonly<Record<string, string>>)[kind] ?? 'Angabe';
}

/** What the one tap says that leaves a hint alone. */
export function dismissWords(kind: string): string {
	return kind === 'name' ? 'Ist kein Name' : 'Kann so bleiben';
}

export const reasonWords: Readonly<Record<Reason, string>> = {
	ownContact: 'Gehört zu mir oder meiner Einrichtung',
	publicOffice: 'Ist öffentlich bekannt (Amt, Notruf, Hilfetelefon)',
	noPerson: 'Ist keine solche Angabe',
	other: 'Anderer Grund'
};
