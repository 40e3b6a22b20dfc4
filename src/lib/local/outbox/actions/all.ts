/** What the queue knows of every kind: one that is missing does not compile, nor one that is there twice. */
import { joined } from '../../../domain/joined';
import type { MutationKind } from '../../../protocol/mutation';
import { queuedCounts } from './count';
import { queuedExperts } from './expert';
import { queuedKeys } from './key';
import { queuedKeyLog } from './key-log';
import { queuedLegacy } from './legacy';
import { queuedMinutes } from './minutes';
import type { QueuedAction } from './queued-action';
import { queuedProposals } from './proposal';
import { queuedRecords } from './record';
import { queuedRequests } from './request';

type QueuedActions = { readonly [K in MutationKind]: QueuedAction<K> };

const queuedActions: QueuedActions = joined(
	queuedRequests,
	queuedRecords,
	queuedProposals,
	queuedMinutes,
	queuedExperts,
	queuedKeys,
	queuedKeyLog,
	queuedLegacy,
	queuedCounts
);

/** Of a kind that another version of the app has queued: it is sent, and the server says what becomes of it. */
const UNKNOWN: QueuedAction<never> = { word: 'Eingabe einer anderen Version dieser App', eachCounts: true };

/** What the queue knows of `kind`. */
export function queuedAction<K extends MutationKind>(kind: K): QueuedAction<K> {
	return Object.hasOwn(queuedActions, kind)
		? (queuedActions[kind] as unknown as QueuedAction<K>)
		: (UNKNOWN as QueuedAction<K>);
}
