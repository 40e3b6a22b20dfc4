/**
 * Street and house number: words that end like a street, or "wohnt Am Markt 3" where the text speaks of living there.
 * A street without a number is not marked, "auf dem Schulweg 2 Kinder" neither.
 */
import { findingsOf, pattern, type Detector } from './detector';
import { isCounted } from './units';

const HOUSE = String.raw`\s{0,2}(?:(?:haus)?-?(?:nr\.?|nummer)\s?)?[1-9]\d{0,3}(?:\s?[a-h](?![\p{L}\p{N}]))?(?:\s?[-/]\s?\d{1,3}[a-h]?)?(?![\p{L}\p{N}])(?!\s?[.:]\d)`;
/** The first part of a name in several words: "Lübecker", "Alte", "Dr.-Meier-". */
const FIRST = String.raw`(?<![\p{L}\p{N}])(?:(?:[\p{L}ß]{2,20}er|alte|neue|große|kleine|obere|untere|hohe|lange|kurze)\s)?`;
const NAME = String.raw`(?:[\p{L}.]{1,25}[-–]){0,4}[\p{L}]{0,25}`;
const SURE = String.raw`(?:straße|strasse|str\.?|allee|gasse|gässchen|gässle|gassl|stiege|quai|esplanade|pfad|chaussee|twiete|stieg|steig|redder)`;
const MAYBE = String.raw`(?:weg|platz|ring|damm|ufer|kamp|wall|markt|hof|berg|brook|koppel|wiese|garten|graben|heide|winkel|busch|kehre|zeile|promenade)`;

