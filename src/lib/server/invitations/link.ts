/**
 * An invitation behind a mailed link, for a member or her deputy without an account. Guarantees: looking changes nothing; the link is good
 * for this person, this seat and this meeting, and until that begins; with another address at the seat it ends. What is said by it is
 * decided by the same law as what is said in the app (domain/meeting/answering.ts), rests on the state that it was decided on, and
 * stands in the history by the link.
 */
import {
	answered,
	answerTimeOf,
	countAnswers,
	hasDeputy,
	personOf,
	type Refusal
} from '../../domain/meeting/answering';
import type { Attendance } from '../../domain/meeting/attendance';
import type { Meeting } from '../../domain/meeting/meeting';
import type { Seat } from '../../domain/meeting/seat';
import { instantOf } from '../../domain/time/instant';
import type { BodyOf } from '../../protocol/endpoint';
import type { INVITATIONS } from '../../protocol/endpoints/invitations';
import type { Invitation } from '../../protocol/invitations';
import { answerChange } from '../actions/attendance/answer';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	answersOf,
	askingByHash,
	type AskingRow,
	attendanceById,
	circleName,
	writeAnswerByLink
} from '../pocketbase/invitations';
import { Turns } from '../sync/turns';
import { hashOf } from './paths';

/** Somebody may answer for the seat at the same moment: looked at anew so often. */
const ATTEMPTS = 3;
const turns = new Turns();

interface Opened {
	asking: AskingRow;
	row: Attendance;
	seat: Seat;
	meeting: Meeting;
	rows: readonly Attendance[];
}

/** Throws `link_unknown` or `link_expired`. */
export async function lookAtInvitation(
	clients: PocketBaseClients,
	token: string,
	now: Date
): Promise<Invitation> {
	return shownOf(clients, await open(clients, token, now), now);
}

/** Throws like `lookAtInvitation`; what is not taken is said in the answer. */
export function answerInvitation(
	clients: PocketBaseClients,
	{ token, ...said }: BodyOf<typeof INVITATIONS.answer>,
	now: Date
): Promise<Invitation> {
	return turns.take(hashOf(token), async () => {
		for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
			const opened = await open(clients, token, now);
			const { asking, row, meeting, seat, rows } = opened;
			const others = countAnswers(rows.filter(({ id }) => id !== row.id)).pools;
			const facts = { row, meeting, hasDeputy: hasDeputy(seat), others };
			const to = answered({ as: asking.who, ...said }, facts, now);
			if (typeof to === 'string') return shownOf(clients, opened, now, to);
			const change = answerChange({ who: asking.id, way: 'invitation.answer', row, to });
			const isSaid = change.history.length === 0;
			if (isSaid || (await writeAnswerByLink(clients, asking.id, row, change)))
				return lookAtInvitation(clients, token, now);
		}
		throw new AppError('unavailable', { retryAfter: 1 });
	});
}

async function open(clients: PocketBaseClients, token: string, now: Date): Promise<Opened> {
	const asking = await askingByHash(clients, hashOf(token));
	if (!asking) throw new AppError('link_unknown');
	const row = await attendanceById(clients, asking.attendance);
	const all = row && (await answersOf(clients, row.meeting));
	const seat = all?.seats.find(({ id }) => id === row?.seat);
	if (!row || !all || !seat || personOf(seat, asking.who).address !== asking.address)
		throw new AppError('link_expired');
	// By the meeting as it is now: where it was moved, the link goes on.
	if (instantOf(all.meeting.startsAt) <= now.getTime()) throw new AppError('link_expired');
	return { asking, row, seat, meeting: all.meeting, rows: all.rows };
}

async function shownOf(
	clients: PocketBaseClients,
	{ asking: { who }, row, seat, meeting }: Opened,
	now: Date,
	refused: Refusal | '' = ''
): Promise<Invitation> {
	const time = answerTimeOf(meeting, now);
	const isAsked = who === 'member' || row.answer === 'deputy';
	const { street, postalCode, place } = meeting.address;
	return {
		who,
		name: personOf(seat, who).name,
		seat: seat.name,
		deputy: who === 'member' && hasDeputy(seat) ? personOf(seat, 'deputy').name || 'Vertretung' : '',
		answer: who === 'member' ? row.answer : row.deputyAnswer,
		deputyAnswer: row.deputyAnswer,
		way: row.way,
		time: time === 'open' && !isAsked ? 'notAsked' : time,
		refused,
		meeting: {
			title: meeting.title,
			circle: await circleName(clients, meeting.circle),
			startsAt: meeting.startsAt,
			endsAt: meeting.endsAt,
			venue: meeting.venue,
			address: { street, postalCode, place },
			// Whoever is not asked any more needs no door.
			access: isAsked ? (meeting.access ?? '') : '',
			points: isAsked ? (meeting.points ?? []) : [],
			mayJoinByLine: meeting.onlinePlaces > 0
		}
	};
}
