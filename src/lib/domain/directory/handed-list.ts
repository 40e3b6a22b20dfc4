/**
 * Lists that an office hands out to its partners (model cooperation agreement, no. 4), and the files they come in. What stands
 * in them is made by export/, its words are in text/handed-lists.ts.
 */
export const HANDED_LISTS = [
	'annex1',
	'annex2',
	'agreement',
	'register',
	'addresses',
	'labels',
	'mails',
	'cards'
] as const;
export type HandedList = (typeof HANDED_LISTS)[number];

export const LIST_FORMATS = ['pdf', 'xlsx', 'csv', 'txt', 'zip'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** The files that each list comes in. */
export const FORMATS_OF: Record<HandedList, readonly ListFormat[]> = {
	annex1: ['pdf', 'xlsx', 'csv'],
	annex2: ['pdf', 'xlsx', 'csv'],
	agreement: ['pdf'],
	register: ['pdf', 'xlsx', 'csv'],
	addresses: ['xlsx', 'csv'],
	labels: ['pdf'],
	mails: ['txt'],
	cards: ['zip']
};

/** What a list that is handed out says of itself. */
export interface Stamp {
	/** The network's name. */
	network: string;
	/** The day on which the file was made. */
	day: string;
	/** Counted for each network and list: the same number means the same content. */
	version: number;
}
