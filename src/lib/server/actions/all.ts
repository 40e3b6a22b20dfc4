/** Every action by its kind: one that is missing does not compile, nor one that is there twice. */
import { joined } from '../../domain/joined';
import type { MutationKind } from '../../protocol/mutation';
import type { Action } from './action';
import { countActions } from './count/add';
import { expertActions } from './expert/state';
import { keyActions } from './key/publish';
import { keyLogActions } from './key/log';
import { legacyActions } from './legacy/network-set';
import { minutesContributions } from './minutes/contribute';
import { minutesWriting } from './minutes/write';
import { proposalDecision } from './proposal/decide';
import { proposalMaking } from './proposal/make';
import { recordCreation } from './record/create';
import { recordActions } from './record/save';
import { requestHandOver } from './request/hand-over';
import { requestSteps } from './request/steps';
import { requestSubmission } from './request/submit';
import { requestThread } from './request/thread';

/** What a register of actions has to hold. */
export type Actions = { readonly [K in MutationKind]: Action<K> };

export const actions: Actions = joined(
	requestSubmission,
	requestSteps,
	requestHandOver,
	requestThread,
	recordCreation,
	recordActions,
	proposalMaking,
	proposalDecision,
	minutesWriting,
	minutesContributions,
	expertActions,
	keyActions,
	keyLogActions,
	legacyActions,
	countActions
);
