/** What the register of the agreement says (membership.ts): who is in on a day, and who would be in twice. Pure. */
import type { Membership } from './membership';
import { nameWords } from './twins';

export const MEMBERSHIP_STATES = ['in', 'coming', 'left'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** Whether it binds on `today`, a day. Who has given notice is in until her last day. */
export function membershipState(
	{ joinedAt, until }: Pick<Membership, 'joinedAt' | 'until'>,
	today: string
): MembershipState {
	if (until !== '' && until < today) return 'left';
	return joinedAt > today ? 'coming' : 'in';
}

type Period = Pick<
	Membership,
	'id' | 'publication' | 'region' | 'organisation' | 'name' | 'joinedAt' | 'until'
>;

/** The one of `others` by which this institution is in at the same time already: it would be bound twice. */
export function sameTime<Other extends Period>(one: Period, others: readonly Other[]): Other | undefined {
	return others.find(
		(other) =>
			other.id !== one.id &&
			other.publication !== 'withdrawn' &&
			other.region === one.region &&
			isSameInstitution(one, other) &&
			one.joinedAt <= lastDay(other) &&
			other.joinedAt <= lastDay(one)
	);
}

/** By its entry in the directory; by its name where one of the two has none. */
function isSameInstitution(one: Period, other: Period): boolean {
	if (one.organisation !== '' && other.organisation !== '') return one.organisation === other.organisation;
	return nameWords(one.name) !== '' && nameWords(one.name) === nameWords(other.name);
}

const lastDay = ({ until }: Period) => until || '9999-12-31';
