/** What becomes of rows in which a person is found: by themselves, and when she is deleted. */

/** What a deletion does to rows: `emptied` what they say of her goes, the row stays. */
export const FATES = ['deleted', 'emptied', 'stays'] as const;
export type Fate = (typeof FATES)[number];

/** Until when rows stay if nobody deletes her. */
export const UNTILS = [
	...['account', 'entry', 'session', 'link', 'ticket', 'notice', 'mutation', 'request', 'bin', 'version'],
	...[
		'log',
		'proposal',
		'reply',
		'review',
		'history',
		'import',
		'other',
		'act',
		'gap',
		'planner',
		'listMail',
		'meetingMail'
	],
	...['announcementMail', 'mailChoice']
] as const;
export type Until = (typeof UNTILS)[number];

/**
 * Why something stays all the same. `named`: another entry with her name or address, which may be somebody else's · `empty`: it says
 * nothing of her any more.
 */
export const WHYS = [
	...[
		'elsewhere',
		'sealed',
		'keyLog',
		'accountable',
		'register',
		'imprint',
		'freeText',
		'named',
		'import',
		'empty'
	]
] as const;
export type Why = (typeof WHYS)[number];
