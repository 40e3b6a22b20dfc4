/** The register of the agreement: who is in, who joins later, who has left, each with days and papers. For the office alone. */
import type { Membership } from '../domain/directory/membership';
import { MEMBERSHIP_STATES, membershipState } from '../domain/directory/register';
import { formatShortDay } from '../text/format';
import { MEMBERSHIP_WORDS } from '../text/membership-words';
import { contentOf, type ListContent } from './content';
import { byName, type NetworkRows } from './network-rows';

export function register({ memberships, today }: NetworkRows): ListContent {
	const sorted = memberships.toSorted(byName);
	const sections = MEMBERSHIP_STATES.map((state) => ({
		title: MEMBERSHIP_WORDS[state],
		rows: sorted.filter((one) => membershipState(one, today) === state).map(rowOf)
	}));
	return contentOf('register', sections, memberships.length);
}

function rowOf({ name, carrier, joinedAt, joinedPaper, noticeAt, noticePaper, until }: Membership): string[] {
	return [
		name,
		carrier,
		formatShortDay(joinedAt),
		joinedPaper,
		formatShortDay(noticeAt),
		noticePaper,
		formatShortDay(until)
	];
}
