/** What is asked of the operator, as the form's label and as the gap that the pages show where it is missing. */
import type { OperatorField } from '../domain/directory/operator-gaps';

export interface OperatorWords {
	label: string;
	/** Stands in square brackets in the place of what is missing. */
	gap: string;
	hint?: string;
}

export const OPERATOR_WORDS: Readonly<Record<OperatorField, OperatorWords>> = {
	name: { label: 'Betreiber', gap: 'Name des Betreibers', hint: 'Zum Beispiel der Kreis oder die Stadt' },
	street: { label: 'Straße und Hausnummer', gap: 'Straße und Hausnummer' },
	town: { label: 'Postleitzahl und Ort', gap: 'Postleitzahl und Ort' },
	representedBy: {
		label: 'Vertreten durch',
		gap: 'Name und Funktion der vertretungsberechtigten Person',
		hint: 'Name und Funktion, zum Beispiel die Landrätin'
	},
	phone: { label: 'Telefon', gap: 'Telefonnummer' },
	email: { label: 'E-Mail-Adresse', gap: 'E-Mail-Adresse' },
	responsibleForContent: {
		label: 'Verantwortlich für den Inhalt',
		gap: 'Name und Anschrift der inhaltlich verantwortlichen Person',
		hint: 'Name und Anschrift (§ 18 Abs. 2 MStV)'
	},
	supervision: { label: 'Aufsichtsbehörde', gap: 'Aufsichtsbehörde' },
	dataProtectionOfficer: {
		label: 'Datenschutzbeauftragte Person',
		gap: 'Kontakt der oder des Datenschutzbeauftragten',
		hint: 'E-Mail-Adresse oder Telefon; ein Name ist nicht nötig'
	},
	dataProtectionAuthority: {
		label: 'Datenschutzaufsicht',
		gap: 'Datenschutzaufsicht des Landes',
		hint: 'Name der Behörde des Landes'
	},
	accessibilityContact: {
		label: 'Kontakt für Hinweise zu Barrieren',
		gap: 'Kontakt für Hinweise zu Barrieren'
	},
	accessibilityArbitration: {
		label: 'Schlichtungsstelle',
		gap: 'Schlichtungs- oder Durchsetzungsstelle des Landes',
		hint: 'Schlichtungs- oder Durchsetzungsstelle des Landes für barrierefreie IT'
	}
};