const BY_NAME = pattern(FIRST, NAME, SURE, HOUSE);
const BY_ENDING = pattern(FIRST, String.raw`(?<name>${NAME}[\p{L}–-]${MAYBE})`, HOUSE);
/** Without a word for living only where the second part is a place where streets are: "am markt 12", "op de wisch 19". */
const BY_PLACE = pattern(
	String.raw`(?<![\p{L}\p{N}])(?:am|an de[rn]|im|zum|zur|auf de[mr]|in de[rn]|hinterm|hinter de[mr]|beim|unter den|vor dem|achter|hinter den|auf den|op de|achtern|över de)\s(?:alten\s|neuen\s|großen\s|kleinen\s|hohen\s)?`,
	String.raw`(?:[\p{L}-]{0,20}(?:markt|bahn|bahnhof|schule|sportplatz|kreuz|eck|pfarrhaus|denkmal|sande|sand|rott|fleet|hof|kirche|mühle|teich|bach|see|wald|park|anger|dorf|dörp|forsthaus|wisch|hang|berg|hügel|deich|hafen|moor|feld|wiese|weiher|brunnen|tor|schloss|friedhof|bahndamm|ufer|kanal|linden|eichen|birken|tannen|rathaus|gutshof|schmiede|höfen|wiesen|gärten|äckern|bergen|ziegelei|aue|au|heide|koppel|kamp|born|rain|esch|diek|siel|horst|lohe|brook|höh|höhe|ring|graben|wall|weg|platz|garten|gärten|winkel|siedlung))`,
	HOUSE
);
const OF_SOMEBODY = pattern(
	String.raw`(?<![\p{L}\p{N}])(?:straße|strasse|platz|weg|allee)\s(?:de[rs]|von|zu[rm]?)\s(?:\p{L}{2,15}\s)?[\p{L}-]{3,25}`,
	HOUSE
);
const BY_ADJECTIVE = pattern(
	String.raw`(?<![\p{L}\p{N}])(?:[\p{L}]{2,20}er|alte|neue|große|kleine|obere|untere|hohe|lange|kurze|breite)\s(?:weg|platz|ring|damm|wall|markt|hof|kamp|berg|graben|garten|deich|winkel|stieg|pfad|steig|kirchweg|chaussee|allee|twiete|reihe|heide|koppel|wiese)`,
	HOUSE
);
/** Endings of streets that other words have as well: only with a capital. */
const CAPITAL = new RegExp(
	String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{2,25}(?:dörp|dorf|bek|holz|moor|busch|sang|gehege|kroog|katen|hufe|hude|furt|winkel|eiche|linde|rott|rode|hagen|breite|wisch|redder|stieg|pfad|terrassen|hang|höhe|aue|blick|grund|eck|bogen|lohe|brink|deich|siel|tal|tor|anger|rain|esch|diek|kuhle|kirchhof|siedlung|reihe|horst|tannen|mühle|born|kai)${HOUSE}`,
	'gu'
);
/** Whatever stands with a number before a postal code and a place: "Achtern Diek 3, 23909 Ratzeburg". */
const BEFORE_CODE = pattern(
	String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}.-]{1,25}\s){1,3}[1-9]\d{0,3}\s?[a-h]?(?=\s?[,;]?\s(?:d\s?-\s?)?\d{5}\s\p{L})`
);
const LIVING = new RegExp(
	String.raw`(?<=(?:[Ww]ohn(?:t|en|haft|end)|[Aa]dresse|[Aa]nschrift|[Gg]emeldet|[Aa]dr\.)[\s:,]{1,3}(?:(?:ist|lautet|jetzt|derzeit|dort|zusammen|im|in|am|unter)\s){0,2})(?:\p{Lu}[\p{L}.-]{2,25}\s){1,3}\d{1,3}\s?[a-h]?(?![\p{L}\p{N}])`,
	'gu'
);
const LIVING_SMALL = pattern(
	String.raw`(?<=(?<![\p{L}])(?:wohn(?:t|en|haft)|adresse|anschrift|gemeldet|adr\.)[\s:,]{1,3}(?:(?:ist|lautet|jetzt|derzeit|dort|in der|im|am|in|unter)\s){0,2})`,
	String.raw`(?!zusammen|seit|ungefähr|bereits|mittlerweile|inzwischen|insgesamt)[\p{L}-]{6,30}\s\d{1,3}\s?[a-h]?(?![\p{L}\p{N}])`
);
/** A capital inside a sentence makes of "am" and "zum" the beginning of a name: "in der Unterkunft Zum Alten Schacht 9". */
const BY_CAPITAL_LEAD = new RegExp(
	String.raw`(?<=[\p{L}\d,;:(]\s)(?:Am|An de[rn]|Im|In de[rn]|Zum|Zur|Auf de[mrn]|Unter de[nmr]|Hinter de[mrn]|Vor de[mrn]|Bei de[rnm]|Beim|Über de[mr]|Op de[nr]?|Achter[nm]?|Ob de[rm])\s(?!(?:Mo|Di|Mi|Do|Fr|Sa|So)\p{Ll}*tag|Mittwoch|Sonnabend|Wochenende|Alter|Raum|Zimmer|Klasse|Seite|Gruppe|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?:\p{Lu}[\p{L}-]{2,20}\s){0,2}\p{Lu}[\p{L}-]{2,25}${HOUSE}`,
	'gu'
);
const BY_CUE = pattern(
	String.raw`(?<=(?<![\p{L}\p{N}])(?:wohn(?:t|en|haft|end|e)|lebt|leben|adresse|anschrift|zuhause)[\s:,]{1,3}(?:(?:ist|lautet|jetzt|derzeit|dort|zusammen)\s){0,2})`,
	String.raw`(?:am|an|auf|im|in|zum|zur|hinter|unter|beim|vor|über|achtern|op)\s(?:de[rmn]\s|den\s)?(?!\d)[\p{L}-]{2,30}(?:\s[\p{L}-]{3,30})?`,
	HOUSE
);
/** Places that are no streets: what stands behind them is a count. */
const NO_STREET =
	/(?:spiel|park|arbeits|kita|krippen|schul|ausbildungs|schlaf|therapie|pflege|kindergarten|betreuungs|studien|stell|lieblings|sport|steh|sitz)platz|(?:bahn|fried|schul|bauern|pausen|innen|hinter)hof|(?:aus|um|rück|heim|unter)weg|kindergarten|super.?markt|floh.?markt|jahr.?markt|arbeitsmarkt|vorgarten$/iu;
const SUGGESTION = '[Adresse entfernt]';

const LIKELY_STREETS = [
	BY_CUE,
	BY_CAPITAL_LEAD,
	LIVING,
	LIVING_SMALL,
	BY_PLACE,
	OF_SOMEBODY,
	BY_ADJECTIVE,
	CAPITAL
];

export const findStreets: Detector = (text) => {
	const counts = (match: RegExpMatchArray) => isCounted(text, (match.index ?? 0) + match[0].length);
	const isStreet = (match: RegExpMatchArray, name: string) => !NO_STREET.test(name) && !counts(match);
	const found = (expression: RegExp, accepts: (match: RegExpMatchArray) => boolean) =>
		findingsOf(text, expression, 'street', SUGGESTION, accepts);
	return [
		...found(BY_NAME, (match) => !counts(match)),
		...found(BEFORE_CODE, (match) => !counts(match)),
		...found(BY_ENDING, (match) => isStreet(match, match.groups?.name ?? '')),
		...LIKELY_STREETS.flatMap((one) =>
			found(one, (match) => isStreet(match, match[0].replace(/\s*\d.*$/u, '')))
		)
	];
};
