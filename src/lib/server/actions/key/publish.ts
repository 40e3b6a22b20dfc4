/** An account's key: a new one, or the same one wrapped anew. Only who can be asked (experts, the desk) enters the directory. */
import type { OwnKey, PublicKey } from '../../../domain/access/key';
import type { Expert } from '../../../domain/directory/directory';
import { defineAction } from '../action';
import { done, type Effect, rejected } from '../decision';

export interface PublishFacts {
	/** The caller's key as it is kept. */
	ownKey: OwnKey | undefined;
	/** The directory's key under the same id, whoever holds it. */
	publicKey: PublicKey | undefined;
	/** The caller's own entry. */
	self: Expert | undefined;
}

const publish = defineAction({
	kind: 'key.publish',
	guests: false,
	// A request that nobody could read may have found its reader.
	rings: 'clocks',
	async facts({ id }, caller, read): Promise<PublishFacts> {
		const [ownKey, publicKey, self] = await Promise.all([
			read.one('ownKeys', 'owner', caller.userId),
			read.one('publicKeys', 'id', id),
			read.one('experts', 'id', caller.expertId)
		]);
		return { ownKey, publicKey, self };
	},
	decide({ id, body }, { ownKey, publicKey, self }, caller, at) {
		if (ownKey ? ownKey.id !== body.id : publicKey !== undefined) return rejected(id, 'conflict');
		const { id: key, ...wrapped } = body;
		const madeAt = ownKey?.recipient === body.recipient ? ownKey.madeAt : at.toISOString();
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
		return done(id, at, effects);
	}
});

export const keyActions = { 'key.publish': publish };
