/**
 * Rules of the field that a record has to keep beside others: a seat beside those of its circle, a circle beside its meetings, a
 * meeting beside its circles. One line a table; the answer names the fields that are against a rule. A change that touches nothing a
 * rule looks at is not asked again: what was entered before a rule stays as it is until somebody touches it.
 */
import type * as z from 'zod/mini';
import { circleProblems, meetingProblem } from '../../../domain/meeting/circle-rules';
import type { Circle } from '../../../domain/meeting/circle';
import { circlesOf, type Meeting } from '../../../domain/meeting/meeting';
import type { Seat } from '../../../domain/meeting/seat';
import { seatProblems } from '../../../domain/meeting/seating';
import { isSame } from '../../../domain/record-changes';
import { schemas } from '../../../domain/schemas';
import type { AnyRow, Table } from '../../../domain/tables';
import type { Reading } from '../action';

interface Rule {
	/** The fields that it looks at. */
	fields: readonly string[];
	broken(row: AnyRow, read: Reading, before?: Readonly<Record<string, unknown>>): Promise<string[]>;
}

const circlesNamed = async (ids: readonly string[], read: Reading): Promise<Circle[]> => {
	const found = await Promise.all([...new Set(ids)].map((id) => read.one('circles', 'id', id)));
	return found.filter((one) => one !== undefined);
};

const RULES: Partial<Record<Table, Rule>> = {
	seats: {
		fields: [
			...['publication', 'circle', 'organisation', 'name', 'kind', 'consentOn', 'consentPaper'],
			...['member', 'email', 'deputy', 'deputyEmail', 'since', 'until']
		],
		async broken(row, read) {
			const seat = row as unknown as Seat;
			if (seat.publication === 'withdrawn') return [];
			const circle = await read.one('circles', 'id', seat.circle);
			return Object.keys(seatProblems(seat, circle, await read.every('seats', 'circle', seat.circle)));
		}
	},
	circles: {
		fields: ['publication', 'region', 'kind', 'parent', 'endsOn', 'sharesMinutes'],
		async broken(row, read, before) {
			const circle = row as unknown as Circle;
			const isMoved = before !== undefined && before.region !== circle.region;
			if (isMoved && (await read.isRooted(circle.id))) return ['region'];
			if (circle.publication === 'withdrawn') return [];
			const others = await circlesNamed([circle.parent, ...circle.sharesMinutes].filter(Boolean), read);
			const meetings = circle.endsOn === '' ? [] : await read.every('meetings', 'circle', circle.id);
			return Object.keys(circleProblems(circle, others, meetings));
		}
	},
	meetings: {
		fields: ['publication', 'circle', 'otherCircles', 'startsAt', 'cancelled'],
		async broken(row, read) {
			const meeting = row as unknown as Meeting;
			const problem = meetingProblem(meeting, await circlesNamed(circlesOf(meeting), read));
			const isHeld = meeting.publication !== 'withdrawn' && !meeting.cancelled;
			// Whatever is not held may be of circles that are over. Of another network's it is never: it would wait there to be held.
			if (problem === undefined || (!isHeld && problem !== 'circle_elsewhere')) return [];
			return [problem === 'circle_over' ? 'startsAt' : 'circle'];
		}
	}
};

/** The fields of `row`, as it would be, that are against a rule; `before` is what it was, where it was. */
export async function against(
	table: Table,
	row: Readonly<Record<string, unknown>>,
	read: Reading,
	before?: AnyRow
): Promise<string[]> {
	const rule = RULES[table];
	if (!rule || (before && rule.fields.every((field) => isSame(row[field], before[field])))) return [];
	// What fits no schema is refused for that.
	const schema: z.ZodMiniObject = schemas[table];
	const whole = schema.safeParse({ updated: new Date(0).toISOString(), ...row });
	return whole.success ? rule.broken(whole.data as AnyRow, read, before) : [];
}
