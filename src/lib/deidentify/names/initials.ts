/** Initials: "Herr K.", "J. M.", "M. (7)", "S. Hoffmann", "um J., 4 J.". "Kind A", "Hepatitis B" and "z. B." are none. */
import { TITLES } from './cue-words';
import { isRole } from './cue-words';

export interface Initial {
	start: number;
	end: number;
}

const L = String.raw`\p{Lu}\.`;
const ALONE = String.raw`(?<![\p{L}\p{N}.])(?<!\p{Ll}\.\s?)`;
const PAIR = new RegExp(String.raw`${ALONE}${L}\s?-?${L}(?!\s?\p{Ll}\.|\p{L})`, 'gu');
const BEFORE_SURNAME = new RegExp(
	String.raw`(?<![\p{L}\p{N}.])(?<!(?:[Hh]epatitis|[Vv]itamin|[Kk]lasse|[Pp]lan|[Kk]ind|[Gg]ruppe|[Tt]yp|[Tt]eil|[Ss]tufe|[Hh]aus|[Bb]lock|[Pp]erson|[Ff]rau|[Hh]err)\s)(?:${L}\s?){1,2}\p{Lu}[\p{L}-]{2,}`,
	'gu'
);
const WITH_AGE = new RegExp(
	String.raw`(?<![\p{L}\p{N}.]|\d\s)${L}(?=\s?(?:\(\s?(?:[wmd],\s?)?\d{1,2}[),\s]|,\s?\d{1,2}\s?(?:J\.|Jahre|Mon|Wo)))`,
	'gu'
);
const SINGLE = /(?<![\p{L}\p{N}.])([\p{L}-]+)(\.?)\s+(\p{Lu}\.|\p{Lu}(?=[\s,)]))(?!\p{L})/gu;
const SMALL_SINGLE = /(?<![\p{L}\p{N}.])(frau|herrn?|fr\.|hr\.|familie|fam\.)\s+(\p{Ll}\.)(?!\s?\p{L}\.)/gu;
/** Degrees, subjects and other pairs that mean something else. */
const NO_PAIR = /^(?:B\.\s?A|M\.\s?A|E\.\s?V|N\.\s?N|D\.\s?H|Z\.\s?B)/u;

/** "Die L. hat", "mit M. gesprochen": the sentence goes on behind the letter. */
const SPOKEN_OF =
	/(?<![\p{L}\p{N}])(?:der|die|den|dem|von|mit|für|bei|und|hat|ist|dass|wenn|weil|kleine|kleiner|kleinen|um)\s(\p{Lu}\.)(?=,?\s\p{Ll})(?!\s?\p{L}\.)/gu;
/** "Herr K" without its full stop; the first letters are what is proposed ("Frau A") and stay. */
const WITHOUT_STOP = /(?<![\p{L}\p{N}])(?:Frau|Herrn?|Familie|Fam\.|Fr\.|Hr\.)\s([I-Z])(?![\p{L}\p{N}.])/gu;

/** "T.s Mama", "L.'s Heft". */
const GENITIVE = /(?<![\p{L}\p{N}.])\p{Lu}\.['’]?s(?=\s\p{Lu})/gu;
/** "zu spät, L. auch", "K. war heute da": the letter is the one who does it. */
const DOES =
	/(?:^|[,;.!?:]\s|\n)(\p{Lu}\.)(?=\s(?:auch|ist|hat|war|hatte|will|wollte|sagt|sagte|kommt|kam|geht|ging|weint|wirkt|zeigt|erzählt|erzählte|macht|braucht|wird|wurde|schläft|isst|schreit|lebt|wohnt|nicht|nie)(?!\p{L}))/gu;

export function findInitials(text: string, functionWords: ReadonlySet<string>): Initial[] {
	const found: Initial[] = [];
	const add = (start: number, length: number) => found.push({ start, end: start + length });
	for (const match of text.matchAll(BEFORE_SURNAME))
		if (!NO_PAIR.test(match[0]) && !functionWords.has(/\p{L}+$/u.exec(match[0])?.[0].toLowerCase() ?? ''))
			add(match.index, match[0].length);
	for (const match of text.matchAll(PAIR)) if (!NO_PAIR.test(match[0])) add(match.index, match[0].length);
	for (const match of text.matchAll(WITH_AGE)) add(match.index, match[0].length);
	for (const match of text.matchAll(SINGLE)) {
		const [whole, word = '', , initial = ''] = match;
		const lower = word.toLowerCase();
		const titled = TITLES.has(lower) && initial.endsWith('.');
		const named = isRole(lower) && lower !== 'kind' && initial.endsWith('.');
		if (titled || named) add(match.index + whole.length - initial.length, initial.length);
	}
	for (const match of text.matchAll(GENITIVE)) add(match.index, match[0].length);
	for (const expression of [SPOKEN_OF, WITHOUT_STOP, DOES])
		for (const match of text.matchAll(expression)) {
			const initial = match[1] ?? '';
			add(match.index + match[0].length - initial.length, initial.length);
		}
	for (const match of text.matchAll(SMALL_SINGLE)) {
		const initial = match[2] ?? '';
		add(match.index + match[0].length - initial.length, initial.length);
	}
	return found;
}
