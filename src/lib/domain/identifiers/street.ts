/**
 * Street and house number: words that end like a street, or "wohnt Am Markt 3" where the text speaks of living there.
 * A street without a number is not marked, "auf dem Schulweg 2 Kinder" neither.
 */
import { findingsOf, pattern, type Detector } from './finding';
import { COUNTED } from './units';

const HOUSE = String.raw`\s{0,2}(?:nr\.?\s?)?\d{1,4}(?:\s?[a-h](?![\p{L}\p{N}]))?(?:\s?[-/]\s?\d{1,3}[a-h]?)?(?![\p{L}\p{N}])(?!\s?[.:]\d)(?!\.?\s?${COUNTED}(?![\p{L}]))`;
/** The first part of a name in several words: "Lübecker", "Alte", "Dr.-Meier-". */
const FIRST = String.raw`(?<![\p{L}\p{N}])(?:(?:[\p{L}ß]{2,20}er|alte|neue|große|kleine|obere|untere|hohe|lange|kurze)\s)?`;
const NAME = String.raw`(?:[\p{L}.]{1,25}[-–]){0,4}[\p{L}]{0,25}`;
const SURE = String.raw`(?:straße|strasse|str\.?|allee|gasse|chaussee|twiete|stieg|steig|redder)`;
const MAYBE = String.raw`(?:weg|platz|ring|damm|ufer|kamp|wall|markt|hof|berg|brook|koppel|wiese|garten|graben|heide|winkel|busch|kehre|zeile|promenade)`;

const BY_NAME = pattern(FIRST, NAME, SURE, HOUSE);
const BY_ENDING = pattern(FIRST, String.raw`(?<name>${NAME}[\p{L}–-]${MAYBE})`, HOUSE);
const BY_CUE = pattern(
	String.raw`(?<=(?<![\p{L}\p{N}])(?:wohn(?:t|en|haft|end|e)|lebt|leben|adresse|anschrift|zuhause)[\s:,]{1,3}(?:(?:ist|lautet|jetzt|derzeit|dort|zusammen)\s){0,2})`,
	String.raw`(?:am|an|auf|im|in|zum|zur|hinter|unter|beim|vor|über|achtern|op)\s(?:de[rmn]\s|den\s)?(?!\d)[\p{L}-]{2,30}(?:\s[\p{L}-]{3,30})?`,
	HOUSE
);
/** Places that are no streets: what stands behind them is a count. */
const NO_STREET =
	/(?:spiel|park|arbeits|kita|krippen|schul|ausbildungs|schlaf|therapie|pflege|kindergarten|betreuungs|studien|stell|lieblings|sport|steh|sitz)platz|(?:bahn|fried|schul|bauern|pausen|innen|hinter)hof|(?:aus|um|rück|heim|unter)weg|kindergarten|super.?markt|floh.?markt|jahr.?markt|arbeitsmarkt|vorgarten$/iu;
const SUGGESTION = '[Adresse entfernt]';

export const findStreets: Detector = (text) => [
	...findingsOf(text, BY_NAME, 'street', SUGGESTION),
	...findingsOf(text, BY_ENDING, 'street', SUGGESTION, (match) => !NO_STREET.test(match.groups?.name ?? '')),
	...findingsOf(text, BY_CUE, 'street', SUGGESTION)
];
