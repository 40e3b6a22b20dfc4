/**
 * What to write instead of a name: "Kind A" where a child is likely, "A" behind a title or kin that stays ("Frau A", "Oma
 * A"), "Person A" otherwise. The same name gets the same letter within a text. None of these is flagged again.
 */
import type { Finding } from '../finding';
import type { Lexicon } from '../lexicon';
import type { Word } from '../words';
import { FEMALE, isRole, KIN, MALE, NAMING, TITLES } from './cue-words';
import { judge } from './name-class';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function proposals(
	text: string,
	spans: readonly { start: number; end: number }[],
	words: readonly Word[],
	lexicon: Lexicon
): Finding[] {
	const letters = new Map<string, string>();
	const taken = new Set([...text.matchAll(/(?:Kind|Person) ([A-Z])(?!\p{L})/gu)].map((match) => match[1]));
	const letterOf = (key: string) => {
		const known = letters.get(key);
		if (known !== undefined) return known;
		const free = [...LETTERS].find((letter) => !taken.has(letter)) ?? 'X';
		taken.add(free);
		letters.set(key, free);
		return free;
	};
	return spans.map(({ start, end }) => {
		const name = text.slice(start, end);
		const index = words.findIndex((word) => word.start >= start);
		const last = words.findLast((word) => word.end <= end)?.lower ?? name.toLowerCase();
		const judged = judge(last, lexicon);
		const letter = letterOf(judged.genitive ? judged.base : last);
		const suggestion = wordFor(words[index - 1], words[index]?.gap ?? '', judged.is === 'first', letter);
		return {
			start,
			end,
			kind: 'name',
			level: 'hint',
			suggestion: judged.genitive ? `${suggestion}s` : suggestion
		};
	});
}

function wordFor(before: Word | undefined, gap: string, isFirst: boolean, letter: string): string {
	const lower = before?.lower ?? '';
	const directly = /^\.?\s+$/u.test(gap);
	if (
		directly &&
		(TITLES.has(lower) || KIN.has(lower) || FEMALE.has(lower) || MALE.has(lower) || isRole(lower))
	)
		return letter;
	if (/\(/.test(gap) && FEMALE.has(lower)) return `Frau ${letter}`;
	if (/\(/.test(gap) && MALE.has(lower)) return `Herr ${letter}`;
	return isFirst || NAMING.has(lower) ? `Kind ${letter}` : `Person ${letter}`;
}
