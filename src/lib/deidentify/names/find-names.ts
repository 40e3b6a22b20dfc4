/**
 * Names of people in a text: words for which enough speaks (evidence.ts), joined to whole names ("Thi Lan Nguyen",
 * "Charlotte von Bredow"), and initials. It finds what lists and neighbours show; it does not understand the text.
 */
import { withoutOverlaps, type Finding } from '../finding';
import type { Lexicon } from '../lexicon';
import { isListed } from '../ordinary';
import type { Word } from '../words';
import { ENOUGH, evidenceFor } from './evidence';
import { findInitials } from './initials';
import { judge, type Judged } from './name-class';
import { proposals } from './propose';

const PARTICLES = new Set(
	'v van von vom zu zur der den de del della di da dos al el bin ben ibn abu ter ten la le freifrau freiherr graf gräfin baron baronin'.split(
		' '
	)
);

interface Span {
	start: number;
	end: number;
}

export function findNames(text: string, words: readonly Word[], lexicon: Lexicon): Finding[] {
	const judged = words.map((word) => judge(word.lower, lexicon));
	const accepted = words.map((_, index) => evidenceFor({ words, judged, index, lexicon }) >= ENOUGH - 0.001);
	const spans: Span[] = [];
	for (let index = 0; index < words.length; index++) {
		if (!accepted[index]) continue;
		const last = lastOfName(words, judged, accepted, index, lexicon);
		const first = firstOfName(words, judged, index, lexicon);
		spans.push({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
		index = last;
	}
	const found = withoutOverlaps([
		...joinedByComma(text, spans, words, judged).sort((a, b) => b.end - b.start - (a.end - a.start)),
		...findInitials(text, lexicon.functionWords)
	]);
	return proposals(text, found, words, lexicon);
}

/** "Weiß, Viola": surname and first name of a file are one name. A row of first names stays a row. */
function joinedByComma(
	text: string,
	spans: readonly Span[],
	words: readonly Word[],
	judged: readonly Judged[]
): Span[] {
	const isAt = (start: number) => judged[words.findIndex((word) => word.start === start)]?.is;
	const single = ({ start, end }: Span) => !/\s/.test(text.slice(start, end));
	return spans.reduce<Span[]>((kept, span) => {
		const last = kept.at(-1);
		const filed =
			last !== undefined && text.slice(last.end, span.start) === ', ' && single(last) && single(span);
		if (filed && /^(?:surname|wordLike)$/u.test(isAt(last.start) ?? '') && isAt(span.start) === 'first')
			return [...kept.slice(0, -1), { start: last.start, end: span.end }];
		return [...kept, span];
	}, []);
}

const isCapital = (word: Word) => word.shape === 'title' || word.shape === 'mixed';
const joined = (gap: string) => gap === ' ' || gap === ' - ' || gap === '-';

/** How far a name goes on to the right: surnames, second first names, particles with what follows them. */
function lastOfName(
	words: readonly Word[],
	judged: readonly Judged[],
	accepted: readonly boolean[],
	from: number,
	lexicon: Lexicon
): number {
	let last = from;
	for (let next = from + 1; next < words.length; next++) {
		const word = words[next] as Word;
		if (!joined(word.gap)) break;
		const led = PARTICLES.has(word.lower) ? ledByParticle(words, judged, next, lexicon) : undefined;
		if (led !== undefined) {
			last = next = led;
			continue;
		}
		if (
			!goesOn(
				word,
				judged[next] as Judged,
				words[last] as Word,
				judged[last] as Judged,
				accepted[next] === true,
				lexicon
			)
		)
			break;
		last = next;
	}
	return last;
}

/** "von Stetten", "van der Heyden": the word to which particles lead. */
function ledByParticle(
	words: readonly Word[],
	judged: readonly Judged[],
	index: number,
	lexicon: Lexicon
): number | undefined {
	for (let next = index + 1; next <= index + 3; next++) {
		const word = words[next];
		const abbreviated = /^(?:v|d)$/u.test(words[next - 1]?.lower ?? '');
		if (word?.gap !== ' ' && !(abbreviated && word?.gap === '. ')) return undefined;
		if (PARTICLES.has(word.lower)) continue;
		const is = judged[next]?.is;
		if (is === 'surname') return next;
		return isCapital(word) && is !== 'function' && !isListed(word.lower, lexicon) ? next : undefined;
	}
	return undefined;
}

function goesOn(
	word: Word,
	{ is }: Judged,
	last: Word,
	before: Judged,
	accepted: boolean,
	lexicon: Lexicon
): boolean {
	if (before.genitive || is === 'function') return false;
	if (is === 'ordinary')
		return before.is === 'first' && isCapital(word) && isCapital(last) && !isListed(word.lower, lexicon);
	if (accepted || is === 'first' || is === 'surname') return true;
	if (isCapital(last) !== isCapital(word)) return false;
	if (isCapital(word)) return true;
	if (is === 'unknown') return before.is === 'first' && word.lower.length > 3;
	return before.is === 'first' && !lexicon.adjectives.has(word.lower) && !lexicon.verbs.has(word.lower);
}

/** "Schulze, Maik", "Yusra Tahmeed": what stands before a sure name and has a capital without being a word. */
function firstOfName(
	words: readonly Word[],
	judged: readonly Judged[],
	from: number,
	lexicon: Lexicon
): number {
	const word = words[from] as Word;
	const before = words[from - 1];
	const is = judged[from - 1]?.is;
	if (before === undefined || word.gap !== ' ' || !isCapital(before) || !isCapital(word)) return from;
	if (is !== 'unknown' || before.opens || lexicon.nouns.has(before.lower)) return from;
	return /-/.test(before.text) ? from : from - 1;
}
