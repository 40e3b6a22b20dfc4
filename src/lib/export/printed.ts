/** What of a list is printed: its texts, and how wide its columns are. How a page looks is server/lists/pdf/. */
import type { HandedList, Stamp } from '../domain/directory/handed-list';
import {
	AGREEMENT_WORDS,
	armsLabel,
	AUDIENCE_LINES,
	NOBODY_LINE,
	PAGE_WORDS,
	stampLine
} from '../text/handed-lists';
import { plainText, type ListContent, type Section } from './content';

export interface PrintedList {
	title: string;
	about: string;
	/** What the picture of the network's arms is called for who does not see it; empty where there is none. */
	arms: string;
	/** Empty where anybody may have it. */
	audience: string;
	nobody: string;
	/** "Seite 1 von 3". */
	pageWords: readonly string[];
	columns: readonly string[];
	/** In proportion to each other. */
	widths: readonly number[];
	sections: readonly Section[];
	/** Over places for signatures, and over who has joined. */
	signHead: readonly string[];
	partnerHead: readonly string[];
}

const WIDTHS: Partial<Record<HandedList, readonly number[]>> = {
	annex1: [3, 3, 2.4, 3.6],
	annex2: [3, 3, 4],
	register: [4, 3, 1.7, 2.6, 1.7, 2.6, 1.7]
};

export function printed(
	{ list, title, columns, sections }: ListContent,
	stamp: Stamp,
	hasArms = false
): PrintedList {
	return {
		title,
		arms: hasArms ? plainText(armsLabel(stamp.network)) : '',
		about: plainText(stampLine(stamp)),
		audience: AUDIENCE_LINES[list],
		nobody: NOBODY_LINE,
		pageWords: PAGE_WORDS,
		columns,
		widths: WIDTHS[list] ?? columns.map(() => 1),
		sections,
		signHead: AGREEMENT_WORDS.signHead,
		partnerHead: AGREEMENT_WORDS.partnerHead
	};
}
