/**
 * Who runs this installation: the one place that an operator fills in before going public. What is still in square
 * brackets is a placeholder, and the pages mark it as such.
 */
export const OPERATOR = {
	name: '[Name des Betreibers, zum Beispiel Kreis oder Stadt]',
	street: '[Straße und Hausnummer]',
	town: '[Postleitzahl und Ort]',
	representedBy: '[Name und Funktion der vertretungsberechtigten Person]',
	phone: '[Telefonnummer]',
	email: '[E-Mail-Adresse]',
	/** § 18 Abs. 2 MStV */
	responsibleForContent: '[Name und Anschrift der inhaltlich verantwortlichen Person]',
	supervision: '[Aufsichtsbehörde]',
	dataProtectionOfficer: '[Kontakt der oder des Datenschutzbeauftragten]',
	dataProtectionAuthority: '[Datenschutzaufsicht des Landes]',
	accessibilityContact: '[Kontakt für Hinweise zu Barrieren]',
	accessibilityArbitration: '[Schlichtungs- oder Durchsetzungsstelle des Landes]'
} as const;

/** Whether a value has not been filled in yet. */
export function isPlaceholder(value: string): boolean {
	return /^\[.*\]$/.test(value);
}

/** True as long as one of the operator's details is missing. */
export const OPERATOR_INCOMPLETE = Object.values(OPERATOR).some(isPlaceholder);
