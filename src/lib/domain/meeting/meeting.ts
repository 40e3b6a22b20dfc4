/** A meeting of one circle or of several (§ 6 of the rules of procedure of the Kooperationskreise, Kreis Herzogtum Lauenburg). */
import * as z from 'zod/mini';
import { address, instant, line, list, optionalDay, paragraph, sharedFields } from '../fields';
import { recordId } from '../id';
import { type Agenda, agenda } from './agenda';

/**
 * Its life: planned, people are invited, the agenda is fixed (no case and no topic comes in any more), it was held, its minutes are
 * out, it is put away.
 */
export const MEETING_STAGES = ['planned', 'invited', 'fixed', 'held', 'recorded', 'archived'] as const;
export type MeetingStage = (typeof MEETING_STAGES)[number];

const places = z.int().check(z.minimum(0), z.maximum(10_000));

export const meeting = z.object({
	...sharedFields,
	/** Who invites. */
	circle: recordId,
	/** Circles that it is a meeting of, too. */
	otherCircles: list(recordId),
	stage: z.enum(MEETING_STAGES),
	title: line,
	startsAt: instant,
	endsAt: instant,
	venue: line,
	address,
	/** Room, entrance, dial-in: for members. */
	access: z.optional(paragraph),
	/** What everybody may read of it. */
	agenda: paragraph,
	/** For members: the points with their minutes. */
	points: z.optional(agenda),
	/** Who can be in the room, and join by a line; 0 is no limit, or no such way. */
	places,
	onlinePlaces: places,
	/** Until when an answer to the invitation is asked for. */
	answerBy: optionalDay,
	/** The last day on which a case is registered, where it is another than the rules of procedure say. */
	caseBy: optionalDay,
	/** Members say on their phones themselves that they are there. */
	selfCheckIn: z.boolean(),
	cancelled: z.boolean(),
	/** iCalendar SEQUENCE (RFC 5545 3.8.7.4): grows with every change that matters to a calendar. */
	sequence: z.int().check(z.minimum(0))
});
export type Meeting = z.infer<typeof meeting>;

/** What a meeting has of itself when it is first entered. */
export const NEW_MEETING = {
	otherCircles: [] as string[],
	stage: 'planned',
	points: [] as Agenda,
	places: 0,
	onlinePlaces: 0,
	answerBy: '',
	caseBy: '',
	selfCheckIn: false,
	cancelled: false,
	sequence: 0
} as const satisfies Partial<Meeting>;

/** All circles that it is a meeting of. */
export function circlesOf({ circle, otherCircles }: Pick<Meeting, 'circle' | 'otherCircles'>): string[] {
	return [circle, ...otherCircles];
}
