/**
 * Numbers that the state or an insurance gave one person: health insurance, pension insurance, tax id. Recognised by
 * their check digit wherever they stand, and behind their name ("Versichertennummer: …") even when mistyped.
 */
import { isHealthInsuranceNumber, isPensionInsuranceNumber, isTaxId } from './check-digit';
import { findingsOf, NOT_IN_WORD_AFTER, NOT_IN_WORD_BEFORE, pattern, type Detector } from './detector';
import type { IdentifierKind } from '../finding';

const BETWEEN = String.raw`[ ./-]?`;

/** Two detectors, the sure one and the other: `form` by itself with its check digit, or any number behind one of its `names`. */
function detector(
	kind: IdentifierKind,
	form: string,
	checks: (number: string) => boolean,
	names: string,
	suggestion: string
): { alone: Detector; named: Detector } {
	const alone = pattern(NOT_IN_WORD_BEFORE, form, NOT_IN_WORD_AFTER);
	const named = pattern(
		NOT_IN_WORD_BEFORE,
		`(?:${names})`,
		String.raw`[^\p{L}\p{N}]{0,4}(?:(?:ist|lautet|war)\s|:\s?)?[A-Z]?(?:${BETWEEN}\d){6,12}(?:${BETWEEN}[A-Z](?:${BETWEEN}\d){3})?`,
		NOT_IN_WORD_AFTER
	);
	return {
		alone: (text) =>
			findingsOf(text, alone, kind, suggestion, (match) => checks(match[0].replace(/[^A-Z0-9]/gi, ''))),
		named: (text) => findingsOf(text, named, kind, suggestion)
	};
}

const NUMBER = '(?:s?-?(?:nummer|nr\\.?))';

export const healthInsuranceNumbers = detector(
	'healthInsurance',
	String.raw`[A-Z](?:${BETWEEN}\d){9}`,
	isHealthInsuranceNumber,
	`versicherten${NUMBER}|krankenversicherung${NUMBER}|krankenversicherten${NUMBER}|krankenkassen?${NUMBER}|kv-?${NUMBER}|vers\\.?-?${NUMBER}|gkv-?${NUMBER}|versichert(?:en)?-?id`,
	'[Versichertennummer entfernt]'
);

export const pensionInsuranceNumbers = detector(
	'pensionInsurance',
	String.raw`(?:\d${BETWEEN}){8}[A-Z](?:${BETWEEN}\d){3}`,
	isPensionInsuranceNumber,
	`renten(?:versicherung|vers\\.?)?${NUMBER}|sozialvers(?:icherung|\\.)?${NUMBER}|versicherung${NUMBER}|rv-?${NUMBER}|sv-?${NUMBER}`,
	'[Versicherungsnummer entfernt]'
);

export const taxIds = detector(
	'taxId',
	String.raw`[1-9](?:[ ./-]?\d){10}`,
	isTaxId,
	`steuer-?id(?:entifikationsnummer)?|idnr\\.?|identifikationsnummer|steuer${NUMBER}|tin`,
	'[Steuernummer entfernt]'
);
