/** A text as its words, with what stands between them: the ground of the rules for names, facilities and places. */

/** How a word is written: `title` has one capital at the start, `upper` only capitals, `mixed` anything else. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed';

export interface Word {
	start: number;
	end: number;
	text: string;
	lower: string;
	shape: Shape;
	/** What stands between the word before and this one. */
	gap: string;
	/** What stands between this word and the next one, with numbers. */
	next: string;
	/** Nothing before it, or the end of a sentence: its capital says nothing. */
	opens: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['’`´-][\p{L}\p{M}]+)*/gu;
const OPENS = /[.!?:;„“"»«\n\r(]|^\s*$|–|•/u;

export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let end = 0;
	for (const match of text.matchAll(WORD)) {
		const written = match[0];
		const gap = text.slice(end, match.index);
		const last = words.at(-1);
		if (last !== undefined) last.next = gap;
		end = match.index + written.length;
		words.push({
			start: match.index,
			end,
			text: written,
			lower: written.toLowerCase(),
			shape: shapeOf(written),
			gap,
			next: '',
			opens: last === undefined || (OPENS.test(gap) && gap.trim() !== '')
		});
	}
	const last = words.at(-1);
	if (last !== undefined) last.next = text.slice(end);
	return words;
}

function shapeOf(written: string): Shape {
	if (written === written.toLowerCase()) return 'lower';
	if (written.length > 1 && written === written.toUpperCase()) return 'upper';
	const rest = written.slice(1).replace(/['’`´-]\p{Lu}/gu, '');
	return rest === rest.toLowerCase() && /^\p{Lu}/u.test(written) ? 'title' : 'mixed';
}
