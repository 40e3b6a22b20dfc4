/**
 * A network as one file, handed out by one installation and taken in by another that is empty (server/archive): what can be wrong
 * with it, and how large it may be. The words of the problems are in text/archive-problems.ts.
 */

/**
 * - `foreign` no archive of a network · `newer` of a version that this one does not know yet · `older` of one whose rows it does not
 *   take any more · `broken` not what was handed out · `too_large`
 * - of the installation: `already_there` it has this network · `not_empty` it has something else
 */
export const ARCHIVE_PROBLEMS = [
	'foreign',
	'newer',
	'older',
	'broken',
	'too_large',
	'already_there',
	'not_empty'
] as const;
export type ArchiveProblem = (typeof ARCHIVE_PROBLEMS)[number];

export const ARCHIVE_LIMITS = {
	/** Of the file. */
	bytes: 20 * 1024 * 1024,
	/** Of all that is in it: many times the largest network, and less than what PocketBase takes in one transaction. */
	inflatedBytes: 24 * 1024 * 1024,
	/** Files in it: one for each table, with some room. */
	parts: 100
} as const;
