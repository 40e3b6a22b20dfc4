/**
 * One person, one word: who is meant by the names of several texts, and what to write instead of each. A first name holds a
 * person together ("Mia Schulz", "Mia"), a surname alone joins the one whom it can mean. The word comes from what is said of
 * her anywhere ("Oma A"), else from the form of her name: "Kind A", "Person A". It guesses; the writer sees it before it is
 * written.
 */
import type { Finding, Mention } from '../finding';

/** Who has which word already, over the changes of a text: a name that was replaced is known when it comes again. */
export type Cast = Map<string, Part>;
export const newCast = (): Cast => new Map();
interface Part {
	letter: string;
	/** "Oma", "Kind", "Person". */
	noun: string;
}
interface Checked {
	text: string;
	findings: readonly Finding[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** "Kind A", "Oma B": a letter that stands for somebody in the text. */
const TAKEN = /\p{L} ([A-Z])(?![\p{L}.])/gu;

/**
 * The findings of texts that belong together, each name with its person's word. `cast` learns who is new. What was written
 * `earlier` to the same reader has given away its letters.
 */
export function nameEverybody(
	checked: readonly Checked[],
	cast: Cast,
	earlier: readonly string[] = []
): Finding[][] {
	const mentions = checked.flatMap(({ findings }) => findings.flatMap(({ who }) => (who ? [who] : [])));
	const keyOf = keysOf(mentions);
	const taken = new Set([...cast.values()].map(({ letter }) => letter));
	for (const text of [...checked.map((one) => one.text), ...earlier])
		for (const [, letter = ''] of text.matchAll(TAKEN)) taken.add(letter);
	for (const who of mentions) {
		const key = keyOf(who);
		if (cast.has(key)) continue;
		const letter = [...LETTERS].find((one) => !taken.has(one)) ?? 'X';
		taken.add(letter);
		cast.set(key, { letter, noun: nounOf(mentions.filter((one) => keyOf(one) === key)) });
	}
	return checked.map(({ findings }) =>
		findings.map((finding) => {
			const part = finding.who && cast.get(keyOf(finding.who));
			return finding.who && part ? { ...finding, suggestion: wordFor(finding.who, part) } : finding;
		})
	);
}

/** By what a mention is one with others. */
function keysOf(mentions: readonly Mention[]): (who: Mention) => string {
	const surnamesOf = new Map<string, Set<string>>();
	for (const { first, surname } of mentions) {
		if (first === '') continue;
		const known = surnamesOf.get(first) ?? new Set();
		if (surname !== '') known.add(surname);
		surnamesOf.set(first, known);
	}
	return ({ first, surname, role }) => {
		// Two children of one first name and two surnames are two; the bare first name means the one named first.
		const several = [...(surnamesOf.get(first) ?? [])];
		if (first !== '') return several.indexOf(surname) > 0 ? `${first} ${surname}` : first;
		const meant = [...surnamesOf].filter(([, surnames]) => surnames.has(surname));
		return role === '' && meant.length === 1 ? (meant[0]?.[0] ?? surname) : `- ${surname}`;
	};
}

function nounOf(mentions: readonly Mention[]): string {
	const said = mentions.find(({ role }) => role !== '')?.role;
	if (mentions.some(({ child }) => child)) return 'Kind';
	if (said !== undefined) return said;
	return mentions.some(({ first, surname }) => first !== '' && surname === '') ? 'Kind' : 'Person';
}

function wordFor({ behind, bracket, genitive }: Mention, { letter, noun }: Part): string {
	const word = bracket ? `${bracket} ${letter}` : behind ? letter : `${noun} ${letter}`;
	return genitive ? `${word}s` : word;
}
