/**
 * The pseudonymisation check: from a text to everything in it that gives somebody away, in order, without overlaps. Pure,
 * offline, a few milliseconds; it hints and proposes, the person decides. Offsets are UTF-16 units. It knows lists and
 * neighbours, not meaning: it never says that a text is anonymous, and who describes herself stays recognisable.
 */
import { findFacilities } from './facilities/find-facilities';
import { withoutOverlaps, type Finding } from './finding';
import { findIdentifiers } from './identifiers/find-identifiers';
import type { Lexicon } from './lexicon';
import { findNames } from './names/find-names';
import { nameEverybody } from './names/people';
import { findPlaces } from './places/find-places';
import { wordsOf } from './words';

/** Findings in `text`. `today` is YYYY-MM-DD in Europe/Berlin, `lexicon` comes from loadLexicon. Never throws. */
export function checkText(text: string, today: string, lexicon: Lexicon): Finding[] {
	const words = wordsOf(text);
	// What must be resolved comes first, then the longer names: a name inside a facility's name has no hint of its own.
	const findings = withoutOverlaps([
		...findIdentifiers(text, today),
		...findFacilities(text, words, lexicon),
		...findNames(text, words, lexicon),
		...findPlaces(words, lexicon)
	]);
	return nameEverybody([{ text, findings }], new Map()).flat();
}
