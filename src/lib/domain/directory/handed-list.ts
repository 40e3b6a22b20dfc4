/**
 * Lists that an office hands out to its partners (model cooperation agreement, no. 4), and the files they come in. What stands
 * in them is made by export/, its words are in text/handed-lists.ts.
 */
export const HANDED_LISTS = ['annex1', 'annex2'] as const;
export type HandedList = (typeof HANDED_LISTS)[number];

export const LIST_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** What a list that is handed out says of itself. */
export interface Stamp {
	/** The network's name. */
	network: string;
	/** The day on which the file was made. */
	day: string;
	/** Counted for each network and list: the same number means the same content. */
	version: number;
}
