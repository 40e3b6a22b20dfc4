/** To whom what belongs to a seat is shown: the members of its circle see who sits there, an answer whoever gives it. Pure. */
import { forMembersOf, personal } from '../access/row-rules';
import type { Document } from '../directory/document';
import type { Announcement } from './announcement';
import type { Attendance } from './attendance';
import type { Guest } from './guest';
import type { Ballot } from './ballot';
import type { MeetingCase } from './case';
import type { Minutes } from './minutes';
import type { Seat } from './seat';

/** Published seats of her circles; which accounts are behind them, the table's `ownFields` keep from all but whose they are. */
export const seatRule = personal<Seat>(({ publication, circle }, { circles }, allowed) =>
	publication === 'published' && circles.includes(circle) ? allowed : undefined
);

/** Her own seat's, and those that she is asked for as a deputy; a deputy who is not asked sees nothing of it. */
export const attendanceRule = personal<Attendance>((row, { userId }, allowed) => {
	if (userId === '') return undefined;
	const isAsked = row.answer === 'deputy' && row.deputyAccount === userId;
	return row.account === userId || isAsked ? allowed : undefined;
});

/** What of a guest everybody at the table reads. */
const AT_THE_TABLE = [
	'id',
	'updated',
	'region',
	'meeting',
	'name',
	'from',
	'state',
	'announcedAt',
	'decidedAt'
];

/** Whoever announced her sees all of it; those of the meeting see her name once the office has agreed. */
export const guestRule = personal<Guest>((row, { userId, meetings }, allowed) => {
	if (userId === '') return undefined;
	if (row.announcedBy === userId) return allowed;
	const isExpected = row.state === 'approved' && meetings.includes(row.meeting);
	return isExpected ? allowed.filter((field) => AT_THE_TABLE.includes(field)) : undefined;
});
/** The members of its circle, and whoever sees the meeting that it is about: a deputy who is sent there has a vote. */
export const ballotRule = personal<Ballot>(({ circle, meeting }, { circles, meetings }, allowed) =>
	circles.includes(circle) || (meeting !== '' && meetings.includes(meeting)) ? allowed : undefined
);

const onShelf = forMembersOf('region');
/** What lies out at a meeting is for who sees that meeting, a deputy who is sent there too; else it is on the shelf, for all members. */
export const documentRule = personal<Document>((row, caller, allowed) => {
	if (!row.meeting) return onShelf.fields(row, caller, allowed);
	return row.publication === 'published' && caller.meetings.includes(row.meeting) ? allowed : undefined;
});
/** Her own whole; once the agenda is fixed everybody of the meeting sees what is spoken of, and not who brought it. */
export const caseRule = personal<MeetingCase>((row, { userId, meetings }, allowed) => {
	if (userId !== '' && row.author === userId) return allowed;
	const shown = row.shown && meetings.includes(row.meeting);
	return shown ? allowed.filter((field) => field !== 'author') : undefined;
});
/** Published minutes: to who sits in a circle that receives them, and to who was sent to that meeting. */
export const minutesRule = personal<Minutes>((row, { circles, meetings }, allowed) =>
	row.circles.some((id) => circles.includes(id)) || meetings.includes(row.meeting) ? allowed : undefined
);
/** A notice: to who sits in one of its circles. */
export const announcementRule = personal<Announcement>((row, { circles }, allowed) =>
	row.publication === 'published' && row.circles.some((one) => circles.includes(one)) ? allowed : undefined
);
