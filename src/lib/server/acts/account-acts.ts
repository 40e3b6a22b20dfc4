/** How the log of acts calls what an office does to an account. */
import type { ActKind } from '../../domain/access/acts';
import type { AccountChange } from '../../protocol/desk-accounts';

export const ACCOUNT_ACTS: Readonly<Record<AccountChange, ActKind>> = {
	again: 'invitationAgain',
	withdrawn: 'invitationWithdrawn',
	suspended: 'accountSuspended',
	active: 'accountReadmitted',
	deviceLost: 'deviceLost',
	factorReset: 'factorReset',
	described: 'accountDescribed'
};
