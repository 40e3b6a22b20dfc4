/**
 * Reads the texts by which the pseudonymisation check is measured (README.md beside it). A text whose markup is broken is
 * an error here, so that no label is lost in silence. It knows the field and the sets, never the checker.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const MUST_RESOLVE = [
	'email',
	'iban',
	'taxId',
	'healthInsurance',
	'pensionInsurance',
	'fileNumber',
	'plate',
	'birthDate',
	'date',
	'phone',
	'street',
	'postalPlace'
] as const;
const HINTS = ['name', 'facility', 'place'] as const;

/** What a mark says about its words: the kinds that must be resolved, then those that get a hint. */
export const MARK_KINDS = [...MUST_RESOLVE, ...HINTS] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** `start` and `end` count UTF-16 units of the text without markup; `text` is what lies between them. */
export interface Mark {
	start: number;
	end: number;
	kind: MarkKind;
	text: string;
}

export interface PlainText {
	/** Name of the set and place in it, counted without comments: `plain-a-017`. */
	id: string;
	text: string;
}

export interface MarkedText extends PlainText {
	marks: Mark[];
}

const MARK = /\{([a-zA-Z]+)\|([^{}|]+)\}/g;

const isKind = (word: string): word is MarkKind => MARK_KINDS.some((kind) => kind === word);

/** Takes the markup out of one line. Throws on an unknown kind and on braces or bars that are no mark. */
export function parseMarked(id: string, line: string): MarkedText {
	const marks: Mark[] = [];
	let text = '';
	let read = 0;
	for (const match of line.matchAll(MARK)) {
		const [whole, kind = '', words = ''] = match;
		if (!isKind(kind)) throw new Error(`${id}: unknown kind "${kind}"`);
		text += line.slice(read, match.index);
		marks.push({ start: text.length, end: text.length + words.length, kind, text: words });
		text += words;
		read = match.index + whole.length;
	}
	text += line.slice(read);
	if (/[{}|]/.test(text)) throw new Error(`${id}: broken markup in "${line}"`);
	return { id, text, marks };
}

/** The lines of a set with their ids; blank lines and lines that begin with `# ` are none. `file` lies in this folder. */
function readLines(file: string): PlainText[] {
	const set = basename(file, '.txt');
	return readFileSync(new URL(file, import.meta.url), 'utf8')
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('# '))
		.map((text, index) => ({ id: `${set}-${String(index + 1).padStart(3, '0')}`, text }));
}

/** `readMarkedTexts('identifying-a.txt')`: the texts as typed, and where in them the identifying words lie. */
export function readMarkedTexts(file: string): MarkedText[] {
	return readLines(file).map(({ id, text }) => parseMarked(id, text));
}

/** `readPlainTexts('plain-a.txt')`: texts in which nothing is to be found. */
export function readPlainTexts(file: string): PlainText[] {
	return readLines(file).map(({ id, text }) => {
		if (/[{}|]/.test(text)) throw new Error(`${id}: a plain text has no marks`);
		return { id, text };
	});
}
