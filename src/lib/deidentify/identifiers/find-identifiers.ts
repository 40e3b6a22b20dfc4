/**
 * Everything in a text that identifies by its form, in order, without overlaps. Pure, offline, a few milliseconds. It does
 * not know names of people, schools or small places: those are the other half of the check (../check-text.ts).
 */
import { findDates } from './date';
import { findEmails } from './email';
import { findFileNumbers, findOfficeNumbers } from './file-number';
import { withoutOverlaps, type Finding } from '../finding';
import type { Detector } from './detector';
import { findIbans } from './iban';
import { healthInsuranceNumbers, pensionInsuranceNumbers, taxIds } from './personal-number';
import { findPhones } from './phone';
import { findPlates } from './plate';
import { findPostalPlaces } from './postal-place';
import { findStreets } from './street';

/** Surest first: where two overlap, the earlier one keeps its place. */
const DETECTORS: readonly Detector[] = [
	findEmails,
	findIbans,
	healthInsuranceNumbers.alone,
	pensionInsuranceNumbers.alone,
	pensionInsuranceNumbers.named,
	healthInsuranceNumbers.named,
	findDates,
	findFileNumbers,
	taxIds.alone,
	taxIds.named,
	findPlates,
	findPhones,
	findStreets,
	findPostalPlaces,
	findOfficeNumbers
];

const WARM_UP = 'Frau Muster, geb. 1.1.2020, Musterweg 1, 12345 Musterstadt, 030 23125000, Az. 1/20';

/** Lets every expression be compiled before somebody types: a tenth of a second in all, in small pieces. */
export async function warmUpIdentifiers(): Promise<void> {
	for (const detector of DETECTORS)
		for (let time = 0; time < 2; time++) {
			detector(WARM_UP, '2026-01-01');
			// With letters beyond Latin-1 an expression is compiled once more.
			detector(`${WARM_UP} „ş“`, '2026-01-01');
			await new Promise((resolve) => setTimeout(resolve));
		}
}

/** Findings in `text`, by position, none overlapping another. `today` is YYYY-MM-DD in Europe/Berlin. */
export function findIdentifiers(text: string, today: string): Finding[] {
	// Of two by the same detector the longer says more: "geb. am 3.4.19" rather than "3.4.19".
	const longestFirst = (a: Finding, b: Finding) => b.end - b.start - (a.end - a.start);
	return withoutOverlaps(DETECTORS.flatMap((detector) => detector(text, today).sort(longestFirst)));
}
