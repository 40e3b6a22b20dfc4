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

/** Four digits are a postal code of a neighbouring country where the text speaks of an address, or before a town everybody knows. */
const FOUR = String.raw`(?<![\p{L}\p{N}.,/-])(?:(?:a|at|ch|b|l|dk|nl)\s?-\s?)?[1-9]\d{3}`;
const KNOWN_TOWN = String.raw`\s(?:wien|graz|linz|salzburg|innsbruck|bregenz|dornbirn|feldkirch|bludenz|klagenfurt|villach|wels|steyr|kufstein|st\.?\spölten|eisenstadt|leoben|krems|baden|zürich|bern|basel|genf|luzern|winterthur|lausanne|st\.?\sgallen|chur|thun|schaffhausen|kreuzlingen|rorschach|zug|aarau|eupen|luxemburg|luxembourg)`;
const ABROAD = pattern(
	String.raw`(?:(?<![\p{L}\p{N}])(?:a|at|ch|b|l|dk)\s?-\s?[1-9]\d{3}${PLACE}|${FOUR}${KNOWN_TOWN}|(?<=(?:anschrift|adresse|wohn\p{L}{0,6}|gemeldet|umgezogen|zieht|gezogen)[\s:,]{1,2}(?:(?:in|nach|ist|jetzt)\s){0,2}|\s\d{1,3}\s?[a-h]?,\s)(?!19|20)${FOUR}${PLACE})`,
	NOT_IN_WORD_AFTER
);

/** " am alten" in small letters is the beginning of a street, " am See" the end of a place's name. */
const STREET_BEHIND = /\s(?:am|an der|bei|im|in|ob der|vor der)\s(?:de[rm]\s)?\p{Ll}[\p{L}-]*$/u;

export const findPostalPlaces: Detector = (text) => [
	...findingsOf(text, WITH_PLACE, 'postalPlace', SUGGESTION).map((found) => {
		const behind = STREET_BEHIND.exec(text.slice(found.start, found.end))?.[0] ?? '';
		return { ...found, end: found.end - behind.length };
	}),
	...findingsOf(text, NAMED, 'postalPlace', SUGGESTION),
	...findingsOf(text, ABROAD, 'postalPlace', SUGGESTION)
];
