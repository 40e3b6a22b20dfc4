/**
 * A case for a meeting (§ 7 of the rules of procedure): by a member of the meeting for herself, or by the office of its network in the
 * name of a seat. Where it belongs and whose it is the server reads; the phone's word is the kind, the minutes and the sealed text.
 * One that comes after the deadline is taken in as a question to the office, never refused for it.
 */
import type { Caller } from '../../../domain/access/caller';
import { type CaseDraft, type CaseText, LONGEST, type MeetingCase } from '../../../domain/meeting/case';
import { isLate, takesCases } from '../../../domain/meeting/case-deadline';
import type { Circle } from '../../../domain/meeting/circle';
import { circlesOf, type Meeting } from '../../../domain/meeting/meeting';
import type { Procedure } from '../../../domain/meeting/procedure';
import type { Seat } from '../../../domain/meeting/seat';
import type { ErrorCode } from '../../../protocol/errors';
import { defineAction } from '../action';
import { done, rejected } from '../decision';

export interface RegisterFacts {
	/** One under this id, as far as the caller sees it. */
	known?: MeetingCase | undefined;
	/** What was sealed with it, as far as the caller sees it. */
	text?: CaseText | undefined;
	meeting?: Meeting | undefined;
	/** The circle that invites. */
	circle?: Circle | undefined;
	procedures?: readonly Procedure[];
	/** In whose name the office enters it. */
	seat?: Seat | undefined;
}

const register = defineAction({
	kind: 'case.register',
	guests: false,
	async facts({ id, meeting: of, seat }, _caller, read): Promise<RegisterFacts> {
		const [known, text, meeting, inName] = await Promise.all([
			read.one('cases', 'id', id),
			read.one('caseTexts', 'case', id),
			read.one('meetings', 'id', of),
			read.one('seats', 'id', seat)
		]);
		const circle = await read.one('circles', 'id', meeting?.circle ?? '');
		const procedures = circle ? await read.proceduresOf(circle.id) : [];
		return { known, text, meeting, circle, procedures, seat: inName };
	},
	decide({ id, body }, { known, text, meeting, circle, procedures = [], seat }, caller, at) {
		// The very same sent twice: it has arrived, and must not look refused. What was changed in a second tab has not arrived.
		const arrived = known?.meeting === body.meeting && text?.payload === body.payload;
		if (known && arrived && isHers(known, caller)) return done(id, at, []);
		if (known) return rejected(id, 'conflict');
		if (!meeting || !circle || meeting.publication !== 'published') return rejected(id, 'not_found');
		const isOffice = caller.role === 'coordination' && caller.networks.includes(circle.region);
		const refusal = refusalOf(body, meeting, seat, isOffice, caller);
		if (refusal) return rejected(id, refusal.code, refusal.fields);
		if (!takesCases(meeting, at)) return rejected(id, 'wrong_status');
		// What the office enters itself needs no question to the office.
		const late = body.seat === '' && isLate(meeting, procedures, at);
		const author = body.seat === '' ? caller.userId : (seat?.account ?? '');
		const place = { region: circle.region, meeting: meeting.id, author };
		const { kind, minutes, payload, recipients } = body;
		return done(id, at, [
			{
				...{ table: 'cases', operation: 'create', id: body.id },
				fields: {
					...{ ...place, kind, minutes, title: '', place: 0 },
					...{ state: late ? 'late' : 'registered', shown: false }
				}
			},
			{
				// Every row has an id of its own: the mutation's, which was made on the phone as well, is nobody else's.
				...{ table: 'caseTexts', operation: 'create', id },
				fields: {
					...{
						...place,
						case: body.id,
						seat: body.seat,
						payload,
						recipients,
						registeredAt: at.toISOString()
					},
					...{ answer: '', decidedAt: '', returnedAt: '' }
				}
			}
		]);
	}
});

export const caseRegistration = { 'case.register': register };

function isHers({ author, region }: MeetingCase, { userId, role, networks }: Caller): boolean {
	return author === userId || (role === 'coordination' && networks.includes(region));
}

/** Why this is not hers to bring; undefined when it is. */
function refusalOf(
	{ kind, minutes, seat: named, meeting: id }: CaseDraft,
	meeting: Meeting,
	seat: Seat | undefined,
	isOffice: boolean,
	{ meetings }: Caller
): { code: ErrorCode; fields?: string[] } | undefined {
	if (named !== '' && !isOffice) return { code: 'forbidden' };
	// An office has no question of its own, unless somebody of it sits in the circle.
	if (named === '' && !meetings.includes(id)) return { code: 'forbidden' };
	const sits = seat?.publication === 'published' && circlesOf(meeting).includes(seat.circle);
	if (named !== '' && !sits) return { code: 'bad_request', fields: ['seat'] };
	return minutes > LONGEST[kind] ? { code: 'bad_request', fields: ['minutes'] } : undefined;
}
