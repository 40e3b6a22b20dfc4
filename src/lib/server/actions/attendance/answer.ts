/**
 * Somebody answers an invitation, or says that she is there. Guarantees: a member speaks for herself and a deputy for herself, each of the
 * rows that are theirs alone; an office says what came by telephone in either's name, and the history says that it was the office.
 * What is taken, and when no more, is the law of domain/meeting/answering.ts and check-in.ts. A deputy who is not asked any more does
 * not see the row: for her it is not there.
 */
import type { Caller } from '../../../domain/access/caller';
import { type Pools, type Refusal, answered, hasDeputy, type Who } from '../../../domain/meeting/answering';
import type { Attendance } from '../../../domain/meeting/attendance';
import { checkedIn } from '../../../domain/meeting/check-in';
import type { Meeting } from '../../../domain/meeting/meeting';
import type { Seat } from '../../../domain/meeting/seat';
import { refusedAs } from '../../../protocol/answer-refusals';
import type { HistoryWay } from '../../../protocol/entry-history';
import { defineAction, type Reading } from '../action';
import { type Decision, done, rejected } from '../decision';
import { historyOf } from '../history';

export interface AnswerFacts {
	/** As the caller sees it. */
	row?: Attendance | undefined;
	meeting?: Meeting | undefined;
	/** A deputy does not see it, and does not need it. */
	seat?: Seat | undefined;
	others?: Pools;
}

/** What a decision on `id` rests on, as `read` sees it. */
export async function answerFactsOf(id: string, read: Reading): Promise<AnswerFacts> {
	const row = await read.one('attendances', 'id', id);
	if (!row) return {};
	const [meeting, seat, others] = await Promise.all([
		read.one('meetings', 'id', row.meeting),
		read.one('seats', 'id', row.seat),
		read.comers(row.meeting, row.id)
	]);
	return { row, meeting, seat, others };
}

const answer = defineAction({
	kind: 'attendance.answer',
	guests: false,
	rings: 'invitations',
	facts: ({ id }, _caller, read): Promise<AnswerFacts> => answerFactsOf(id, read),
	decide({ id, kind, body }, { row, meeting, seat, others }, caller, at) {
		if (!row || !meeting) return refused(id, 'notAsked');
		const { mayAnswer, isHers } = wordsOf(row, caller);
		if (!mayAnswer[body.as]) return rejected(id, isHers ? 'forbidden' : 'not_found');
		const facts = {
			row,
			meeting,
			hasDeputy: seat ? hasDeputy(seat) : false,
			others: others ?? { room: 0, online: 0 }
		};
		const to = answered(body, facts, at);
		return typeof to === 'string' ? refused(id, to) : changed({ id, way: kind, row, to }, caller, at);
	}
});

const checkIn = defineAction({
	kind: 'attendance.checkIn',
	guests: false,
	facts: async ({ id }, _caller, read): Promise<AnswerFacts> => {
		const row = await read.one('attendances', 'id', id);
		return row ? { row, meeting: await read.one('meetings', 'id', row.meeting) } : {};
	},
	decide({ id, kind, body }, { row, meeting }, caller, at) {
		if (!row || !meeting) return refused(id, 'notAsked');
		// What the office knows of others it writes into the minutes.
		if (!wordsOf(row, caller).isHers) return rejected(id, 'forbidden');
		const to = checkedIn(row, meeting, { said: new Date(body.said), at });
		return typeof to === 'string' ? refused(id, to) : changed({ id, way: kind, row, to }, caller, at);
	}
});

export const attendanceActions = { 'attendance.answer': answer, 'attendance.checkIn': checkIn };

/** For whom `caller` may answer. Of a seat of her own an office is its member, as anybody. */
function wordsOf(
	{ account = '', deputyAccount = '', answer: said, region }: Attendance,
	{ role, userId, networks }: Caller
): { mayAnswer: Record<Who, boolean>; isHers: boolean } {
	const isMember = userId !== '' && account === userId;
	const isDeputy = !isMember && userId !== '' && said === 'deputy' && deputyAccount === userId;
	const isOffice = role === 'coordination' && networks.includes(region);
	return {
		mayAnswer: { member: isMember || isOffice, deputy: isDeputy || isOffice },
		isHers: isMember || isDeputy
	};
}

interface Change {
	id: string;
	way: HistoryWay;
	row: Attendance;
	to: Partial<Attendance>;
}

/** When it was said changes alone: nothing was said that was not so. */
function changed({ id, way, row, to }: Change, { userId }: Pick<Caller, 'userId'>, at: Date): Decision {
	const { fields, history } = answerChange({ who: userId, way, row, to });
	if (history.length === 0) return done(id, at, []);
	const basedOn = row.updated;
	return {
		...done(id, at, [{ table: 'attendances', operation: 'update', id: row.id, fields, basedOn }]),
		history
	};
}

/** What of the row changes, with the history of it; nothing where it is so already. */
export function answerChange({ who, way, row, to }: Omit<Change, 'id'> & { who: string }) {
	const { answeredAt, ...said } = to;
	const { fields, history } = historyOf({ who, table: 'attendances', way }, row, said);
	return { fields: { ...fields, ...(answeredAt !== undefined && { answeredAt }) }, history };
}

function refused(id: string, refusal: Refusal): Decision {
	const { code, field } = refusedAs(refusal);
	return rejected(id, code, [field]);
}
