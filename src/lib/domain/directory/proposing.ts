/** What somebody may propose of an entry, and how much. Apart from the limits that every phone begins with (limits.ts). */

/** Characters of the word with a proposal, and of an office's with its decision. */
export const PROPOSAL_WORD = 500;
/** Proposals that wait for one entry at a time. */
export const OPEN_PROPOSALS = 20;
/** New entries that wait for one network at a time. */
export const OPEN_DECLARATIONS = 50;
/** What people declare themselves. */
export const DECLARED_TABLES = ['experts', 'organisations', 'offers'] as const;
export type DeclaredTable = (typeof DECLARED_TABLES)[number];
/** So long at most the server keeps where somebody wants to hear what came of it. */
export const REPLY_DAYS = 90;

/** The office's alone: whom an entry belongs to, who sees it, what was checked. */
const OFFICE_ALONE: readonly string[] = [
	'id',
	'updated',
	'publication',
	'audience',
	'verifiedAt',
	'verifiedBy',
	'note',
	'region',
	'organisation',
	'youthOffices',
	'legalBases',
	'lands',
	'acuteRank',
	'source'
];

/** Whom she names, and by what she is known: her office looks at it, also where it trusts her. */
const LOOKED_AT: readonly string[] = ['name', 'title', 'email', 'deputy', 'areas'];

/** Whether a partner's word on this field of her own entry holds at once, where her network trusts her. */
export function holdsAtOnce(field: string): boolean {
	return isProposable(field) && !LOOKED_AT.includes(field);
}

export function isProposable(field: string): boolean {
	return !OFFICE_ALONE.includes(field);
}

/** Whom she would name, and what nobody needs to know of her before she is in the directory. */
const LATER: readonly string[] = ['deputy', 'areas', 'absences', 'capacity'];

/** Whether somebody who is not in the directory yet says this of herself. */
export function isDeclarable(field: string): boolean {
	return isProposable(field) && !LATER.includes(field);
}
