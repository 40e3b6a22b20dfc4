/**
 * From what a person types to what the index is asked: words, concepts, postal codes, digits of a phone number.
 * Any input gives tokens and none throws; at most `MAX_TOKENS` are kept, since every one of them costs time.
 */
import { mentions, wordsOf } from './synonyms';

export type Token =
	| { kind: 'word'; word: string; last: boolean }
	| { kind: 'concept'; concept: string; words: string[]; last: boolean }
	/** `digits` as of a phone number in Germany; `plain` as typed where it can begin a postal code, else ''. */
	| { kind: 'number'; digits: string; plain: string };

const MAX_TOKENS = 8;
const MAX_LENGTH = 200;
/** Digits from which a number is taken for a phone number or postal code; "8" and "8b" are words of a paragraph. */
const MIN_DIGITS = 3;
const STOP_WORDS = new Set(
	'der die das den dem des ein eine einer und oder in im am an auf fuer von vom zu zum zur mit bei frau herr'.split(
		' '
	)
);
/** A number as people type it: digits with blanks, strokes and brackets between them, perhaps +49 in front. */
const NUMBER = /(?<![\p{L}\p{N}])\+?\d[\d\s()/.-]*\d(?![\p{L}\p{N}])/gu;

/** The digits of a phone number in Germany without prefix: "+49 4541 888-0", "04541/8880" → "45418880". */
export function nationalDigits(text: string): string {
	const digits = text
		.replace(/^\s*\+/, '00')
		.replace(/\(0\)/, '')
		.replace(/\D/g, '');
	return digits.replace(/^00(49)?/, '').replace(/^0/, '');
}

/** The words of a text under which it is indexed: "Rhein-Kreis" gives "rhein", "kreis" and "rheinkreis". */
export function indexWords(text: string): string[] {
	const joined = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
	return [...wordsOf(text), ...joined.flatMap((compound) => wordsOf(compound.replaceAll('-', '')))];
}

/** What a query asks for, in the order typed. */
export function queryTokens(text: string): Token[] {
	const numbers: Token[] = [];
	const rest = text.slice(0, MAX_LENGTH).replace(NUMBER, (match) => {
		if (match.replace(/\D/g, '').length < MIN_DIGITS) return match;
		numbers.push({
			kind: 'number',
			digits: nationalDigits(match),
			plain: /^\d{3,5}$/.test(match) ? match : ''
		});
		return ' ';
	});
	return [...numbers, ...wordTokens(wordsOf(rest), /[\p{L}\p{N}]$/u.test(rest))].slice(0, MAX_TOKENS);
}

function wordTokens(words: string[], stillTyping: boolean): Token[] {
	const telling = words.filter((word) => !STOP_WORDS.has(word));
	// A query of stop words alone ("Frau") still deserves an answer.
	const kept = telling.length > 0 ? words : [];
	const tokens: Token[] = [];
	let at = 0;
	for (const mention of [...mentions(kept), { concept: '', at: kept.length, length: 0 }]) {
		for (; at < mention.at; at++) {
			const word = kept[at] ?? '';
			if (!STOP_WORDS.has(word)) tokens.push({ kind: 'word', word, last: false });
		}
		if (mention.concept === '') break;
		const spelled = kept.slice(at, at + mention.length);
		tokens.push({ kind: 'concept', concept: mention.concept, words: spelled, last: false });
		at += mention.length;
	}
	const final = tokens.at(-1);
	if (final && final.kind !== 'number') final.last = stillTyping;
	return tokens;
}
