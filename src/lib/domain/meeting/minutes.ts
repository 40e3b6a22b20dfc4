/**
 * The minutes of a meeting (Ergebnisprotokoll, § 8 of the rules of procedure): paragraphs that an office writes, versions that are
 * published and stay, and what members send in for them. Minutes hold nothing of a case but the title that its meeting shows.
 */
import * as z from 'zod/mini';
import { instant, line, list, NO_CONTROL, optionalDay, paragraph } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { LIMITS } from '../limits';

/**
 * What § 8 has in them, in this order: notices of the current round, what speakers have given, key words of discussions, decisions, dates
 * and topics to come, what stays open; and what teams send back by their members.
 */
export const MINUTE_SECTIONS = [
	'round',
	'material',
	'keywords',
	'decisions',
	'coming',
	'questions',
	'teams'
] as const;
export type MinuteSection = (typeof MINUTE_SECTIONS)[number];

/** Of a question that stays open: here, brought to the yearly meeting of those who decide, answered. */
export const QUESTION_STATES = ['', 'open', 'brought', 'settled'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** A place between two others (rank.ts). */
export const rank = z.string().check(z.maxLength(100), z.regex(/^[0-9A-Za-z]+$/));
/** The version of the minutes that something is written for. */
export const edition = z.int().check(z.minimum(1), z.maximum(10_000));

export const minuteParagraph = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	/** Who invites to the meeting: it counts the decisions. */
	circle: recordId,
	meeting: recordId,
	edition,
	section: z.enum(MINUTE_SECTIONS),
	/** The point of the agenda that it belongs to, by its title; empty for none. */
	point: line,
	rank,
	text: paragraph,
	/** The account that began it. */
	by: optionalRecordId,
	/** What a member has sent in, where it was taken from there. */
	source: optionalRecordId,
	removed: z.boolean(),
	/** Of a decision, through all years of its circle; 0 until it is published. */
	number: z.int().check(z.minimum(0), z.maximum(1_000_000)),
	/** Who takes care of an open question. */
	owner: line,
	state: z.enum(QUESTION_STATES),
	/** When it was brought to the yearly meeting of those who decide. */
	broughtOn: optionalDay
});
export type MinuteParagraph = z.infer<typeof minuteParagraph>;

/** What of a paragraph its writing changes, field by field; of an open question whoever follows it. */
export const WRITTEN_FIELDS = ['text', 'rank', 'point', 'removed'] as const;
export const FOLLOWED_FIELDS = ['owner', 'state', 'broughtOn'] as const;

export const PRESENCE = ['present', 'excused', 'absent'] as const;
export type Presence = (typeof PRESENCE)[number];

const publishedParagraph = z.object({
	id: recordId,
	point: line,
	text: paragraph,
	number: z.int(),
	owner: line
});
export type PublishedParagraph = z.infer<typeof publishedParagraph>;

/** What a version says, whatever becomes of meeting, seats and paragraphs. */
export const minutesContent = z.object({
	/** The circles that met, by their names. */
	circles: list(line),
	/** Points of the agenda, without breaks. */
	points: list(line),
	attended: z.array(z.object({ seat: line, person: line, as: z.enum(PRESENCE) })).check(z.maxLength(1_000)),
	/** Cases that were spoken of, by the titles that the meeting shows. */
	cases: list(line),
	sections: z
		.array(z.object({ section: z.enum(MINUTE_SECTIONS), paragraphs: z.array(publishedParagraph) }))
		.check(z.maxLength(MINUTE_SECTIONS.length))
});
export type MinutesContent = z.infer<typeof minutesContent>;

export const minutes = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	meeting: recordId,
	/** The meeting's, and those that share its minutes: their members read it. */
	circles: list(recordId),
	/** Counts on from 1; a correction is another one. */
	version: edition,
	publishedAt: instant,
	/** What a correction corrects. */
	note: paragraph,
	title: line,
	startsAt: instant,
	endsAt: instant,
	venue: line,
	content: minutesContent
});
export type Minutes = z.infer<typeof minutes>;

/** What is said in the current round of the next meeting; what a team says to what was passed on to it. */
export const CONTRIBUTION_KINDS = ['notice', 'team'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];
/** The section into which it is taken. */
export const SECTION_OF = { notice: 'round', team: 'teams' } as const satisfies Record<
	ContributionKind,
	MinuteSection
>;
export const contributionText = z.string().check(z.maxLength(LIMITS.question), z.regex(NO_CONTROL));

export const contribution = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	meeting: recordId,
	account: optionalRecordId,
	kind: z.enum(CONTRIBUTION_KINDS),
	text: contributionText,
	createdAt: instant
});
export type Contribution = z.infer<typeof contribution>;

/** The newest version of each meeting's. */
export function newestMinutes<M extends Pick<Minutes, 'meeting' | 'version'>>(rows: readonly M[]): M[] {
	const newest = new Map<string, M>();
	for (const row of rows)
		if ((newest.get(row.meeting)?.version ?? 0) < row.version) newest.set(row.meeting, row);
	return [...newest.values()];
}
