/**
 * Who may sit where (§ 3 of the rules of procedure): one named person for each institution or profession, a second one with the
 * members' consent, nobody twice and nobody as her own deputy, and no more than the circle can work with. Pure: the server decides by
 * it, and the form says it before anything is sent.
 */
import { fold } from '../place/fold';
import type { Circle } from './circle';
import type { Seat } from './seat';

/** What of a seat the rules look at. */
export type Seated = Pick<
	Seat,
	| 'id'
	| 'publication'
	| 'circle'
	| 'organisation'
	| 'name'
	| 'kind'
	| 'consentOn'
	| 'consentPaper'
	| 'member'
	| 'email'
	| 'deputy'
	| 'deputyEmail'
	| 'since'
	| 'until'
	| 'note'
>;

export const SEAT_PROBLEMS = [
	/** It belongs to no institution and to no profession. */
	'ownerless',
	/** A second regular one of the same institution or profession. */
	'second_regular',
	/** A second one without when the members agreed, or where that is written. */
	'consent_day',
	'consent_paper',
	'own_deputy',
	/** The person has another seat in this circle already. */
	'two_seats',
	/** More than the circle wants to be, and nobody says why. */
	'over_limit',
	'ends_before'
] as const;
export type SeatProblem = (typeof SEAT_PROBLEMS)[number];
/** Problems by the field at which they are said. */
export type SeatProblems = Partial<Record<keyof Seated, SeatProblem>>;

/** What is wrong with `seat` beside the `others` of its circle; a seat that is not published takes no place yet. */
export function seatProblems(
	seat: Seated,
	circle: Pick<Circle, 'sizeLimit'> | undefined,
	others: readonly Seated[]
): SeatProblems {
	const beside = others.filter((one) => one.id !== seat.id && isTaken(one) && one.circle === seat.circle);
	return {
		...ownProblems(seat),
		...(isTaken(seat) && besideProblems(seat, circle, beside))
	};
}

function ownProblems(seat: Seated): SeatProblems {
	const { name, kind, consentOn, consentPaper, since, until } = seat;
	return {
		...(name.trim() === '' && { name: 'ownerless' }),
		...(kind === 'second' && consentOn === '' && { consentOn: 'consent_day' }),
		...(kind === 'second' && consentPaper.trim() === '' && { consentPaper: 'consent_paper' }),
		...(isOwnDeputy(seat) && { deputy: 'own_deputy' }),
		...(until !== '' && until < since && { until: 'ends_before' })
	};
}

function besideProblems(
	seat: Seated,
	circle: Pick<Circle, 'sizeLimit'> | undefined,
	beside: readonly Seated[]
): SeatProblems {
	const { sizeLimit = 0 } = circle ?? {};
	const isOver = sizeLimit > 0 && countsForLimit(seat) && beside.filter(countsForLimit).length >= sizeLimit;
	const isSecond =
		seat.kind === 'regular' && beside.some((one) => one.kind === 'regular' && isOfSame(one, seat));
	return {
		...(isSecond && { kind: 'second_regular' }),
		...(beside.some((one) => isSamePerson(one, seat)) && { member: 'two_seats' }),
		...(isOver && (seat.note ?? '').trim() === '' && { note: 'over_limit' })
	};
}

/** Whether it takes one of the places that the circle has: whoever is in training only listens. */
export function countsForLimit({ kind }: Pick<Seat, 'kind'>): boolean {
	return kind !== 'trainee';
}

function isTaken({ publication }: Seated): boolean {
	return publication === 'published';
}

function isOfSame(one: Seated, other: Seated): boolean {
	if (one.organisation !== '' && other.organisation !== '') return one.organisation === other.organisation;
	return fold(one.name.trim()) === fold(other.name.trim());
}

/** Two people may have one name: an address tells them apart, and without one nobody can. */
function isSame(name: string, email = '', otherName: string, otherEmail = ''): boolean {
	if (email !== '' && otherEmail !== '') return email.toLowerCase() === otherEmail.toLowerCase();
	return name.trim() !== '' && fold(name.trim()) === fold(otherName.trim());
}

function isOwnDeputy({ member, email, deputy, deputyEmail }: Seated): boolean {
	return isSame(member, email, deputy, deputyEmail);
}

function isSamePerson(one: Seated, other: Seated): boolean {
	return isSame(one.member, one.email, other.member, other.email);
}
