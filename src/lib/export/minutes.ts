/** What of published minutes is printed: its texts in their order. How a page looks is server/minutes/minutes.typ. */
import type { MeetingCase } from '../domain/meeting/case';
import type { Minutes } from '../domain/meeting/minutes';
import { PAGE_WORDS } from '../text/handed-lists';
import { CASE_KIND_WORDS } from '../text/cases';
import { minutesAbout, minutesTitle, noteWords, partsOf, versionWords } from '../text/minutes/minutes-words';
import { plainText } from './content';

export interface PrintedMinutes {
	title: string;
	about: string;
	/** Which version it is; of a correction what it corrects. */
	said: readonly string[];
	pageWords: readonly string[];
	parts: readonly {
		title: string;
		groups: readonly { title: string; lines: readonly { lead: string; paragraphs: readonly string[] }[] }[];
	}[];
}

export function printedMinutes(minutes: Minutes): PrintedMinutes {
	return {
		title: plainText(minutesTitle(minutes)),
		about: plainText(minutesAbout(minutes)),
		said: [versionWords(minutes), ...(minutes.note === '' ? [] : [noteWords(minutes)])].map(plainText),
		pageWords: PAGE_WORDS,
		parts: partsOf(minutes.content).map(({ title, groups }) => ({
			title,
			groups: groups.map((group) => ({
				title: plainText(group.title),
				lines: group.lines.map(({ lead, text }) => ({
					lead: plainText(lead),
					paragraphs: plainText(text)
						.split('\n')
						.filter((one) => one.trim() !== '')
				}))
			}))
		}))
	};
}

/** Cases as minutes name them: by the office's neutral title, else by their kind. */
export function caseLines(cases: readonly Pick<MeetingCase, 'title' | 'kind'>[]): string[] {
	return cases.map(({ title, kind }) => title || CASE_KIND_WORDS[kind].label);
}
