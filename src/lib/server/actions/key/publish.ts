/**
 * An account's key: its first, or the same one wrapped anew; another one takes the way of the password and the waiting day
 * (endpoints/account-key.ts), which whom it concerns may stop here. Only who can be asked (experts, the desk) enters the
 * directory.
 */
import type { PublicKey } from '../../../domain/access/key';
import type { KeyVersion, OwnKey } from '../../../domain/access/own-key';
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
		// By a queue of 0.2, or by whoever has only the session: that is not enough for another key.
		if (ownKey && ownKey.recipient !== body.recipient) return rejected(id, 'forbidden');
		const { id: key, ...wrapped } = body;
		const madeAt = ownKey?.madeAt ?? at.toISOString();
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

const stop = defineAction({
	kind: 'key.stop',
	guests: false,
	facts: async ({ id }, _caller, read): Promise<{ version: KeyVersion | undefined }> => ({
		version: await read.one('keyVersions', 'id', id)
	}),
	decide({ id }, { version }, { userId, role, networks }, at) {
		if (!version) return rejected(id, 'not_found');
		const isOffice = role === 'coordination' && networks.includes(version.network);
		if (version.owner !== userId && !isOffice) return rejected(id, 'forbidden');
		if (version.state === 'stopped') return done(id, at, []);
		if (version.state !== 'waiting') return rejected(id, 'conflict');
		const fields = { state: 'stopped' } as const;
		return done(id, at, [{ table: 'keyVersions', operation: 'update', id: version.id, fields }]);
	}
});

export const keyActions = { 'key.publish': publish, 'key.stop': stop };
