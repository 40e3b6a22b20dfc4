/** Postal code with its place ("21465 Wentorf bei Hamburg"), and a postal code that is called one ("PLZ 21465"). */
import { findingsOf, NOT_IN_WORD_AFTER, pattern, type Detector } from './detector';
import { COUNTED } from './units';

const CODE = String.raw`(?<![\p{L}\p{N}.,/-])(?<!(?<!\d)0\d{2,4}\s)(?:d\s?-\s?)?(?!00)\d{5}`;
const PLACE = String.raw`\s{1,2}(?!(?:${COUNTED}|und|von|zu|bis|oder)(?![\p{L}]))(?:(?:bad|groß|klein|alt|neu|st\.|sankt|hohen)\s)?[\p{L}]{3,30}(?:-[\p{L}]{2,30}){0,3}`;
const REST = String.raw`(?:\s(?:am|an der|bei|im|in|ob der|vor der|/)\s(?:de[rm]\s)?[A-ZÄÖÜ][\p{L}]{2,30}|\s?\([\p{L} .-]{2,30}\))?`;
const SUGGESTION = '[Ort entfernt]';

const WITH_PLACE = pattern(CODE, PLACE, REST, NOT_IN_WORD_AFTER);
const NAMED = pattern(
	String.raw`(?<![\p{L}\p{N}])(?:plz|postleitzahl)[^\p{L}\p{N}]{0,3}(?:ist\s|lautet\s)?\d{5}`,
	NOT_IN_WORD_AFTER
);

/** " am alten" in small letters is the beginning of a street, " am See" the end of a place's name. */
const STREET_BEHIND = /\s(?:am|an der|bei|im|in|ob der|vor der)\s(?:de[rm]\s)?\p{Ll}[\p{L}-]*$/u;

export const findPostalPlaces: Detector = (text) => [
	...findingsOf(text, WITH_PLACE, 'postalPlace', SUGGESTION).map((found) => {
		const behind = STREET_BEHIND.exec(text.slice(found.start, found.end))?.[0] ?? '';
		return { ...found, end: found.end - behind.length };
	}),
	...findingsOf(text, NAMED, 'postalPlace', SUGGESTION)
];
