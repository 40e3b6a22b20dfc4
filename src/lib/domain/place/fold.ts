/**
 * Spelling made comparable: lower case, ß as ss, diacritics gone, umlauts written out (ä → ae). The bare form
 * (ä → a) stands beside it, because keyboards without umlauts produce both "Mueller" and "Muller".
 * Deliberately no stemming: prefix, infix and edit distance do that better for German compounds.
 */

const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'oe',
	ł: 'l',
	đ: 'd',
	ı: 'i'
};
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** `text` in lower case with umlauts written out: "Müller-Süß" → "mueller-suess". */
export function fold(text: string): string {
	return foldBare(
		text
			.normalize('NFC')
			.toLowerCase()
			.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter)
	);
}

/** `text` in lower case with umlauts reduced to their vowel: "Müller-Süß" → "muller-suss". */
export function foldBare(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The spellings under which a word is found: the written-out form, and the bare one where it differs. */
export function spellings(word: string): string[] {
	const folded = fold(word);
	const bare = foldBare(word);
	return folded === bare ? [folded] : [folded, bare];
}
