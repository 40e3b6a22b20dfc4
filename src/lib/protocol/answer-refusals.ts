/** Why an answer to an invitation was not taken, as a refusal of the queue says it: a code, and the field that it is about. */
import type { Refusal } from '../domain/meeting/answering';
import type { ErrorCode, Problem } from './errors';

const REFUSED_AS = {
	notInvited: ['wrong_status', 'stage'],
	cancelled: ['wrong_status', 'cancelled'],
	begun: ['wrong_status', 'startsAt'],
	noDeputy: ['bad_request', 'deputyAccount'],
	notAsked: ['not_found', 'deputyAnswer'],
	chain: ['forbidden', 'answer'],
	changed: ['conflict', 'answer'],
	full: ['conflict', 'places'],
	lineFull: ['conflict', 'onlinePlaces'],
	noLine: ['bad_request', 'way'],
	early: ['wrong_status', 'checkedInAt'],
	over: ['wrong_status', 'endsAt'],
	notSwitchedOn: ['wrong_status', 'selfCheckIn']
} as const satisfies Record<Refusal, readonly [ErrorCode, string]>;

export function refusedAs(refusal: Refusal): { code: ErrorCode; field: string } {
	const [code, field] = REFUSED_AS[refusal];
	return { code, field };
}

/** What a refusal of the queue says; undefined where it is none of these. A row that is not hers any more is one that she is not asked for. */
export function refusalOf(code: Problem, fields: readonly string[] = []): Refusal | undefined {
	const found = Object.entries(REFUSED_AS).find(([, [one, field]]) => one === code && fields.includes(field));
	return (found?.[0] as Refusal | undefined) ?? (code === 'not_found' ? 'notAsked' : undefined);
}
