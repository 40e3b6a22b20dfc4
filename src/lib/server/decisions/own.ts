/** What is no request: an account's key, the network's settings, the yearly counting. */
import type { Caller } from '../../domain/access/caller';
import { berlinParts } from '../../domain/time/berlin';
import { countersOf } from '../../domain/consultation/counting';
import type { MutationOf } from '../../protocol/mutation';
import { type Decision, type Effect, type Facts, rejected } from './decision';

/** A new key, or the same one wrapped anew. Only who can be asked (experts, the desk) gets an entry in the directory. */
export function publishKey(
	{ id, body }: MutationOf<'key.publish'>,
	{ ownKey, publicKey, self }: Facts,
	caller: Caller,
	at: Date
): Decision {
	const now = at.toISOString();
	if (ownKey ? ownKey.id !== body.id : publicKey !== undefined) return rejected(id, 'conflict');
	const { id: key, ...wrapped } = body;
	const madeAt = ownKey?.recipient === body.recipient ? ownKey.madeAt : now;
	const effects: Effect[] = [
		{
			table: 'ownKeys',
			operation: ownKey ? 'update' : 'create',
			id: key,
			fields: { ...wrapped, owner: caller.userId, madeAt }
		}
	];
	if ((caller.role === 'expert' && self) || caller.role === 'coordination')
		effects.push({
			table: 'publicKeys',
			operation: publicKey ? 'update' : 'create',
			id: key,
			fields: {
				publication: 'published',
				audience: 'public',
				verifiedAt: '',
				verifiedBy: '',
				expert: caller.role === 'expert' ? caller.expertId : '',
				recipient: body.recipient,
				madeAt
			}
		});
	return { result: { id, outcome: 'done', at: now }, effects };
}

export function setNetwork(
	{ id, body }: MutationOf<'network.set'>,
	{ region }: Facts,
	caller: Caller,
	at: Date
): Decision {
	if (caller.role !== 'coordination') return rejected(id, 'forbidden');
	if (!region) return rejected(id, 'not_found');
	return {
		result: { id, outcome: 'done', at: at.toISOString() },
		effects: [{ table: 'regions', operation: 'update', id: body.id, fields: body.settings }]
	};
}

export function count(
	{ id, body }: MutationOf<'count.add'>,
	{ region, legalBasis }: Facts,
	caller: Caller,
	at: Date
): Decision {
	if (caller.role !== 'expert' && caller.role !== 'coordination') return rejected(id, 'forbidden');
	if (!region || !legalBasis) return rejected(id, 'not_found');
	return {
		result: { id, outcome: 'done', at: at.toISOString() },
		effects: [],
		counters: countersOf(body, berlinParts(at).year)
	};
}
