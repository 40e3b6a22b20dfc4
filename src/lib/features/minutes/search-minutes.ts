/**
 * Searching minutes on the phone, without a network: every word somewhere in the paragraph, whatever capitals, accents or umlauts. Minutes
 * are some hundred paragraphs a year; they have no place in the index of the directory. Pure.
 */
import type { Minutes, MinuteSection } from '$lib/domain/meeting/minutes';
import { newestMinutes } from '$lib/domain/meeting/minutes';
import { decisionWords, SECTION_WORDS } from '$lib/text/minutes/minutes-words';

export interface MinutesHit {
	id: string;
	section: MinuteSection;
	/** What stands in front of it: the section, or the number of a decision. */
	lead: string;
	text: string;
}
export interface FoundMinutes {
	minutes: Minutes;
	hits: readonly MinutesHit[];
}

/** The newest meeting first. Without words all minutes, and no hits; of decisions alone where only they are asked for. */
export function searchMinutes(rows: readonly Minutes[], typed: string, only?: MinuteSection): FoundMinutes[] {
	const words = folded(typed).split(/\s+/).filter(Boolean);
	return newestMinutes(rows)
		.toSorted((one, other) => other.startsAt.localeCompare(one.startsAt) || (one.id < other.id ? -1 : 1))
		.map((minutes) => ({ minutes, hits: hitsIn(minutes, words, only) }))
		.filter(({ minutes, hits }) => hits.length > 0 || (only === undefined && isIn(titleOf(minutes), words)));
}

function hitsIn({ content }: Minutes, words: readonly string[], only?: MinuteSection): MinutesHit[] {
	if (words.length === 0 && only === undefined) return [];
	return content.sections
		.filter(({ section }) => only === undefined || section === only)
		.flatMap(({ section, paragraphs }) =>
			paragraphs.map(({ id, text, point, number, owner }) => {
				const lead = number > 0 ? decisionWords(number) : SECTION_WORDS[section];
				return { hit: { id, section, lead, text }, all: [lead, point, text, owner].join(' ') };
			})
		)
		.filter(({ all }) => isIn(all, words))
		.map(({ hit }) => hit);
}

const titleOf = ({ title, content }: Minutes): string => [title, ...content.circles].join(' ');
const isIn = (text: string, words: readonly string[]): boolean => {
	const all = folded(text);
	return words.every((word) => all.includes(word));
};

/** "Größe" and "groesse" are one word, and so are "Café" and "cafe". */
function folded(text: string): string {
	return text
		.toLowerCase()
		.replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '');
}
