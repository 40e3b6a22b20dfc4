/** How it stands with who has joined the agreement. */
import type { MembershipState } from '../domain/directory/register';

export const MEMBERSHIP_WORDS: Readonly<Record<MembershipState, string>> = {
	in: 'Heute dabei',
	coming: 'Treten noch bei',
	left: 'Ausgeschieden'
};
