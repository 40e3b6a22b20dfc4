/**
 * The names of a text as findings: who can be meant by each, by its words and by what stands before it. What to write instead
 * is worked out for all of them together (people.ts).
 */
import type { Finding, Mention } from '../finding';
import type { Lexicon } from '../lexicon';
import type { Word } from '../words';
import { CHILD, FEMALE, isRole, KIN, MALE, NAMING, TITLES } from './cue-words';
import { judge } from './name-class';

export function proposals(
	text: string,
	spans: readonly { start: number; end: number }[],
	words: readonly Word[],
	lexicon: Lexicon
): Finding[] {
	return spans.map(({ start, end }) => {
		const inside = words.filter((word) => word.start >= start && word.end <= end);
		const index = words.findIndex((word) => word.start >= start);
		const who = mentionOf(text.slice(start, end), inside, words[index - 1], words[index]?.gap ?? '', lexicon);
		const full = who.first !== '' && who.surname !== '';
		return {
			start,
			end,
			kind: 'name',
			level: 'hint',
			suggestion: '',
			who,
			...(full && { mustDecide: true })
		};
	});
}

function mentionOf(
	name: string,
	inside: readonly Word[],
	before: Word | undefined,
	gap: string,
	lexicon: Lexicon
): Mention {
	const judged = inside.map(({ lower }) => ({ lower, ...judge(lower, lexicon) }));
	const last = judged.at(-1);
	const bare = judged.map((one) => (one.genitive ? one.base : one.lower));
	const firsts = bare.filter((_, at) => judged[at]?.is === 'first');
	// "Weiß, Viola" and "Mia Schulz": whatever is no first name beside one is the surname.
	const surname = bare.filter((word) => !firsts.includes(word)).join(' ');
	const only = firsts.length > 0 || bare.length > 0 ? surname : name.toLowerCase();
	const first = firsts.join(' ');
	return { first, surname: only, ...roleOf(before, gap), genitive: last?.genitive ?? false };
}

function roleOf(before: Word | undefined, gap: string): Omit<Mention, 'first' | 'surname' | 'genitive'> {
	const lower = before?.lower ?? '';
	const none = { role: '', behind: false, bracket: '', child: NAMING.has(lower) };
	if (before && /\(/.test(gap)) {
		if (FEMALE.has(lower)) return { ...none, role: 'Frau', bracket: 'Frau' };
		if (MALE.has(lower)) return { ...none, role: 'Herr', bracket: 'Herr' };
	}
	const directly = /^\.?\s+$/u.test(gap);
	const known = [TITLES, KIN, FEMALE, MALE].some((set) => set.has(lower)) || isRole(lower);
	if (!before || !directly || !known) return none;
	const role = `${before.text.slice(0, 1).toUpperCase()}${before.text.slice(1)}`;
	return { ...none, role, behind: true, child: CHILD.has(lower) && !KIN.has(lower) };
}
