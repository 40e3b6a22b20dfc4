/** File numbers behind their name (Az., Aktenzeichen, Fallnummer …) and court files by their form ("12 F 345/25"). */
import {
	digitsOf,
	findingsOf,
	NOT_IN_WORD_AFTER,
	NOT_IN_WORD_BEFORE,
	pattern,
	type Detector
} from './detector';

const NAMES = [
	'az',
	'aktz',
	'aktenz\\.',
	'fall',
	'tgb\\.?-?nr',
	'vorg\\.?-?nr',
	'js-?nummer',
	'geschäftsnummer',
	'reg\\.?-?nr',
	'pat\\.?-?(?:nr|id)',
	'kd\\.?-?nr',
	'a\\.z',
	'aktenzeichen',
	'aktennummer',
	'akten-?nr',
	'akte(?:\\s+nr)?',
	'gesch(?:äfts)?\\.?-?(?:zeichen|z)',
	'gz',
	'vorgang(?:snummer|s-?nr)?',
	'vorgangsnummer',
	'fall-?(?:nummer|nr)',
	'kundennummer',
	'bg[- ]?(?:nummer|nr)',
	'kindergeld[- ]?(?:nummer|nr)',
	'(?:geschäfts|dienst|personal|versicherungsschein|schadens?|tagebuch|register|urkunden|ausweis|pass|personalausweis|reisepass|azr|service|rechnungs|vertrags|kassenzeichen|mandats)-?(?:nummer|nr)',
	'patienten-?(?:nummer|nr|id)',
	'mitgliedsnummer',
	'(?:mein|unser|ihr|euer|dortiges|hiesiges) zeichen',
	'zeichen(?=:)'
].join('|');

/** Groups of letters and digits, joined by signs or by a blank when the next group is short or has a digit. */
const VALUE = String.raw`(?!(?:vom|von|und|seit|am|im|in|der|die|das|mit|zu|bei|nach|für|auf|hat|ist|war|wird|sind|waren|über|unter|bis|ab|ein|eine|nur|noch|wurde|liegt|steht)\s)(?<value>[A-Z0-9]{1,20}(?:(?:[./_–-]|\/\/)[A-Z0-9]{1,12}|\s[–-]\s(?=[A-Z]{0,3}\d)[A-Z0-9]{1,12}|\s(?:\d{1,8}|[A-Z]{1,3}(?=\s\d))(?![\p{L}])){0,6})`;
const NAMED = pattern(
	NOT_IN_WORD_BEFORE,
	`(?:${NAMES})`,
	String.raw`(?:\s(?:de[rs]|vom|beim|für)(?:\s[\p{L}.-]{2,25}){1,3}(?=:))?`,
	String.raw`\.?\s{0,2}(?::|#|nr\.?|ist|lautet)?\s{0,2}`,
	VALUE,
	NOT_IN_WORD_AFTER
);
/** Register signs of family, guardianship and criminal files; without a name before them only these. */
const COURT = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`\d{1,4}\s?(?:F|FH|UF|WF|XVII|XIV|X|AR|UJs|Js|Ds|Ls|Cs|Gs|KLs|Ks|OWi|C|M|O|L)\s?\d{1,6}\s?\/\s?\d{2,4}`,
	NOT_IN_WORD_AFTER
);
/** Offices number like this: "JA-2023/00815", "VU/4711/2024", "51.2-4711/23", and jobcentres and family funds: "13504BG0012345". */
const SHAPED = pattern(
	String.raw`(?<![\p{L}\p{N}.,/+-])`,
	String.raw`(?:(?:19|20)\d{2}[-/](?!20\d\d(?!\d))\d{3,7}|\d{2}\/\d{1,2}[-/.]\d{3,6}|[A-Z]{1,5}[-/]\d{2}[-/]\d{2,6}|[A-Z]{1,5}[-/ ](?:\d{4}[-/]\d{3,8}|\d{3,8}[-/]\d{2,4})|\d{2}(?:\.\d{1,3}){1,3}[-/ ][\p{L}\d]{2,8}[-/]\d{2,4}|\d{5}\s?(?:BG|\/\/)\s?\d{7}|\d{3}\s?FK\s?\d{3}\s?\d{3}|\d{3}[A-Z]\d{6})`,
	NOT_IN_WORD_AFTER
);
/** "Beschluss 234/24", "Nr. 815/24": behind words that have numbers only now and then, with a stroke in it. */
const STROKED = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`(?:beschluss|beschluß|verfahren|bescheid|urteil|gutachten|anzeige|strafanzeige|protokoll|bericht|nr\.?|nummer|zeichen|aktz\.?)\s{0,2}(?::|nr\.?)?\s{0,2}`,
	VALUE,
	NOT_IN_WORD_AFTER
);

/** Groups joined by strokes, hyphens and full stops: "II/51-Mü-4711". */
const JOINED = pattern(
	String.raw`(?<![\p{L}\p{N}.,/+@-])`,
	String.raw`[\p{L}\d]{1,6}(?:[./–-][\p{L}\d]{1,8}){2,5}`,
	String.raw`(?![\p{L}\p{N}@])`
);

/** Any other number that is called one: "Fall-ID 4711", "Einsatznummer 2024-113". */
const CALLED = pattern(
	NOT_IN_WORD_BEFORE,
	String.raw`(?!(?:tele|handy|fax|mobil|ruf|haus|zimmer|not|hotline|steuer|versich|renten|krank|sozial|durchwahl|whats|seiten|glücks|start|raum|schuh|größen))\p{L}{2,}(?:nummer|[-. ]{0,2}(?:nr|id|kennung))`,
	String.raw`(?:\.|\s(?:ist|lautet|war))?\s{0,2}(?::|#)?\s{0,2}`,
	String.raw`(?=[\p{L}./_-]{0,8}\d)`,
	VALUE,
	NOT_IN_WORD_AFTER
);
const SUGGESTION = '[Aktenzeichen entfernt]';

export const findFileNumbers: Detector = (text) => [
	...findingsOf(text, NAMED, 'fileNumber', SUGGESTION, (match) => {
		const value = match.groups?.value ?? '';
		return /\d/.test(value) && value.length >= 3;
	}),
	...findingsOf(text, COURT, 'fileNumber', SUGGESTION)
];

/** What only looks like a number of an office: asked last, when no other kind has claimed it. */
export const findOfficeNumbers: Detector = (text) => [
	...findingsOf(
		text,
		CALLED,
		'fileNumber',
		SUGGESTION,
		(match) => digitsOf(match.groups?.value ?? '').length >= 3
	),
	...findingsOf(text, SHAPED, 'fileNumber', SUGGESTION),
	...findingsOf(text, STROKED, 'fileNumber', SUGGESTION, (match) => {
		const value = match.groups?.value ?? '';
		return value.includes('/') && digitsOf(value).length >= 4;
	}),
	...findingsOf(text, JOINED, 'fileNumber', SUGGESTION, ([value]) => {
		return value.includes('/') && /\d{3}/.test(value) && digitsOf(value).length >= 5;
	})
];
