/** The one door to all decisions: mutation and facts in, result and effects out. */
import type { Caller } from '../../domain/access/caller';
import type { Mutation } from '../../protocol/mutation';
import type { Decision, Facts } from './decision';
import { count, publishKey, setNetwork } from './own';
import { handOver, step } from './steps';
import { submit } from './submit';
import { reseal, withdraw, write } from './thread';

/** Decides `mutation` as `caller`, at `at`. */
export function decide(mutation: Mutation, facts: Facts, caller: Caller, at: Date): Decision {
	switch (mutation.kind) {
		case 'request.submit':
			return submit(mutation, facts, caller, at);
		case 'request.see':
		case 'request.accept':
		case 'request.close':
			return step(mutation, facts, caller, at);
		case 'request.handOver':
			return handOver(mutation, facts, caller, at);
		case 'request.write':
			return write(mutation, facts, caller, at);
		case 'request.withdraw':
			return withdraw(mutation, facts, caller, at);
		case 'request.reseal':
			return reseal(mutation, facts, caller, at);
		case 'key.publish':
			return publishKey(mutation, facts, caller, at);
		case 'network.set':
			return setNetwork(mutation, facts, caller, at);
		case 'count.add':
			return count(mutation, facts, caller, at);
	}
}
