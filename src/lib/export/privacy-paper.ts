/** A paper on data protection: filled in, as what is printed (server/privacy/paper.typ sets it), and as Markdown for whoever edits it further. */
import type { PrivacyPaper } from '../domain/directory/privacy-paper';
import { formatShortDay } from '../text/format';
import { PAGE_WORDS } from '../text/handed-lists';
import {
	gapsIn,
	PAPER_TITLES,
	type PaperPart,
	type PaperSection,
	type PrivacyFacts
} from '../text/privacy/facts';
import { paperSections } from '../text/privacy/papers';
import { plainText } from './content';

export type { Periods, PrivacyFacts } from '../text/privacy/facts';

export interface FilledPaper {
	title: string;
	/** Network and day. */
	about: string;
	sections: readonly PaperSection[];
	gaps: readonly string[];
}

export function fillPaper(paper: PrivacyPaper, facts: PrivacyFacts): FilledPaper {
	const sections = paperSections(paper, facts);
	return {
		title: PAPER_TITLES[paper],
		about: `${facts.network} · Stand: ${formatShortDay(facts.day)}`,
		sections,
		gaps: gapsIn(sections)
	};
}

export function printedPaper({ title, about, sections }: FilledPaper): object {
	return {
		title,
		about: plainText(about),
		pageWords: PAGE_WORDS,
		sections: sections.map((section) => ({
			title: plainText(section.title),
			// A number like 2.1 stands below its chapter.
			level: /^\d+\.\d/.test(section.title) ? 3 : 2,
			rows: section.parts.map(rowOf)
		}))
	};
}

function rowOf(part: PaperPart): string[] {
	if (typeof part === 'string') return ['text', plainText(part)];
	if ('point' in part) return ['point', plainText(part.point)];
	return ['label', plainText(part.label), plainText(part.text)];
}

export function markdownOf({ title, about, sections }: FilledPaper): string {
	const blocks = sections.map(({ title: heading, parts }) => [
		`## ${escaped(heading)}`,
		...parts.map(lineOf)
	]);
	// Points that follow each other are one list.
	const text = [`# ${escaped(title)}`, escaped(about), ...blocks.flat()].join('\n\n');
	return `${text.replaceAll(/(\n- [^\n]*)\n(?=\n- )/g, '$1')}\n`;
}

function lineOf(part: PaperPart): string {
	if (typeof part === 'string') return escaped(part);
	return 'point' in part ? `- ${escaped(part.point)}` : `**${escaped(part.label)}:** ${escaped(part.text)}`;
}

/** What Markdown would read as its own; brackets stay, since they are how a gap is found. */
function escaped(text: string): string {
	const one = plainText(text).replaceAll('\n', ' ');
	return one.replace(/[\\`*_<]/g, '\\$&').replace(/^([#>+-])/, '\\$1');
}
