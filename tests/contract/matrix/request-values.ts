/** A value for every field of a request (values.ts). */
import type { AnyRow } from '../../../src/lib/domain/tables';
import { idOf } from '../../support/directory-rows';
import { FINGERPRINT, sealedLike } from '../../support/sealed-like';
import { ANNA, BERTA, CALLERS, SOUTH } from '../../support/small-network';
import type { Values } from './directory-values';

const AT = '2026-11-20T08:00:00.000Z';
const SEALED = sealedLike('anders');
const MAX = CALLERS.max.userId;

export const requestValues = (n: number, row: AnyRow): Values => ({
	youthOffice: SOUTH,
	expert: BERTA,
	legalBasis: 'other',
	urgency: 'today',
	receipt: n.toString(16).padStart(64, 'f'),
	payload: SEALED,
	recipients: [FINGERPRINT, '0000-0000-0000'],
	forDesk: row.forDesk !== true,
	thread: [{ id: idOf('message'), from: 'asker', at: AT, payload: SEALED }],
	author: MAX,
	status: 'seen',
	round: 1,
	acceptedBy: row.acceptedBy === ANNA ? BERTA : ANNA,
	submittedAt: AT,
	seenAt: AT,
	acceptedAt: AT,
	answeredAt: AT,
	closedAt: AT,
	closedBy: 'asker',
	dueAt: AT,
	waitingSince: AT,
	remindedAt: AT,
	overdueAt: AT,
	strandedAt: AT,
	deleteAt: AT
});
