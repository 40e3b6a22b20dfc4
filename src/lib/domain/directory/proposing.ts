/** What somebody may propose of an entry, and how much. Apart from the limits that every phone begins with (limits.ts). */

/** Characters of the word with a proposal, and of an office's with its decision. */
export const PROPOSAL_WORD = 500;
/** Proposals that wait for one entry at a time. */
export const OPEN_PROPOSALS = 20;
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
