/**
 * The check of a question before it leaves the phone: everything in the text that identifies by its form, in order,
 * without overlaps. Pure, offline, a few milliseconds; it hints and proposes, the person decides.
 * It does not know names of people, schools or small places, and so never says that a text is anonymous.
 */
import { findDates } from './date';
import { findEmails } from './email';
import { findFileNumbers } from './file-number';
import type { Detector, Finding } from './finding';
import { findIbans } from './iban';
import { findHealthInsuranceNumbers, findPensionInsuranceNumbers, findTaxIds } from './personal-number';
import { findPhones } from './phone';
import { findPostalPlaces } from './postal-place';
import { findStreets } from './street';

/** Surest first: where two overlap, the earlier one keeps its place. */
const DETECTORS: readonly Detector[] = [
	findEmails,
	findIbans,
	findHealthInsuranceNumbers,
	findPensionInsuranceNumbers,
	findDates,
	findTaxIds,
	findFileNumbers,
	findPhones,
	findStreets,
	findPostalPlaces
];

/** Findings in `text`, by position, none overlapping another. `today` is YYYY-MM-DD in Europe/Berlin. */
export function findIdentifiers(text: string, today: string): Finding[] {
	const kept: Finding[] = [];
	for (const detector of DETECTORS) {
		// Of two by the same detector the longer says more: "geb. am 3.4.19" rather than "3.4.19".
		const found = detector(text, today).sort((a, b) => b.end - b.start - (a.end - a.start));
		for (const finding of found) {
			if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
		}
	}
	return kept.sort((a, b) => a.start - b.start);
}

/** `text` with the suggestion in the place of the finding. */
export function replaceFinding(text: string, finding: Finding): string {
	return text.slice(0, finding.start) + finding.suggestion + text.slice(finding.end);
}
