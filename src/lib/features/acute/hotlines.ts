/**
 * The helplines of the page for acute danger: those open now first, then by the desk's rank. 110 and 112 are not
 * among them, they stand above everything. Before anything was loaded the built-in numbers answer.
 */
import type { Helpline } from '../../domain/directory/directory';
import { BUILT_IN_HELPLINES, type BuiltInHelpline } from '../../domain/directory/helplines';
import { reachability, type Reachability } from '../../domain/directory/reachability';
import type { Land } from '../../domain/vocabulary';

export interface Hotline {
	name: string;
	phone: string;
	purpose: string;
	reach: Reachability;
}

const EMERGENCY = ['110', '112'];

/** The two numbers for danger to life, from the code itself: nothing that is loaded can remove or change them. */
export const EMERGENCY_NUMBERS = BUILT_IN_HELPLINES.filter(({ phone }) => EMERGENCY.includes(phone));

export function hotlinesNow(rows: readonly Helpline[], land: Land | undefined, at: Date): Hotline[] {
	const chosen = rows
		.filter(
			({ publication, acuteRank, lands }) =>
				publication === 'published' && acuteRank > 0 && (lands.length === 0 || !land || lands.includes(land))
		)
		.sort((a, b) => a.acuteRank - b.acuteRank || a.name.localeCompare(b.name, 'de'));
	const source: readonly (BuiltInHelpline & { lands?: Helpline['lands'] })[] =
		chosen.length > 0 ? chosen : BUILT_IN_HELPLINES;
	return source
		.filter(({ phone }) => !EMERGENCY.includes(phone))
		.map((line) => ({
			name: line.name,
			phone: line.phone,
			purpose: line.purpose,
			// One for the whole country closes on the holidays of all Länder, not on those of the caller's.
			reach: reachability(line.hours, at, (line.lands ?? []).length > 0 ? land : undefined)
		}))
		.sort((a, b) => Number(b.reach.open) - Number(a.reach.open));
}
